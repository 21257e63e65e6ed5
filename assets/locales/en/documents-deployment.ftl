### The fixed words of the documents of the testing and deployment stage.

## Test report: the result

testing-summary = Result
testing-ready = All conditions for going live are met
testing-not-ready = { $count ->
    [one] One condition for going live is not met
   *[other] { $count } conditions for going live are not met
}
testing-verdict-requirements = Of { $total } requirements, { $passed } passed, { $failed } failed, { $unfinished } { $unfinished ->
    [one] is
   *[other] are
} not fully tested, and { $unknown } { $unknown ->
    [one] has
   *[other] have
} no test case, so that nothing is known of { $unknown ->
    [one] it
   *[other] them
}.
testing-verdict-defects = { $total } defects were recorded; { $open } of them { $open ->
    [one] is
   *[other] are
} not yet closed; of these, { $critical } critical and { $major } major.
testing-basis-frozen = The tests cover the baseline “{ $baseline }” (hash { $hash }); the requirements have not changed since.
testing-basis-changed = The tests cover the baseline “{ $baseline }” (hash { $hash }) and the changes made since; this report counts the requirements as they stand now.
testing-basis-unfrozen = The requirements are not frozen as a baseline; this report counts them as they stand now.
testing-conditions-text = The conditions for going live, one by one. Every number is computed from the cases, the runs and the defect register; none was adjusted by hand.
testing-condition = Condition
testing-condition-found = Found
testing-condition-met = Verdict
testing-condition-requirements = Each requirement is verified by a test case, and all its cases passed in their latest run
testing-condition-defects = No critical defect is unresolved
testing-condition-order = Units were tested and passed before modules were put together
testing-condition-acceptance = The client’s acceptance tests were all run and passed
testing-blocking-found = { $count ->
    [0] No unresolved critical defect
    [one] One unresolved critical defect
   *[other] { $count } unresolved critical defects
}
testing-part-of = { $part } of { $whole }
testing-met = Met
testing-not-met = Not met

## Test report: coverage

testing-coverage = Coverage
testing-by-module = Requirements by module
testing-by-module-text = A requirement that refines features of several modules counts in each of them, and once in the total. “Unfinished” means that there are cases, but some were blocked, skipped or not yet run. “Unknown” means that there is no case at all: it is neither a pass nor a failure.
testing-module = Module
testing-no-module = Requirements in no module
testing-requirements = Requirements
testing-pass-rate = Pass rate
testing-figure = Requirements of each module by result
testing-by-level = Cases by level
testing-by-level-text = Unit tests look at one module; integration tests at modules put together as designed; system tests at the whole; acceptance tests are run by the client in real business scenarios. Only the latest result of each case counts.
testing-level = Level
testing-cases-count = Cases
testing-never-run = Not yet run
testing-automated = Automated
testing-matrix = Modules and levels
testing-matrix-text = Each field shows cases passed / cases. “Unknown” means that the module has no case on that level, so that nothing can be said of its quality there.
testing-order = Units before integration
testing-order-text = Modules are put together only after the unit tests of each have passed. The table compares the day on which each module first passed its unit tests with the day of its first integration test.
testing-order-unit = Units first passed
testing-order-integration = First integrated
testing-order-verdict = Sequence
testing-order-kept = In order
testing-order-broken = Broken

## Test report: rounds

testing-runs = Test rounds
testing-runs-text = The rounds with their builds, environments, dates and results.
testing-run = Round
testing-build = Build and environment
testing-period = Period

## Test report: requirements that have not passed

testing-open = Requirements not yet verified as passed
testing-open-text = These requirements do not count as done. The reason stands beside each, so that both sides can decide what to fix, what to test again and what to carry over.
testing-failed = Requirements with a failed test
testing-failed-text = From each requirement to the features it refines, the case that failed and its round, and the defects of that round that are not yet closed. Defects are listed by round; not each of them concerns the requirement.
testing-requirement-feature = Requirement and features
testing-failed-case = Failed case and what was seen
testing-failed-defects = Open defects of the same round
testing-result-place = { $run }, { $day }
testing-unfinished = Requirements not fully tested
testing-unfinished-text = These requirements have cases that were blocked, skipped or not yet run.
testing-unfinished-case = Unfinished case and reason
testing-unknown = Requirements without a test case
testing-unknown-text = No case verifies these requirements, so nobody knows whether they are met. Before going live, add cases, or agree in writing on another way to verify them.

## Test report: defects

