### Gate checks, computed from the records. The value is what holds when the check passes; .todo says what to do
### about a record that fails; .empty is said when nothing exists yet that could pass.

## Research

check-research-objectives-measured = Every objective has a measure
    .todo = Name the KPI that measures this objective, with its baseline and target. Without a measure nobody can say later whether it was reached.
    .empty = There is no objective yet. Write down with the client what this project is to achieve.
check-research-alignment-agreed = Every statement is aligned with the client
    .todo = Read our restatement back to the client, change it until both sides mean the same, then mark it as agreed.
    .empty = There is no alignment sheet yet. Put the client’s words and our restatement side by side and have them confirmed.
check-research-client-session = At least one session with the client was held
    .todo = Record an interview or workshop that somebody from the client’s side attended, and list the attendees.
    .empty = No session with somebody from the client’s side yet. Arrange an interview or workshop and record who attended.
check-research-pain-points-evidenced = Important pain points have evidence
    .todo = Link at least one piece of evidence to this pain point: words from an interview, an observation, a document or data.
    .empty = There is no pain point yet. Go where the work is done, ask and watch, and note one problem after another.
check-research-pain-points-answered = Important pain points have an initiative
    .todo = Link an initiative that solves this pain point. If it is not to be solved, agree on that with the client, and rate it lower or list it as excluded.
check-research-initiatives-grounded = Every initiative rests on a process and a pain point
    .todo = Say which process it improves, which pain point it solves and why it fits this client. An initiative that cannot say so is usually a borrowed standard solution.
    .empty = There is no initiative yet. Start from the pain points and propose what to do.
check-research-blueprint-signed = The blueprint is frozen and signed by the client
    .todo = Freeze the blueprint as a baseline, have the client’s lead sign it, and record who signed and when.
    .empty = No blueprint baseline signed by the client yet. Freeze the blueprint and have the client’s lead sign it.
check-research-evidence-mixed = Evidence is both qualitative and quantitative
    .todo = Mark whether this evidence is qualitative or quantitative. Both the stories and the numbers are needed.
    .empty = Missing: { $nature ->
        [quantitative] quantitative evidence. Back what people say with system data, a survey or a count
        [qualitative] qualitative evidence. Find the reasons behind the numbers by interview and observation
       *[other] qualitative or quantitative evidence
    }.
check-research-link-ups-assessed = All three link-ups are assessed
    .todo = Say which link-up this belongs to, and score where the client stands.
    .empty = Not assessed yet: { $link_up ->
        [business] scenario–business link-up
        [marketing] operations–marketing link-up
        [data] data–data link-up
       *[other] one of the link-ups
    }. Add an assessment with a score.
check-research-duration = Research lasts 5–10 working days
    .todo = Check the dates of this stage (working days: { $days }). Too short stays shallow, too long loses the client’s patience. If there is a good reason, give it under tailoring.
    .empty = This stage has no dates yet. Fill in planned start and finish.
check-research-business-model-clear = The business model is clear enough (3 or more)
    .todo = Talk about value, customers, channels, revenue and cost once more, then rate the clarity. The clearer the business model, the smoother every later talk.
check-research-silo-types-set = Weak data objects have a silo type
    .todo = Decide whether these data are not captured, scattered, or a broken chain. Their completeness, accuracy or application is below 60%.

## Architecture

check-architecture-views-exist = Product and technical architecture exist
    .todo = Say whether this component belongs to the product or to the technical architecture.
    .empty = No component of the { $view ->
        [product] product architecture
        [technical] technical architecture
       *[other] architecture
    } yet. List its parts layer by layer.
check-architecture-role-processes = Every key role has its main process
    .todo = Describe the main process of this role, or add the role to an existing process.
    .empty = There is no role yet. List the key roles that will use the system every day.
check-architecture-core-flows = Core features have a business flow
    .todo = Draw the business flow of this must-have feature, or say why it needs none.
check-architecture-features-scoped = Every feature has a scope
    .todo = Agree with the client whether it is in, out, deferred or optional.
    .empty = There is no feature list yet. List features by module; you can paste from Excel.
check-architecture-done-defined = Features in scope say when they are done
    .todo = Write one sentence by which both sides can see that it is done: who can do what, and what they then see.
check-architecture-scope-signed = The scope is frozen and signed by the client
    .todo = Freeze the scope baseline, export the scope confirmation for the client to sign, and record who signed and when.
    .empty = No scope baseline signed by the client yet. Freeze the scope and export the scope confirmation for signature.
check-architecture-exclusions-kept = No feature contradicts an exclusion
    .todo = This feature seems to say what a recorded exclusion leaves out. Reword it, or tell in the scope room why both can stand.
check-architecture-extension-tested = The architecture was tested against future scenarios
    .todo = Decide whether the architecture takes this scenario as it is, partly, or only with changes.
    .empty = There is no extension scenario yet. List business that may come in two or three years and test the architecture with it.
