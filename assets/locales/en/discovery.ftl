# Instruments of research: personas, processes, resources, silos, maturity, evidence, priorities, initiatives and the blueprint wall.

ui-discovery-unrated = not rated
ui-discovery-and = { " and " }
ui-discovery-open = Open the record

## Priority of pain points

ui-view-priority = Pain priority
ui-priority-intro = Where to begin: priority is severity × frequency; votes decide between equals, then the monthly loss. Each line gives its reasons.
ui-priority-sum = { $count ->
    [1] 1 pain point
   *[other] { $count } pain points
}, { $pressing } at or above the threshold of { $threshold }
ui-priority-unrated-count = { $count } without a rating, listed last
ui-priority-owing = { $count ->
    [1] 1 pressing pain point lacks evidence or an initiative
   *[other] { $count } pressing pain points lack evidence or an initiative
}
ui-priority-why = Severity { $severity } × { $frequency } ({ $weight }) = { $priority }
ui-priority-unknown = Cannot be ranked without { $fields }
ui-priority-above = at or above the threshold of { $threshold }
ui-priority-below = below the threshold of { $threshold }
ui-priority-votes = { $votes ->
    [1] 1 vote
   *[other] { $votes } votes
}
ui-priority-cost = Costs { $cost } a month
ui-priority-evidence = { $count ->
    [0] No evidence
    [1] 1 piece of evidence
   *[other] { $count } pieces of evidence
}
ui-priority-no-evidence = No evidence: add some
ui-priority-solved = Solved by
ui-priority-unsolved = No initiative
ui-priority-no-initiative = No initiative: add one
ui-priority-matrix = Severity against frequency
ui-priority-matrix-text = Severity upwards, frequency to the right, their product in each field. A thick frame marks what reaches the threshold of { $threshold }. Press a number to find it in the list.
ui-priority-empty = No pain points yet
ui-priority-empty-text = Once pain points have a severity and a frequency they are ranked here by themselves, with what should come first and what still lacks evidence.
