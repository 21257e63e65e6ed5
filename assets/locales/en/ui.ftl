### What the window itself says: frame, home, stages, inspector, gates, settings.

ui-app-name = Stagecraft

## Frame

ui-rail = Stages and rooms
ui-rail-open = Expand sidebar
ui-rail-close = Collapse sidebar
ui-stage-progress = { $name }, gate { $done }/{ $total }
ui-area-home = Home
ui-area-project = Project
ui-area-trace = Trace
ui-area-documents = Documents
ui-area-baselines = Baselines
ui-area-history = History
ui-area-search = Search
ui-area-settings = Settings
ui-back = Back
ui-forward = Forward
ui-read-only = Read only
ui-search-or-command = Search or command
ui-undo = Undo
ui-redo = Redo
ui-undo-step = Undo: { $step }
ui-redo-step = Redo: { $step }
ui-undo-done = Undone: { $step }
ui-redo-done = Redone: { $step }
ui-nothing-to-undo = There is nothing to undo.
ui-nothing-to-redo = There is nothing to redo.
ui-save = Save now
ui-saving = Saving…
ui-saved-at = Saved { $time }
ui-save-failed = Not saved
ui-close = Close
ui-cancel = Cancel
ui-details = Details
ui-copy-details = Copy details
ui-copied = Copied.
ui-reload = Reload the window
ui-failure = Something went wrong in this window
ui-failure-hint = What is already saved is safe. You can go on working; if the screen looks wrong, reload the window.
ui-yes = Yes
ui-no = No

## Commands and shortcuts

ui-palette = Command palette
ui-palette-placeholder = Type a name, a code or pinyin
ui-chips-add = Add: { $name }
ui-no-number = A number is needed here.
ui-nothing-found = Nothing found.
ui-go-to = Go to { $place }
ui-new-project = New project
ui-open-project = Open project
ui-close-project = Close project
ui-switch-theme = Switch between light and dark
ui-switch-language = Switch between Chinese and English
ui-escape = Cancel editing, close panel, clear selection
ui-help = Keyboard shortcuts
ui-help-everywhere = Everywhere
ui-help-navigate = Go to
ui-help-edit = Edit
ui-help-list = Lists
ui-help-plan = Plan
ui-help-projected = Projected
ui-help-documents = Documents

## Home

ui-projects = Projects
ui-open = Open…
ui-continue = Continue
ui-next-step = Next step
ui-progress = Stage progress
ui-opened = Last opened
ui-missing = File not found
ui-missing-hint = The file may have been moved, or its drive is not connected.
ui-sample = Sample project
ui-sample-tag = Sample
ui-sample-zh = Open the Chinese sample
ui-sample-en = Open the English sample
ui-sample-file-zh = Sample project (Chinese)
ui-sample-file-en = Sample project
ui-no-projects = No projects yet
ui-no-projects-text = A project is one file that holds all eight stages, from research to coaching. Create one, or look through the full sample first.
ui-project-name = Project name
ui-project-name-example = For example: Eastern Precision, MES plan
ui-project-client = Client
ui-project-language = Project language
ui-project-place = Location
ui-project-place-later = Chosen when the project is created
ui-project-template = Start from a template
ui-template-none = No template
    .text = Begins empty: every list is bare.
ui-template-standard = Standard: first actions for each stage
    .text = First actions for every stage, the skeleton of a plan, common risks and courses, for any industry.
ui-template-retail = Retail chain
    .text = Efficiency of stock: turn days and fill rate, processes from traffic to repurchase, roles, data and strategies.
ui-template-pharma = Pharma
    .text = Efficiency of supply: order-fill rate and lead time, batches, licences, sell-through and the cold chain.
ui-template-furnishing = Home furnishing
    .text = Quality of service: satisfaction, rework and visits per order, from measuring to acceptance.
ui-template-health = Health
    .text = Matching of need and service: match rate and NPS, from assessment and booking to follow-up, with consent.
ui-template-community = Community
    .text = Conversion of information: from reach to act, with layers of members, content, relations and commission.
ui-risks = Risks
ui-risks-text = Top risks that are not closed and must have a response
ui-red-checks = Gates
ui-red-checks-text = Required checks that fail in the stages that have begun
ui-changes = Changes
ui-changes-text = Change requests that are neither verified nor closed
ui-milestone = Next milestone
ui-milestone-end = End of the plan
ui-on-time = on time
ui-late = { $days ->
    [one] 1 day late
   *[other] { $days } days late
}
ui-early = { $days ->
    [one] 1 day early
   *[other] { $days } days early
}
ui-forget = Take off this list (the file stays)
ui-forget-named = Take { $name } off this list
ui-choose-place = Choose…
ui-create = Create
ui-new-project-file = New project

