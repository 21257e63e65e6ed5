//! Stage 3, requirements: what is needed, how it is accepted, and the texts, prototypes and charts that explain it.

use crate::choices::Priority;
use crate::kinds::Place;
use crate::stage::Stage;
use crate::{Kind, Prose, Ref};

const LIST: Place = Place::List(Some(Stage::Requirements));
const TREE: Place = Place::Tree(Stage::Requirements);

choice! {
    /// What a requirement is about.
    RequirementType "requirement_type" {
        /// Something the system does.
        Functional = "functional",
        /// A rule of the business.
        BusinessRule = "business_rule",
        /// Data and their meaning.
        Data = "data",
        /// A connection to another system.
        Interface = "interface",
        /// How well it does it.
        Quality = "quality",
        /// What is needed to move over to it.
        Transition = "transition",
    }
}

choice! {
    /// How likely a requirement is to change.
    Stability "stability" {
        /// Settled.
        Stable = "stable",
        /// May still move.
        Volatile = "volatile",
    }
}

choice! {
    /// How a requirement is verified.
    Verification "verification" {
        /// By running a test.
        Test = "test",
        /// By showing it.
        Demonstration = "demonstration",
        /// By looking at it.
        Inspection = "inspection",
        /// By reckoning.
        Analysis = "analysis",
    }
}

choice! {
    /// For whom a section is written.
    Reader "reader" {
        /// Everyone.
        All = "all",
        /// Developers.
        Development = "development",
        /// Testers.
        Testing = "testing",
        /// Designers.
        Design = "design",
    }
}

choice! {
    /// The device a prototype is drawn for.
    Device "device" {
        /// A telephone.
        Phone = "phone",
        /// A tablet.
        Tablet = "tablet",
        /// A computer.
        Desktop = "desktop",
        /// A till or kiosk.
        Terminal = "terminal",
    }
}

choice! {
    /// How a chart shows its data.
    ChartType "chart_type" {
        /// Bars.
        Bar = "bar",
        /// Lines.
        Line = "line",
        /// Filled lines.
        Area = "area",
        /// Slices of a whole.
        Pie = "pie",
        /// A star of axes.
        Radar = "radar",
        /// Points.
        Scatter = "scatter",
        /// Coloured cells.
        HeatMap = "heat_map",
    }
}

record! {
    /// A statement of need that can be verified.
    Requirement = "requirement" "REQ", TREE, {
        /// What it is about.
        r#type(required): Option<RequirementType>,
        /// The need in one sentence.
        statement(required, title): Prose,
        /// Why it is needed.
        rationale: Prose,
        /// Who or what asked for it.
        source: String,
        /// The measure by which it is seen to be met.
        fit_criterion: Prose,
        /// How much it is needed.
        priority: Option<Priority>,
        /// How likely it is to change.
        stability: Option<Stability>,
        /// How it is verified.
        verification: Option<Verification>,
    }
}

record! {
    /// One example by which a requirement is accepted.
    Acceptance = "acceptance" "ACC", Place::Under(Stage::Requirements, &[Kind::Requirement]), {
        /// The situation before.
        given: Prose,
        /// What happens.
        when: Prose,
        /// What must then be so.
        then(title): Prose,
    }
}

record! {
    /// A section of the requirements document; its text is the record's body.
    Section = "section" "SEC", TREE, {
        /// For whom it is written.
        reader: Option<Reader>,
    }
}

group! {
    /// A place on a prototype that reacts, in pixels of its image.
    Hotspot {
        /// Left edge.
        x: Option<f64>,
        /// Top edge.
        y: Option<f64>,
        /// Width.
        w: Option<f64>,
        /// Height.
        h: Option<f64>,
        /// The page it leads to.
        to: Option<Ref<Prototype>>,
        /// What happens there.
        note: Prose,
        /// The requirement it shows.
        requirement: Option<Ref<Requirement>>,
    }
}

record! {
    /// A page of the interactive prototype.
    Prototype = "prototype" "PRO", LIST, {
        /// The attachment that holds the picture, by its hash.
        image: String,
        /// The device.
        device: Option<Device>,
        /// The places that react.
        hotspots: Vec<Hotspot>,
        /// The states that the page can be in: empty, loading, error.
        states: Vec<String>,
    }
}

group! {
    /// One row of a chart's data: a label and its values, one per series.
    ChartRow {
        /// The label on the axis.
        label(required): String,
        /// One value per series; none where there is a gap.
        values: Vec<Option<f64>>,
    }
}

record! {
    /// A chart drawn from its own data table.
    Chart = "chart" "CHT", LIST, {
        /// How it shows its data.
        r#type(required): Option<ChartType>,
        /// The names of the series.
        series: Vec<String>,
        /// The data.
        data(required): Vec<ChartRow>,
        /// What the horizontal axis shows.
        x: String,
        /// What the vertical axis shows.
        y: String,
        /// The unit of the values.
        unit: String,
        /// Where the data come from.
        source: String,
    }
}

record! {
    /// One field of the data dictionary.
    DataField = "data_field" "FLD", LIST, {
        /// The entity that it belongs to.
        entity(required): String,
        /// The field's technical name.
        name(required, title): String,
        /// Its type, such as varchar or decimal.
        data_type: String,
        /// Its length, as written in the database.
        length: String,
        /// Whether it may be empty.
        nullable: Option<bool>,
        /// The words it may hold.
        code_list: Prose,
        /// The rule it obeys.
        rule: Prose,
        /// An example.
        sample: String,
    }
}
