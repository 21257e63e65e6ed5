### The fixed words of the documents of the research stage.

## Workshop minutes: overview

minutes-overview = Overview
minutes-overview-days = { $days }: { $text }
minutes-overview-text = { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}, { $hours } hours in all. Besides the service provider, { $people ->
    [one] one person
   *[other] { $people } people
} took part, and { $statements ->
    [one] one statement
   *[other] { $statements } statements
} that can be checked were recorded. These minutes first give what was agreed and decided, what is to be done and what hurts, and then each session in turn. Every entry has a fixed code by which later papers refer to it.
minutes-overview-short = { $sessions ->
    [one] one session
   *[other] { $sessions } sessions
}. Besides the service provider, { $people ->
    [one] one person
   *[other] { $people } people
} took part, and { $statements ->
    [one] one statement
   *[other] { $statements } statements
} that can be checked were recorded. These minutes first give what was agreed and decided, what is to be done and what hurts, and then each session in turn. Every entry has a fixed code by which later papers refer to it.
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
minutes-votes-caption = The { $count } pain points with the most votes
minutes-priority = Priority
minutes-cost = Monthly loss
minutes-rests-on = Rests on: { $statements }

## Workshop minutes: the sessions one by one

minutes-one-by-one = Session records
minutes-one-by-one-text = The sessions follow by date. The codes beside a statement name the pain points, objectives or data that it supports.
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

## Blueprint: page one

blueprint-opening = The blueprint on one page
blueprint-what = What digitalisation means here
blueprint-why = What it brings
blueprint-how = How it will be done
blueprint-numbers = In numbers
blueprint-numbers-text = { $objectives } objectives with a measure, { $pains } pain points, { $initiatives } initiatives: { $now } now, { $next } next and { $later } later.
blueprint-numbers-cost = The initiatives for “now” take { $effort } and { $cost }.
blueprint-numbers-effort = The initiatives for “now” take { $effort }.

## Blueprint: the business

blueprint-business = Business and resources
blueprint-model = Business model
blueprint-clarity = The clarity of the business model is rated { $clarity } out of 5. The clearer it is, the more easily objectives and priorities are agreed.
blueprint-value = What customers come for
blueprint-segments = Who they are
blueprint-channels = How they are reached
blueprint-revenue = Revenue
blueprint-cost = Main costs
blueprint-resources = Resources at hand
blueprint-resources-text = The solution draws only on resources that were counted, and respects the limits of each.
blueprint-resource = Resource
blueprint-quantity = Quantity
blueprint-holder = Held by
blueprint-limits = Limits

## Blueprint: objectives

blueprint-objectives = Objectives
blueprint-objectives-text = Each objective has a measure, a value today and a target. A wish without a measure has no place in the blueprint.
blueprint-achieved-by = Reached by { $initiatives }

## Blueprint: customers

blueprint-customers = Customers and their journeys
blueprint-personas = Typical customers
blueprint-personas-text = These typical customers were drawn from interviews, surveys and orders, and stand for the main groups.
blueprint-segment = Segment
blueprint-goals = Wants
blueprint-behaviours = Behaves
blueprint-met-at = Met at
blueprint-prefers-quality = Quality over brand
blueprint-prefers-interest = Interest over price
blueprint-prefers-experience = Experience over things
blueprint-score = Score (1–5)
blueprint-preferences = What counts for typical customers
blueprint-preferences-text = How far quality, interest and experience count for each typical customer, from 1 to 5.
blueprint-journeys = Journey maps
blueprint-journeys-text = A map runs from left to right through the phases that a customer goes through. The curve is how each step feels (−2 bad, +2 good); below it stand the pain points felt in the step, what would make it better, and what happens behind the scenes.
blueprint-journey-of = { $journey }: { $persona }
blueprint-journey-step = { $step } ({ $emotion })
blueprint-journey-phase = Phase
blueprint-journey-action = What the customer does
blueprint-journey-touchpoint = Touchpoint
blueprint-journey-emotion = Feeling
blueprint-journey-backstage = Behind the scenes
blueprint-journey-pains = Pain points
blueprint-journey-chances = Opportunities
blueprint-low = Low points
blueprint-low-points = The feeling drops to { $emotion } at: { $steps }.
blueprint-low-separator = {"; "}

## Blueprint: pain points

blueprint-pains = Pain points and evidence
blueprint-pains-text = Pain points are grouped by the link-up that removes them and listed in order of priority, which is severity (1 to 5) times frequency (1 to 5). The sources of the evidence are given in footnotes.
blueprint-losses = The { $count } pain points with the highest monthly loss
blueprint-losses-text = The costliest is { $code } “{ $title }” at about { $cost } a month. All estimated losses add up to about { $total } a month; they overlap.
blueprint-loss = Monthly loss
blueprint-loss-a-month = costs about { $cost } a month
blueprint-pain = Pain point, cause and effect
blueprint-evidence = Evidence
blueprint-more-evidence = See also { $codes }
blueprint-no-evidence = Evidence still to be gathered
blueprint-priority = Priority
blueprint-solved-by = Initiative

## Blueprint: data