## Stages

ui-guide = Guide
ui-on-this-page = On this page
ui-gate = Gate
ui-open-gate = Open the gate
ui-stage-count = Gate { $done }/{ $total }
ui-nothing-missing = Every gate check has passed
ui-stage-lists = Contents of { $stage }
ui-group-people = Voices and users
ui-group-business = Business and pain points
ui-group-direction = Goals and initiatives
ui-group-data = Data
ui-group-structure = Structure
ui-group-scope = Scope
ui-group-quality = Quality and growth
ui-group-requirements = Requirements
ui-group-content = Document content
ui-group-plan = Plan
ui-group-control = Control
ui-group-reporting = Cost and reporting
ui-group-systems = Systems and interfaces
ui-group-details = Interface details
ui-group-testing = Testing
ui-group-going_live = Going live
ui-group-teaching = Teaching
ui-group-adoption = Adoption
ui-group-operations = Operations
ui-group-measuring = Measuring
ui-group-profile = Project
ui-group-working = Working together
ui-group-more = More

## Lists

ui-count = { $count ->
    [one] 1 record
   *[other] { $count } records
}
ui-new = New
ui-new-named = New { $kind }
ui-untitled = Untitled { $kind }
ui-empty-list = { $kinds } are kept here.
ui-paste-from-excel = Paste from Excel
ui-paste-hint = Copy a block of cells in your spreadsheet, then press Ctrl V here.
ui-parent-first = { $kind } lives under { $parent }. Create { $parent } first.
ui-toggle-inspector = Show or hide properties
ui-deleted = { $count ->
    [1] Deleted { $code }
   *[other] Deleted { $count } records
}
ui-show-all = Show all { $count }

## Properties

ui-inspector = Properties
ui-nothing-selected = Select a record in the list to see everything about it here.
ui-incomplete = Still missing:
ui-missing-value = value missing
ui-required = required
ui-delete = Delete
ui-choose = Choose
ui-change = Change
ui-choose-named = Choose { $name }
ui-remove-named = Remove { $name }
ui-pick-placeholder = Code, name or pinyin
ui-pick-date = Pick a date
ui-unknown-record = Record no longer exists
ui-one-a-line = One a line
ui-one-a-paragraph = An empty line between items
ui-add-line = Add line
ui-remove-line = Delete line { $number }
ui-line-number = Line { $number }
ui-not-a-number = “{ $text }” is not a number.
ui-body-placeholder = Notes, in Markdown if you like
ui-updated-at = Updated { $time }
ui-links = Links
ui-add-link = Add link
ui-no-links = Not linked with any other record yet.
ui-referenced-by = Referred to by
ui-suspect = To review
ui-suspect-hint = The other end has changed since this link was made. Check that both ends still agree.
ui-suspect-count = { $count ->
    [one] 1 link to review
   *[other] { $count } links to review
}
ui-confirm-all = Confirm all
ui-confirm-link = Confirm that both ends agree
ui-confirm-named = Confirm the link with { $name }

## Gate

ui-gate-title = { $stage } gate
ui-gate-count = Required { $done }/{ $total }
ui-gate-required = Required
ui-gate-advisory = Advisory
ui-check-passed = Passed
ui-check-failed = Failed
ui-check-advised = Advised
ui-check-not_applied = Does not apply
ui-check-left = { $left } open
ui-decision = Gate decision
ui-decision-go = Go
ui-decision-conditional = Go with conditions
ui-decision-no_go = Not yet
ui-decision-go-means = Enter the next stage
ui-decision-conditional-means = Move on; what is owed becomes a list with owners and dates
ui-decision-no_go-means = Complete first, then review again
ui-decision-failing = { $count ->
    [one] 1 required check has not passed.
   *[other] { $count } required checks have not passed.
}
ui-decision-clear = Every required check has passed.
ui-decision-saved = Gate decision recorded.
ui-conditions = What is owed
ui-condition = What item { $number } owes
ui-condition-owner = Owner
ui-condition-due = Due
ui-add-condition = Add item
ui-decide = Record decision
ui-decided-by = Decided by
ui-decided-on = Decided on
ui-decided = Decision: { $decision } · { $who } · { $on }

