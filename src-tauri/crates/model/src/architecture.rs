//! Stage 2, architecture: components, roles, diagrams, the feature list and what bounds it, up to the confirmed scope.

pub use crate::choices::{BuildOption, Priority};
use crate::kinds::{Place, Resource};
use crate::stage::Stage;
use crate::whole::Score;
use crate::{Any, Int, Prose, Ref};

const LIST: Place = Place::List(Some(Stage::Architecture));
const TREE: Place = Place::Tree(Stage::Architecture);

choice! {
    /// Which of the two architectures a component belongs to.
    ArchitectureView "architecture_view" {
        /// What users see: products and modules.
        Product = "product",
        /// What developers see: services and stores.
        Technical = "technical",
    }
}

choice! {
    /// The layer on which a component lies.
    Layer "layer" {
        /// What people touch.
        Presentation = "presentation",
        /// What the business does.
        Application = "application",
        /// What is kept.
        Data = "data",
        /// What joins systems.
        Integration = "integration",
        /// What everything runs on.
        Infrastructure = "infrastructure",
    }
}

choice! {
    /// What a diagram shows.
    DiagramType "diagram_type" {
        /// Products and modules by layer.
        ProductArchitecture = "product_architecture",
        /// Services and stores by layer.
        TechnicalArchitecture = "technical_architecture",
        /// A role's main process in lanes.
        RoleProcess = "role_process",
        /// The business flow of a feature.
        BusinessFlow = "business_flow",
        /// What is installed where.
        Deployment = "deployment",
        /// The journey of data from hop to hop.
        DataJourney = "data_journey",
        /// The flow from page to page.
        PageFlow = "page_flow",
    }
}

choice! {
    /// The outline of a diagram node.
    NodeShape "node_shape" {
        /// A step or a part.
        Box = "box",
        /// A beginning or an end.
        Round = "round",
        /// A question.
        Diamond = "diamond",
        /// A store of data.
        Store = "store",
        /// A document.
        Document = "document",
    }
}

choice! {
    /// Whether a feature is part of what was agreed.
    Scope "scope" {
        /// It will be delivered.
        In = "in",
        /// It will not.
        Out = "out",
        /// It is left for later.
        Deferred = "deferred",
        /// It may be ordered.
        Optional = "optional",
    }
}

choice! {
    /// How hard something is.
    Complexity "complexity" {
        /// Done before.
        Low = "low",
        /// Known, with open points.
        Medium = "medium",
        /// New to us.
        High = "high",
    }
}

choice! {
    /// The quality characteristics of ISO/IEC 25010:2023.
    Characteristic "characteristic" {
        /// It does what is needed.
        FunctionalSuitability = "functional_suitability",
        /// It is fast and frugal.
        PerformanceEfficiency = "performance_efficiency",
        /// It works beside and with others.
        Compatibility = "compatibility",
        /// People can work with it.
        InteractionCapability = "interaction_capability",
        /// It keeps working.
        Reliability = "reliability",
        /// It keeps secrets and withstands attack.
        Security = "security",
        /// It can be changed.
        Maintainability = "maintainability",
        /// It can be moved and can grow.
        Flexibility = "flexibility",
        /// It harms nobody.
        Safety = "safety",
    }
}

choice! {
    /// Whether the architecture takes a new scenario.
    Absorbed "absorbed" {
        /// Without change.
        Yes = "yes",
        /// With a small change.
        Partly = "partly",
        /// Not without rebuilding.
        No = "no",
    }
}

record! {
    /// A part of the product or of the technical architecture.
    Component = "component" "CMP", TREE, {
        /// Which of the two views.
        view(required): Option<ArchitectureView>,
        /// On which layer.
        layer(required): Option<Layer>,
        /// What it is made with.
        technology: String,
        /// Build, buy or configure.
        make_or_buy: Option<BuildOption>,
        /// The client's resources that bound it.
        constrained_by: Vec<Ref<Resource>>,
    }
}

record! {
    /// A role in the client's business that works with the system.
    Role = "role" "ROL", LIST, {
        /// The department.
        department: String,
        /// How many people hold it.
        headcount: Option<Int<0, 10000000>>,
        /// What it answers for.
        responsibilities: Prose,
        /// Whether its process must be drawn.
        key_role: Option<bool>,
    }
}

