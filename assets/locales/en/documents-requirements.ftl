### The fixed words of the documents of the requirements stage.

## Requirements specification: about this document

spec-about = About this document
spec-purpose = Purpose
spec-purpose-text = This document states what the project “{ $project }” is to achieve and how both sides will see that it has. The signed feature list is its boundary; each feature is broken down into requirements that can be built and tested. Design, development, testing and acceptance follow the signed version.
spec-reading = How to read it
spec-reading-text = The first chapters explain background, rules, screens and data; flows, prototypes and charts stand where they are discussed. The requirements follow: functions, rules and data by module, then interfaces, quality and transition in chapters of their own. The data dictionary, the trace table and the open points come last. A chapter marked with a reader is written for that role; others may skim it.
spec-card = How to read a requirement
spec-card-text = Each requirement is a card. “Statement” says what the system shall do, “Fit criterion” how well, and “Acceptance” gives examples to be carried out as given, when, then. The last lines name the features it refines and the tests that verify it.
spec-codes = Codes
spec-codes-text = A code, once given, is neither changed nor used again. Codes in the text are links to what they name.
spec-sizes = Contents
spec-sizes-text = It holds { $requirements } requirements, { $examples } acceptance examples, { $diagrams } diagrams, { $prototypes } prototype pages, { $charts } charts and { $fields } data fields.
spec-list-flows = Flow diagrams
spec-list-prototypes = Prototype pages
spec-list-charts = Charts
spec-list-others = Other figures
spec-counts = Requirements by type and priority
spec-type = Type
spec-verification = Verification
spec-legend = What the words of a card mean
spec-legend-word = Word
spec-legend-meaning = Meaning
spec-legend-functional = Something the system does.
spec-legend-business_rule = A rule of the business that holds whatever the screen or the technology.
spec-legend-data = The meaning, structure and completeness of data.
spec-legend-interface = Exchange with another system.
spec-legend-quality = How fast, dependable, safe or easy to use it is.
spec-legend-transition = Needed while moving from the old way to the new system.
spec-legend-test = A test case is run and gives the expected result.
spec-legend-demonstration = It is shown to its users in its real surroundings.
spec-legend-inspection = Settings, records or documents are looked at.
spec-legend-analysis = Data are calculated or compared.
spec-written-for = Written mainly for: { $reader }

## Requirements specification: what sections put in

spec-embed-again = See { $code } { $title }.
spec-embed-missing = ({ $code } does not exist or is not for this document)
spec-picture-missing = (The picture “{ $code }” is not in the project file)
spec-drawings = Other figures
spec-drawings-text = These figures are not discussed in the text and stand here for reference.
spec-flows = Business flows
spec-role-processes = Role processes
spec-architecture-drawings = Architecture and data chains
spec-charts = Charts

## Requirements specification: requirements

spec-needs = Requirements in detail
spec-needs-text = Functional, business-rule and data requirements follow by module. Each module begins with its features in scope and the requirements that detail them.
spec-module-text = { $features ->
    [one] One feature of this module is in scope
   *[other] { $features } features of this module are in scope
}; { $requirements ->
    [one] one requirement that details them follows
   *[other] { $requirements } requirements that detail them follow
} here{ $elsewhere ->
    [0] {""}
    [one] , one more stands in another chapter
   *[other] , { $elsewhere } more stand in other chapters
}.
spec-no-module = Other features
spec-other-needs = Other requirements
spec-not-refined = Not yet detailed
spec-feature = Feature
spec-priority = Priority
spec-requirements = Requirements
spec-requirement = Requirement
spec-title = Title
spec-statement = Statement
spec-rationale = Rationale
spec-fit = Fit criterion
spec-remark = Remark
spec-marks = Kind
spec-verified-by = verification: { $how }
spec-linked = Links
spec-features = Features
spec-interfaces = Interfaces
spec-tests = Tests
spec-source = Source: { $source }
spec-acceptance = Acceptance { $code }
spec-given = Given
spec-when = When
spec-then = Then

## Requirements specification: interfaces, quality, transition

spec-interface-needs = Interface requirements
spec-interface-text = Data are exchanged with the systems below. Messages, mappings and error codes are in the interface specification; this chapter says only what the business must be able to rely on.
spec-interface = Interface
spec-system = System
spec-latency = Latency
spec-qualities = Quality requirements
spec-qualities-text = These apply to every feature. The overall goals come first, the requirements that follow from them after.
spec-characteristic = Characteristic
spec-scenario = Scenario
spec-measure = Measure
spec-target = Target
spec-transition = Transition requirements
spec-transition-text = These must hold while the old systems give way to the new one, and no longer once that is done.

## Requirements specification: prototypes

spec-prototypes = Prototype
spec-prototypes-text = For each page: the places that react, where they lead and which requirement they show. Pages without a picture are sketched from their places; the sketch shows layout, not visual design.
spec-states-line = States of { $code } “{ $title }”: { $states }.
spec-device-of = {" "}({ $device })
spec-prototype-described = Prototype page “{ $title }”: { $places }
spec-place = Place
spec-place-note = What happens
spec-place-to = Leads to
spec-place-requirement = Requirement

## Requirements specification: data dictionary

spec-dictionary = Data dictionary
spec-dictionary-text = The key fields follow by entity. Types are written as in the database, with length or precision in brackets; a field marked as required may not be empty.
spec-field = Field and meaning
spec-field-type = Type
spec-field-required = Req.
spec-field-rule = Rule
spec-field-sample = Example
spec-yes = Yes
spec-no = No
spec-see-code-list = Values: see code lists
spec-code-lists = Code lists
spec-code-lists-text = These fields may hold only the codes below. A new code needs a change request; no program may write one by itself.
spec-code-list-of = { $entity }: { $field }
spec-code-word = Code
spec-code-meaning = Meaning

## Requirements specification: trace and open points

spec-trace = Trace table
spec-trace-text = Every requirement comes from a pain point (described in the blueprint) and is verified by tests. A dash means that nothing is linked yet, not that nothing is needed.
spec-trace-pains = Pain points
spec-trace-initiatives = Initiatives
spec-trace-features = Features
spec-trace-tests = Tests
spec-open = Open points
spec-open-text = The following must be settled before signature, or it must be agreed who does so by when.
spec-open-point = To be settled
spec-open-refine = It has not yet been broken down into requirements
spec-open-verify = It has neither a fit criterion nor an example, so nobody could tell whether it is met
spec-open-suspect = A feature that it refines has changed since it was last reviewed
spec-signoff-text = Both sides have read and understood this document. They confirm that its requirements and examples are the basis for design, development, testing and acceptance. What is listed as open does not count as confirmed until both sides have settled it and this document has been updated.
spec-signoff-except = Agree to everything except the open points

## Requirements specification: noted before the export

spec-problem-no-baseline = The requirements are not frozen, so this is a draft.
spec-problem-not-refined = { $code } is in scope but not yet unfolded into requirements.
spec-problem-unverifiable = { $code } has neither a fit criterion nor an example.
spec-problem-section-empty = { $code } is an empty section and was left out.
spec-problem-embed-masked = { $code } puts in { $what }, which is internal; a masked figure stands in its place.
spec-problem-embed-missing = { $code } puts in { $what }, which does not exist or is not for the client.
spec-problem-picture-missing = The picture of { $code } is not in the project file.
spec-problem-prototype-bare = { $code } has neither a picture nor any place that reacts.