## Trace

ui-trace-text = From pain point to measure, hop by hop. What is not linked counts as unknown, never as zero.
ui-trace-from = From
ui-trace-to = To
ui-trace-linked = Linked
ui-trace-total = Total
ui-trace-unknown = Unknown
ui-trace-coverage = Coverage
ui-trace-hops = Coverage of the spine
ui-trace-suspects = Links to review
ui-trace-no-suspects = No links to review.
ui-trace-relation = Link

## History and baselines

ui-history-text = Every change, newest first. Undo adds a step; history is never rewritten.
ui-history-step = Step
ui-history-author = Author
ui-history-when = When
ui-history-undone = Undone
ui-history-empty = No changes yet.
ui-history-older = Older steps
ui-baselines-text = A baseline is the content of one moment, frozen and identified by a fingerprint. The gates ask for a blueprint, a scope and a requirements baseline signed by the client.
ui-baseline-freeze = Freeze baseline
ui-baseline-subject = Content
ui-baseline-blueprint = Blueprint
ui-baseline-scope = Scope
ui-baseline-requirements = Requirements
ui-baseline-plan = Plan
ui-baseline-name = Name
ui-baseline-name-example = For example: Scope V1.0
ui-baseline-hash = Fingerprint
ui-baseline-when = Frozen
ui-baseline-signatures = Signed by
ui-baseline-sign = Record signature
ui-baseline-signer = Signed by
ui-baseline-side = For
ui-baseline-method = How it was signed
ui-baseline-method-example = For example: on paper, stamped scan
ui-baseline-signed-on = Signed on
ui-baseline-none = No baselines yet
ui-baseline-unsigned = Not signed
ui-baseline-changed = Changed since
ui-baseline-for = Frozen anew for { $code }
ui-baseline-frozen = Baseline frozen.
ui-baseline-signed = Signature recorded.
ui-compare = Compare
ui-compare-from = From
ui-compare-to = To
ui-compare-choose = Choose where to begin
ui-compare-now = As it is now
ui-compare-none = There is no baseline of this content yet. Freeze one, or compare from a moment in history.
ui-compare-added = Added
ui-compare-removed = Removed
ui-compare-changed = Changed
ui-compare-moved = Moved
ui-compare-links = Links changed
ui-compare-effort = Effort in scope (person-days)
ui-compare-dates = Dates moved
ui-compare-document = Open as a redline document
ui-compare-same = All { $count } entries are the same.
ui-compare-top = top level
ui-compare-order = order changed
ui-baseline-content = { $records } records, { $links } links
ui-baseline-gone = deleted
ui-exception-title = The client has signed this
ui-exception-text = The usual way is a change request. Where it must be changed at once, say why: a change request is put on record, and the reason stays in the change log.
ui-exception-reason = Reason
ui-exception-keep = Leave as signed
ui-exception-go = Record exception and change

## Changes

ui-view-changes = Changes
ui-request-purpose = When a client asks “can we also have…”, write it down as a change request: what changes, and in which ways it could be met. What it touches and how dates and payments move is computed at once, and both sides decide.
ui-request-wish = Can we also have…
ui-request-wish-example = In one line, then Enter
ui-request-filter = Which requests are shown
ui-request-filter-open = Open
ui-request-filter-decided = Decided
ui-request-filter-all = All
ui-request-none-here = No such change request.
ui-request-ledger = Changes in total
ui-request-ledger-open = Undecided
ui-request-ledger-absorbed = Absorbed
ui-request-ledger-priced = Priced
ui-request-days = { $count ->
    [one] { $days } person-day
   *[other] { $days } person-days
}
ui-request-working-days = { $count ->
    [one] { $days } working day
   *[other] { $days } working days
}
ui-request-comma = {", "}
ui-request-content = The request
ui-request-set-status = Set to “{ $status }”
ui-request-step-done = done

ui-request-items = What changes
ui-request-add-item = Add an item
ui-request-no-items = No record is named yet. Name what changes, and the impact is computed.
ui-request-remove-item = Remove item { $number }
ui-request-by-hand = By hand
ui-request-by-hand-hint = This item is in words only; once in effect, someone edits the record.
ui-request-item-astray = Record deleted
ui-request-item-under = under
ui-request-item-change = Sort of change
ui-request-item-modify = Change a record
ui-request-item-add = Add
ui-request-item-remove = Remove a record
ui-request-item-new = New record
ui-request-item-kind = Kind
ui-request-item-parent = Under which one
ui-request-item-top = At the top
ui-request-item-in-words = In words only
ui-request-item-value = New value
ui-request-item-same = The new value is the same as today’s.
ui-request-item-record-first = Choose a record first.
ui-request-item-title-first = Give the new record a title.
ui-request-item-words-first = Say what it shall be.

