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
ui-scoping-days = { $days } days
ui-scoping-price = Price shown to client { $price }
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

ui-walk = Scope walk-through
ui-walk-short = Walk
ui-walk-text = Shown to the client on the projector: the scope, line by line. Each answer is logged with who gave it in which meeting, and can be undone.
ui-walk-who = Who of the client is in the room
ui-walk-nobody = There is no stakeholder of the client yet. Add one under Project first.
ui-walk-what = What to walk through
ui-walk-all = The whole feature list
ui-walk-changes = What has changed since “{ $name }”
ui-walk-settled = Deferred and out
ui-walk-no-baseline = What has changed since the last baseline (there is none of the scope yet)
ui-walk-lines = { $count ->
    [1] 1 line
   *[other] { $count } lines
}
ui-walk-go = Begin
ui-walk-resume = Continue { $code }
ui-walk-session = Scope walk-through { $on }
ui-walk-phases = Steps
ui-walk-phase-lines = Lines
ui-walk-phase-modules = Modules
ui-walk-phase-end = Summary
ui-walk-progress = { $at } / { $total } · { $done } answered
ui-walk-of = { $done } / { $total }
ui-walk-why = Why
ui-walk-why-none = Not linked to an initiative or a pain point yet
ui-walk-more = and { $count } more
ui-walk-done = Done when
ui-walk-done-none = Nobody has said yet when it is done
ui-walk-since = What has changed
ui-walk-since-named = Since “{ $name }”
ui-walk-difference-added = New
ui-walk-difference-removed = Deleted
ui-walk-difference-changed = Changed
ui-walk-difference-moved = Moved
ui-walk-effort = Effort
ui-walk-effort-small = Small
ui-walk-effort-medium = Medium
ui-walk-effort-large = Large
ui-walk-effort-rule = Small up to { $small } person-days, medium up to { $medium }, large beyond
ui-walk-answers = Answers
ui-walk-speaker = Speaking
ui-walk-key-agree = Agree
ui-walk-key-defer = Defer
ui-walk-key-exclude = Exclude
ui-walk-key-remark = Remark
ui-walk-key-next = Next line
ui-walk-key-back = Previous line
ui-walk-key-turn = Turn
ui-walk-key-speaker = Next speaker
ui-walk-key-modules = Modules
ui-walk-key-lines = Back to the lines
ui-walk-key-request = Make a change request
ui-walk-key-freeze = Freeze as new baseline
ui-walk-key-leave = Leave
ui-walk-was-agree = Agreed
ui-walk-was-defer = Deferred
ui-walk-was-exclude = Excluded
ui-walk-was-remark = Remark
ui-walk-remark-of = Remark by { $who }
ui-walk-remark-hint = Enter records it, Esc gives it up
ui-walk-said-agree = Agreed: { $title }
ui-walk-said-defer = Deferred: { $title }
ui-walk-said-exclude = Excluded: { $title }
ui-walk-exclusion = “{ $title }” is not included.
ui-walk-reason = Asked for by { $who } on { $on } in the scope walk-through ({ $session }).
ui-walk-wish-defer = Defer “{ $title }”
ui-walk-wish-exclude = Leave out “{ $title }”
ui-walk-locked = The client has signed this line; its scope was not changed.
ui-walk-count-agree = Agreed
ui-walk-count-defer = Deferred
ui-walk-count-exclude = Excluded
ui-walk-count-remark = Remark only
ui-walk-count-waiting = Unanswered
ui-walk-waiting = { $count ->
    [1] 1 line has no answer yet. It can be frozen all the same, or answered first.
   *[other] { $count } lines have no answer yet. It can be frozen all the same, or answered first.
}
ui-walk-baseline = Name of the new baseline
ui-walk-baseline-first = Feature list V1.0
ui-walk-frozen = “{ $name }” is frozen
ui-walk-sign = Record signatures
ui-walk-print = Open the document to sign
ui-walk-notes = Scope walk-through, frozen as “{ $name }”: { $agree } agreed, { $defer } deferred, { $exclude } excluded, { $remark } with a remark only.
ui-walk-by = { " " }({ $who })
