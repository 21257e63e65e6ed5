//! Pictures: drawings and images.

use std::fmt;
use std::sync::Arc;

use figure::Drawing;

use super::Inline;

/// What a figure shows, for the lists of figures.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum FigureClass {
    /// A process, a flow, a chain of data.
    Flow,
    /// A screen as it is going to look.
    Prototype,
    /// Numbers as a chart.
    Chart,
    /// Anything else.
    #[default]
    Other,
}

/// A picture with its caption.
#[derive(Debug, Clone, Default)]
pub struct Figure {
    /// What is shown; it is made smaller if it is larger than a page.
    pub content: Picture,
    /// What kind of figure it is.
    pub class: FigureClass,
    /// What it shows, in words, for people who cannot see it. If empty, a scene's own description is taken.
    pub description: String,
    /// What stands below it, after its number; never on another page. Without one the figure is not counted.
    pub caption: Vec<Inline>,
    /// The name by which links and other programs find it.
    pub destination: Option<String>,
    /// The record it comes from, named in problems.
    pub source: Option<String>,
}

/// What a figure shows.
#[derive(Debug, Clone, PartialEq)]
pub enum Picture {
    /// A drawing; it is laid out over the width that it gets.
    Drawing(Drawing),
    /// A photograph or a picture of a screen.
    Image(Image),
}

impl Default for Picture {
    fn default() -> Self {
        Picture::Drawing(Drawing::default())
    }
}

/// Any kind of drawing is a picture as it stands.
impl<D: Into<Drawing>> From<D> for Picture {
    fn from(drawing: D) -> Self {
        Picture::Drawing(drawing.into())
    }
}

/// The bytes of a PNG or JPEG file. What is neither, damaged or beyond all measure is shown as an empty frame and named
/// as a problem.
#[derive(Clone, PartialEq, Eq)]
pub struct Image {
    /// The file.
    pub bytes: Arc<[u8]>,
}

impl Image {
    /// An image as a picture.
    pub fn picture(bytes: impl Into<Arc<[u8]>>) -> Picture {
        Picture::Image(Image { bytes: bytes.into() })
    }
}

impl fmt::Debug for Image {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Image").field("bytes", &self.bytes.len()).finish()
    }
}