check-architecture-decision-effects = Decisions state their effect on cost, quality and security
    .todo = Add what this decision does to cost, quality and security; say so too where it does nothing.
check-architecture-limits-answered = The architecture answers the limits of resources
    .todo = Name the component that the limits of this resource bound, or write them down as a constraint.

## Requirements

check-requirements-features-refined = Features in scope have requirements
    .todo = Write at least one requirement for this feature and link it as refining the feature.
check-requirements-verifiable = Every requirement can be verified
    .todo = State the fit criterion, or add an acceptance example: given, when, then.
    .empty = There is no requirement yet. Start from the features in scope; one requirement says one thing.
check-requirements-no-suspect = No suspect link upstream
    .todo = Review the links of this record: one end has changed. Correct what no longer agrees, then confirm.
check-requirements-frozen = The requirements are frozen as a baseline
    .todo = Freeze the requirements after review; from then on changes go through change requests.
    .empty = The requirements are not frozen yet. Freeze them after review; from then on changes go through change requests.
check-requirements-blocks-used = All five kinds of content are used
    .todo = Check whether this section lacks a figure or data.
    .empty = The requirements document still lacks { $block ->
        [text] explanatory text
        [graphic] graphics
        [flow] flow charts
        [interaction] interactive prototypes
        [chart] data charts
       *[other] one kind of content
    }.
check-requirements-readers-served = Developers, testers and designers have what they need
    .todo = Open the reader check to see what each of them lacks.
    .empty = { $reader ->
        [development] Development
        [testing] Testing
        [design] Design
       *[other] One reader
    } still lacks { $count ->
        [one] one thing
       *[other] { $count } things
    }; see the reader check.

## Readers of the requirements: what development, testing and design lack

check-reader-development-section = A section is written for developers
    .todo = Choose the reader of a section, or write it for everyone.
    .empty = No section is written for developers yet.
check-reader-development-requirements = Features in scope have requirements
    .todo = Write at least one requirement for this feature and link it as refining the feature.
check-reader-development-flows = Must-have features have a business flow
    .todo = Draw the business flow of this feature, or say why it needs none.
check-reader-development-rules = Business rules belong to features
    .todo = Link this rule as refining the feature it governs; otherwise nobody knows where it applies.
check-reader-development-interfaces = Interface requirements have an interface
    .todo = Create the interface and link it as serving this requirement.
check-reader-development-mappings = Interfaces have field mappings
    .todo = Write the mappings of this interface: source, target, types and rule.
check-reader-development-fields = Fields of the data dictionary have a type
    .todo = Complete entity, name and data type of this field.
    .empty = There are data requirements, but the data dictionary is empty.
check-reader-testing-section = A section is written for testers
    .todo = Choose the reader of a section, or write it for everyone.
    .empty = No section is written for testers yet.
check-reader-testing-measures = Every requirement has acceptance or fit criteria
    .todo = State the fit criterion, or add an acceptance example: given, when, then.
check-reader-testing-examples = Acceptance criteria say given, when and then
    .todo = Fill in the part that this criterion lacks.
check-reader-testing-methods = Every requirement says how it is verified
    .todo = Choose how this requirement is verified: test, demonstration, inspection or analysis.
check-reader-testing-priorities = Every requirement has a priority
    .todo = Give this requirement a priority; tests are ordered by it.
check-reader-design-section = A section is written for designers
    .todo = Choose the reader of a section, or write it for everyone.
    .empty = No section is written for designers yet.
check-reader-design-personas = There are personas
    .todo = Add personas, so that designers know for whom they draw.
    .empty = There are prototype pages, but no persona yet.
check-reader-design-roles = Features in scope say who uses them
    .todo = Choose the roles that use this feature.
check-reader-design-pages = Must-have features that people use have a prototype page
    .todo = Draw a hotspot on a prototype page and link a requirement of this feature.
check-reader-design-content = Prototype pages have a picture or hotspots
    .todo = Add a picture to this page, or sketch it with hotspots first.
check-reader-design-states = Prototype pages name their states
    .todo = Name the states of this page, such as empty, loading and error.
check-reader-design-ways = Every prototype page can be reached
    .todo = Draw a hotspot on another page that leads here.

## Development

check-development-plan-acyclic = The plan has no loop
    .todo = These tasks wait for each other: { $loop }. Remove one dependency; until then no dates can be computed.
check-development-critical-assigned = Critical tasks are assigned
    .todo = Assign somebody to this critical task.
    .empty = There is no task yet. Break the work down by feature and link what depends on what.
check-development-milestones-deliver = Every milestone has a deliverable
    .todo = Say what the client receives at this milestone.
    .empty = There is no milestone yet. Set at least requirements confirmed, go-live and acceptance.
