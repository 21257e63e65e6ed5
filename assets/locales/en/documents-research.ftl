### The fixed words of the documents of the research stage.

## Workshop minutes: overview

minutes-overview = Overview
minutes-overview-days = { $days }: { $text }
minutes-overview-text = { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
} of { $hours } hours in all. Besides the service provider, { $people ->
    [one] one person
   *[other] { $people } people
} took part, and { $statements ->
    [one] one statement
   *[other] { $statements } statements
} that can be checked were recorded. These minutes first give what was agreed, what hurts and what is to be done, and then each session in turn. Every entry has a fixed code by which later papers refer to it.
minutes-overview-short = { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}. Besides the service provider, { $people ->
    [one] one person
   *[other] { $people } people
} took part, and { $statements ->
    [one] one statement
   *[other] { $statements } statements
} that can be checked were recorded. These minutes first give what was agreed, what hurts and what is to be done, and then each session in turn. Every entry has a fixed code by which later papers refer to it.
minutes-sessions = Sessions
minutes-session = Session
minutes-date = Date
minutes-place = Place
minutes-form = Form
minutes-minutes = Minutes
minutes-statements = Entries
minutes-participants = Participants
minutes-participants-text = The people who took part in sessions, and in how many.
minutes-name = Name
minutes-organisation = Organisation
minutes-role = Part in the project
minutes-attended = Sessions

## Workshop minutes: what was agreed

minutes-alignment = Alignment sheet
minutes-alignment-text = On the left are the client’s own words, on the right is how the service provider understands them. Once both sides agree, the solution follows the wording on the right.
minutes-alignment-open = { $count ->
    [one] One statement is
   *[other] { $count } statements are
} not agreed yet; please let us have your view before the next session:{" "}
minutes-client-words = Client’s words
minutes-restatement = Our understanding
minutes-agreed = Agreed
minutes-decisions = Decisions
minutes-decisions-text = Both sides took the following decisions, oldest first. Background and alternatives are in the architecture book.
minutes-decision = Decision
minutes-consequence = What follows from it
minutes-actions = Actions
minutes-actions-text = What was promised in the sessions, open items first. An item whose date has passed is marked “overdue”.
minutes-action = Action
minutes-assignee = Owner
minutes-due = Due
minutes-from = Session
minutes-overdue = Overdue

## Workshop minutes: pain points

minutes-pains = Pain points by priority
minutes-pains-text = Pain points stand in the order of their priority and, where that is equal, of their votes in the workshops. Priority is severity (1 to 5) times frequency (1 for rarely, 5 for hourly), 25 at most.
minutes-pains-cost = There are { $count } pain points. Where a loss was estimated, it adds up to about { $cost } a month. Losses overlap, so the sum shows an order of magnitude only.
minutes-pain = Pain point and cause
minutes-who = Who feels it
minutes-votes = Votes
minutes-priority = Priority
minutes-cost = Monthly loss
minutes-rests-on = Rests on: { $statements }

## Workshop minutes: the sessions one by one

minutes-one-by-one = Session records
minutes-one-by-one-text = The sessions follow by date. The codes beside a statement name the pain points or objectives that it supports.
minutes-facilitator = Led by
minutes-present = Present
minutes-person = { $name } ({ $organisation })
minutes-length = { $minutes } minutes
minutes-questions = Questions asked
minutes-said = What was said
minutes-recorded = Statements recorded
minutes-statement = Statement and words
minutes-source = Method and source
minutes-sample = sample of { $size }
minutes-supports = Supports
minutes-promised = Promised in this session
minutes-promised-by = {"  "}({ $person })
minutes-further = Evidence from outside the sessions
minutes-further-text = The following was found in documents, data or surveys, not in a session.

## Workshop minutes: noted before the export

minutes-problem-attendees = { $code } names nobody who took part.
minutes-problem-notes = { $code } has no record of what was said.
minutes-problem-action = { $code } lacks an owner or a date.
