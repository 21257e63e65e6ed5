# Workshop mode.
ui-workshop = Workshop mode
ui-workshop-leave = Leave
ui-workshop-phases = Phases
ui-workshop-phase-opening = Opening
ui-workshop-phase-agenda = Agenda
ui-workshop-phase-collect = Collect
ui-workshop-phase-group = Group
ui-workshop-phase-vote = Vote
ui-workshop-phase-rank = Rank
ui-workshop-phase-align = Align
ui-workshop-phase-summary = Summary
ui-workshop-title-opening = Opening
ui-workshop-title-agenda = Agenda
ui-workshop-title-collect = Collect
ui-workshop-title-group = Group
ui-workshop-title-vote = Vote
ui-workshop-title-rank = Rank
ui-workshop-title-align = Alignment sheet
ui-workshop-title-summary = Summary
ui-workshop-lines-count = { $count ->
    [1] 1 line
   *[other] { $count } lines
}
ui-workshop-clock-start = Start the clock
ui-workshop-clock-stop = Pause the clock
ui-workshop-read-only = This project is open for reading only.
ui-workshop-all-keys = All keys

ui-workshop-which = Which workshop is it today?
ui-workshop-which-hint = Type a name, Enter begins
ui-workshop-today = Workshop { $day }
ui-workshop-new-session = Begin a new one: { $name }
ui-workshop-who = { $count ->
    [0] Who is here?
    [1] Who is here? 1 person so far
   *[other] Who is here? { $count } people so far
}
ui-workshop-who-hint = Type a name, Enter notes it as present, Ctrl Enter starts
ui-workshop-new-person = Somebody new: { $name }
ui-workshop-present = Present

ui-workshop-agenda-of = Agenda of { $stage }; press for the next stage
ui-workshop-no-session-yet = No workshop has begun, so there is none to note the question in. Press Ctrl 1 to choose one.
ui-workshop-asked = Asked
ui-workshop-what = What is noted
ui-workshop-capture-pain = Pain point
ui-workshop-capture-business = Business
ui-workshop-capture-marketing = Marketing
ui-workshop-capture-data = Data
ui-workshop-capture-evidence = Evidence
ui-workshop-capture-action = Action
ui-workshop-input-pain = Pain point
ui-workshop-input-business = Pain point of the scenario–business link-up
ui-workshop-input-marketing = Pain point of the operations–marketing link-up
ui-workshop-input-data = Pain point of the data–data link-up
ui-workshop-input-evidence = Evidence
ui-workshop-input-action = Action
ui-workshop-placeholder-pain = Type a pain point: Enter notes it, Tab sorts it, 1–5 rates it
ui-workshop-placeholder-evidence = Type a statement, an example or a number: Enter notes it
ui-workshop-placeholder-action = Type what has to be done: Enter notes it
ui-workshop-edit = Editing { $code }
ui-workshop-supports = Supports: { $title }
ui-workshop-supports-none = No pain point to support yet
ui-workshop-assignee = Done by { $name }
ui-workshop-assignee-none = Nobody named yet
ui-workshop-due = by { $day }
ui-workshop-due-of = { $code } is due
ui-workshop-due-typed = This action
ui-workshop-due-hint = A date, or +7 for in seven days; empty takes it away
ui-workshop-due-wrong = That is no date. Type 2026-12-05, 12-5 or +7.
ui-workshop-collect-empty = One line for each thing said. No judging yet, and no sorting.
ui-workshop-not-recorded = Not recorded: { $text }
ui-workshop-put-back = Put it back
ui-workshop-unrated = Not rated
ui-workshop-severity = Severity { $severity } of 5

ui-workshop-no-group = Not grouped
ui-workshop-link-business = Scenario–business
ui-workshop-link-marketing = Operations–marketing
ui-workshop-link-data = Data–data
ui-workshop-no-pains = No pain points in this workshop yet. Press A for those of the whole project, or go back to Collect.

ui-workshop-voters = Voters
ui-workshop-everybody = The room
ui-workshop-given = { $count } given
ui-workshop-dots-left = { $count ->
    [1] 1 dot left
   *[other] { $count } dots left
}
ui-workshop-own-dots = { $count ->
    [1] 1 own dot
   *[other] { $count } own dots
}
ui-workshop-votes = { $count ->
    [1] vote
   *[other] votes
}
ui-workshop-no-dots = All dots are given. Press - to take one back, or ] to give everybody one more.
ui-workshop-no-dot-here = This person has no dot on this line.