testing-defects = Defects
testing-defects-text = Defects by severity and status. “Resolved” means fixed and waiting to be tested again; only after that is a defect closed.
testing-severity = Severity
testing-defects-open = Defects not yet closed
testing-defects-open-text = The most severe come first.
testing-defects-closed = Closed defects
testing-defects-closed-text = These defects were fixed and passed when tested again.
testing-defect = Defect
testing-found-in = Found in
testing-status = Status, fixed in
testing-owner = Owner

## Test report: appendix

testing-cases = Appendix: cases and latest results
testing-cases-text = Every case with the requirements or interfaces it verifies and its latest result.
testing-case = Case
testing-verifies = Verifies
testing-result = Result
testing-evidence = Measured, or remark

## Test report: noted before the export

testing-note-critical = The critical defect { $code } is not resolved.
testing-note-unknown = No case verifies { $code }; the report counts it as unknown.
testing-note-no-evidence = { $code } did not pass last time, and nothing says what was seen.
testing-note-empty-run = { $code } holds no result.

## Deployment appraisal

appraisal-conclusion = Conclusion
appraisal-conclusion-text = The system can run in the service provider’s cloud, in the client’s own cloud or on the client’s own servers. The choice decides who keeps code and data, who looks after the system, what it costs each year, and how it can be left later. This document compares the options so that both sides can choose.
appraisal-chosen = Chosen: { $option }
appraisal-chosen-mark = (chosen)
appraisal-open = Not yet chosen
appraisal-open-text = Both sides have still to choose. Please compare the options below and confirm one in the last section.
appraisal-comparison = The options compared
appraisal-comparison-text = The three options for deploying the system differ as follows.
appraisal-host-vendor_cloud = : in the service provider’s cloud, maintained by the provider. Quickest to start and cheapest, but code and data are in the provider’s hands.
appraisal-host-client_cloud = : in the client’s own cloud account. The client keeps the data, scaling is easy, and the cost lies in between.
appraisal-host-on_premises = : on the client’s own servers. Code and data are in the client’s hands; machines, room and staff must be provided, and the cost is much higher.
appraisal-host-missing = {" "}(not appraised here)
appraisal-custody = Responsibility matrix
appraisal-custody-text = Who keeps and maintains code and data.
appraisal-custody-code = Code
appraisal-custody-data = Data
appraisal-keeping = Operations, backup, security and exit
appraisal-keeping-text = Besides cost, look at who takes care of the system, how data are backed up, which security grade can be reached, and what a later change would take.
appraisal-aspect = Aspect
appraisal-staffing = Staffing
appraisal-backup = Backup
appraisal-security = Security grade
appraisal-exit = Exit cost
appraisal-option = Option
appraisal-costs = Costs
appraisal-costs-text = Deployment costs arise once, running costs every year; they are calculated over { $years ->
    [one] one year
   *[other] { $years } years
}.
appraisal-costs-unknown = No costs were calculated for “{ $option }”; it is not part of the comparison.
appraisal-deploy = Deploy (once)
appraisal-run = Run, { $years } years
appraisal-run-yearly = Run, yearly average
appraisal-total = Total, { $years } years
appraisal-phase-deploy = Deploy (once)
appraisal-phase-run = Run (every year)
appraisal-category = Category
appraisal-subtotal = Subtotal
appraisal-year = Year { $year }
appraisal-amount = Amount ({ $currency })
appraisal-run-in-year = Run, year { $year }
appraisal-cumulated = Cumulative by year
appraisal-chosen-word = Chosen
appraisal-figure = Costs of each option, and how they add up over the years
appraisal-figure-part = { $option } { $total }
appraisal-figure-description = Total costs of each option: { $parts }.
appraisal-order = Compared with the usual order of costs
appraisal-order-kept = Usually the service provider’s cloud costs least, the client’s cloud lies in between, and the client’s own servers cost much more. The figures here follow that order.
appraisal-order-broken = Usually “{ $lower }” costs less than “{ $higher }”. Here the totals are { $lower_total } and { $higher_total }.
appraisal-order-advice = The figures were not adjusted in any way. Before choosing, please check whether staff, backup, security assessment or the replacement of machines was left out, and whether a quotation covers the first year only.
appraisal-reasons = Reasons
appraisal-reasons-text = What speaks for and against each option.
appraisal-way-chosen = { $option } (chosen)
appraisal-way-other = { $option }
appraisal-answer = Confirmation
appraisal-answer-text = Please tick the option that you confirm; both sides then sign. The service provider will prepare the environment, the migration and the go-live on this basis.
appraisal-answer-way = Confirmed: { $option }

