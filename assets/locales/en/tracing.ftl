# The trace room, hover cards and why something exists.

## Gaps of the spine
ui-gaps-kind = Kind
ui-gaps-missing = Not linked to (unknown)
ui-gaps-unfounded = Reason unknown: no
ui-gaps = Records with a missing hop
ui-gaps-record = Record
ui-gaps-unknown = What is unknown
ui-gaps-copy = Copy for Excel
ui-gaps-save = Export CSV…
ui-gaps-file = Gaps of the spine
ui-gaps-open-file = Open file
ui-gaps-close = Close the gap
ui-gaps-show = Close the gap: { $name }
ui-gaps-none-title = No gap here
ui-gaps-none = Every record of the spine has its neighbours on both sides.
ui-gaps-copied = { $count ->
    [one] 1 row copied; paste it into a spreadsheet.
   *[other] { $count } rows copied; paste them into a spreadsheet.
}
ui-gaps-saved = { $count ->
    [one] 1 row written to { $path }
   *[other] { $count } rows written to { $path }
}

## The trace room
ui-trace-views = Ways to look at the spine
ui-trace-view-columns = Columns
ui-trace-view-matrix = Matrix
ui-trace-view-gaps = Gaps
ui-trace-view-suspects = To review
ui-trace-loading = Reading the spine…
ui-trace-list-between = {", "}
ui-trace-filter = Filter the spine
ui-trace-filter-text = Code, name or pinyin
ui-trace-filter-stage = Stage
ui-trace-filter-owner = Owner
ui-trace-every-stage = Every stage
ui-trace-every-owner = Every owner
ui-trace-gaps-only = Only gaps
ui-trace-chain-only = Only this chain
ui-trace-filter-clear = Clear the filter
ui-trace-hits = { $count } found
ui-trace-lit = { $lit } of { $count }
ui-trace-column-gaps = { $count } unknown
ui-trace-hop = { $linked } of { $total }
ui-trace-missing = Unknown: { $kind } not linked.
ui-trace-unfounded = Reason unknown: no { $kind } linked.
ui-trace-empty = The spine begins with the first pain point. Capture some in Research; everything that rests on them appears here.
ui-trace-nothing = Nothing answers this filter. Clear it to see the whole spine.
ui-trace-panel = The selected record in the spine
ui-trace-open = Open in its list
ui-trace-join = Link…
ui-trace-reached = In its chain

## Suspect links
ui-suspect-text = An end has changed since these links were last looked at. Read what changed, then confirm those that still hold.
ui-suspect-none = When a linked record changes, its links wait here until somebody has checked that both ends still agree.
ui-suspect-changed = What changed
ui-suspect-since = changed { $time }
ui-suspect-unknown = changed; the history does not tell when or how
ui-suspect-more-fields = { $count ->
    [one] 1 more field
   *[other] { $count } more fields
}
ui-suspect-confirm = Confirm
ui-suspect-confirm-named = Confirm the link of { $from } and { $to }
ui-suspect-confirm-chosen = Confirm selected ({ $count })
ui-suspect-confirm-all = Confirm all { $count }
ui-suspect-confirmed = { $count ->
    [one] 1 link confirmed
   *[other] { $count } links confirmed
}
ui-suspect-choose = Select the link of { $from } and { $to }
ui-suspect-choose-all = Select every link

## The matrix
ui-matrix-rows = Rows
ui-matrix-columns = Columns
ui-matrix-swap = Swap rows and columns
ui-matrix-bare-only = Only empty rows
ui-matrix-bare = Empty: { $rows } rows, { $columns } columns
ui-matrix-linked = linked
ui-matrix-suspect = to review
ui-matrix-reached = by way of others
ui-matrix-none = not linked
ui-matrix-derived = by way of others
ui-matrix-empty = There are no { $rows } or no { $columns } yet.
ui-matrix-no-bare = No row is empty.
ui-matrix-name = { $rows } against { $columns }
ui-matrix-cell = { $row }, { $column }: { $state }
ui-matrix-key = Space
ui-matrix-toggle = link or unlink
ui-matrix-not-direct = { $rows } and { $columns } are joined only by way of others.