ui-workshop-sort-priority = By priority
ui-workshop-sort-votes = By votes
ui-workshop-sort-severity = By severity
ui-workshop-scope-session = This workshop
ui-workshop-scope-all = Whole project
ui-workshop-priority = Priority
ui-workshop-why = Severity { $severity } × frequency { $frequency } ({ $often }) = priority { $priority } of at most 25.{" "}
ui-workshop-why-missing-severity = No severity, so no priority yet: press 1–5.{" "}
ui-workshop-why-missing-frequency = No frequency, so no priority yet: press F.{" "}
ui-workshop-why-missing-both = Neither severity nor frequency yet: press 1–5, and F.{" "}
ui-workshop-why-votes = { $votes ->
    [1] 1 vote, place { $place } by votes.
   *[other] { $votes } votes, place { $place } by votes.
}
ui-workshop-why-no-votes = No votes yet.

ui-workshop-lines = Lines of the sheet
ui-workshop-client-words = The client’s words
ui-workshop-restatement = What we understood
ui-workshop-not-restated = Not restated yet. Press E to write what we understood.
ui-workshop-words-hint = Exactly as the client said it
ui-workshop-save-hint = Enter saves, Shift Enter breaks the line, Esc gives up
ui-workshop-agreed = Whether both mean the same
ui-workshop-agreed-of = { $agreed } of { $total } agreed
ui-workshop-confirmer = Who confirms?
ui-workshop-confirmer-hint = Type a name, Enter chooses
ui-workshop-confirms = { $name } confirms
ui-workshop-line-of = Line { $line } of { $total }
ui-workshop-align-empty = Put the client’s words beside what we understood, read them out and agree line by line. The key for a new line:

ui-workshop-count-pains = { $count ->
    [1] pain point
   *[other] pain points
}
ui-workshop-count-statements = evidence
ui-workshop-count-actions = { $count ->
    [1] action
   *[other] actions
}
ui-workshop-count-votes = { $count ->
    [1] vote
   *[other] votes
}
ui-workshop-count-agreed = agreed
ui-workshop-count-minutes = minutes so far
ui-workshop-count-length = minutes
ui-workshop-open-points = Still open
ui-workshop-open-unrated = { $count ->
    [1] 1 pain point without severity or frequency
   *[other] { $count } pain points without severity or frequency
}
ui-workshop-open-ungrouped = { $count ->
    [1] 1 pain point in no group
   *[other] { $count } pain points in no group
}
ui-workshop-open-not-agreed = { $count ->
    [1] 1 line of the alignment sheet not agreed
   *[other] { $count } lines of the alignment sheet not agreed
}
ui-workshop-open-unassigned = { $count ->
    [1] 1 action with nobody named
   *[other] { $count } actions with nobody named
}
ui-workshop-open-undated = { $count ->
    [1] 1 action without a date
   *[other] { $count } actions without a date
}
ui-workshop-open-attendees = Nobody is noted as present
ui-workshop-nothing-open = Nothing. All is complete.
ui-workshop-no-session = No workshop has begun. Press Ctrl 1 to choose one; then the minutes can be made.
ui-workshop-making = Making…
ui-workshop-written = { $pages ->
    [1] The minutes are written, 1 page
   *[other] The minutes are written, { $pages } pages
}

ui-workshop-key-leave = Leave the workshop
ui-workshop-key-back = One step back
ui-workshop-key-next = Next phase
ui-workshop-key-previous = Phase before
ui-workshop-key-phase = Go to a phase
ui-workshop-key-clock = Start or pause the clock
ui-workshop-key-longer = Five more minutes for the phase
ui-workshop-key-shorter = Five minutes less for the phase
ui-workshop-key-restart = Begin the clock anew
ui-workshop-key-choose = Choose
ui-workshop-key-done = Start
ui-workshop-key-line = Line
ui-workshop-key-chapter = Chapter
ui-workshop-key-stage = Other stage
ui-workshop-key-ask = Note as asked
ui-workshop-key-record = Note
ui-workshop-key-what = Kind
ui-workshop-key-rate = Rate
ui-workshop-key-oftener = How often
ui-workshop-key-edit-last = Edit last
ui-workshop-key-target = Other pain point supported, or other person
ui-workshop-key-due = By when
ui-workshop-key-delete = Delete the chosen line
ui-workshop-key-shift = Move over
ui-workshop-key-put = Into column
ui-workshop-key-group-by = By process
ui-workshop-key-scope = All lines or ours
ui-workshop-key-voter = Voter
ui-workshop-key-give = Give a dot
ui-workshop-key-take = Take back
ui-workshop-key-more-dots = One more dot for everybody
ui-workshop-key-fewer-dots = One dot less for everybody
ui-workshop-key-sort = Order
ui-workshop-key-agree = Agreed
ui-workshop-key-differ = Differs
ui-workshop-key-undecided = Open
ui-workshop-key-next-line = Next
ui-workshop-key-previous-line = Line before
ui-workshop-key-restate = Edit ours
ui-workshop-key-confirmer = Who confirms
ui-workshop-key-new-words = New words of the client
ui-workshop-key-minutes = Minutes as PDF
ui-workshop-key-open-file = Open file
ui-workshop-key-open-folder = Open folder
ui-workshop-key-length = Write the time taken