blueprint-data = Data silos and the data chain
blueprint-data-text = Whether data are an asset shows in three things: how much is captured (completeness), how much is right (accuracy), and how much is used (application).
blueprint-silo-map = Map of data silos
blueprint-silo-map-text = The paler the colour, the worse. What is below 60% comes first.
blueprint-silo-map-caption = Completeness, accuracy and application by kind of data
blueprint-object = Data and their state
blueprint-kept-in = System of record, copies
blueprint-completeness = Comp.
blueprint-accuracy = Acc.
blueprint-application = Appl.
blueprint-silo-type = Silo type
blueprint-silos = Three types of silo and their cures
blueprint-silos-text = Silos differ in their cause, and so does the cure.
blueprint-silo-missing = Never captured: the business happened and left no data, and nothing can be added afterwards.
blueprint-silo-scattered = The same data lie in several systems and sheets, duplicated and contradicting each other.
blueprint-silo-broken = Every system has its data, but from one system to the next a number or tag gets lost and the chain breaks. This is the most common type.
blueprint-symptoms = Symptoms
blueprint-found-in = Found in
blueprint-cure-name = Say which question is to be answered, and list the dimensions and tags that this takes.
blueprint-cure-place = Find the step at which the business happens, and settle who leaves the data there.
blueprint-cure-capture = Capture at the source, by the system wherever possible, with no extra work for staff.
blueprint-cure-check = Check completeness every day and send gaps to the department in charge.
blueprint-cure-consolidate = Consolidate: bring scattered data together.
blueprint-cure-arrange = Arrange: agree on codes, names and definitions.
blueprint-cure-clean = Clean: remove duplicates, fill gaps, correct errors; people confirm likely duplicates.
blueprint-cure-centre = Centralise: keep one authoritative source.
blueprint-cure-use = Use: every department draws from it and keeps no copy of its own.
blueprint-cure-key = Settle one number that stays the same from end to end, as the key through all systems.
blueprint-cure-carry = Carry key and tags over each hop, by interfaces instead of sheets and retyping.
blueprint-cure-return = Bring results back to where they began: delivery status to the order, purchases to the channel.
blueprint-cure-watch = Watch each hop; raise an alarm when it breaks and fill in afterwards.
blueprint-chain = The data chain
blueprint-chain-text = From the first post to delivery and repurchase data take { $hops } hops, of which { $broken } are broken and { $scattered } scattered.
blueprint-chain-of = How data move between systems: { $type }
blueprint-chain-whole = How data move between systems: hops that hold
blueprint-hop = Hop
blueprint-carries = Carries
blueprint-loses = Loses
blueprint-latency = Latency
blueprint-broken = Broken

## Blueprint: assessment

blueprint-assessment = Assessment of the three link-ups
blueprint-assessment-text = A digital upgrade makes three connections: between scenarios and the business, between operations and marketing, and between data and data. The chart scores each dimension from 1 to 5, today and as targeted; effort pays most where the gap is widest.
blueprint-radar = The dimensions of the three link-ups, today and as wanted
blueprint-mean = { $title }: { $mean } on average
blueprint-dimension = Dimension
blueprint-today = Today
blueprint-wanted = Target
blueprint-finding = Finding and evidence

## Blueprint: initiatives

blueprint-initiatives = Initiatives
blueprint-initiatives-text = For each initiative you find why it fits your business and how it does in four tests: the data exist, the technology is proven, it fits a scenario, and it improves a real process. A test that was not passed is set in bold.
blueprint-initiative = Initiative
blueprint-link-up = Link-up
blueprint-horizon = When
blueprint-effort = Effort
blueprint-costs = Cost range
blueprint-costs-text = Effort and cost are ranges as estimated for the blueprint; the scope confirmation is what counts.
blueprint-fit-missing = Why this initiative fits the business is still to be written; it does not start before.
blueprint-process = Process improved
blueprint-benefit = Benefit
blueprint-solves = Solves
blueprint-achieves = Achieves
blueprint-levers = Value levers
blueprint-tests = Four tests
blueprint-test-data = data
blueprint-test-technology = technology
blueprint-test-scenario = scenario
blueprint-test-process-gain = process gain
blueprint-test-passed = passed
blueprint-test-failed = not passed
blueprint-test-open = to be tested
blueprint-test-separator = {"; "}
blueprint-needs = Comes after
blueprint-alternative = Alternative weighed
blueprint-option = Obtained by
blueprint-not-taken = Why it was not taken
blueprint-weighed = Assessment
blueprint-weighed-fit = fit { $value }/5
blueprint-weighed-open = openness { $value }/5
blueprint-weighed-data-kept = client keeps its data
blueprint-weighed-data-given = data lie with the platform

## Blueprint: the road

blueprint-road = Road map
blueprint-road-text = The order follows from the dependencies: an initiative begins when those that it depends on are done.
blueprint-road-caption = Initiatives in their order, with dependencies
blueprint-initiatives-of = Initiatives
blueprint-exclusions = Not in this blueprint
blueprint-exclusions-text = The following was discussed and left out. It is written down so that both sides understand it alike.
blueprint-exclusion = Left out
blueprint-open = Still to be agreed
blueprint-open-text = The two sides have not yet agreed on the following wording. Signing does not close the discussion, but what depends on that wording does not begin until it is settled.
blueprint-client-words = Client’s words
blueprint-restatement = Our understanding

## Blueprint: signatures

blueprint-signoff-text = Both sides have read this blueprint. They confirm that its objectives, pain points, initiatives and road map are what was agreed, and that architecture and scope will rest on it.
blueprint-signoff-accept-except = Agree to everything except the points named below

## Blueprint: noted before the export

blueprint-problem-framing = The questions “what, why, how” are not all answered.
blueprint-problem-objective = { $code } lacks a measure, a baseline or a target.
blueprint-problem-evidence = { $code } reaches the threshold of priority and has no evidence.
blueprint-problem-unsolved = { $code } reaches the threshold of priority and has no initiative.
blueprint-problem-fit = { $code } does not say why it fits.
