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
} not yet closed, { $critical } critical and { $major } major.
testing-basis-frozen = Tested was the baseline “{ $baseline }” (hash { $hash }); the requirements have not changed since.
testing-basis-changed = Tested were the baseline “{ $baseline }” (hash { $hash }) and the changes made since; this report counts the requirements as they stand now.
testing-basis-unfrozen = The requirements are not frozen as a baseline; this report counts them as they stand now.
testing-conditions-text = The conditions for going live, one by one. Every number is computed from the cases, the runs and the defect register; none was adjusted by hand.
testing-condition = Condition
testing-condition-found = Found
testing-condition-met = Verdict
testing-condition-requirements = Each requirement is verified by a case, and all its cases passed last time
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
testing-by-level = Cases by level
testing-by-level-text = Unit tests look at one module; integration tests at modules put together as designed; system tests at the whole; acceptance tests are run by the client along the business. Only the latest result of each case counts.
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
testing-order-verdict = Order
testing-order-kept = Kept
testing-order-broken = Broken

## Test report: rounds

testing-runs = Test rounds
testing-runs-text = The rounds with their builds, environments, dates and results.
testing-run = Round
testing-build = Build and environment
testing-period = Period

## Test report: requirements that have not passed

testing-open = Requirements that have not passed
testing-open-text = These requirements do not count as done. The reason stands beside each, so that both sides can decide what to mend, what to test again and what to carry over.
testing-failed = Failed requirements
testing-failed-text = From each requirement to the features it refines, the case that failed and its round, and the defects of that round that are not yet closed.
testing-requirement-feature = Requirement and features
testing-failed-case = Failed case and what was seen
testing-failed-defects = Open defects of that round
testing-result-place = { $run }, { $day }
testing-unfinished = Requirements not fully tested
testing-unfinished-text = These requirements have cases that were blocked, skipped or not yet run.
testing-unfinished-case = Unfinished case and reason
testing-unknown = Requirements without a test case
testing-unknown-text = No case verifies these requirements, so nobody knows whether they are met. Before going live, add cases, or agree in writing on another way to verify them.

## Test report: defects

testing-defects = Defects
testing-defects-text = Defects by severity and status. “Resolved” means mended and waiting to be tested again; only then is a defect closed.
testing-severity = Severity
testing-defects-open = Defects not yet closed
testing-defects-open-text = The most severe come first.
testing-defects-closed = Closed defects
testing-defects-closed-text = These defects were mended and passed when tested again.
testing-defect = Defect
testing-found-in = Found in
testing-status = Status, mended in
testing-owner = Owner

## Test report: appendix

testing-cases = Appendix: cases and latest results
testing-cases-text = Every case with the requirements or interfaces it verifies and its latest result.
testing-case = Case
testing-verifies = Verifies
testing-result = Result
testing-evidence = Evidence

## Test report: noted before the export

testing-note-critical = The critical defect { $code } is not resolved.
testing-note-unknown = No case verifies { $code }; the report counts it as unknown.
testing-note-no-evidence = { $code } did not pass last time, and nothing says what was seen.
testing-note-empty-run = { $code } holds no result.
