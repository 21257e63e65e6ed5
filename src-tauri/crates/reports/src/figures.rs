//! The drawings of documents one by one, for the screen: the same figures that the documents print, made by the same
//! chapters, so that nobody sees on a wall what a client does not find on paper.

use i18n::Texts;
use model::requirements::Prototype;
use model::research::Journey;
use model::{Id, Project, Record};
use typeset::{Block, Figure};

use crate::catalogue::Catalogue;
use crate::client::ClientView;
use crate::{DocumentKind, Material, Request, development, drawings, requirements, research};

/// The blocks of one chapter of a document.
type Chapter = fn(&Material) -> Vec<Block>;

/// A drawing that a chapter makes of the project as a whole.
pub struct NamedDrawing {
    /// The name by which it is asked for.
    pub name: &'static str,
    document: &'static DocumentKind,
    chapter: Chapter,
}

/// Every drawing of the project as a whole.
pub const DRAWINGS: &[NamedDrawing] = &[
    of_blueprint("personas", research::blueprint::customers_chapter),
    of_blueprint("data_chain", research::blueprint::data_chapter),
    of_blueprint("maturity", research::blueprint::assessment_chapter),
    of_blueprint("road_map", research::blueprint::road_chapter),
    NamedDrawing { name: "risk_matrix", document: &development::plan::KIND, chapter: development::plan::risks_chapter },
    NamedDrawing {
        name: "earned_value",
        document: &development::status::KIND,
        chapter: development::status::earned_chapter,
    },
];

const fn of_blueprint(name: &'static str, chapter: Chapter) -> NamedDrawing {
    NamedDrawing { name, document: &research::blueprint::KIND, chapter }
}

/// The figures that a record is drawn as: a diagram, a chart, a journey or a page of the prototype. None where there is
/// no such record or nothing to draw. Internal records are drawn too, because the screen is our own side.
#[must_use]
pub fn figures_of_record(project: &Project, id: Id, request: &Request) -> Vec<Figure> {
    let Some(record) = project.record(id) else { return Vec::new() };
    if record.get::<Journey>().is_some() {
        let material = material(project, &research::blueprint::KIND, request);
        let mut figures = figures(research::blueprint::customers_chapter(&material));
        figures.retain(|figure| figure.source.as_ref() == Some(&record.code));
        return figures;
    }
    let material = material(project, &requirements::specification::KIND, request);
    if record.get::<Prototype>().is_some() {
        return figures(requirements::specification::prototype_blocks(&material, record));
    }
    drawings::figure(&material, record).into_iter().collect()
}

/// The figures of a drawing of the project as a whole; none where the name is unknown or there is nothing to draw.
#[must_use]
pub fn figures_named(project: &Project, name: &str, request: &Request) -> Vec<Figure> {
    let Some(drawing) = DRAWINGS.iter().find(|drawing| drawing.name == name) else { return Vec::new() };
    let material = material(project, drawing.document, request);
    let mut figures = figures((drawing.chapter)(&material));
    // Journeys stand in the chapter of personas and are asked for by their records.
    let is_journey =
        |code: &str| project.records().any(|record: &Record| record.code == code && record.get::<Journey>().is_some());
    figures.retain(|figure| !figure.source.as_deref().is_some_and(is_journey));
    figures
}

fn material<'p>(project: &'p Project, kind: &'p DocumentKind, request: &'p Request) -> Material<'p> {
    let view = ClientView::of_us(project);
    Material { kind, catalogue: Catalogue::of(&view), view, texts: Texts::of(request.language), request }
}

fn figures(blocks: Vec<Block>) -> Vec<Figure> {
    let figure = |block| if let Block::Figure(figure) = block { Some(figure) } else { None };
    blocks.into_iter().filter_map(figure).collect()
}