ui-request-add-option = Add an option
ui-request-no-options = No option yet. Write one down with its person-days to see how the finish moves.
ui-request-option-number = Option { $number }
ui-request-option-how = How it is done
ui-request-look-at = Show the impact of
ui-request-finish = Finish
ui-request-delay = Delay
ui-request-milestones = Milestones moved
ui-request-price = Price
ui-request-free = No charge
ui-request-take-price = Take { $effort } days × { $rate } = { $price }
ui-request-price-from = The usual price of a person-day in the feature list

ui-request-impact = Impact
ui-request-not-in-effect = computed, not in effect yet
ui-request-in-effect = in effect; computed from the content of today
ui-request-plan = Impact on the plan
ui-request-under = With “{ $option }”
ui-request-no-plan = Tasks wait for each other; there are no dates
ui-request-no-delay = no delay
ui-request-effort = Effort
ui-request-not-estimated = not estimated
ui-request-carriers = Carried by
ui-request-no-carriers = { $count ->
    [0] no open task; a new one is made
   *[other] no open task; a new one is made, before
}
ui-request-critical = Critical path
ui-request-same-critical = unchanged
ui-request-newly-critical = { $count } newly on it
ui-request-picture = The finish moves from { $before } to { $after }
ui-request-picture-before = Before
ui-request-picture-after = After
ui-request-payment = Payment
ui-request-touched = What it touches
ui-request-touched-later = Once you name what changes, everything it touches is listed here.
ui-request-touched-none = No other record is linked to what changes.
ui-request-touched-feature = { $count ->
    [one] One feature to change
   *[other] { $count } features to change
}
ui-request-touched-requirement = { $count ->
    [one] One requirement to rewrite
   *[other] { $count } requirements to rewrite
}
ui-request-touched-component = { $count ->
    [one] One component to review
   *[other] { $count } components to review
}
ui-request-touched-interface = { $count ->
    [one] One interface to adapt
   *[other] { $count } interfaces to adapt
}
ui-request-touched-test_case = { $count ->
    [one] One test to rerun
   *[other] { $count } tests to rerun
}
ui-request-touched-course = { $count ->
    [one] One course to renew
   *[other] { $count } courses to renew
}
ui-request-touched-task = { $count ->
    [one] One task touched
   *[other] { $count } tasks touched
}
ui-request-touched-kpi = { $count ->
    [one] One KPI at stake
   *[other] { $count } KPIs at stake
}
ui-request-touched-moved = { $count ->
    [one] One task with other dates
   *[other] { $count } tasks with other dates
}
ui-request-touched-other = To review, { $kind }: { $count }
ui-request-path = Path { $number }:
ui-request-unknown = No link is on record here: the impact is unknown, not zero
ui-request-unknown-kind = { $kind } of
ui-request-contradicted = Contradicts what was agreed to be left out

ui-request-decision = Decision
ui-request-decision-text = Look at the impact first; the option you are looking at is recorded with the decision.
ui-request-decision-choose = Choose what is done
ui-request-undecided = Not decided yet.
ui-request-decide = Decide
ui-request-decide-again = Decide again
ui-request-class-absorbed = Absorbed by design
ui-request-class-advised_against = Advised against
ui-request-class-own_improvement = Our own improvement
ui-request-apply = Apply and freeze anew
ui-request-apply-title = Put { $code } into effect
ui-request-apply-by-itself = { $count ->
    [one] One item is written into the records.
   *[other] { $count } items are written into the records.
}
ui-request-apply-by-hand = { $count ->
    [one] One item is in words only; someone edits its record afterwards.
   *[other] { $count } items are in words only; someone edits their records afterwards.
}
ui-request-apply-lengthens = { $count ->
    [one] The work goes to an open task, which grows by it:
   *[other] The work is shared among { $count } open tasks, which grow by it:
}
ui-request-apply-new-task = The plan gets a new task for the work: “{ $task }”.
ui-request-apply-no-baseline = Nothing that was frozen changes, so no baseline is made.
ui-request-apply-freezes = Frozen anew at once; the earlier baseline stays:
ui-request-apply-after = follows “{ $name }”
ui-request-apply-undo = All of it is one step that can be undone at once.
ui-request-applied = { $code } is in effect.
ui-request-applied-on = In effect since { $day }
ui-request-applied-count = { $count ->
    [one] One item written
   *[other] { $count } items written
}
ui-request-applied-by-hand = { $count ->
    [one] One left to do by hand:
   *[other] { $count } left to do by hand:
}
ui-request-frozen = New baselines: { $names }
ui-request-frozen-none = No baseline was made
ui-request-to-baselines = See the baselines
ui-request-export = Export the change document
ui-request-resubmit = Submit again
ui-request-resubmitted = Submitted again as { $code }.
ui-open-change_request = Impact

