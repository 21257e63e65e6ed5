//! Figures on the screen: the drawings of documents, laid out by the core for the width of a room.

use std::collections::BTreeSet;

use figure::{Pen, Scene};
use model::Id;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use text::Shaper;
use ts_rs::TS;
use typeset::{Inline, Picture};

use crate::documents::{fonts, images};
use crate::{App, Language, Trouble};

/// What is to be drawn: a record, or something of the project as a whole.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case", deny_unknown_fields)]
pub enum FigureSubject {
    /// A diagram, a chart, a journey or a page of the prototype.
    Record(Id),
    /// A drawing by its name: `personas`, `data_chain`, `maturity`, `road_map`, `risk_matrix` or `earned_value`.
    Named(String),
}

/// Asks for figures.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[serde(deny_unknown_fields)]
pub struct DrawFigure {
    subject: FigureSubject,
    /// The language of the words that are not the project's own.
    lang: Language,
    /// How wide it may become, in points, which are pixels of the screen here.
    width: f32,
}

/// One figure.
#[derive(Debug, Serialize, TS)]
pub struct DrawnFigure {
    /// The drawing as SVG documents, several below each other where pages may part it; none for a picture.
    svg: Vec<String>,
    /// What it shows, in words.
    description: String,
    /// What stands below it.
    caption: String,
    /// The code of the record that it is drawn from.
    source: Option<String>,
}

/// What was drawn; nothing where there is nothing to draw.
#[derive(Debug, Serialize, TS)]
pub struct DrawnFigures {
    figures: Vec<DrawnFigure>,
}

pub(crate) fn draw(app: &mut App, request: DrawFigure) -> Result<DrawnFigures, Trouble> {
    let session = app.session.as_ref().ok_or_else(|| Trouble::new("no-project"))?;
    let project = session.project();
    let wanted = reports::Request {
        language: request.lang.into(),
        today: app.clock.today(),
        export_id: String::new(),
        prepared_by: String::new(),
        variant: reports::Variant { internal: true, ..reports::Variant::default() },
        changed: BTreeSet::new(),
        images: images(session.store(), project),
    };
    let figures = match &request.subject {
        FigureSubject::Record(id) => reports::figures_of_record(project, *id, &wanted),
        FigureSubject::Named(name) => reports::figures_named(project, name, &wanted),
    };
    let fonts = fonts(app)?;
    let mut shaper = Shaper::new(&fonts);
    let language = if request.lang == Language::Zh { text::Language::Chinese } else { text::Language::English };
    let mut pen = Pen::new(&mut shaper, language);
    let figures = figures.into_iter().map(|figure| DrawnFigure {
        svg: match &figure.content {
            Picture::Drawing(drawing) => {
                let scenes = drawing.scenes(&mut pen, request.width, &figure.description);
                scenes.iter().map(Scene::to_svg).collect()
            }
            Picture::Image(_) => Vec::new(),
        },
        caption: figure.caption.iter().map(words).collect(),
        description: figure.description,
        source: figure.source,
    });
    Ok(DrawnFigures { figures: figures.collect() })
}

fn words(inline: &Inline) -> &str {
    match inline {
        Inline::Text(text) | Inline::Muted(text) | Inline::Bold(text) => text,
        _ => "",
    }
}
