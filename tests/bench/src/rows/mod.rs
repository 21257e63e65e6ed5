//! The rows, in their order.

mod documents;
mod edit;
mod frames;
mod impact;
mod levelling;
mod open;
mod sample_plan;
mod schedule;
mod search;
mod undo;

use crate::{Line, Options, Outcome, Table};

/// Measures one row.
type Measure = fn(&Options) -> Outcome<Vec<Line>>;

/// Every row of the performance goals with how it is measured, if it is yet.
const ROWS: &[(&str, &str, Option<Measure>)] = &[
    ("B1", "77-page document against Typst and others", Some(documents::measure)),
    ("B2", "640-page document against Typst", Some(documents::measure_book)),
    ("B3", "schedule of 5,000 tasks against TaskJuggler", Some(schedule::measure)),
    ("B4", "one task changed in 10,000 against a full recompute", Some(schedule::measure_change)),
    ("B5", "one durable edit against a raw append and fsync", Some(edit::measure)),
    ("B6", "search of 1 to 6 signs against SQL LIKE", Some(search::measure)),
    ("B7", "opening to the first screen against cp", Some(open::measure)),
    ("B8", "undo of a command against the command itself", Some(undo::measure)),
    ("B9", "impact of a change: 10,000 records, 5,000 tasks", Some(impact::measure)),
    ("B10", "start to the first frame against a bare window", None),
    ("B11", "memory at rest against a bare window", None),
    ("B12", "10,000 rows and 5,000 bars scrolled", Some(frames::measure)),
    ("B13", "import of 10,000 rows against openpyxl", None),
    ("B14", "growth of documents", Some(documents::measure_growth)),
    ("B14", "growth of plans", Some(schedule::measure_growth)),
    ("LEVEL", "plans levelled to people, against the best that is possible", Some(levelling::measure)),
];

/// Measures the rows that are asked for.
pub fn run(options: &Options) -> Outcome<Table> {
    let mut table = Table::default();
    for (row, about, measure) in ROWS.iter().filter(|(row, ..)| options.wants(row)) {
        match measure {
            Some(measure) => {
                eprintln!("{row}  {about}");
                table.0.extend(measure(options)?);
            }
            None => table.0.push(Line::absent(row, *about, "not measured yet")),
        }
    }
    if table.0.is_empty() {
        return Err("no such row; there are B1 to B14 and LEVEL".into());
    }
    Ok(table)
}

/// Does the part of a row that is measured as a process of its own.
pub fn task(name: &str, words: &[String]) -> Outcome<()> {
    match (name, words) {
        ("edits", [path, count]) => edit::only_edits(path.as_ref(), count.parse()?),
        ("peek", [path]) => open::only_peek(path.as_ref()),
        ("document", [path, count, out]) => documents::only_document(path.as_ref(), count.parse()?, out.as_ref()),
        ("schedule", [path]) => schedule::only_schedule(path.as_ref(), None),
        ("schedule", [path, out]) => schedule::only_schedule(path.as_ref(), Some(out.as_ref())),
        ("open", [path]) => open::only_open(path.as_ref()),
        _ => Err(format!("unknown task {name} with {} words", words.len()).into()),
    }
}