## Documents

ui-document-language = Document language
ui-document-readers = Readers
ui-document-for-client = Client
ui-document-for-us = Internal
ui-document-source = Content from
ui-document-current = Current content
ui-document-as-frozen = As frozen
ui-document-as = Baseline: { $name }
ui-document-redline = Redline
ui-document-since-step = Changes since step { $step }
ui-document-since = Changes since “{ $name }”
ui-document-sections = Chapters
ui-document-all-sections = { $count ->
    [one] Take the chapter in again
   *[other] Take { $count } chapters in again
}
ui-document-preview-area = Preview
ui-document-preview = Make preview
ui-document-refresh = Make again
ui-document-stale = The data has changed since this preview
ui-document-refused = This document cannot be made yet
ui-document-none = No document can be made yet
ui-document-none-text = Note down content in the stages first; as soon as a document has something to say, it can be seen and exported here.
ui-document-export = Export PDF…
ui-document-export-stage = { $count ->
    [one] Export this stage (1)…
   *[other] Export this stage ({ $count })…
}
ui-document-exporting = Exporting…
ui-document-exporting-all = Exporting the stage’s documents…
ui-document-exported = { $pages ->
    [one] { $name } exported, 1 page
   *[other] { $name } exported, { $pages } pages
}
ui-document-written = { $count ->
    [one] 1 document written
   *[other] { $count } documents written
}
ui-document-page-count = { $pages ->
    [one] 1 page
   *[other] { $pages } pages
}
ui-document-printing = Preparing to print…
ui-document-print = Print the document
ui-document-printed = { $pages ->
    [one] { $name } opened, 1 page
   *[other] { $name } opened, { $pages } pages
}
ui-document-printed-text = It is open in the system’s PDF program. Print it from there.
ui-document-verify = Check a returned PDF…
ui-document-verifying = Checking the file…
ui-document-reader = Written for
ui-document-reader-all = All readers
ui-document-reader-development = Developers
ui-document-reader-testing = Testers
ui-document-reader-design = Designers
ui-document-clash = The folder already holds these documents
ui-document-clash-replace = Replace
ui-document-clash-number = Keep both, number the new ones
ui-document-making = Setting the pages…
ui-document-progress = Share done
ui-document-cancel = Cancel
ui-document-open = Open file
ui-document-reveal = Open folder
ui-document-pages = Pages
ui-document-thumbs = Thumbnails
ui-document-page = Page { $page } of { $pages }
ui-document-go-page = Go to page { $page }
ui-document-zoom-in = Zoom in
ui-document-zoom-out = Zoom out
ui-document-zoom-fit = Fit width
ui-document-zoom-full = Actual size
ui-document-find = Find in the document
ui-document-find-next = Next hit
ui-document-find-back = Previous hit
ui-document-find-close = End the search
ui-document-hits = { $count ->
    [0] No hits
   *[other] { $at } / { $count }
}
ui-document-check = Before it goes out
ui-document-no-problems = No problems found.
ui-document-problem-leak = Internal information
ui-document-problem-source = Missing sources or content
ui-document-problem-suspect = Links to review
ui-document-problem-glyph = Characters and fonts
ui-document-problem-layout = Layout and references
ui-document-problem-other = Other
ui-document-audience = Records marked as internal never enter a document for the client.
ui-document-for-us-text = This copy holds internal records. Do not hand it to the client.
ui-returned = Check of a returned PDF
ui-returned-intact = Exactly as exported
    .todo = No page differs in its text or in how it looks.
ui-returned-changed = Not as exported
    .todo = Hold it against the original before you sign it or change anything because of it.
ui-returned-elsewhere = This document belongs to another project
    .todo = Open that project and check again: only there can the answers be matched to features.
