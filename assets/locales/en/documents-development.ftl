### The fixed words of the documents of the development stage.

## Project plan: at a glance

plan-about = The plan at a glance
plan-purpose-text = This plan says when the project “{ $project }” reaches which milestones, how its work is broken down and joined, who answers for it, what may go wrong and what falls due. Dates follow from the duration, order and constraints of the tasks; for what has happened, the actual dates are shown.
plan-glance = In short
plan-period = Project period
plan-planned-finish = Planned finish
plan-forecast = Current forecast
plan-milestones = Milestones
plan-tasks = Tasks
plan-of = { $done } of { $total } finished
plan-next-milestone = Next milestone
plan-reading = How to read it
plan-reading-text = “Planned” is the date that follows from durations and order alone, as if nothing had happened yet. “Now” is the actual date or, for what is still to come, the date that follows from progress so far. When a task on the critical path slips, the end of the project slips with it.
plan-circle = Tasks wait for each other in a circle, or dates lie out of range, so no dates can be computed. Only the tasks and milestones themselves are listed.

## Project plan: milestones

plan-milestones-text = Each milestone stands for something delivered. Deviations are in working days.
plan-milestone = Milestone
plan-planned = Planned
plan-current = Now
plan-slip = Deviation
plan-payment = Payment
plan-standing = Status
plan-on-time = On time
plan-late = { $days ->
    [one] { $days } day late
   *[other] { $days } days late
}
plan-early = { $days ->
    [one] { $days } day early
   *[other] { $days } days early
}
plan-reached = ● Reached
plan-overdue = ▲ Overdue
plan-ahead = ○ To come

## Project plan: schedule

plan-schedule = Schedule
plan-schedule-text = First all stages and milestones, then one group of tasks after the other. Diamonds are milestones; tasks marked as critical have no slack.
plan-overview = Stages and milestones
plan-gantt = Schedule: { $title }
plan-gantt-description = Gantt chart “{ $title }” of { $count } rows, with start, finish, progress, planned dates and the critical path of each task.
plan-task = Task
plan-today = Today
plan-critical = Critical path
plan-baseline = Planned
plan-progress = Done
plan-breakdown = Work breakdown
plan-breakdown-text = Every task with its dates, its progress and who answers for it. Groups are set in bold; their dates and progress come from the tasks below them. ◆ marks a milestone.
plan-start = Start
plan-finish = Finish
plan-done = Done
plan-owner-none = Not named
plan-owner = Owner

## Project plan: commitments

plan-commitments = Forecast and commitment
plan-commitments-text = What was promised against what follows from the progress so far, and the planned and actual dates of each stage with the outcome of its gate.
plan-promise-kept = { $days ->
    [0] “{ $milestone }” was promised for { $promised }. The forecast is { $forecast }, which leaves no slack.
    [one] “{ $milestone }” was promised for { $promised }. The forecast is { $forecast }, which leaves { $days } working day of slack.
   *[other] “{ $milestone }” was promised for { $promised }. The forecast is { $forecast }, which leaves { $days } working days of slack.
}
plan-promise-late = { $days ->
    [one] “{ $milestone }” was promised for { $promised }. The forecast is { $forecast }, { $days } working day late; both sides need to agree what to do.
   *[other] “{ $milestone }” was promised for { $promised }. The forecast is { $forecast }, { $days } working days late; both sides need to agree what to do.
}
plan-stage = Stage
plan-stage-start = Planned start
plan-stage-finish = Planned finish
plan-stage-started = Started
plan-stage-finished = Finished
plan-gate = Gate

## Project plan: payments

plan-payments = Payments
plan-payments-text = The fee is paid by milestones. Once a milestone is reached and confirmed, the share listed is invoiced.
plan-due = Falls due
plan-cumulated = Cumulative
plan-invoice = Invoice
plan-invoiced = ● Invoiced
plan-not-invoiced = ○ Open
plan-costs = Costs at a glance
plan-costs-text = What the client pays in this project: the fee, and what is bought from others.
plan-cost = Item
plan-cost-category = Category
plan-cost-planned = Budget
plan-cost-actual = Spent

