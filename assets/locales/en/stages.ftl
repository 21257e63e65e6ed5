### The names of the eight stages and one line on each.

stage-research = Research
    .short = Research
    .purpose = Talk the business, its resources and its pain points through with the client, and agree on a blueprint.
stage-architecture = Architecture
    .short = Architecture
    .purpose = Turn the blueprint into product and technical architecture and a feature list whose boundary the client confirms.
stage-requirements = Requirements and prototypes
    .short = Requirements
    .purpose = Write down what each feature must do and how it is accepted, for developers, testers and designers.
stage-development = Development and management
    .short = Development
    .purpose = Deliver on time with the resources at hand, with milestones, risks and changes in plain sight.
stage-integration = Integration
    .short = Integration
    .purpose = Close the gaps in the data chain, and debug every interface together with the other side.
stage-deployment = Testing and deployment
    .short = Deployment
    .purpose = Verify each requirement, choose where the system lives, and go live with a way back and a signed acceptance.
stage-training = Training
    .short = Training
    .purpose = Make everyone see the goal, know the path and the plan, master the system and want to use it.
stage-coaching = Operations coaching
    .short = Coaching
    .purpose = Help the client put strategies to work and review them by their numbers, so that the effect lasts.