ui-returned-foreign = Not a document of this program
    .todo = Or it was printed and scanned, or saved anew, and lost its mark. Whether its text was altered cannot be told; ask for the original PDF file.
ui-returned-unreadable = This file cannot be read
ui-returned-altered = { $count ->
    [one] Altered text on page { $pages }
   *[other] Altered text on pages { $pages }
}
ui-returned-missing = { $count ->
    [one] Page { $pages } is missing
   *[other] Pages { $pages } are missing
}
ui-returned-redrawn = { $count ->
    [one] Same text but drawn differently: page { $pages }
   *[other] Same text but drawn differently: pages { $pages }
}
ui-returned-order = The pages stand in another order.
ui-returned-document = Document
ui-returned-project = Project
ui-returned-project-other = Not the one that is open
ui-returned-export = Exported
ui-returned-forgotten = This project has no note of that export; it may come from another copy of the file
ui-returned-baseline = Baseline
ui-returned-baseline-known = a baseline of this project
ui-returned-baseline-unknown = no baseline of this project
ui-returned-baseline-none = A draft, made from no baseline
ui-returned-answers = The client’s answers
ui-returned-no-answers = Nothing was filled in.
ui-returned-sums = { $agreed } agreed, { $open } to discuss or with remarks, { $left } without an answer
ui-returned-agreed = { $count ->
    [one] 1 agreed
   *[other] { $count } agreed
}
ui-returned-gone = not in this project
ui-returned-both = Both agreed and to be discussed: ask which one holds.
ui-returned-tick = Ticked
ui-returned-tick-accept = Agreed
ui-returned-tick-discuss = To discuss
ui-returned-tick-reserve = With reservations
ui-returned-tick-confirm = Confirmed
ui-returned-signed = Signatures
ui-returned-part-accept-all = Agreed in full
ui-returned-part-accept-except = Agreed except for what is marked
ui-returned-part-reject = Not agreed yet
ui-returned-part-accepted = Accepted
ui-returned-part-conditional = Accepted on conditions
ui-returned-part-refused = Not accepted
ui-returned-part-signed = signed electronically
ui-returned-remarks = { $count ->
    [one] The file also holds 1 annotation; read it in a PDF program.
   *[other] The file also holds { $count } annotations; read them in a PDF program.
}
ui-returned-another = Check another…
ui-document-empty = Nothing to print yet
ui-document-empty-minutes = No interviews or sessions yet
ui-document-empty-blueprint = No initiatives yet
ui-document-empty-architecture = No components or decisions yet
ui-document-empty-scope = No features yet
ui-document-empty-requirements = No requirements yet
ui-document-empty-plan = No tasks yet
ui-document-empty-status = No tasks or milestones yet
ui-document-empty-change = No change requests yet
ui-document-empty-change_log = No change requests yet
ui-document-empty-interfaces = No interfaces yet
ui-document-empty-debugging = No debugging records yet
ui-document-empty-test = No test cases yet
ui-document-empty-deployment = No deployment options yet
ui-document-empty-release = No releases yet
ui-document-empty-acceptance = Nothing to accept yet
ui-document-empty-training = No courses yet
ui-document-empty-review = No KPIs or strategies yet

## Plan

