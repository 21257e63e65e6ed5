# Instruments of research: personas, processes, resources, silos, maturity, evidence, priorities, initiatives and the blueprint wall.

ui-discovery-unrated = not rated
ui-discovery-and = { " and " }
ui-discovery-name = Name of { $code }
ui-discovery-open = Open the record
ui-discovery-menu = Actions for “{ $title }”
ui-discovery-more = Actions

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
ui-priority-no-threshold = The threshold is a whole number from 1 to { $most }.
ui-priority-matrix = Severity against frequency
ui-priority-matrix-text = Severity upwards, frequency to the right, their product in each field. A thick frame marks what reaches the threshold of { $threshold }. Press a number to find it in the list.
ui-priority-empty = No pain points yet
ui-priority-empty-text = Once pain points have a severity and a frequency they are ranked here by themselves, with what should come first and what still lacks evidence.

## Initiatives and road map

ui-discovery-comma = { ", " }
ui-view-roadmap = Road map
ui-initiatives-intro = Grown from the business, not from a slogan: each initiative names its process and pain points, passes four tests, is weighed against other ways, and then gets its place on the road map.
ui-initiatives-sum = { $count ->
    [1] 1 initiative
   *[other] { $count } initiatives
}, { $tested } passing all four tests
ui-initiatives-unfit = { $count ->
    [1] 1 is not grounded
   *[other] { $count } are not grounded
}
ui-initiatives-unplanned = Unplanned
ui-initiatives-hint = Drag a card to another horizon, or choose it and press Shift with the left or right arrow. Open one to test it, say why it fits and weigh other ways.
ui-initiatives-later = Move the initiative one horizon later
ui-initiatives-sooner = Move the initiative one horizon sooner
ui-initiatives-tests = { $passed } of four tests passed
ui-initiatives-card-unfit = Not grounded
ui-initiatives-card-failed = { $count ->
    [1] Fails 1 test
   *[other] Fails { $count } tests
}
ui-initiatives-card-early = Before what it needs: { $codes }
ui-initiatives-unjudged = not judged
ui-initiatives-yes = passes
ui-initiatives-no = fails
ui-initiatives-passes = Passes all four tests
ui-initiatives-fails = Fails: { $tests }
ui-initiatives-open = Not judged yet: { $tests }
ui-initiatives-misfit = Missing: { $lacks }. A solution that cannot say where it fits is usually a standard one put on from outside.
ui-initiatives-lacks-process = the process it improves
ui-initiatives-lacks-pain = a pain point it solves
ui-initiatives-lacks-rationale = why it fits
ui-initiatives-fit-hint = Where in which process does it join? Which pain does it cure? Why is it right for this client?
ui-initiatives-circle = They would wait for each other: { $codes }. Nothing was saved; choose another initiative.
ui-initiatives-early = Planned before what it needs: { $names }.
ui-initiatives-solves = Pain points it solves
ui-initiatives-achieves = Objectives it serves
ui-initiatives-empty = No initiatives yet
ui-initiatives-empty-text = An initiative is one step of the road map: it improves a process and cures some pain points. Write the first one down, then test it, weigh other ways and give it a place here.
ui-initiatives-road = Road map
ui-alternatives = Other ways weighed: { $name }
ui-alternatives-add = Add another way
ui-alternatives-new = Other way { $number }
ui-alternatives-taken = taken
ui-alternatives-no-title = A way needs a name.
ui-alternatives-none = No other way has been weighed. Think each of them through once: build, buy, buy and configure.
ui-alternatives-no-reason = Why not?
ui-alternatives-no-benefit = The benefit is not written down yet

## Diagnosis of data