## Deployment appraisal: noted before the export

appraisal-note-costs-missing = { $code } has no costs and cannot be compared.
appraisal-note-custody-missing = { $code } does not say who keeps code or data.
appraisal-note-exit-missing = { $code } does not say what leaving it costs.
appraisal-note-host-missing = The option “{ $host }” was not appraised.
appraisal-note-not-chosen = No deployment option was chosen yet.
appraisal-note-chosen-twice = { $count } deployment options are chosen; there should be one.
appraisal-note-order = { $code } costs no more than an option that is usually cheaper; please check.

## Release runbook

release-overview = Releases
release-overview-text = The releases with their plan and status, upcoming ones first.
release-release = Release
release-planned-on = Planned for
release-decision = Decision
release-progress = Steps
release-owner = Owner
release-steps-done = { $done } of { $total }
release-strategy = Strategy
release-go-no-go = Go or no-go
release-decided-go = Decided: go.
release-decided-no-go = Decided: no-go.
release-undecided = Not yet decided. In the review, go through the table below; what was found is computed from the project on the date of this document. Then tick the decision, with the name of who decides and the date.
release-criterion = Criterion
release-found = Found
release-review = Reviewed
release-checked = Checked
release-criterion-requirements = All requirements verified and passed
release-criterion-defects = No critical defect open; major ones only with an agreed workaround
release-criterion-training = Everyone who needs training has been trained
release-criterion-deployment = The deployment option has been chosen
release-criterion-rollback = The rollback is described
release-part-of = { $part } of { $whole }
release-people-of = { $part } of { $whole } attendances
release-defects-found = Open: { $critical } critical, { $major } major
release-rollback-there = Described below
release-answer-go = Go
release-answer-no-go = No-go for now
release-decided-by = Decided by
release-decided-on = On
release-steps = Steps
release-steps-text = Take the steps in order. After each, write down the actual time, check it against its success test and tick it; if it fails, stop; the owner decides whether to continue or to roll back.
release-steps-past = These steps were taken.
release-figure = { $release }: steps and who takes them
release-figure-description = The steps in order: { $steps }.
release-number = No.
release-action = Action
release-planned = Planned
release-actual = Actual
release-success = Success test
release-done = Done
release-happened = Done
release-actual-for = Actual time of step { $number }
release-done-for = Step { $number } done
release-rollback = Rollback
release-rollback-text = If any of the following happens, stop and roll back with these steps.
release-rollback-missing = No rollback is described. Before going live, add what triggers it, its steps, and the point of no return.
release-trigger = Trigger
release-back-steps = Rollback steps
release-point = Point of no return
release-point-missing = No point of no return is named.
release-contacts = Contacts
release-contacts-text = The people who take part in going live.
release-person = Name
release-organisation = Organisation
release-role = Role
release-reach = Email
release-phone = Phone

## Release runbook: noted before the export

release-note-steps-missing = { $code } has no steps.
release-note-owner-missing = { $code } has a step without an owner.
release-note-success-missing = { $code } has a step without a success test.
release-note-rollback-missing = { $code } does not say how to go back.
release-note-day-missing = { $code } has no planned day.
release-note-undecided = The planned day of { $code } has passed without a decision.

## Acceptance pack

