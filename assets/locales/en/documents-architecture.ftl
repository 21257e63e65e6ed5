### The fixed words of the documents of the architecture stage.

## Scope confirmation: about this document

scope-about = About this document
scope-purpose = Purpose
scope-purpose-text = This document was prepared by the service provider on the basis of the agreed blueprint. It states every feature to be delivered in the project “{ $project }”, how to tell when each is done, and what is not part of this delivery. Once both sides have signed, it is the common basis for development, testing and acceptance.
scope-reading = How to read it
scope-reading-text = Features are arranged by module, sub-module and feature. Each has a fixed code by which all project papers refer to it. For each feature you will find its purpose, its users, when it is done, and its priority. The line “Why” below the definition of done points back to the initiative that the feature belongs to and to the pain points that this initiative solves, so that you can judge whether it is needed.
scope-answering = What we ask of you
scope-answering-text = Please read each item and tick “Agree” or “Discuss” beside each feature; write whatever you wish to add below the boxes. Features marked “Discuss” will be settled between us, and this document will be updated. When nothing is left open, please sign in the last section.
scope-boundary-rule = Where the boundary lies
scope-boundary-rule-text = What will be delivered are the features marked “In”. Features marked “Out”, “Deferred” or “Optional”, and anything this document does not list, are not part of this delivery; they can be added as described under “Changes after confirmation”.
scope-legend = What scope and priority mean
scope-legend-word = Mark
scope-legend-meaning = Meaning
scope-goals = Objectives and reasons
scope-legend-in = Developed, tested, delivered and accepted this time.
scope-legend-out = Discussed and decided against.
scope-legend-deferred = Wanted, but left for a later phase; neither built nor counted now.
scope-legend-optional = Can be ordered separately; included only when confirmed as such.
scope-legend-must = Without it the rest loses its purpose.
scope-legend-should = Important, but there is a way around for a while.
scope-legend-could = Welcome, and first to give way when time is short.
scope-legend-wont = Discussed, not scheduled for now; kept on record.

## Scope confirmation: objectives

scope-objectives = Objectives
scope-objectives-text = The scope serves the objectives below. Each has a measure by which its effect will be judged.
scope-initiatives = Initiatives and pain points
scope-initiatives-text = The following initiatives of the blueprint are carried out by this scope.
scope-initiatives-shared = A feature of two initiatives is counted with each of them.
scope-initiative = Initiative
scope-pain-points = Pain points solved
scope-pains-text = The pain points that these initiatives solve follow. They were found in the research and confirmed by both sides.
scope-pain = Pain point and cause
scope-who = Who feels it
scope-solved-by = Initiative
scope-feature-count = Features

## Scope confirmation: overview

scope-overview = Scope at a glance
scope-overview-text = { $total ->
    [one] This document lists one feature
   *[other] This document lists { $total } features
} in { $modules ->
    [one] one module
   *[other] { $modules } modules
}: { $in } in, { $optional } optional, { $deferred } deferred and { $out } out{ $open ->
    [0] {""}
   *[other] , { $open } still undecided
}.
scope-undecided = Open
scope-module = Module
scope-no-module = Other features

## Scope confirmation: the feature list

scope-features = Feature list
scope-features-text = The features in scope follow, module by module. Please mark your answer beside each; if you tick “Discuss”, say why below the boxes.
scope-feature = Feature
scope-users-line = Users: { $users }
scope-scope = Scope
scope-priority = Priority
scope-done = Done when
scope-why-line = Why: { $initiatives }
scope-why-initiative = initiative { $code } “{ $title }” (solves { $pains })
scope-why-initiative-alone = initiative { $code } “{ $title }”
scope-why-more = { $pains } and { $rest } more pain points
scope-done-missing = Definition of done still to be written
scope-price = Price
scope-answer = Your answer
scope-accept = Agree
scope-discuss = Discuss
scope-remark-for = Remark on { $code }
scope-accept-for = Agree to { $code }
scope-discuss-for = Discuss { $code }

