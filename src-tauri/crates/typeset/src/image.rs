//! Images as a PDF holds them. JPEG files go in as they are; PNG files lose nothing, and where a PDF can hold their own
//! compressed rows, those go in as they are too. Every file is looked through before: what is damaged is no image.

mod jpeg;
mod png;
mod rows;

use std::collections::HashMap;
use std::ops::ControlFlow;
use std::sync::Arc;

use crate::outcome::{Error, Watch};

/// Why a file cannot be shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum ImageFault {
    /// It is neither a PNG nor a JPEG file, or of a kind that no reader shows.
    Unknown,
    /// It breaks off or contradicts itself.
    Damaged,
    /// It has more points than can be worked through.
    TooLarge,
}

/// How the points of an image are to be read.
#[derive(Debug, Clone, PartialEq)]
pub(crate) enum Colors {
    Gray,
    Rgb,
    Cmyk,
    /// Numbers into a table of red, green and blue.
    Table(Vec<u8>),
}

impl Colors {
    pub(crate) fn channels(&self) -> usize {
        match self {
            Colors::Gray | Colors::Table(_) => 1,
            Colors::Rgb => 3,
            Colors::Cmyk => 4,
        }
    }
}

/// How the points of an image are packed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Packing {
    Jpeg,
    /// Deflated rows.
    Deflate,
    /// Deflated rows, each with the filter of PNG before it.
    PngRows,
}

/// An image ready to be written.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Picture {
    pub(crate) width: u32,
    pub(crate) height: u32,
    pub(crate) colors: Colors,
    /// Bits of one channel of one point.
    pub(crate) bits: u8,
    pub(crate) packing: Packing,
    pub(crate) data: Vec<u8>,
    /// How opaque each point is, as an image in grey.
    pub(crate) mask: Option<Box<Picture>>,
    /// The one colour that is not painted: least and most of each channel.
    pub(crate) blank: Vec<u16>,
    /// Whether its channels are stored upside down, as some programs do with CMYK.
    pub(crate) inverted: bool,
    pub(crate) turn: Turn,
}

impl Picture {
    /// Width and height as it is seen, in points of the image.
    pub(crate) fn seen(&self) -> (f32, f32) {
        let (width, height) = (self.width as f32, self.height as f32);
        if self.turn.swaps { (height, width) } else { (width, height) }
    }
}

/// How an image is turned before it is shown: what a unit square becomes, as the six numbers of a PDF matrix.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(crate) struct Turn {
    pub(crate) matrix: [f32; 6],
    /// Whether width and height change places.
    pub(crate) swaps: bool,
}

impl Turn {
    pub(crate) const NONE: Turn = Turn { matrix: [1.0, 0.0, 0.0, 1.0, 0.0, 0.0], swaps: false };

    /// The turn of an Exif orientation, 1 to 8; anything else is none.
    fn of_orientation(orientation: u16) -> Turn {
        let (matrix, swaps) = match orientation {
            2 => ([-1.0, 0.0, 0.0, 1.0, 1.0, 0.0], false),
            3 => ([-1.0, 0.0, 0.0, -1.0, 1.0, 1.0], false),
            4 => ([1.0, 0.0, 0.0, -1.0, 0.0, 1.0], false),
            5 => ([0.0, -1.0, -1.0, 0.0, 1.0, 1.0], true),
            6 => ([0.0, -1.0, 1.0, 0.0, 0.0, 1.0], true),
            7 => ([0.0, 1.0, 1.0, 0.0, 0.0, 0.0], true),
            8 => ([0.0, 1.0, -1.0, 0.0, 1.0, 0.0], true),
            _ => return Turn::NONE,
        };
        Turn { matrix, swaps }
    }
}

/// More points than this are not worked through at all: several times what the largest cameras take.
const MOST_POINTS: u64 = 400_000_000;
/// No side is longer than this.
const LONGEST_SIDE: u32 = 100_000;

/// What went wrong with an image: the file itself, or somebody wants to stop.
enum Stop {
    Fault(ImageFault),
    Error(Error),
}

impl From<ImageFault> for Stop {
    fn from(fault: ImageFault) -> Self {
        Stop::Fault(fault)
    }
}

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Stop::Error(error)
    }
}

/// The images of a document, each kept once however often it is shown.
#[derive(Debug, Default)]
pub(crate) struct Images {
    pub(crate) pictures: Vec<Picture>,
    known: HashMap<Arc<[u8]>, Result<usize, ImageFault>>,
}

impl Images {
    /// The number of an image, or why it cannot be shown.
    pub(crate) fn take(
        &mut self,
        bytes: &Arc<[u8]>,
        watch: &mut Watch<'_>,
    ) -> Result<Result<usize, ImageFault>, Error> {
        if let Some(known) = self.known.get(bytes) {
            return Ok(*known);
        }
        let taken = match read(bytes, watch) {
            Ok(picture) => {
                self.pictures.push(picture);
                Ok(self.pictures.len() - 1)
            }
            Err(Stop::Fault(fault)) => Err(fault),
            Err(Stop::Error(error)) => return Err(error),
        };
        self.known.insert(bytes.clone(), taken);
        Ok(taken)
    }
}

/// Width and height of a PNG or JPEG file as it is seen, or why it cannot be shown. The whole file is looked through.
pub fn picture_size(bytes: &[u8]) -> Result<(f32, f32), ImageFault> {
    let mut goes_on = |_| ControlFlow::Continue(());
    match read(bytes, &mut Watch::new(&mut goes_on)) {
        Ok(picture) => Ok(picture.seen()),
        Err(Stop::Fault(fault)) => Err(fault),
        // Nobody here asks to stop, so that what is left is a file that cannot be worked through.
        Err(Stop::Error(_)) => Err(ImageFault::Damaged),
    }
}

/// Reads a PNG or JPEG file.
fn read(bytes: &[u8], watch: &mut Watch<'_>) -> Result<Picture, Stop> {
    if bytes.starts_with(&png::SIGNATURE) {
        png::read(bytes, watch)
    } else if bytes.starts_with(&[0xFF, 0xD8]) {
        Ok(jpeg::read(bytes)?)
    } else {
        Err(ImageFault::Unknown.into())
    }
}

/// Refuses sizes that are nothing or beyond all measure.
fn check_size(width: u32, height: u32) -> Result<(), ImageFault> {
    if width == 0 || height == 0 {
        return Err(ImageFault::Damaged);
    }
    let points = u64::from(width) * u64::from(height);
    if width > LONGEST_SIDE || height > LONGEST_SIDE || points > MOST_POINTS {
        return Err(ImageFault::TooLarge);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::Turn;

    #[test]
    fn every_orientation_keeps_the_unit_square_in_its_place() {
        for orientation in 0..10 {
            let [a, b, c, d, e, f] = Turn::of_orientation(orientation).matrix;
            let mut corners: Vec<(i32, i32)> = [(0.0, 0.0), (1.0, 0.0), (0.0, 1.0), (1.0, 1.0)]
                .iter()
                .map(|(x, y): &(f32, f32)| ((a * x + c * y + e) as i32, (b * x + d * y + f) as i32))
                .collect();
            corners.sort_unstable();
            assert_eq!(corners, [(0, 0), (0, 1), (1, 0), (1, 1)], "orientation {orientation}");
        }
    }
}