## Project plan: risks

plan-risks = Risks
plan-risks-text = Exposure is probability times impact, each from 1 to 5. A risk of 12 or more is a top risk and must have a response.
plan-risk-matrix = Risks by probability and impact
plan-risk-matrix-description = A matrix of five by five with { $count } open risks, { $top } of them with an exposure of 12 or more.
plan-probability = Probability
plan-impact = Impact
plan-risk = Risk
plan-exposure = Exposure
plan-response = Response
plan-risk-cause = Cause
plan-risk-event = Event
plan-risk-effect = Effect
plan-risk-trigger = Trigger
plan-risks-closed = { $count ->
    [one] One more risk is closed and not listed.
   *[other] { $count } more risks are closed and not listed.
}

## Project plan: people

plan-team = Team and responsibilities
plan-team-text = The main people on both sides and of third parties. “Tasks” counts the tasks and milestones that a person answers for.
plan-person = Name
plan-role = Role
plan-organisation = Organisation
plan-owned = Tasks
plan-contact = Contact
plan-communication = Communication
plan-communication-text = Both sides keep each other informed in these ways. What counts is what stands in writing; oral agreements are put in writing afterwards.
plan-talk = Matter
plan-talk-how = How
plan-talk-who = Who leads
plan-talk-state = Now
plan-talk-status = Status
plan-talk-status-text = A regular report on the health of scope, schedule, cost and risk, with the next steps.
plan-talk-status-state = Latest: { $date }
plan-talk-change = Changes
plan-talk-change-text = Whoever wants a change writes a change request. It is carried out once both sides have decided on its options, effort and impact.
plan-talk-change-state = { $total } in all, { $open } undecided
plan-talk-risk = Risks and issues
plan-talk-risk-text = Each meeting goes through the triggers. When one shows, its response starts and both leads are told.
plan-talk-risk-state = Open risks: { $count }
plan-talk-up = Escalation
plan-talk-up-text = What both leads cannot settle in time goes up step by step to whoever decides.

## Noted before the export

plan-problem-circle = Tasks wait for each other or lie out of range, so no dates can be computed: { $loop }.
plan-problem-deliverable = The milestone { $code } has no deliverable.
plan-problem-owner = The critical task { $code } has no owner.
plan-problem-response = The top risk { $code } has no response plan.

## Status report: health

status-health = Overall status
status-issue = Report no. { $number }, as of { $date }
status-side = Aspect
status-now = Now
status-before = Before
status-trend = Trend
status-meaning = Meaning
status-side-scope = Scope
status-side-scope-text = Whether what is delivered is what was confirmed
status-side-schedule = Schedule
status-side-schedule-text = Whether milestones are reached on the promised dates
status-side-cost = Cost
status-side-cost-text = Whether the client’s costs stay within budget
status-side-risk = Risk
status-side-risk-text = Whether the top risks have a response and are under control
status-better = ↑ Better
status-same = → Same
status-worse = ↓ Worse
status-history = Reports so far
status-history-text = Status given in each report, newest first.
status-number = No.

## Status report: progress