## Why something exists
ui-why = Why this exists
ui-why-reason = This is where chains begin: other records exist for it.
ui-why-path = Way { $number } to { $name }
ui-why-more = { $count ->
    [1] 1 more way
   *[other] { $count } more ways
}
ui-why-fewer = Show fewer
ui-why-ends = Show all { $count }
ui-why-cut = There are more ways than are shown here.
ui-why-within = part of
ui-why-holds = holds
ui-why-missing = No way back to a pain point is known. The chain ends at { $name }: it has no “{ $link }” link to a { $kind }.
ui-why-missing-here = No way back to a pain point is known: there is no “{ $link }” link to a { $kind } yet.
ui-why-join = Link: { $link }…
ui-why-beside = This kind of record stands beside the spine, and nothing on the spine speaks of it yet.
ui-why-line = Exists for { $name }
ui-why-none = Reason unknown

## Risks on the matrix
ui-view-risks = Risk matrix
ui-risk-matrix = Risks by probability and impact
ui-risk-sum = { $count ->
    [one] 1 risk, { $top } of them top
   *[other] { $count } risks, { $top } of them top
}
ui-risk-unrated = { $count ->
    [one] 1 not rated yet: unknown
   *[other] { $count } not rated yet: unknown
}
ui-risk-unknown = unknown
ui-risk-with-closed = Closed too ({ $count })
ui-risk-chip = { $name }: probability { $probability }, impact { $impact }
ui-risk-grade = { $axis } { $grade }
ui-risk-help = The number in a cell is probability × impact. From 12 on a risk is a top risk and needs a response.
ui-risk-help-move = Drag a code to another cell, or press Alt and an arrow key on it.
ui-risk-empty-title = No risks yet
ui-risk-empty = Note what may happen, how likely it is and how bad it would be. The matrix shows which risks need a response first.

## Earned value
ui-view-earned = Earned value
ui-earned-title = Earned value on { $date }
ui-earned-done = { $percent }% done
ui-earned-finish = forecast finish { $date }
ui-earned-measure = Measure
ui-earned-value = Value
ui-earned-reading = Reading
ui-earned-source = Where it comes from
ui-earned-unknown = unknown
ui-earned-days = { $days } person-days
ui-earned-bac = Budget, BAC
ui-earned-bac-from = Sum of the effort of all tasks
ui-earned-pv = Planned value, PV
ui-earned-pv-from = Planned effort due by today, spread evenly over each task’s working days
ui-earned-ev = Earned value, EV
ui-earned-ev-from = Planned effort × percent complete
ui-earned-ac = Actual cost, AC
ui-earned-ac-from = Actual effort noted on the tasks
ui-earned-spi = Schedule index, SPI
ui-earned-spi-from = EV ÷ PV
ui-earned-spi-below = Behind plan
ui-earned-spi-on = On plan
ui-earned-spi-above = Ahead of plan
ui-earned-cpi = Cost index, CPI
ui-earned-cpi-from = EV ÷ AC
ui-earned-cpi-below = Takes more work than planned
ui-earned-cpi-on = Takes the work that was planned
ui-earned-cpi-above = Takes less work than planned
ui-earned-eac = Estimate at completion, EAC
ui-earned-eac-from = BAC ÷ CPI: if work goes on as it went so far
ui-earned-more = { $days } more than the budget
ui-earned-less = { $days } less than the budget
ui-earned-chart = Planned, earned and actual work over time; the table below holds the numbers
ui-earned-legend = PV planned · EV earned · AC actual, in person-days; EAC where actual work ends if it goes on as it went so far
ui-earned-today = Today
ui-earned-table = The numbers as a table
ui-earned-day = Day
ui-earned-not-known = What these numbers do not know
ui-earned-all-known = Every task has an effort, and every task that was begun says how much work went in.
ui-earned-without-effort = { $count ->
    [one] 1 task has no effort and is counted nowhere
   *[other] { $count } tasks have no effort and are counted nowhere
}
ui-earned-without-actual = { $count ->
    [one] 1 task was begun without noting the work that went in
   *[other] { $count } tasks were begun without noting the work that went in
}
ui-earned-and-more = and { $count } more
ui-earned-method = Earned value management after ANSI/EIA-748, measured in person-days. Progress before today is taken to have grown evenly since each task began.
ui-earned-empty-title = No planned work yet
ui-earned-empty = Earned value needs tasks with an effort. As soon as they have one, planned, earned and actual work appear here.
ui-earned-to-tasks = Go to the tasks

## What a deletion breaks
ui-deleted-below = { $count ->
    [one] 1 record below went with it.
   *[other] { $count } records below went with it.
}
ui-deleted-references = { $count ->
    [one] 1 reference cleared
   *[other] { $count } references cleared
}
ui-deleted-links = { $count ->
    [one] 1 link gone
   *[other] { $count } links gone
}
ui-deleted-broken = { $what }: { $codes }
ui-deleted-and-more = {" …"}
