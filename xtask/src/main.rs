//! The one door for tasks: set-up, run, test, bench and the small ones, the same on every machine and in CI.
//!
//! It uses the standard library only, so that it builds in seconds on a machine where nothing else is ready.
//! It must never leave a failure unexplained: every failure says what failed and what a person can do.

// This program talks to a person in a terminal; printing is its work.
#![allow(clippy::print_stdout)]

mod count;
mod failure;
mod fingerprint;
mod interface;
mod packages;
mod process;
mod run;
mod setup;
mod small;
mod test;

use std::process::ExitCode;

use failure::Failure;

const WORDS: &str = "\
cargo xtask setup           install what is missing: system libraries, npm packages, document fonts
cargo xtask run [-- ARGS]   set up, build and open the window on the sample project
cargo xtask test            set up, check, build and test everything, the real window included
cargo xtask bench [-- ARGS] build for speed and print the rows of the bench
cargo xtask types           write the interface's types anew from the command layer
cargo xtask fmt             format the code
cargo xtask lint            the checks of `test` without its tests";

fn main() -> ExitCode {
    let words: Vec<String> = std::env::args().skip(1).collect();
    let (task, rest) = match words.split_first() {
        Some((task, rest)) => (task.as_str(), rest),
        None => ("help", &[][..]),
    };
    let rest = rest.strip_prefix(&["--".to_owned()]).unwrap_or(rest);
    match perform(task, rest) {
        Ok(()) => ExitCode::SUCCESS,
        Err(failure) => {
            eprintln!("\n{failure}");
            ExitCode::FAILURE
        }
    }
}

fn perform(task: &str, rest: &[String]) -> Result<(), Failure> {
    match task {
        "setup" => setup::prepare(setup::Purpose::Test),
        "run" => run::run(rest),
        "test" => test::test(),
        "bench" => small::bench(rest),
        "types" => small::types(),
        "fmt" => small::format(),
        "lint" => test::lint(),
        "help" | "--help" | "-h" => {
            println!("{WORDS}");
            Ok(())
        }
        other => {
            Err(Failure::new(format!("there is no task `{other}`")).todo(format!("choose one of these:\n{WORDS}")))
        }
    }
}