ui-view-plan = Plan
ui-plan = Plan
ui-plan-tools = Tools of the plan
ui-plan-zoom = Time scale
ui-plan-zoom-day = Day
ui-plan-zoom-week = Week
ui-plan-zoom-month = Month
ui-plan-zoom-quarter = Quarter
ui-plan-quarter = Q{ $quarter }
ui-plan-today = Today
ui-plan-critical-path = Critical path
ui-plan-critical = Critical
ui-plan-critical-means = Critical: a day lost here is a day lost at the end.
ui-plan-baseline = Compare
ui-plan-as-drawn = Plan as drawn
ui-plan-no-baseline = Nothing
ui-plan-against = Compared with “{ $name }”
ui-plan-holidays = The public holidays from { $year } on are not announced yet: they are derived, or only weekends are free. Put them into the project’s calendar when they are known, and the plan follows.
ui-plan-finish = Finish
ui-plan-on-time = on time
ui-plan-paper = Preview and export the plan document
ui-plan-splitter = Border between table and bars
ui-plan-column-wbs = WBS
ui-plan-column-title = Task
ui-plan-column-start = Start
ui-plan-column-finish = Finish
ui-plan-column-latest-start = Latest start
ui-plan-column-latest-finish = Latest finish
ui-plan-column-duration = Duration
ui-plan-column-percent = Progress
ui-plan-column-float = Total float
ui-plan-column-free = Free float
ui-plan-column-people = People
ui-plan-column-baseline = Baseline
ui-plan-column-delay = Delay
ui-plan-column-deadline = Deadline
ui-plan-column-width = Width of column { $name }
ui-plan-new-task = Name of the task, then Enter
ui-plan-comma = {", "}
ui-plan-days = { $days ->
    [one] { $days } day
   *[other] { $days } days
}
ui-plan-days-signed = { $days } d
ui-plan-unit-days = days
ui-plan-deadline-on = Deadline { $on }
ui-plan-misses-deadline = Misses its deadline
ui-plan-levelled = Moved later because people are busy
ui-plan-provisional = { $name } (derived; not announced yet)
ui-plan-facts = What the plan works out
ui-plan-before = Predecessors
ui-plan-after = Successors
ui-plan-link-kind = Type of dependency
ui-plan-link-lag = Lag in working days; negative is a lead
ui-plan-link-keys = ↑↓ choose task · T type · Enter link · Esc cancel
ui-plan-to-predecessor = Go to { $name }
ui-plan-nothing = Select a task to read why it starts when it does.
ui-plan-empty = Draw the first plan
ui-plan-empty-text = Break the work into tasks, give each a duration and what it waits for. Start and finish dates are worked out for you; critical path, holidays and delays show in the chart.
ui-plan-circle = These tasks wait for each other, so no dates can be worked out:
ui-plan-out-of-range = Dates or durations lie out of range, so no dates can be worked out:
ui-plan-starts-later = { $days ->
    [one] { $name } starts { $days } day later
   *[other] { $name } starts { $days } days later
}
ui-plan-starts-earlier = { $days ->
    [one] { $name } starts { $days } day earlier
   *[other] { $name } starts { $days } days earlier
}
ui-plan-ends-later = { $days ->
    [one] { $name } finishes { $days } day later
   *[other] { $name } finishes { $days } days later
}
ui-plan-ends-earlier = { $days ->
    [one] { $name } finishes { $days } day earlier
   *[other] { $name } finishes { $days } days earlier
}
ui-plan-late = { $days ->
    [one] { $name } is { $days } day behind its baseline
   *[other] { $name } is { $days } days behind its baseline
}
ui-plan-early = { $days ->
    [one] { $name } is { $days } day ahead of its baseline
   *[other] { $name } is { $days } days ahead of its baseline
}
ui-plan-begins = { $name } starts on { $on }
ui-plan-undated = { $name } has no dates yet
ui-plan-cause-finish-of = predecessor “{ $task }” ({ $link }) finishes on { $on }
ui-plan-cause-start-of = predecessor “{ $task }” ({ $link }) starts on { $on }
ui-plan-moved-later = { $days ->
    [one] , moved { $days } day later
   *[other] , moved { $days } days later
}
ui-plan-moved-earlier = { $days ->
    [one] , moved { $days } day earlier
   *[other] , moved { $days } days earlier
}
ui-plan-cause-constraint = set to start no earlier than { $on }
ui-plan-cause-progress = under way; what is left goes on from today
ui-plan-cause-actual = actually started on { $on }
ui-plan-cause-levelling = moved to { $on } because its people are fully booked before
ui-plan-cause-start = waits for nothing, starts with the project
ui-plan-cause-summary = its dates come from the tasks below it
ui-plan-cause-none = nothing to work its dates out from yet
ui-plan-cause-today = its planned start has passed, so it goes on from today
ui-levelling = Level the plan
ui-levelling-text = Gives nobody more work than they have time for: tasks with float wait first, and the finish moves only where it must.
ui-levelling-searching = Comparing ways to plan…
ui-levelling-nothing = Nobody has more work than time, so nothing has to move.
ui-levelling-free = finish stays
ui-levelling-moved = { $count ->
    [one] { $count } task starts later
   *[other] { $count } tasks start later
}
ui-levelling-before = Starts now
ui-levelling-after = Then
ui-levelling-released = No longer held back: { $names }
ui-levelling-release = Undo earlier levelling
ui-levelling-discard = Discard
ui-levelling-apply = Apply
ui-levelling-done = The plan is levelled.
ui-levelling-let-go = The levelling is taken away.
ui-plan-no-read-only = The project is read-only; the plan cannot be changed.
ui-plan-no-summary = A summary takes its dates from the tasks below it; change those.
ui-plan-no-dates = This task has no dates yet.
ui-plan-no-done = The task is done; its dates are those that happened.
ui-plan-no-started = The task has started; its start is what happened. Its finish can still be moved.
ui-plan-no-must-finish = The task must finish by { $date } and starts as early as it can. To move it, change that date or the constraint in its properties.
ui-plan-no-milestone = A milestone has no duration.
ui-plan-unread = “{ $text }” cannot be read. Write dates as 2026-12-08, durations as days, progress as 0 to 100.
ui-plan-key-shift = Move a task by a day
ui-plan-key-resize = Shorten or lengthen by a day
ui-plan-key-progress = More or less progress
ui-plan-key-link = Draw a dependency from this task
ui-plan-key-kind = Next type of dependency
ui-plan-key-unlink = Delete dependency
ui-plan-key-cause = Go to the task that sets its date
ui-plan-key-fold = Fold or unfold
ui-plan-key-rename = Rename
ui-plan-key-insert = New task
ui-plan-key-delete = Delete task
ui-plan-key-indent = One level deeper
ui-plan-key-outdent = One level higher
ui-plan-key-up = Move up
ui-plan-key-down = Move down
ui-plan-key-show = Show the bar of this task
ui-plan-key-today = Back to today
ui-plan-key-fit = Show the whole plan
ui-plan-key-plain = Standard scale

