//! Pages beside the pictures of them that were looked at and found good: `tests/golden`, 20 dots to the inch, in grey.
//!
//! Where the look of pages is changed on purpose, `STAGECRAFT_BLESS=1 cargo test -p typeset --test documents golden` takes
//! new pictures; look at them before they are committed.

use std::path::Path;

use crate::raster::{read, read_png, write_png};
use crate::readers::run;
use crate::{artefact, sample, set};

/// The pages that are compared: the cover, running text with a figure, a table with fields, the signatures.
const PAGES: [(&str, usize); 5] = [("zh", 1), ("zh", 3), ("zh", 5), ("zh", 0), ("en", 3)];

/// Neighbouring dots are compared as one of so many by so many, so that a hair's breadth between two versions of a program
/// or of its font engine does not count.
const TILE: usize = 6;
/// How much lighter or darker a tile may be, of 255. A word in small type that is missing or has moved makes about 40.
const TOLERANCE: f64 = 26.0;

#[test]
fn pages_look_as_they_did_when_somebody_last_looked_at_them() {
    let bless = std::env::var_os("STAGECRAFT_BLESS").is_some();
    for (words, language) in [(&sample::CHINESE, "zh"), (&sample::ENGLISH, "en")] {
        let output = set(&sample::document(words, 1));
        let file = artefact(&format!("golden-{language}.pdf"), &output.bytes);
        for (_, page) in PAGES.iter().filter(|(of, _)| *of == language) {
            let number = if *page == 0 { output.pages } else { *page }.to_string();
            let name = format!("{language}-{}", if *page == 0 { "last".to_owned() } else { page.to_string() });
            let drawn = file.with_file_name(format!("golden-{name}"));
            let words = ["-r", "20", "-gray", "-singlefile", "-f", &number, "-l", &number];
            run("pdftoppm", &[&words[..], &[file.to_str().unwrap(), drawn.to_str().unwrap()]].concat());
            let dots = read(&drawn.with_extension("pgm"));
            let picture = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/golden/{name}.png"));
            if bless {
                write_png(&picture, &dots);
                continue;
            }
            write_png(&drawn.with_extension("png"), &dots);
            let kept = read_png(&picture);
            assert_eq!((kept.0, kept.1), (dots.0, dots.1), "{name} has another size");
            let (worst, at) = difference(&kept.2, &dots.2, dots.0);
            assert!(
                worst <= TOLERANCE,
                "{name} differs by {worst:.0} near {at:?} (dots of 20 to the inch): compare {} with {}",
                picture.display(),
                drawn.with_extension("png").display()
            );
        }
    }
}

/// The largest difference between two tiles in the same place, and that place.
fn difference(a: &[u8], b: &[u8], width: usize) -> (f64, (usize, usize)) {
    let height = a.len() / width;
    let mut worst = (0.0, (0, 0));
    for top in (0..height).step_by(TILE) {
        for left in (0..width).step_by(TILE) {
            let mean = |dots: &[u8]| {
                let rows = top..(top + TILE).min(height);
                let columns = left..(left + TILE).min(width);
                let count = (rows.len() * columns.len()) as f64;
                rows.flat_map(|row| &dots[row * width + columns.start..row * width + columns.end])
                    .map(|dot| f64::from(*dot))
                    .sum::<f64>()
                    / count
            };
            let apart = (mean(a) - mean(b)).abs();
            if apart > worst.0 {
                worst = (apart, (left, top));
            }
        }
    }
    worst
}

#[test]
fn a_missing_line_and_a_moved_one_are_seen_and_a_shade_is_not() {
    let width = 60;
    let page = |line: usize, ink: u8| -> Vec<u8> {
        (0..width * 60).map(|dot| if dot / width == line && dot % width < 40 { ink } else { 255 }).collect()
    };
    let apart = |a: &[u8], b: &[u8]| difference(a, b, width).0;
    assert!(apart(&page(14, 60), &page(99, 60)) > TOLERANCE, "missing");
    assert!(apart(&page(14, 60), &page(20, 60)) > TOLERANCE, "moved");
    assert!(apart(&page(14, 60), &page(14, 80)) < TOLERANCE, "a shade");
}
