//! B1, B2 and the documents of B14: a long document from the project file to the PDF on disk, as a whole process, against
//! other engines on the same content.

use std::fs;
use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::time::Duration;

use serde_json::json;
use store::Store;
use tempfile::TempDir;
use typeset::{Document, Fonts, render};

use crate::data::{self, call};
use crate::equal::{book, html, typst};
use crate::measure::{Sides, median};
use crate::options::grouped;
use crate::peers::{Cost, Peer, own};
use crate::{Goal, Line, Options, Outcome};

/// The sample's requirements specification as it is.
const DOCUMENT: usize = book::ONCE;
/// The characters of a book of several hundred pages.
const BOOK: usize = 350_000;

/// The document of B1 against all engines.
pub fn measure(options: &Options) -> Outcome<Vec<Line>> {
    let desk = Desk::new(options, if options.quick { 3_000 } else { DOCUMENT })?;
    let mut lines = against_typst(options, &desk, "B1", [3.0, 4.0, 2.0, 0.7]);
    if options.quick {
        return Ok(lines);
    }
    for peer in Peer::OTHERS {
        let measure = format!("  against {}", peer.name());
        match peer.ready().and_then(|()| desk.compare(peer, 5).map_err(|error| format!("not measured: {error}"))) {
            Ok((ours, theirs)) => {
                let memory = of(&theirs, |cost| cost.memory) / 1_000_000.0;
                let bytes = of(&theirs, |cost| cost.bytes) / 1_000.0;
                let about =
                    format!("{measure} (CPU {:.1}×, {memory:.0} MB, {bytes:.0} KB)", ratio(&theirs, &ours, cpu));
                lines.push(Line::faster("B1", about, &sides(&ours, &theirs, wall), 1.0));
            }
            Err(why) => lines.push(Line::absent("B1", measure, why)),
        }
    }
    Ok(lines)
}

/// The book of B2 against Typst.
pub fn measure_book(options: &Options) -> Outcome<Vec<Line>> {
    let desk = Desk::new(options, if options.quick { 6_000 } else { BOOK })?;
    Ok(against_typst(options, &desk, "B2", [6.0, 0.0, 3.0, 0.0]))
}

/// How the time grows when the document is ten times as long.
pub fn measure_growth(options: &Options) -> Outcome<Vec<Line>> {
    let small = Desk::new(options, if options.quick { 2_000 } else { DOCUMENT })?;
    let large = Desk::new(options, small.characters * 10)?;
    let (mut short, mut long) = (Vec::new(), Vec::new());
    for _ in 0..options.turns(7) {
        short.push(small.ours()?);
        long.push(large.ours()?);
    }
    let exponent = ratio(&long, &short, cpu).log10();
    let line = Line {
        row: "B14",
        measure: format!("documents of {} and {} pages: exponent of CPU", small.pages, large.pages),
        ours: crate::measure::spelled(median(&times(&long, cpu))),
        peer: crate::measure::spelled(median(&times(&short, cpu))),
        figure: Some(exponent),
        // n log n over one decade of this size adds a little to an exponent of one.
        goal: Goal::AtMost(1.1),
    };
    Ok(vec![line])
}

/// The lines of a row against Typst, or one that says why it is not measured: a peer that fails ends no run.
fn against_typst(options: &Options, desk: &Desk, row: &'static str, goals: [f64; 4]) -> Vec<Line> {
    let compared = || desk.compare(Peer::Typst, options.turns(7)).map_err(|error| format!("not measured: {error}"));
    let (ours, theirs) = match Peer::Typst.ready().and_then(|()| compared()) {
        Ok(both) => both,
        Err(why) => return vec![Line::absent(row, desk.about(), why)],
    };
    let faster = |name: &str, figure: fn(&Cost) -> Duration, goal: f64| {
        let about = format!("{} {name}", desk.about());
        let sides = sides(&ours, &theirs, figure);
        if goal > 0.0 { Line::faster(row, about, &sides, goal) } else { Line::told(row, about, &sides) }
    };
    let size = |name: &str, figure: fn(&Cost) -> u64, unit: f64, goal: Goal| Line {
        row,
        measure: format!("{} {name}", desk.about()),
        ours: format!("{:.0}", of(&ours, figure) / unit),
        peer: format!("{:.0}", of(&theirs, figure) / unit),
        figure: Some(match goal {
            Goal::Faster(_) => of(&theirs, figure) / of(&ours, figure).max(1.0),
            _ => of(&ours, figure) / of(&theirs, figure).max(1.0),
        }),
        goal,
    };
    let bytes = if goals[3] > 0.0 { Goal::AtMost(goals[3]) } else { Goal::None };
    vec![
        faster("wall", wall, goals[0]),
        faster("CPU", cpu, goals[1]),
        size("memory, MB", |cost| cost.memory, 1e6, Goal::Faster(goals[2])),
        size("size, KB", |cost| cost.bytes, 1e3, bytes),
    ]
}