## Milestones

ui-view-milestones = Milestones
ui-milestones-empty = No milestone yet
ui-milestones-empty-text = A milestone is a point that can be checked: by that day, what is delivered, what counts as done, and how much is paid.
ui-milestones-next = Next milestone
ui-milestones-in = { $days ->
    [0] today
    [one] in { $days } day
   *[other] in { $days } days
}
ui-milestones-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
ui-milestones-sum = Payments in all
ui-milestones-due = Due, not invoiced
ui-milestones-date = Date
ui-milestones-acceptance = Acceptance
ui-milestones-share = Payment %
ui-milestones-cumulated = So far
ui-milestones-amount = Amount
ui-milestones-reached = Reached
ui-milestones-overdue = Overdue
ui-milestones-open = To come
ui-milestones-reach = Note as reached today
ui-milestones-unreach = Take back that it is reached
ui-milestones-in-plan = Show in the plan
ui-milestones-no-deliverable = What is delivered
ui-milestones-field = { $field }: { $name }
ui-milestones-less = The payments come to { $sum }; { $rest } is not tied to any milestone.
ui-milestones-more = The payments come to { $sum }, { $rest } too much.
ui-milestones-price = Amounts are taken from the prices of the features in scope, { $price } in all.

## Search

ui-search-placeholder = Search all texts of the eight stages, also by pinyin initials
ui-search-start = Type a few letters to search the titles, texts and fields of every record.
ui-search-found = { $total ->
    [one] 1 place found
   *[other] { $total } places found
}
ui-search-none = “{ $text }” was not found. Try other or shorter words.

## Settings

ui-settings-language = Language
ui-settings-theme = Appearance
ui-settings-author = Your name
ui-settings-author-text = Noted in the history of every change.
ui-theme-system = Follow the system
ui-theme-light = Light
ui-theme-dark = Dark
ui-settings-backups = Automatic backups
ui-settings-backups-text = Made on opening and after changes, outside the project’s folder. Restoring keeps a copy of the present file.
ui-backup-now = Back up now
ui-backup-made = Backed up.
ui-backup-when = Made
ui-backup-size = Size
ui-backup-restore = Restore
ui-backup-restore-ask = Restore this backup?
ui-backup-restore-text = The project goes back to how it was at { $time }. The present file is kept as a copy; nothing is lost.
ui-backup-restored = Restored the backup of { $time }.
ui-backup-none = No backups yet.
ui-settings-check = Check project
ui-settings-check-text = Compares the fingerprint and the references of every record.
ui-settings-check-clean = No problems found.
ui-settings-check-found = { $count ->
    [one] 1 problem found:
   *[other] { $count } problems found:
}
ui-settings-file = Project file
ui-settings-no-project = With a project open, its backups and checks are found here.
ui-draft-status = Draft the next report
ui-plan-moves-ask = What moved it?
ui-plan-moves = What moved it
ui-plan-moves-none = No step of the history moved its planned finish.
