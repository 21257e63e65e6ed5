//! Diagrams for their editor: where everything stands, in pixels of the screen, and tidying as one step.

use figure::{EdgeForm, LabelPlace, Layout, NodeForm, Pen};
use model::architecture::Diagram;
use model::{Id, Project};
use reports::PIXELS_PER_POINT;
use serde::Serialize;
use serde_json::{Map, Value};
use text::Shaper;
use ts_rs::TS;

use crate::documents::fonts;
use crate::records::RecordId;
use crate::session::Step;
use crate::{App, Language, Patched, Trouble};

/// The outline of a node: which of two that mean the same is drawn depends on the length of the text.
#[derive(Debug, Clone, Copy, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DiagramForm {
    /// Round ends.
    Start,
    /// Round ends with a thick edge.
    End,
    /// A plain box.
    Step,
    /// A decision with a short text.
    Diamond,
    /// A decision with a long text.
    Hexagon,
    /// A sheet.
    Page,
    /// A box with double sides.
    System,
}

/// A node in its place.
#[derive(Debug, Serialize, TS)]
pub struct DiagramNodeView {
    id: String,
    form: DiagramForm,
    x: f64,
    y: f64,
    w: f64,
    h: f64,
    /// Its text as documents break it.
    lines: Vec<String>,
}

/// The text of an edge: the middle of its upper edge.
#[derive(Debug, Serialize, TS)]
pub struct DiagramLabelView {
    x: f64,
    y: f64,
    w: f64,
    lines: Vec<String>,
}

/// The way of an edge.
#[derive(Debug, Serialize, TS)]
pub struct DiagramEdgeView {
    /// Which of the diagram's edges it is.
    edge: u32,
    points: Vec<(f64, f64)>,
    back: bool,
    label: Option<DiagramLabelView>,
}

/// A lane between its borders.
#[derive(Debug, Serialize, TS)]
pub struct DiagramLaneView {
    from: f64,
    to: f64,
    lines: Vec<String>,
}

/// Everything of a diagram in its place, as documents draw it.
#[derive(Debug, Serialize, TS)]
pub struct DiagramView {
    /// Whether people placed the nodes; otherwise they were laid out for this answer.
    placed: bool,
    /// Left edge, upper edge, width and height of everything.
    frame: (f64, f64, f64, f64),
    /// How far the titles of lanes reach, above columns or left of bands.
    head: f64,
    /// Whether lanes are bands below each other.
    bands: bool,
    lanes: Vec<DiagramLaneView>,
    nodes: Vec<DiagramNodeView>,
    edges: Vec<DiagramEdgeView>,
    /// The size in which a page prints the texts of nodes, in points.
    print_size: f64,
}

/// Pixels of the screen, to a tenth: finer differences nobody sees, and tables would show them.
fn pixels(points: f32) -> f64 {
    (f64::from(points * PIXELS_PER_POINT) * 10.0).round() / 10.0
}

impl DiagramView {
    fn new(diagram: &Diagram, layout: &Layout, placed: bool) -> Self {
        let [left, top, width, height] = layout.frame;
        let nodes = diagram.nodes.iter().zip(&layout.nodes).map(|(node, place)| DiagramNodeView {
            id: node.id.clone(),
            form: form(place.form),
            x: pixels(place.x),
            y: pixels(place.y),
            w: pixels(place.width),
            h: pixels(place.height),
            lines: place.lines.clone(),
        });
        let lanes = layout.lanes.iter().map(|lane| DiagramLaneView {
            from: pixels(lane.from),
            to: pixels(lane.to),
            lines: lane.lines.clone(),
        });
        DiagramView {
            placed,
            frame: (pixels(left), pixels(top), pixels(width), pixels(height)),
            head: pixels(layout.head),
            bands: layout.bands,
            lanes: lanes.collect(),
            nodes: nodes.collect(),
            edges: layout.edges.iter().map(edge).collect(),
            print_size: (f64::from(layout.print_size()) * 10.0).round() / 10.0,
        }
    }
}

