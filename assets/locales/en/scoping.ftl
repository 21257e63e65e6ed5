# The scope room and the walk-through.

ui-view-scoping = Scope
ui-scoping-side = Scope panel
ui-scoping-sum = Sum of the features beneath that are in scope or undecided
ui-scoping-totals = Totals by scope
ui-scoping-open = Undecided
ui-scoping-features = { $count ->
    [1] 1 feature
   *[other] { $count } features
}
ui-scoping-days = { $days } person-days
ui-scoping-price = Price the client may see: { $price } { $currency }
ui-scoping-narrow = Show only “{ $scope }”; press again for all
ui-scoping-tab-details = Details
ui-scoping-tab-exclusion = Excluded
ui-scoping-tab-assumption = Assumed
ui-scoping-tab-constraint = Limits
ui-scoping-tab-extension_scenario = Future
ui-scoping-tab-decision = Decided
ui-scoping-tab-conflicts = Conflicts
ui-scoping-purpose-exclusion = What is expressly not done. Written down, it spares a dispute later; new features are held against it.
ui-scoping-purpose-assumption = What the plan rests on. Say what follows if it is not true.
ui-scoping-purpose-constraint = Limits that the solution must respect, such as law, systems in place and resources.
ui-scoping-purpose-extension_scenario = Business that may come within a few years, to test the architecture: does it absorb it, partly, or what has to change?
ui-scoping-purpose-decision = Decisions worth remembering, with what they do to cost, quality and security.
ui-scoping-purpose-conflicts = Features that seem to say what was left out. Reword the feature, or say why both can stand; that goes on record.
ui-scoping-add = New { $kind }: write and press Enter
ui-scoping-no-conflict = No feature contradicts an exclusion.
ui-scoping-against = Seems to contradict { $code }: { $statement }
ui-scoping-conflict-new = “{ $feature }” seems to contradict exclusion { $code }: { $statement }{ $more ->
    [0] { "" }
   *[other] { " " }({ $more } more)
}
ui-scoping-conflict-show = Show
ui-scoping-seems = seems to contradict
ui-scoping-reword = Reword the feature
ui-scoping-explain = Say why both stand
ui-scoping-why = Why both can stand
ui-scoping-as-remark = Record as remark
ui-scoping-as-decision = Record as decision
ui-scoping-answered = Explained
ui-scoping-both = Feature { $feature } “{ $title }” and exclusion { $code } “{ $statement }” seem to contradict each other.
ui-scoping-decision = { $feature } and { $code } can both stand