group! {
    /// A node of a diagram, placed in units of one screen pixel.
    DiagramNode {
        /// The name by which edges refer to it.
        id(required): String,
        /// What it says.
        text: String,
        /// Its outline.
        shape: Option<NodeShape>,
        /// The lane it lies in, by name.
        lane: String,
        /// Its left edge.
        x: Option<f64>,
        /// Its top edge.
        y: Option<f64>,
        /// Its width.
        w: Option<f64>,
        /// Its height.
        h: Option<f64>,
        /// The record that it stands for.
        record: Option<Ref<Any>>,
    }
}

group! {
    /// An edge of a diagram.
    DiagramEdge {
        /// The node where it begins.
        from(required): String,
        /// The node where it ends.
        to(required): String,
        /// What it says.
        text: String,
        /// The corners on its way, as `x,y` pairs.
        points: Vec<String>,
    }
}

record! {
    /// A drawing of nodes, edges and lanes whose nodes can stand for records.
    Diagram = "diagram" "DIA", LIST, {
        /// What it shows.
        r#type(required): Option<DiagramType>,
        /// What it is about: a role, a process, a feature.
        about: Option<Ref<Any>>,
        /// The nodes.
        nodes: Vec<DiagramNode>,
        /// The edges.
        edges: Vec<DiagramEdge>,
        /// The lanes, in order.
        lanes: Vec<String>,
        /// How broad each lane is, in units of one screen pixel.
        lane_sizes: Vec<f64>,
    }
}

record! {
    /// A module, sub-module or feature of what is delivered; the leaves are what a client accepts.
    Feature = "feature" "FEA", TREE, {
        /// What it is for.
        purpose: Prose,
        /// The roles that use it.
        user_role: Vec<Ref<Role>>,
        /// Whether it is part of what was agreed.
        scope(required): Option<Scope>,
        /// How much it is needed.
        priority(required): Option<Priority>,
        /// How both sides will see that it is done.
        done_definition: Prose,
        /// The least effort.
        effort_low(unit = "person_days"): Option<f64>,
        /// The most likely effort.
        effort_likely(unit = "person_days"): Option<f64>,
        /// The most effort.
        effort_high(unit = "person_days"): Option<f64>,
        /// How hard it is.
        complexity: Option<Complexity>,
        /// The release that brings it.
        release: String,
        /// Its price, in the project's currency.
        price(unit = "currency"): Option<f64>,
        /// Whether the client may see the price and effort.
        price_visible: Option<bool>,
        /// Why a feature that must be there has no business flow of its own.
        no_flow_reason: String,
    }
}

record! {
    /// Something that is expressly not part of what was agreed.
    Exclusion = "exclusion" "EXC", LIST, {
        /// What is left out.
        statement(required, title): Prose,
        /// Why.
        reason: Prose,
        /// Where it was said.
        source: String,
    }
}

record! {
    /// Something taken as true on which the plan rests.
    Assumption = "assumption" "ASU", LIST, {
        /// What is assumed.
        statement(required, title): Prose,
        /// Why it is plausible, and what follows if it is not true.
        reason: Prose,
        /// Where it was said.
        source: String,
    }
}

record! {
    /// A limit that the solution must respect.
    Constraint = "constraint" "CON", LIST, {
        /// What bounds the solution.
        statement(required, title): Prose,
        /// Why it holds.
        reason: Prose,
        /// Where it was said.
        source: String,
    }
}

record! {
    /// A quality the system must show, in a scenario with a measure.
    Quality = "quality" "QUA", LIST, {
        /// The characteristic.
        characteristic(required): Option<Characteristic>,
        /// When and under what load.
        scenario: Prose,
        /// What is measured.
        measure: String,
        /// The value to reach.
        target: String,
        /// How much it matters.
        importance: Option<Score>,
    }
}

record! {
    /// A future business scenario against which the architecture is tested.
    ExtensionScenario = "extension_scenario" "EXT", LIST, {
        /// What could come.
        scenario(required, title): Prose,
        /// Whether the architecture takes it.
        absorbed(required): Option<Absorbed>,
        /// What would have to change.
        change_needed: Prose,
    }
}