/// A project with the equivalents of one document beside it.
struct Desk<'o> {
    options: &'o Options,
    scratch: TempDir,
    project: PathBuf,
    /// How many characters were asked for.
    asked: usize,
    characters: usize,
    pages: usize,
}

impl Desk<'_> {
    fn new(options: &Options, asked: usize) -> Outcome<Desk<'_>> {
        let scratch = data::scratch()?;
        let project = scratch.path().join("sample.stagecraft");
        let request = json!({ "path": project, "language": "zh", "sample": true });
        let mut app = data::app(scratch.path());
        call(&mut app, "project.create", request)?;
        call(&mut app, "project.close", json!({}))?;
        let document = made(&project, asked)?;
        fs::write(scratch.path().join("book.typ"), typst::write(&document))?;
        fs::write(scratch.path().join("book.html"), html::write(&document, &fonts()))?;
        let (characters, pages) = (book::characters(&document), set(&document)?.pages);
        Ok(Desk { options, scratch, project, asked, characters, pages })
    }

    fn about(&self) -> String {
        format!("{} pages, {} characters:", self.pages, grouped(self.characters))
    }

    fn ours(&self) -> Outcome<Cost> {
        let out = self.scratch.path().join("ours.pdf");
        let (project, count) = (self.project.display().to_string(), self.asked.to_string());
        own(&mut self.options.again(&["document", &project, &count, &out.display().to_string()]), &out)
    }

    fn compare(&self, peer: Peer, turns: usize) -> Outcome<(Vec<Cost>, Vec<Cost>)> {
        let (mut ours, mut theirs) = (Vec::new(), Vec::new());
        for turn in 0..turns {
            if turn % 2 == 0 {
                ours.push(self.ours()?);
            }
            theirs.push(peer.run(self.scratch.path(), &fonts())?);
            if turn % 2 == 1 {
                ours.push(self.ours()?);
            }
        }
        Ok((ours, theirs))
    }
}

/// Where the set-up puts the document fonts.
fn fonts() -> PathBuf {
    let own = std::env::var_os("STAGECRAFT_FONTS").map(PathBuf::from);
    own.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../assets/fonts"))
}

fn made(project: &Path, characters: usize) -> Outcome<Document> {
    let store = Store::open(project)?;
    book::book(store.project(), characters)
}

fn set(document: &Document) -> Outcome<typeset::Output> {
    let fonts = Fonts::load(&fonts())?;
    Ok(render(document, &fonts, &typeset::Options::default(), &mut |_| ControlFlow::Continue(()))?)
}

/// Makes the document of a project file and writes it; a whole process of its own.
pub fn only_document(project: &Path, characters: usize, out: &Path) -> Outcome<()> {
    let output = set(&made(project, characters)?)?;
    let mut file = fs::File::create(out)?;
    std::io::Write::write_all(&mut file, &output.bytes)?;
    file.sync_all()?;
    Ok(())
}

fn wall(cost: &Cost) -> Duration {
    cost.wall
}

fn cpu(cost: &Cost) -> Duration {
    cost.cpu
}

fn times(costs: &[Cost], figure: fn(&Cost) -> Duration) -> Vec<Duration> {
    costs.iter().map(figure).collect()
}

fn sides(ours: &[Cost], theirs: &[Cost], figure: fn(&Cost) -> Duration) -> Sides {
    Sides { ours: times(ours, figure), peer: times(theirs, figure) }
}

fn ratio(above: &[Cost], below: &[Cost], figure: fn(&Cost) -> Duration) -> f64 {
    sides(above, below, figure).ratio()
}

/// The median of a size.
fn of(costs: &[Cost], figure: fn(&Cost) -> u64) -> f64 {
    let mut sizes: Vec<u64> = costs.iter().map(figure).collect();
    sizes.sort_unstable();
    sizes.get(sizes.len() / 2).copied().unwrap_or_default() as f64
}