status-milestones = Milestones
status-milestones-text = The last milestone reached and those ahead. Deviations are in working days.
status-earned = Progress and effort
status-earned-text = Progress is measured as earned value: the planned work of what is done, against the work that was due and the work that was spent. All figures are person-days, not money.
status-reading = On { $date }, { $done } of all planned work is done. Progress is { $schedule }, and effort is { $work }.
status-reading-late = { $reading } { $count ->
    [one] However, one milestone still to be reached is late
   *[other] However, { $count } milestones still to be reached are late
} against the plan, { $count ->
    [one] by
   *[other] by up to
} { $days ->
    [one] one working day
   *[other] { $days } working days
}; see the chapter on milestones.
status-behind = behind plan
status-on-plan = about as planned
status-before-plan = ahead of plan
status-over = above plan
status-on-budget = about as planned
status-under = below plan
status-unknown = not yet to be judged
status-measure = Measure
status-value = Value
status-bac = Budget (BAC)
status-bac-text = The planned work of all tasks
status-pv = Planned value (PV)
status-pv-text = The work that was due by the date of this document
status-ev = Earned value (EV)
status-ev-text = The planned work of what is done
status-ac = Actual effort (AC)
status-ac-text = The work that was spent by the date of this document
status-spi = Schedule index (SPI)
status-spi-text = EV ÷ PV; below 1 means behind plan
status-cpi = Cost index (CPI)
status-cpi-text = EV ÷ AC; below 1 means more effort than planned
status-eac = At completion (EAC)
status-eac-text = BAC ÷ CPI: total effort if work continues at this rate
status-chart = Work planned, earned and spent (cumulative at month ends)
status-chart-description = A line chart by month of planned value, earned value and actual effort in cumulative person-days. The plan runs to the end of the project, the other two to this month.
status-chart-y = Cumulative work
status-chart-unit = person-days
status-finished = Finished since the last report
status-finished-text = { $count ->
    [one] One task was finished after { $date }.
   *[other] { $count } tasks were finished after { $date }.
}
status-critical = ▲ Critical
status-critical-path = Path
status-next = Next steps
status-next-as-of = The report of { $date } gave these next steps.
status-next-text = The tasks under way and those that begin within three weeks, by their finish.

## Status report: registers

status-risks = Risks
status-risks-text = Open risks: { $open }; closed: { $closed }. The top risks ({ $top }) are listed below the matrix.
status-issues = Issues
status-issues-text = The issues that are open, and those resolved since the last report.
status-issue-title = Issue
status-severity = Severity
status-raised = Raised
status-resolution = Resolution
status-changes = Changes
status-changes-text = The changes that wait for a decision, and those received or decided since the last report. The change log has them all.
status-undecided = Undecided
status-actions = Actions
status-actions-text = What people have promised and not yet done, by due date.
status-action = Action
status-due = Due
status-problem-old = { $code } tells of { $days } days ago; there is no status report since.
status-problem-health = { $code } does not give the health of all four aspects.
status-problem-next = { $code } has no next steps.

## Change request

change-title = Change
change-facts = In short
change-origin = Origin
change-received = Received
change-handled-by = Handled by
change-status = Status
change-disposition = Disposition
change-kind = Kind of change
change-kind-absorbed = Absorbed by design
change-kind-absorbed-text = This change is solved by design. The service provider absorbs it within what was agreed, at no charge.
change-kind-advised-against = Advised against
change-kind-advised-against-text = This change costs the client more than it is worth. The service provider advises against it.
change-kind-own-improvement = Own improvement of the service provider
change-kind-own-improvement-text = The service provider proposed this change, which puts a better solution in place of the first one.
change-reason = Reason
change-items = What changes
change-item = Record
change-item-unnamed = Not named
change-what = Change
change-before = Before
change-after = After
change-options = Options
change-option = Option
change-effort = Effort
change-effort-days = Person-days
change-price = Price
change-free = No charge
change-chosen = Chosen
change-chosen-mark = ● Chosen
change-contradicted = Contradicts what was excluded
change-plan = Plan and payments
change-plan-text = As things stand, the plan ends on { $date }. If an option took effect today, it would become:
change-plan-finish = Plan ends
change-plan-days = { $days ->
    [0] no delay
    [one] { $days } working day later
   *[other] { $days } working days later
}
change-plan-milestones = Milestones and payments that move
change-plan-milestone = { $title }: { $before } → { $after }
change-plan-payment = { " " }(payment { $percent }%)
change-plan-unmoved = No milestone moves
change-impact = Impact
change-impact-text = { $count ->
    [one] One record depends on what changes, along the links of features, requirements, tasks, tests and courses. Its path starts from the changed record.
   *[other] { $count } records depend on what changes, along the links of features, requirements, tasks, tests and courses. Each path starts from a changed record.
}
change-impact-none = No other record is linked to what changes.
change-impact-kind = Kind
change-impact-count = Count
change-impact-path = Path
change-impact-more = { $count } more
change-unknown = Where the impact is unknown
change-unknown-text = No link of this kind is on record, so nobody knows yet what else is touched:
change-unknown-item = { $kind }: { $records }
change-if-not = If it is not done
change-decision = Decision
change-decided = Decision: { $disposition ->
    [absorb] absorbed by design
    [advise_against] not done, as advised
    [improve] the better proposal is taken up
    [accept_priced] accepted at its price
    [defer] deferred
   *[reject] rejected
} ({ $who }, { $date }).
change-improved = Looking back, it helped an objective or KPI of the project.
change-not-improved = Looking back, it changed no objective or KPI of the project.
change-answer-text = Please choose one option or decline the change; both sides sign.
change-confirm-text = Please confirm the decision above and sign; the service provider then carries it out.
change-accept = Accept the option “{ $option }”
change-confirm = Agreed as decided above
change-decline = Declined
change-problem-items = { $code } does not say which records change.
change-problem-options = { $code } has no options.
change-problem-chosen = { $code } is decided, but no option is marked as chosen.
change-problem-decision = { $code } does not say who decided, or when.

