### The fixed words of exported documents. A document is read without the app, so each sentence must stand alone.

## Documents by name

document-minutes = Workshop minutes
    .subtitle = What was said, agreed and promised
    .purpose = Records every session with the client: who took part, what was asked and said, what was agreed, and who follows up.
document-blueprint = Digitalisation blueprint
    .subtitle = Objectives, pain points, initiatives and the road there
    .purpose = Says what is to be reached, why and how, with pain points, initiatives and road map, for the client to confirm and sign.
document-architecture = Architecture book
    .subtitle = Product, technology, processes and decisions
    .purpose = Says how the product is divided, what it is made with, how people and data move, and why it was decided so.
document-scope = Scope confirmation
    .subtitle = Scope of features and definitions of done
    .purpose = Lists every feature of this delivery with its boundary and definition of done, for the client to confirm and sign.
document-test = Test report
    .subtitle = Coverage, results and open defects
    .purpose = Says how far each requirement was verified and with what result, what is not known, and which defects are open.
document-deployment = Deployment appraisal
    .subtitle = Custody, cost and choice of the three options
    .purpose = Compares who keeps code and data and what each option costs over the years, and says which was chosen and why.
document-release = Release runbook
    .subtitle = Steps, go or no-go, and rollback
    .purpose = Lists each release step by step with owners, success tests and rollback, for the night it goes live.
document-acceptance = Acceptance pack
    .subtitle = Signed scope, results and what remains
    .purpose = Holds the delivery against the feature list that the client signed, with results and remaining points, for both sides to sign.
document-training = Training plan and result
    .subtitle = Understanding, path, plan and operation
    .purpose = Says who learns what and why, who attended and with what result, and what it brings.
document-review = Operations review
    .subtitle = Measures, strategies and the next focus
    .purpose = Follows the measures against baseline and target, reviews strategies, activities and experiments, and sets the next focus.
document-plan = Project plan
    .subtitle = Milestones, schedule and risks
    .purpose = Says what is delivered when and by whom, at what risk, what falls due, and whether the forecast keeps the commitment.
document-status = Status report
    .subtitle = Progress, health and next steps
    .purpose = Says how the project is, what was done, which risks and issues there are, and what comes next.
document-change = Change requests
    .subtitle = Request, impact and decision
    .purpose = Gives for each change request its reason, before and after, options, impact and decision, for both sides to sign.
document-change_log = Change log
    .subtitle = All changes and what became of them
    .purpose = Sums up where changes came from, what was decided, the work that was absorbed and what was priced.
document-interfaces = Interface specification
    .subtitle = Systems, interfaces and field mappings
    .purpose = For both development teams: how open each system is, and the terms, field mappings, samples and errors of each interface.
document-debugging = Joint-debugging report
    .subtitle = Sessions, results and open points
    .purpose = Sums up the sessions and results of each interface, where faults lay, what is open and how whole the data chain is, with the full log.
document-requirements = Requirements specification
    .subtitle = Requirements, screens, data and acceptance
    .purpose = States item by item what the system must do and how that will be seen, with flows, prototypes, charts and a data dictionary, for those who design, develop and test it.

## Words that every document uses

doc-client = Client
doc-contract = Contract no.
doc-version = Version
doc-draft-after = Draft after { $version }
doc-name-value = { $name }: { $value }
doc-run-in = { $title }.{" "}
doc-measure-unit = { $measure } ({ $unit })
doc-value-unit = { $value }{"\u00A0"}{ $unit }
doc-stage-progress = { $stage } { $done }/{ $total }
doc-exported = Exported on
doc-date = Date
doc-baseline = Baseline
doc-context = Outside the baseline
doc-context-changed = As of { $day }; changed since the baseline: { $records }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
doc-prepared = Prepared by
doc-reviewed = Reviewed by
doc-approved = Approved by
doc-vendor = Service provider
doc-confidential = For use by { $client } and the service provider in this project only. Not for disclosure without the consent of both.
doc-internal-copy = Internal copy: it holds content for our own side only and must not be given to the client.
doc-draft = Draft
doc-draft-note = Made from the current content, which is not frozen as a baseline. Not for signature.
doc-record-unnamed = (a record not shown)
doc-none = None
doc-to-be-confirmed = To be confirmed
doc-contents = Contents
doc-on-page = {" "}(p. { $page })
doc-page = Page { $page } of { $pages }
doc-drawing-described = { $title }: { $content }.
doc-chart-source = {" "}(source: { $source })
doc-figure = Figure { $number }
doc-table = Table { $number }
doc-masked = This figure is not for distribution
doc-masked-caption = Figure withheld
doc-no-image = This picture cannot be shown
doc-total = Total
doc-code = Code
doc-reason = Reason
doc-unknown = Unknown
doc-since = Since { $day }
doc-outcome-passed = Passed
doc-outcome-failed = Failed
doc-outcome-unfinished = Unfinished
doc-outcome-unknown = Unknown
doc-outcomes-description = Passed and in all, by module: { $parts }.
doc-outcomes-part = { $module } { $passed }/{ $total }

## Revision history and approval

doc-revision-version = Version
doc-revision-date = Date
doc-revision-author = Author
doc-revision-change = Change
doc-revision-baseline = Baseline
doc-revision-first = First issue
doc-revision-added = { $what } added
doc-revision-changed = { $what } changed
doc-revision-removed = { $what } removed
doc-revision-entries =
    { $count ->
        [one] 1 entry
       *[other] { $count } entries
    }
doc-revision-features =
    { $count ->
        [one] 1 feature
       *[other] { $count } features
    }
doc-revision-requirements =
    { $count ->
        [one] 1 requirement
       *[other] { $count } requirements
    }