fn form(form: NodeForm) -> DiagramForm {
    match form {
        NodeForm::Start => DiagramForm::Start,
        NodeForm::End => DiagramForm::End,
        NodeForm::Step => DiagramForm::Step,
        NodeForm::Diamond => DiagramForm::Diamond,
        NodeForm::Hexagon => DiagramForm::Hexagon,
        NodeForm::Page => DiagramForm::Page,
        NodeForm::System => DiagramForm::System,
    }
}

fn edge(edge: &EdgeForm) -> DiagramEdgeView {
    let label = |label: &LabelPlace| DiagramLabelView {
        x: pixels(label.x),
        y: pixels(label.y),
        w: pixels(label.width),
        lines: label.lines.clone(),
    };
    DiagramEdgeView {
        edge: edge.edge as u32,
        points: edge.points.iter().map(|(x, y)| (pixels(*x), pixels(*y))).collect(),
        back: edge.back,
        label: edge.label.as_ref().map(label),
    }
}

/// Lays something out with the fonts that documents are set in.
fn with_pen<T>(app: &App, id: Id, lay_out: fn(&Project, Id, &mut Pen) -> Option<T>) -> Result<(Diagram, T), Trouble> {
    let session = app.session.as_ref().ok_or_else(|| Trouble::new("no-project"))?;
    let project = session.project();
    let unknown = || Trouble::new("not-found").with("what", id);
    let diagram = project.record(id).and_then(|record| record.get::<Diagram>()).ok_or_else(unknown)?;
    let fonts = fonts(app)?;
    let mut shaper = Shaper::new(&fonts);
    let language = if app.language() == Language::Zh { text::Language::Chinese } else { text::Language::English };
    let layout = lay_out(project, id, &mut Pen::new(&mut shaper, language)).ok_or_else(unknown)?;
    Ok((diagram.clone(), layout))
}

/// Tells where everything of a diagram stands.
pub(crate) fn view(app: &mut App, request: RecordId) -> Result<DiagramView, Trouble> {
    let (diagram, (layout, placed)) = with_pen(app, request.id, reports::diagram_layout)?;
    Ok(DiagramView::new(&diagram, &layout, placed))
}

/// Lays a diagram out anew, as one step. The places of before play no part, so that doing it again changes nothing.
pub(crate) fn tidy(app: &mut App, request: RecordId) -> Result<Patched, Trouble> {
    let (diagram, layout) = with_pen(app, request.id, reports::tidy_diagram)?;
    let fields = stored(diagram, &layout).map_err(|error| Trouble::new("internal").with("detail", error))?;
    let ((), patch) = app.transact(Step::named("op-diagram-tidy").reveal(Some(request.id)), |draft| {
        Ok(draft.update(request.id, fields)?)
    })?;
    Ok(Patched { patch })
}

/// The fields of a diagram with the places of a layout.
fn stored(mut diagram: Diagram, layout: &Layout) -> serde_json::Result<Map<String, Value>> {
    for (node, place) in diagram.nodes.iter_mut().zip(&layout.nodes) {
        (node.x, node.y) = (Some(pixels(place.x)), Some(pixels(place.y)));
        (node.w, node.h) = (Some(pixels(place.width)), Some(pixels(place.height)));
    }
    for way in &layout.edges {
        if let Some(edge) = diagram.edges.get_mut(way.edge) {
            edge.points = way.points.iter().map(|(x, y)| format!("{},{}", pixels(*x), pixels(*y))).collect();
        }
    }
    diagram.lane_sizes = layout.lanes.iter().map(|lane| pixels(lane.to - lane.from)).collect();
    Ok(Map::from_iter([
        ("nodes".to_owned(), serde_json::to_value(&diagram.nodes)?),
        ("edges".to_owned(), serde_json::to_value(&diagram.edges)?),
        ("lane_sizes".to_owned(), serde_json::to_value(&diagram.lane_sizes)?),
    ]))
}