## Scope confirmation: what is not included

scope-boundary = What is not included
scope-boundary-text = The following was discussed and is not part of this delivery. It is written down so that both sides see the boundary alike.
scope-basis = Assumptions, constraints and quality goals
scope-out-features = Features left out
scope-out-text = It was decided not to build these features. If you think that one of them is needed after all, tick “Discuss”.
scope-deferred-features = Features deferred
scope-deferred-text = These features are worthwhile and left for a later phase. If you think that one of them is needed now, tick “Discuss”.
scope-optional-features = Optional features
scope-optional-text = These features can be ordered separately. To include one, tick “Agree” beside it; price and time are then confirmed separately.
scope-exclusions = Exclusions
scope-exclusions-text = Besides features, the following work and goods are not included either.
scope-exclusion = Item
scope-assumptions = Assumptions
scope-assumptions-text = Scope, effort and time rest on the following. Should one of them not hold, both sides confer without delay and treat the matter as a change.
scope-assumption = Assumption
scope-constraints = Constraints
scope-constraints-text = The solution must respect the following limits.
scope-constraint = Constraint
scope-qualities = Quality goals
scope-qualities-text = These goals apply to every feature in scope.
scope-quality = Characteristic
scope-quality-scenario = Scenario
scope-quality-measure = Measure
scope-quality-target = Requirement

## Scope confirmation: effort

scope-effort-summary = Effort summary
scope-effort-text = Effort is estimated at three points (low, likely, high) in person-days. The table holds the features in scope that are priced one by one.
scope-effort-apart = Features priced separately
scope-effort-apart-text = These modules hold features that are priced separately, with their effort estimated at three points (low, likely, high) in person-days. The table shows only these features, not the effort and price of the whole project.
scope-effort-apart-total = Subtotal of these
scope-effort-low = Low
scope-effort-likely = Likely
scope-effort-high = High
scope-effort-missing = { $count ->
    [one] One feature has
   *[other] { $count } features have
} no estimate yet and { $count ->
    [one] is
   *[other] are
} not counted in the total.
scope-effort-partial = { $count ->
    [one] One other feature in scope is
   *[other] The other { $count } features in scope are
} covered by the overall price of the contract and not shown here.

## Scope confirmation: changes after signature

scope-changes = Changes after confirmation
scope-changes-text = With the signatures the scope is frozen. Either side may ask for changes; they are handled as follows.
scope-change-written = Every change is raised as a change request that states the reason, the codes of the features concerned, and the content before and after.
scope-change-impact = The service provider assesses the effect on time, effort, cost and other features, and offers options.
scope-change-kinds = What good design can solve is absorbed by the service provider at no charge. The service provider will advise against what the client does not need and what would only add cost, and say why. The service provider will also propose better solutions of its own, on which both sides decide.
scope-change-decision = A change is carried out only after both sides have confirmed it in writing; this document and its baseline are then updated. An unconfirmed change alters neither scope nor time nor cost.
scope-change-acceptance = Acceptance follows the latest signed version, item by item against the definitions of done.

## Scope confirmation: open points

scope-open = Open points
scope-open-text = The following must be settled by both sides before signature.
scope-open-frozen-text = The following is not settled in this version. A signature does not mean agreement on these points; they will be settled by both sides and enter the next version.
scope-open-point = To be settled
scope-open-done = The definition of done
scope-open-scope = Whether it is part of this scope

## Scope confirmation: signatures

scope-signoff-text = Both sides have read and understood this document. They confirm that the features marked “In” are what will be delivered, and that their definitions of done are the basis for acceptance. Items marked “Discuss” do not count as confirmed until both sides have settled them and this document has been updated.
scope-signoff-accept-except = Agree to everything except items marked “Discuss”

## Architecture book: about this document

