//! `cargo xtask bench [--row ROW]… [--quick]`: measures the rows and prints them as a table.

#![allow(clippy::print_stdout, reason = "the table is what the program is for")]

use std::process::ExitCode;

use bench::{Options, Outcome, rows};

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    match run(&words) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("bench: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(words: &[String]) -> Outcome<()> {
    // Some rows measure a whole process; they start this program with the name of a task.
    if let Some(task) = words.first().filter(|word| !word.starts_with("--")) {
        return rows::task(task, &words[1..]);
    }
    let options = Options::read(words, std::env::current_exe()?)?;
    println!("\n{}", rows::run(&options)?);
    Ok(())
}
