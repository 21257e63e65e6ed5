# Journey maps, persona cards and processes side by side.

ui-view-journey-map = Journey map

ui-journey-comma = {", "}
ui-journey-step = Step
ui-journey-add-step = Add step
ui-open-journey = Open map
ui-open-journey_step = Open map
ui-open-persona = Open card
ui-open-process = Open pair
ui-journey-add-phase = Add phase
ui-journey-both = Compare
ui-journey-menu = More about this journey
ui-journey-new-for = New journey for “{ $name }”
ui-journey-new-plain = New journey without a persona
ui-journey-properties = Show the journey’s fields
ui-journey-delete = Delete “{ $name }”
ui-journey-of = Journey of { $name }
ui-journey-named-as_is = { $name } (today)
ui-journey-named-to_be = { $name } (future)

ui-journey-none = No journey yet
ui-journey-none-text = A journey map lines up every step of a customer, from first notice to the next purchase: what they do, what they meet, how it feels, where it hurts and what would help. Choose a persona to begin with five phases.
ui-journey-no-persona-text = A journey map lines up every step of a customer, from first notice to the next purchase. Describe a typical customer first, then walk their way.
ui-journey-empty = This journey has no steps yet
ui-journey-empty-text = Write down the first thing the customer does; the rest follows.
ui-journey-lacks-to_be = The future journey is not drawn yet
ui-journey-lacks-to_be-text = Start from a copy of today’s and improve it step by step. Pain points stay behind; the initiatives that solve them come along as opportunities.
ui-journey-make-to_be = Copy today’s journey as the future one
ui-journey-copied = { $count ->
    [one] 1 step copied to the future journey. Now make it what it should be.
   *[other] { $count } steps copied to the future journey. Now make them what they should be.
}
ui-journey-lacks-as_is = Today’s journey is missing
ui-journey-lacks-as_is-text = Only the future journey is drawn. Walk today’s way as well, so that both can be compared: it begins with the same phases, to be filled step by step.
ui-journey-make-as_is = Draw today’s with the same phases

ui-journey-phase-aware = Notice
ui-journey-phase-consider = Consider
ui-journey-phase-buy = Buy
ui-journey-phase-use = Use
ui-journey-phase-return = Buy again
ui-journey-phase-numbered = Phase { $number }
ui-journey-phase-none = Unnamed phase
ui-journey-phase-cell = { $count ->
    [one] Phase { $name }, 1 step
   *[other] Phase { $name }, { $count } steps
}

ui-journey-cell = { $lane }, step { $number }: { $text }
ui-journey-cell-menu = { $lane }, step { $number }: add or open
ui-journey-action-empty = What does the customer do?
ui-journey-step-number = Step { $number }: { $name }
ui-journey-step-menu = Actions for step { $number }
ui-journey-step-carry = Drag to move it elsewhere
ui-journey-step-after = Add a step after it
ui-journey-step-left = Move earlier
ui-journey-step-right = Move later
ui-journey-step-open = Show its fields
ui-journey-attach = { $kind }: choose an existing one…
ui-journey-open = Show “{ $name }”
ui-journey-solves = Because it solves pain points of this step: { $names }

ui-journey-mood-best = Delighted
ui-journey-mood-good = Content
ui-journey-mood-even = Neutral
ui-journey-mood-bad = Annoyed
ui-journey-mood-worst = Upset
ui-journey-mood-none = Not rated yet

ui-journey-lowest = Lowest { $emotion }
ui-journey-mean = Feels { $mean } on average
ui-journey-mean-change = Feels { $before } → { $mean } on average
ui-journey-unrated = { $count ->
    [one] 1 step not rated
   *[other] { $count } steps not rated
}
ui-journey-open-pains = { $count } of { $total } pain points without an opportunity
ui-journey-pains-answered = { $count ->
    [one] The pain point has an opportunity
   *[other] All { $count } pain points have an opportunity
}

ui-journey-key-edit = Write in the cell, or take the point of the curve
ui-journey-key-feel = Raise or lower the feeling
ui-journey-key-add = Add a step after this one
ui-journey-key-move = Move the step; at the edge of its phase, into the next
ui-journey-key-delete = Empty the cell; on a step’s number, delete the step

ui-view-persona-cards = Persona cards
ui-persona-field = { $name }: { $field }
ui-persona-open = Show all fields
ui-persona-duplicate = Duplicate
ui-persona-copy = { $name } (copy)
ui-persona-menu = Actions for “{ $name }”
ui-persona-new-journey = Draw a journey
ui-persona-new-plain = Empty persona
ui-persona-new-young = Start from a customer born after 1995
ui-persona-young-title = Customer born after 1995
ui-persona-young-cohort = Born after 1995
ui-persona-preference-none = Not said yet
ui-persona-low-quality = Brand
ui-persona-high-quality = Quality
ui-persona-low-interest = Price
ui-persona-high-interest = Interest
ui-persona-low-experience = Things
ui-persona-high-experience = Experience
ui-persona-goals-hint = What do they want to reach?
ui-persona-behaviours-hint = How do they go about it?
ui-persona-none = No persona yet
ui-persona-none-text = A card tells one kind of customer apart: who they are, what counts for them, where they can be met. Journey maps and the blueprint start from here.

ui-view-process-pairs = Process pairs
ui-process-count = { $lacking ->
    [0] { $count } processes, each today and in future
   *[other] { $count } processes, { $lacking } with one side only
}
ui-process-none = No process yet
ui-process-none-text = Write down how a process runs today, then how it shall run. Which pain points show in it and which initiatives improve it is compared here.
ui-process-no-department = No department
ui-process-no-future = The future process is missing
ui-process-no-today = Today’s process is missing
ui-process-no-future-text = Start from a copy of today’s process; what you change is marked.
ui-process-no-today-text = Write down how it runs today, so that both can be compared.
ui-process-copy-to_be = Copy today’s process as the future one
ui-process-copy-as_is = Copy the future process as today’s
ui-process-copied-to_be = The future process is there. Now make it what it should be.
ui-process-copied-as_is = Today’s process is there. Now make it what it is.
ui-process-pains = { $open ->
    [0] { $count } pain points, all with an initiative
   *[other] { $count } pain points, { $open } without an initiative
}
ui-process-unsolved = No initiative solves it yet
ui-process-add = Add to “{ $name }”: { $kind }
ui-process-aspect = Aspect
ui-process-drawn = Diagrams
ui-process-not-drawn = None drawn yet
