### The fixed words of the documents of the operations coaching stage.

## Operations review

review-summary = In short
review-summary-text = A review asks three things: how far the measures have come, whether what was done had an effect, and where to put effort next.
review-standing = Measures followed: { $kpis }. Target reached: { $reached ->
    [0] none yet
   *[other] { $reached }
}{ $nearer ->
    [0] {""}
   *[other] ; nearer to it: { $nearer }
}{ $behind ->
    [0] {""}
   *[other] {" "}(of these, behind schedule: { $behind })
}{ $back ->
    [0] {""}
   *[other] ; not improved: { $back }
}{ $unknown ->
    [0] {""}
   *[other] ; not to be judged for lack of data: { $unknown }
}. Of { $strategies } strategies, { $whole } have all four elements and { $running } are running.
review-focus = The point to break through
review-focus-none = No point of focus is chosen. People and budget are limited: choose one key point, concentrate on it, then take the next.
review-focus-now = Focus now: { $strategy }
review-focus-many = { $count } points of focus are marked at once. That divides the effort; keep one.
review-focus-mark = focus now
review-objectives = Objectives
review-objectives-text = “Achieved” is how much of the way from the baseline to the target has been covered; “Time” is how much of the time has passed. Where “Achieved” is below “Time”, the objective is behind schedule. Effects build up: read the trend over the year, not a single month.
review-from-to = { $baseline } → { $target }
review-due = by { $day }
review-goal = Baseline → target
review-newest = Latest
review-attained = Achieved
review-elapsed = Time
review-kpis = Measures over the year
review-kpis-text = For each measure: its course over the year against baseline and target, with notes on individual values.
review-course = Computed as: { $formula }. It started at { $baseline }, stood at { $newest } on { $day }, and is to reach { $target }; { $attained } of the way is covered.
review-course-open = Computed as: { $formula }. It stood at { $newest } on { $day }; the baseline is { $baseline } and the target { $target }, so progress cannot be computed yet.
review-course-unknown = Computed as: { $formula }. The baseline is { $baseline } and the target { $target }; nothing has been measured yet.
review-level-baseline = Baseline
review-level-target = Target
review-figure = { $kpi }, { $first } to { $last }
review-figure-description = { $kpi } went from { $from } on { $first } to { $to } on { $last }.
review-point = { $day } ({ $value }): { $note }
review-strategies = Strategies
review-strategies-text = Strategies answer five problems of operation. Each needs four elements – strategy, tool, content and action – and a regular review; a single campaign or coupon is not a strategy.
review-coverage = Problems and strategies
review-coverage-text = The strategies that answer each of the five problems.
review-problem = Problem
review-strategies-count = Strategies
review-strategy = Strategy name
review-uncovered = No strategy
review-elements = The four elements
review-elements-text = Whether each strategy has its four elements and a regular review.
review-element-strategy = Strategy
review-element-tool = Tool
review-element-content = Content
review-element-execution = Action
review-there = Yes
review-absent = Missing
review-cadence = Review
review-strategies-each = Each strategy
review-strategies-each-text = The four elements of each, with the knowledge, tools and data it is based on.
review-answers = { $problem } ({ $entry })
review-knowledge = Knowledge
review-tool-reference = Tool reference
review-data = Judged by
review-budget = Budget
review-status = Status
review-remark = Remark
review-activities = Activities and results
review-activities-text = What was done within each strategy, and what came of it.
review-activity = Activity
review-period = Period
review-channel = Channel
review-result = Result
review-no-result = No result yet
review-not-begun = Not yet begun
review-experiments = Experiments
review-experiments-text = Only trying shows what works. Each experiment states what was expected, what happened and what was decided.
review-hypothesis = Experiment and expectation
review-metric = Measure
review-decision = Decision
review-undecided = Not yet decided
review-tracks = Three tracks of coaching
review-tracks-text = Coaching runs on three tracks: designing the plan, putting it into practice, reading the data. With one missing, strategies rarely take effect.
review-track-plan = Helps the team to choose the right focus and to design a complete plan.
review-track-process = Looks on site at how the plan is put into practice, and clears what is stuck.
review-track-data_analysis = Teaches the team to read data, find causes, and decide by them what stays.
review-track-missing = No session has been held on this track yet; please arrange one soon.
review-held-on = Held on
review-findings = Findings
review-action = Action { $number }
review-next-on = Next on
review-next = What comes next
review-next-text = Break through one point, then take the next. These are the strategies that wait and the sessions that are agreed.
review-waiting = Strategies that wait
review-waiting-text = They are being prepared; beside each stands what it waits for.
review-condition = Condition and remark
review-elements-missing = The four elements are not yet complete.
review-sessions = Sessions agreed
review-sessions-text = The coaching sessions agreed, by date.
review-track = Track
review-continues = Continues
review-owner = Owner

## Operations review: noted before the export

review-note-goal-missing = { $code } lacks its baseline or target, so progress cannot be computed.
review-note-no-point = { $code } has no value after its baseline.
review-note-incomplete = { $code } lacks one of its four elements.
review-note-one-off = { $code } has a single activity and no rhythm of review.
review-note-many-focuses = { $count } points of focus are marked; there should be one.
review-note-track-missing = No session has been held on the track “{ $track }”.
