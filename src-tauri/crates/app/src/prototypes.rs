//! The prototype as a whole: how its pages lead to each other, and how a page without a picture lies on the screen.

use model::requirements::Prototype;
use rules::FlowPage;
use serde::Serialize;
use ts_rs::TS;

use crate::{App, Nothing, Trouble};

/// A page of the prototype.
#[derive(Debug, Serialize, TS)]
pub struct PrototypePage {
    flow: FlowPage,
    /// The size of the drawing that stands for a page without a picture, in the pixels of its places.
    width: f32,
    /// Its height below the title bar.
    height: f32,
    /// The height of the title bar, which lies above the first pixel.
    bar: f32,
}

/// The pages of the prototype, in their order.
#[derive(Debug, Serialize, TS)]
pub struct PrototypePages {
    pages: Vec<PrototypePage>,
}

pub(crate) fn pages(app: &mut App, _: Nothing) -> Result<PrototypePages, Trouble> {
    let project = app.open()?.project();
    let page = |flow: FlowPage| {
        let frame = project.get::<Prototype>(flow.page.id).map(reports::page_frame)?;
        Some(PrototypePage { flow, width: frame.width, height: frame.height, bar: frame.bar })
    };
    Ok(PrototypePages { pages: rules::page_flow(project).into_iter().filter_map(page).collect() })
}