ui-view-diagnosis = Data diagnosis
ui-diagnosis-intro = Who holds the data, how complete and accurate they are, and whether anybody uses them; then which kind of silo it is and what cures it. The line marks { $share }%: below it the type must be known.
ui-diagnosis-sum = { $objects ->
    [1] 1 data object
   *[other] { $objects } data objects
}, { $holders ->
    [1] 1 holder
   *[other] { $holders } holders
}, { $poor } with a share below { $share }%
ui-diagnosis-untyped = { $count ->
    [1] 1 has no type of silo yet
   *[other] { $count } have no type of silo yet
}
ui-diagnosis-unknown = to be judged
ui-diagnosis-matrix = Data objects and their holders
ui-diagnosis-cell = { $holder } holds { $object }
ui-diagnosis-cell-record = { $holder } holds { $object } and its word counts
ui-diagnosis-key = The system whose word counts. Press a field to note who keeps a copy; draw a bar or use the arrows to change a share; press an object to judge its silo.
ui-diagnosis-holder-hint = a system, a department or a sheet
ui-diagnosis-chain = The chain of data
ui-diagnosis-chain-sum = { $hops ->
    [1] 1 hop
   *[other] { $hops } hops
}, { $carried } carried by an interface
ui-diagnosis-ends = Change the ends
ui-diagnosis-no-hops = Nobody has said yet how data get from one place to the next. Add hops with the key that travels and the attributes that are lost, and the breaks show.
ui-diagnosis-torn = { $count ->
    [1] 1 broken or scattered hop has no interface
   *[other] { $count } broken or scattered hops have no interface
}
ui-diagnosis-bridge = Make an interface
ui-diagnosis-whole = whole
ui-diagnosis-by-ends = as the data at its ends
ui-diagnosis-empty = No data listed yet
ui-diagnosis-empty-text = List the data the business cannot do without: orders, members, products, stock. Then note who holds them and how complete, accurate and used they are, and the silos show.
ui-silo-none = Not a silo, or not judged
ui-silo-missing = Never captured at the source: dimensions are incomplete, behaviour unclear, basic tags missing.
ui-silo-scattered = Captured, but in several systems and sheets that repeat and contradict each other.
ui-silo-broken = Every system has it, but a key or an attribute is lost on the way to the next. The commonest.
ui-silo-sign-holders = Kept in { $count } places
ui-silo-sign-no-system = No system is named whose word counts
ui-silo-sign-lost = { $hop } loses { $names }
ui-silo-remedy = The remedy for “{ $type }”
ui-silo-list = List the five steps as actions
ui-silo-listed = { $count } actions listed
ui-silo-already = Listed as actions:
ui-silo-action = { $object }: { $step }
ui-silo-missing-1 = Agree what is needed
    .text = Ask who will use it for which decision; keep only the dimensions and tags that serve one.
ui-silo-missing-2 = Capture at the source
    .text = Record it at the moment it happens, by form, scan or tracking, never afterwards from memory.
ui-silo-missing-3 = Add the basic tags
    .text = Give channel, category and status their codes and let the system fill them in.
ui-silo-missing-4 = Make it add up
    .text = Put a common key on every entry, so that the systems can be summed.
ui-silo-missing-5 = Put it to use
    .text = Build it into daily reports and actions, sample it monthly, and stop collecting what nobody uses.
ui-silo-scattered-1 = Consolidate
    .text = Bring the same data from systems, departments and sheets into one place, each entry with its origin.
ui-silo-scattered-2 = Arrange
    .text = Unify fields, codes and definitions, and settle for each of them which system’s word counts.
ui-silo-scattered-3 = Clean
    .text = Remove doubles, correct, complete; write the rules of merging down so that a wrong merge can be undone.
ui-silo-scattered-4 = One data centre
    .text = Keep one master that everybody accepts; other systems read it instead of keeping their own.
ui-silo-scattered-5 = Use at every level
    .text = Front line, operations and finance read the same figure; the more it is used, the fewer errors stay.
ui-silo-broken-1 = Find the break
    .text = Walk one real case from end to end and mark where the key changes or an attribute is lost.
ui-silo-broken-2 = Settle the key
    .text = Choose one number that runs through, and oblige every system to carry it.
ui-silo-broken-3 = Bridge it
    .text = Make an interface for the torn hop and name the tags and states it must carry.
ui-silo-broken-4 = Report back
    .text = Write the outcome back upstream, and let those who wait for it know at once.
ui-silo-broken-5 = Reconcile and warn
    .text = Compare counts and amounts of both ends daily; what falls behind is reported and sent again.

## Link-ups and maturity

ui-view-maturity = Maturity
ui-maturity-intro = Where the client stands in each of the three link-ups and where it wants to be; every score should name what it rests on.
ui-maturity-mean = mean { $score }, target { $target }
ui-maturity-none = Without a link-up
ui-maturity-add = Add a dimension to “{ $link_up }”
ui-maturity-new = New dimension
ui-maturity-seven = Add the seven dimensions of marketing
ui-maturity-rest = { $count ->
    [1] Add the missing dimension of marketing
   *[other] Add the { $count } missing dimensions of marketing
}
ui-maturity-unfounded = rests on nothing
ui-maturity-found = Add evidence to “{ $name }”
ui-maturity-group-empty = This link-up has not been assessed.
ui-maturity-keys = With a row of dots in focus, 1 to 5 set the score, arrows raise and lower it, Delete clears it. The radar is the one in the blueprint.
ui-maturity-empty = Maturity not assessed yet
ui-maturity-empty-text = Look at the company through the three link-ups: scenario and business, operations and marketing, data and data. For marketing the seven dimensions are at hand.
ui-maturity-dimension-1 = Business model
    .text = What earns the money, what value is made for whom, and do the books tell online from offline?