book-figures = Figures
book-about = About this book
book-purpose = Purpose
book-purpose-text = This book is for the client’s IT department and the developers of both sides. It says how the product of “{ $project }” is divided, what it is made with, how people and data move through it, and why each major decision was taken. It builds on the blueprint; features and requirements are quoted from the baselines named on the cover.
book-reading = How to read it
book-reading-text = Readers from the business may begin with the product view, the processes and the flows; readers from IT go on to the technical view, deployment and decisions. Every component, diagram and decision has a fixed code by which all project papers refer to it.
book-principle = What the architecture is judged by
book-principle-text = An architecture is good if it can absorb new business scenarios, if it balances cost, quality and security, and if it respects the limits of the resources at hand. The chapters deal with these in turn.
book-numbers-text = The book holds { $components } components, { $diagrams } flow and structure diagrams and { $decisions } decisions.

## Architecture book: the two views

book-product = Product architecture
book-product-text = The product view is what users see: the ways in, the business hubs behind them, and what each is responsible for.
book-product-caption = The product in layers
book-technical = Technical architecture
book-technical-text = The technical view is what developers see: applications, services and stores, what they are made with, and where they run.
book-technical-caption = The technology in layers
book-layers = Layers and components
book-connections = How components work together
book-connections-text = The figure shows the main traffic between components; arrows point to the one that is called or receives data.
book-component = Component and duty
book-technology = Technology
book-obtained = Obtained by
book-bound-by = Bound by
book-resources = Limits of resources and how they are met
book-resources-text = The limits of these resources will not change for the project; the components on the right are designed for them.
book-resource = Resource
book-limits = Limit
book-answered-by = Answered by

## Architecture book: people, goods, pages and data

book-roles = Roles and processes
book-roles-text = The following roles work with the system. The main process of each key role has a swimlane diagram.
book-role = Role
book-department = Department
book-headcount = People
book-responsibilities = Answers for
book-key-role = Key role
book-process-of = The main process of the role { $role } ({ $code }).
book-diagram = { $code } { $title }
book-flows = Business flows of core functions
book-flows-text = Each figure follows a core function from beginning to end. Diamonds are decisions, rounded shapes are where it begins and ends.
book-feature = Feature concerned
book-purpose-of = Reason
book-realised-by = Realised by
book-data = The journey of data
book-data-text = The figures show how the same data travel today and in future, what is lost on the way today, and what carries them in future.
book-deployment = Deployment
book-deployment-text = The figure shows what is installed where, and how it is connected.
book-pages = Page flow
book-pages-text = The figure shows how a user moves from page to page.

## Architecture book: decisions

book-decisions = Architecture decisions
book-decisions-text = Each decision gives its background, what was weighed, and its effect on cost, quality and security. Oldest first.
book-option = Option
book-pros = For
book-cons = Against
book-decided = Decision
book-consequences = Consequences
book-on-cost = On cost
book-on-quality = On quality
book-on-security = On security
book-supersedes = Replaces

## Architecture book: what it must withstand

book-qualities = Quality characteristics
book-qualities-text = Quality goals by importance, each with a target that can be measured.
book-quality = Characteristic
book-scenario = Scenario
book-measure = Measure
book-target = Target
book-scenarios = Extension scenarios
book-scenarios-text = The architecture was tested against { $count } scenarios that the business may bring: { $yes } can be absorbed without structural change, { $partly } in part, { $no } not.
book-future = Scenario
book-absorbed = Taken in
book-change-needed = Change needed
book-basis = Constraints and assumptions
book-constraints = Constraints
book-constraints-text = The architecture must respect the following limits.
book-assumptions = Assumptions
book-assumptions-text = The architecture rests on the following; should one not hold, it must be looked at again.
book-statement = Statement

## Architecture book: noted before the export

book-problem-effects = { $code } does not tell all effects on cost, quality and security.
book-problem-role = { $code } is a key role and has no process diagram.
book-problem-diagram = { $code } shows nothing and is left out.
book-problem-resource = No component answers the limit of { $code }.
book-problem-scenarios = There are no extension scenarios; how far the architecture can be extended is untested.