check-development-top-risks-answered = Top risks have a response
    .todo = Choose a response for this high risk (exposure { $score }), and write down the plan and what triggers it.
check-development-changes-baselined = Decided changes are in a baseline
    .todo = This change was accepted. Update what it touches and freeze a new baseline.
check-development-forecast-kept = The forecast keeps the commitment
    .todo = The forecast finish is later than committed (days late: { $days }). Shorten critical tasks, move resources, or talk to the client early.
check-development-capacity-kept = Nobody is planned above capacity
    .todo = This person is planned for { $percent }% at one time, more than their capacity. Shift tasks in time or share them out.

## Integration

check-integration-hops-bridged = Broken and scattered data hops have an interface
    .todo = Design an interface for this data hop and link it as carrying the hop.
check-integration-interfaces-debugged = Every interface is jointly debugged
    .todo = Debug it together with the other side, record the session that passed, and set the state to jointly debugged.
check-integration-openness-complete = The openness of external systems is known
    .todo = Check each point: documentation, sandbox, authentication, webhooks, bulk, rate limit, custom fields.
check-integration-closed-systems-risked = Closed systems are listed as risks
    .todo = Record a risk with a response for this system. It is not open enough, which may block the integration.

## Testing and deployment

check-deployment-unit-before-integration = Modules pass unit tests before integration tests
    .todo = Add the unit test results of this module; integration tests come after they pass.
check-deployment-requirements-passed = Every requirement is verified and passed
    .todo = Link test cases to this requirement and run them until the latest verdict of each is passed.
check-deployment-no-critical-defect = No critical defect is open
    .todo = Mend this critical defect, test again, then close it.
check-deployment-option-chosen = A deployment option is chosen with its costs
    .todo = Add what this option costs to deploy and, year by year, to run.
    .empty = No deployment option is chosen yet. Compare vendor cloud, client cloud and on-premises, and choose one.
check-deployment-rollback-described = Every release has a way back
    .todo = Say what triggers a rollback, how it is done, and after which step there is no way back.
    .empty = There is no release yet. Record the release with its steps and its way back.
check-deployment-acceptance-signed = The client has signed the acceptance
    .todo = Have the client sign the acceptance and record who signed and when.
    .empty = No acceptance signed by the client yet. Record signer and date after acceptance.
check-deployment-cost-order = Deployment costs follow the usual order
    .todo = Check the costs of this option for missing items. Usually the vendor cloud costs less than the client cloud, and on-premises far more; these numbers differ. Nothing is adjusted.

## Training

check-training-audiences-taught = Every audience has a course
    .todo = Plan at least one course for this audience.
    .empty = There is no audience yet. List by role who must be trained.
check-training-purposes-mixed = Courses teach more than operation
    .todo = Add a course on shared understanding, the path or the plan. Training is not only about operation.
    .empty = There is no course yet on shared understanding, the path or the plan. Begin there; operation comes after.
check-training-attendance-recorded = Attendance is recorded
    .todo = Add who attended this event.
    .empty = No training event yet. After each event, record date, trainer and attendance.
check-training-benefits-in-numbers = Benefits are told in numbers
    .todo = Add the value before and after, and put it into words that everyone on the floor understands.
    .empty = There is no benefit yet. Choose a few KPIs and tell people in numbers what they gain.
check-training-faq-covers = The FAQ covers risks and changes
    .todo = Prepare a question and answer on this risk or change, so that people know beforehand what to do.
check-training-incentives-defined = Incentives are defined
    .todo = Say which behaviour is rewarded, how it is measured, with what and for how long.
    .empty = There is no incentive yet. Say which behaviour is rewarded, how it is measured, with what and for how long.

## Coaching

check-coaching-strategies-complete = Every strategy has its four elements
    .todo = Complete strategy, tool, content and execution; none of the four can be missing.
    .empty = There is no strategy yet. Choose one problem to focus on, then a strategy from the catalogue.
check-coaching-kpis-tracked = KPIs of objectives are tracked
    .todo = Give this KPI a baseline, a target and at least one point after the baseline.
    .empty = There is no KPI to track yet. Name a KPI for each objective and start recording it.
check-coaching-tracks-reviewed = All three coaching tracks were reviewed
    .todo = Record the date and the findings of this session.
    .empty = No coaching review yet on { $track ->
        [plan] plan design
        [process] implementation
        [data_analysis] data analysis
       *[other] one of the tracks
    }.
check-coaching-single-focus = One point of focus at a time
    .todo = Keep one point of focus, break through, then take the next. Several at once spoil each other.
    .empty = No point of focus is set. Choose one of the running strategies to break through first.
check-coaching-no-one-off = No strategy is a one-off campaign
    .todo = Plan what follows the single activity of this strategy, and when to review it. One campaign is not a system.