## Change log

changelog-summary = Changes in numbers
changelog-summary-text = Change requests received: { $total }. Absorbed by design: { $absorbed }; advised against: { $against }; taken up as improvements: { $own }; accepted at a price: { $priced }; deferred: { $deferred }; rejected: { $rejected }; undecided: { $open }.
changelog-kinds = How changes are handled
changelog-kinds-text = What can be solved by design is absorbed by the service provider. What would cost the client money without being needed is advised against, with the reason. Where the service provider has a better idea, it is proposed for both sides to decide.
changelog-chart = Changes by month received and disposition
changelog-chart-description = A stacked bar chart of the number of changes by the month in which they were received, divided by disposition.
changelog-chart-y = Changes
changelog-received = Received from
changelog-register = All changes
changelog-register-text = Every change by its code. The change requests give before, after and impact of each.
changelog-decision = Decided
changelog-absorbed = Work borne by the service provider
changelog-absorbed-text = The service provider bore the work of these changes, those absorbed by design and its own improvements, without charge.
changelog-priced = Priced changes
changelog-priced-text = These changes were priced and confirmed by the client.
changelog-problem-undecided = { $code } is not decided.
change-field-says = { $field }: { $value }

## What a status report is drafted with
status-draft-title = Status report { $number } ({ $date })
status-draft-finish = { $days ->
    [0] - The project is expected to finish on the day that was planned.
   *[other] - The expected finish differs from the plan as drawn by { $days } working days (positive is later).
}
status-draft-reached = Milestones reached: { $what }.
status-draft-finished = { $count ->
    [one] Task finished
   *[other] { $count } tasks finished
}: { $what }.
status-draft-begun = { $count ->
    [one] Task begun
   *[other] { $count } tasks begun
}: { $what }.
status-draft-progressed = Tasks that came further: { $what }.
status-draft-late = Due and not done: { $what }.
status-draft-was-due = { $what } (due { $date })
status-draft-decided = Changes decided: { $what }.
status-draft-received = Changes received and waiting for a decision: { $what }.
status-draft-decisions = Decisions taken: { $what }.
status-draft-resolved = Issues resolved: { $what }.
status-draft-raised = Issues raised and open: { $what }.
status-draft-acted = Actions done: { $what }.
status-draft-risks = Risks that changed: { $what }.
status-draft-risk-new = { $what } (new, exposure { $now })
status-draft-risk-unrated = { $what } (new, not rated yet)
status-draft-risk-moved = { $what } (exposure { $before } → { $now })
status-draft-risk-closed = { $what } (closed, exposure was { $before })
status-draft-milestones = Next milestones: { $what }.
status-draft-ahead = Tasks of the next two weeks: { $what }.
status-draft-until = { $what } ({ $date })
