//! What a run of the bench was asked for.

use std::path::PathBuf;
use std::process::Command;

use crate::Outcome;

/// What to measure, and how much of it.
#[derive(Clone, Debug)]
pub struct Options {
    /// The rows to run; all where none is named.
    pub rows: Vec<String>,
    /// Whether small sizes and few turns are enough, as for a test of the bench itself.
    pub quick: bool,
    /// The folder with the instances of PSPLIB, which the project does not hold.
    pub psplib: Option<PathBuf>,
    /// This program, which some rows start anew to measure a whole process.
    pub program: PathBuf,
}

impl Options {
    /// Reads the words of the command line.
    pub fn read(words: &[String], program: PathBuf) -> Outcome<Options> {
        let mut options = Options { rows: Vec::new(), quick: false, psplib: None, program };
        let mut words = words.iter();
        while let Some(word) = words.next() {
            match word.as_str() {
                "--quick" => options.quick = true,
                "--row" => options.rows.push(words.next().ok_or("--row needs the name of a row, such as B6")?.clone()),
                "--psplib" => options.psplib = Some(words.next().ok_or("--psplib needs a folder")?.into()),
                other => {
                    let known = "--row ROW, --quick and --psplib FOLDER";
                    return Err(format!("unknown word {other}; known are {known}").into());
                }
            }
        }
        Ok(options)
    }

    /// Whether a row is asked for.
    pub fn wants(&self, row: &str) -> bool {
        self.rows.is_empty() || self.rows.iter().any(|name| name.eq_ignore_ascii_case(row))
    }

    /// How many records the projects of a row have: the small and the large one.
    pub fn sizes(&self) -> [usize; 2] {
        if self.quick { [1_000, 2_000] } else { [10_000, 100_000] }
    }

    /// How many turns of a measurement to take, of `full` in a full run.
    pub fn turns(&self, full: usize) -> usize {
        if self.quick { full.min(2) } else { full }
    }

    /// This program again, with other words.
    pub fn again(&self, words: &[&str]) -> Command {
        let mut command = Command::new(&self.program);
        command.args(words);
        command
    }
}

/// A number as people group it: 100,000.
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut grouped = String::new();
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            grouped.push(',');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(words: &[&str]) -> Outcome<Options> {
        Options::read(&words.iter().map(|word| (*word).to_owned()).collect::<Vec<_>>(), PathBuf::new())
    }

    #[test]
    fn rows_can_be_named_and_all_are_run_where_none_is() {
        let all = read(&[]).expect("no words are fine");
        assert!(all.wants("B5") && all.wants("B8") && !all.quick);
        let some = read(&["--row", "b6", "--quick"]).expect("these words are known");
        assert!(some.wants("B6") && !some.wants("B5") && some.quick);
        let psplib = read(&["--psplib", "instances"]).expect("these words are known").psplib;
        assert_eq!(psplib, Some(PathBuf::from("instances")));
        assert!(read(&["--row"]).is_err() && read(&["--psplib"]).is_err() && read(&["--fast"]).is_err());
    }

    #[test]
    fn numbers_are_grouped_by_thousands() {
        assert_eq!([7, 1_000, 100_000].map(grouped), ["7", "1,000", "100,000"]);
    }
}