ui-maturity-dimension-2 = Consumption habits and psychology
    .text = When, where and why do customers buy; what changed in three years, and how is that known?
ui-maturity-dimension-3 = Social marketing
    .text = Who makes the content, how does it spread, can it be followed to a sale?
ui-maturity-dimension-4 = Traffic sources
    .text = From which sources do new customers come, in what shares, at what cost and quality?
ui-maturity-dimension-5 = Change of channels
    .text = How do the shares of the channels move, and what has the store become?
ui-maturity-dimension-6 = Interest communities
    .text = Which circles do customers belong to, what do they speak of, and is the company let in?
ui-maturity-dimension-7 = Conversion through relationships
    .text = How do staff, regulars and group leaders bring sales, and is any of it recorded?

## Coverage of evidence

ui-view-evidence_map = Evidence coverage
ui-coverage-intro = Was every department heard, and by more than one method? An empty row is an interview still to be held.
ui-coverage-department = Department
ui-coverage-sum = Total
ui-coverage-all = all methods
ui-coverage-cell = { $department }, { $method }: { $count }
ui-coverage-nothing = none
ui-coverage-nowhere = No department
ui-coverage-gap = no evidence
ui-coverage-gaps = Departments without evidence: { $names }
ui-coverage-unmarked = { $count } not marked
ui-coverage-rule = How it is counted: evidence counts for the department that runs the process in which the pain point it supports shows, or the process itself; one piece may count for several. Departments are those that processes and roles name. “Sessions” counts those in which people of the department took part.
ui-coverage-empty = No evidence yet
ui-coverage-empty-text = Words from an interview, timings on site, data from a system, a document: note the evidence, link it to the pain point it supports, and this shows which department has not been heard.

## Inventory of resources

ui-view-inventory = Resources at hand
ui-inventory-intro = What the client has, how much, in whose hands and within which limits; and which components of the architecture these limits bind.
ui-inventory-missing = Not listed yet: { $types }
ui-inventory-untyped = Without a type
ui-inventory-binds = Components it binds
ui-inventory-bind = Choose a component that “{ $name }” binds
ui-inventory-add = New resource: { $type }
ui-inventory-no-limits = Which limits? Time, number, skill, contract
ui-inventory-empty = No resources listed yet
ui-inventory-empty-text = People, systems, data, budget, channels, partners: know what the client can draw on and within which limits, and the plan will stand on something.

## The blueprint wall

ui-view-wall = Blueprint wall
ui-wall-open = Open { $name }
ui-wall-what = What digitalisation means here
ui-wall-why = What it brings
ui-wall-how = How it is done
ui-wall-unanswered = Not answered yet
ui-wall-people = People and journeys
ui-wall-pains = { $count ->
    [1] The worst pain
   *[other] The { $count } worst pains
}
ui-wall-silos = Data silos
ui-wall-unmeasured = no measure
ui-wall-no-objectives = Without an objective nobody can say afterwards whether it helped.
ui-wall-no-people = No personas and journeys yet.
ui-wall-no-exclusions = What is left out is not written down; the boundary will move.
ui-wall-no-pains = No pain points yet.
ui-wall-no-silos = No silo has been named yet.
ui-wall-no-initiatives = No initiatives yet.
ui-wall-missing = What the blueprint lacks
ui-wall-lacks = Not yet: { $check }
ui-wall-could = Better with: { $check }
ui-wall-frozen = “{ $name }” frozen on { $day }, { $signatures ->
    [1] 1 signature
   *[other] { $signatures } signatures
}
ui-wall-changed = Changed since “{ $name }” was frozen on { $day }
ui-wall-freeze = Freeze the blueprint
ui-wall-baseline = Blueprint baseline { $number }
ui-wall-document = Open the document
ui-wall-empty = The wall is bare
ui-wall-empty-text = What research concludes hangs here: three framing questions, objectives, people, pains, silos, initiatives, and what is left out. Begin with the three questions.
ui-wall-begin = Answer the three questions