acceptance-result = Result
acceptance-result-text = Acceptance goes by the feature list that the client signed, item by item against its definitions of done and on the evidence of the tests. The numbers are computed from features, requirements, cases and runs.
acceptance-complete = Every feature of the signed scope has passed, and nothing remains
acceptance-incomplete = Some features have not passed, or some points remain open; please settle them before signing
acceptance-counts = The signed scope holds { $total } features: { $passed } passed, { $failed } failed, { $unfinished } { $unfinished ->
    [one] is
   *[other] are
} not fully tested, and { $unknown } { $unknown ->
    [one] was
   *[other] were
} never tested, so that nothing is known of { $unknown ->
    [one] it
   *[other] them
}.
acceptance-residual-count = { $count ->
    [0] No defect or issue remains.
    [one] One defect or issue remains; see “What remains”.
   *[other] { $count } defects and issues remain; see “What remains”.
}
acceptance-figure = Features of each module by result
acceptance-scope = Scope as signed
acceptance-scope-text = The basis of acceptance is “{ $baseline }”, signed by the client, frozen on { $day }, content hash { $hash }. It holds { $features } features in scope in { $modules } modules. What follows is taken from the version that was signed; later edits do not change it.
acceptance-scope-unsigned = The client has not signed a scope. What follows is taken from the version frozen last, “{ $baseline }” ({ $day }, content hash { $hash }), with { $features } features in scope in { $modules } modules. Until it is signed, this document is no basis for acceptance.
acceptance-module = Module
acceptance-no-module = Other features
acceptance-features = Features
acceptance-changes = Changes since signature
acceptance-versions-text = The scope was frozen in these versions.
acceptance-version = Version
acceptance-frozen-on = Frozen on
acceptance-hash = Hash
acceptance-signed-by = Signed by the client
acceptance-unsigned = Not signed
acceptance-same = The features today are those of “{ $baseline }”; none was added, changed or taken out.
acceptance-different = Against “{ $baseline }”, today’s features differ: { $added } added, { $changed } changed, { $removed } taken out. These differences are not part of this acceptance and are handled as changes.
acceptance-added = Added
acceptance-changed = Changed
acceptance-removed = Taken out
acceptance-requests = Change requests
acceptance-requests-text = The changes asked for since the scope was first frozen, and what became of them. “Included” means accepted before the accepted version was frozen, so that this version holds the change; “Not included” means that it was not accepted and is no part of the acceptance.
acceptance-request = Change and reason
acceptance-received = Received
acceptance-disposition = Decision, price, progress
acceptance-contained = In the scope
acceptance-contained-yes = Included
acceptance-contained-no = Not included
acceptance-contained-deferred = Deferred, not contained
acceptance-contained-later = Decided after signature
acceptance-contained-open = Not yet decided
acceptance-undecided = No decision yet
acceptance-trace = Trace matrix
acceptance-trace-text = Each feature with its definition of done as signed, the requirements that refine it, the cases that verify those, and the latest result. Please tick your answer; state reservations in the last section.
acceptance-feature = Feature and definition of done
acceptance-requirements = Requirements
acceptance-cases = Result and cases
acceptance-no-done = No definition of done was signed.
acceptance-verdict = Result
acceptance-answer = Your answer
acceptance-accept = Accept
acceptance-reserve = With remarks
acceptance-accept-for = Accept { $code }
acceptance-reserve-for = Reservation about { $code }
acceptance-tests = The client’s acceptance tests
acceptance-tests-text = Tests that the client ran in real business scenarios, with their latest results, as far as they have been run.
acceptance-test = Scenario
acceptance-round = Round
acceptance-evidence = Evidence
acceptance-residual = What remains
acceptance-residual-text = These defects and issues are not closed at acceptance. Please agree on a date for each and enter it in the last column; once a defect is fixed, its cases are run again.
acceptance-residual-what = Defect or issue
acceptance-severity = Severity
acceptance-status = Status
acceptance-owner = Owner
acceptance-due = Due
acceptance-due-for = Due date of { $code }
acceptance-attendance = Attendance and training
acceptance-trained = Before acceptance, { $events } training sessions were held; of { $people } expected attendances, { $present } took place ({ $share }).
acceptance-attendance-text = The following people are asked to the acceptance meeting; tick those who attend.
acceptance-person = Name
acceptance-side = For
acceptance-organisation = Organisation
acceptance-role = Role
acceptance-present = Present
acceptance-present-for = { $person } is present
acceptance-signoff = Acceptance and signature
acceptance-signoff-text = Both sides have checked the delivery against the signed feature list and confirm that the results and remaining points above are correct.
acceptance-basis = Accepted on the basis of the baseline “{ $baseline }”, content hash { $hash }.
acceptance-basis-unsigned = The baseline “{ $baseline }” (content hash { $hash }) is not signed by the client. Please sign the scope confirmation first.
acceptance-records = Signatures on record
acceptance-recorded = The signatures recorded so far under versions of the scope and under releases.
acceptance-about = Signed
acceptance-method = How
acceptance-signed-on = On
acceptance-comment = Remark
acceptance-answer-accepted = Accepted
acceptance-answer-conditional = Accepted on condition that the remaining points are solved by the agreed dates
acceptance-answer-refused = Not accepted yet; the reasons stand under “Further remarks”

## Acceptance pack: noted before the export

acceptance-note-unsigned = The baseline “{ $baseline }” is not signed by the client and is no basis for acceptance.
acceptance-note-damaged = The content of the baseline “{ $baseline }” does not match its hash.
acceptance-note-newer = The basis of acceptance is the signed “{ $baseline }”; a newer version was frozen and not signed.
acceptance-note-failed = The tests of feature { $code } failed.
acceptance-note-unknown = Feature { $code } was never tested; the document counts it as unknown.