doc-revision-sections =
    { $count ->
        [one] 1 section
       *[other] { $count } sections
    }
doc-revision-join = {", "}
doc-revision-same = Entries unchanged
doc-revision-current = Current content, not yet frozen
doc-revision-current-since = Not yet frozen: { $what }
doc-revision-as-of = Generated from the state of the project on this date
doc-revision-basis = Based on baselines (content hash)

## Signatures

doc-signoff = Confirmation and signature
doc-signoff-basis = Signed on the basis of the baseline “{ $baseline }”.
doc-signoff-hash = Content hash: { $hash }
doc-signoff-draft = This is a draft for discussion; please do not sign it. The version for signature will state the baseline it rests on and its content hash.
doc-signoff-client = For the client
doc-signoff-vendor = For the service provider
doc-signoff-name = Name
doc-signoff-position = Position
doc-signoff-signature = Signature
doc-signoff-date = Date
doc-signoff-overall = Overall answer
doc-signoff-accept-all = Agree to everything
doc-signoff-reject = Do not agree yet; the reasons stand under “Further remarks”
doc-signoff-remarks = Further remarks
doc-signoff-recorded = Signatures on record: { $signatures }.
doc-signoff-again = These signatures are valid; sign below again only where a copy on paper is wanted.
doc-signoff-signed = { $person } ({ $details })
doc-signoff-tooltip = { $party }: { $field }

## Terms

doc-terms = Terms
doc-terms-text = Words used in this document, and what they mean here.
doc-term = Term
doc-term-other = Chinese
doc-term-definition = Meaning

## Objectives with their measures

doc-objective = Objective
doc-objective-measure = Measure
doc-objective-baseline = Today
doc-objective-target = Target
doc-objective-due = Due

## Noted before a document is exported

doc-problem-no-baseline = The content is not frozen as a baseline, so this is a draft.
doc-problem-changed = The content has changed since the baseline “{ $baseline }”; the document shows the current content.
doc-problem-beyond = { $code } is printed as it is now: the baseline “{ $baseline }” does not freeze it, and it has changed since.
doc-problem-suspect = Links from { $code } to { $others } have not been reviewed since one of their ends changed.
doc-problem-done-missing = { $code } has no definition of done.
doc-problem-why-missing = { $code } is not traced to a pain point.
doc-problem-scope-missing = { $code } has no scope and is counted in none.
doc-problem-effort-missing = { $code } has no effort estimate.
doc-problem-exclusions-missing = No exclusions are listed; the boundary may be disputed.
doc-problem-assumptions-missing = No assumptions are listed.
doc-problem-source-missing = { $code } names no source.
doc-problem-not-agreed = { $code } is not agreed between both sides yet.
doc-problem-internal-left-out = { $count ->
    [one] One internal record was
   *[other] { $count } internal records were
} left out.

## What the typesetter noticed: code of the record, what

doc-problem-glyph = { $code }: the document font has no “{ $what }”; its code is printed instead.
doc-problem-fallback = { $code }: the document font has no “{ $what }”; it is set in the font named in brackets.
doc-problem-control = { $code }: the invisible control character { $what } was taken out.
doc-problem-overfull = { $code }: something is about { $what } points wider than its place.
doc-problem-small = { $code }: too small to read; its smallest text is printed at { $what } points. Show less in it, or part it into several.
doc-problem-reference = { $code }: “{ $what }” is not in this document and is printed as plain text.
doc-problem-duplicate = { $code }: “{ $what }” stands twice in this document; links lead to the first.
doc-problem-link = { $code }: the address “{ $what }” is not safe and is printed as plain text.
doc-problem-image-unknown = { $code }: the image is neither a PNG nor a JPEG file, or of a kind that is not supported; an empty frame is printed instead.
doc-problem-image-damaged = { $code }: the image file is damaged; an empty frame is printed instead.
doc-problem-image-large = { $code }: the image is too large to be worked through; an empty frame is printed instead.


## The redline variant of a document

redline-title = { $document }: redline
redline-kicker = Compared with “{ $baseline }”
redline-summary = What has changed
redline-summary-text = This document holds the present content against the baseline “{ $baseline }” (fingerprint { $hash }), frozen on { $day }. Only what differs is listed.
redline-same = Nothing has changed since that baseline; all { $count } entries are the same.
redline-what = Change
redline-number = Number
redline-count-added = Added
redline-count-removed = Removed
redline-count-changed = Changed
redline-count-moved = Moved
redline-count-links = Links changed
redline-count-unchanged = Unchanged
redline-count-effort = Effort of features priced apart
redline-effort = { $before } → { $after } ({ $difference })
redline-record = Record
redline-field = Field
redline-before = Before
redline-after = Now
redline-content = Content
redline-legend = Marks
redline-legend-added = Added: green with a double underline
redline-legend-removed = Removed: red and struck through
redline-legend-changed = Changed: dotted underline
redline-legend-moved = Moved: another place, the same content
redline-added = Added
redline-added-text = The baseline does not have these.
redline-removed = Removed
redline-removed-text = The baseline has these; they are gone now.
redline-changed = Changed
redline-changed-text = These differ from the baseline; every word that differs is marked.
redline-moved = Moved
redline-moved-text = These say the same as before and only stand elsewhere.
redline-from = Was under
redline-to = Is under
redline-top = top level
redline-order = order changed
redline-links = Links changed
redline-links-text = Links between records, counted by kind.
redline-link = Link
redline-signoff-text = Both sides are asked to confirm these changes. Once signed, they are, together with the baseline, the basis of all further work.
redline-signoff-except = Agreed, except for the entries marked
