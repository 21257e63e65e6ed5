//! The whole test run: set-up, checks, builds and every test, step by step, stopping at the first failure.

use std::time::{Duration, Instant};

use crate::{count::Count, failure::Failure, interface, process, setup};

/// One step of the run: what it is called, what it does, what to do when it fails.
struct Step {
    name: &'static str,
    work: fn(&mut Count) -> Result<(), Failure>,
    todo: &'static str,
}

const CHECKS: &[Step] = &[
    Step { name: "format", work: |_| cargo(&["fmt", "--all", "--check"]), todo: "cargo xtask fmt" },
    Step { name: "types of the interface", work: |_| npm("check"), todo: "mend what svelte-check names above" },
    Step { name: "lint of the interface", work: |_| npm("lint"), todo: "mend what eslint names above" },
    Step {
        name: "lint of the core",
        work: |_| cargo(&["clippy", "--locked", "--workspace", "--all-targets", "--", "--deny", "warnings"]),
        todo: "mend what clippy names above",
    },
];

const TESTS: &[Step] = &[
    Step {
        name: "tests of the interface",
        work: |count| {
            process::watch(process::npm(["run", "--silent", "test"]).env("NO_COLOR", "1"), |line| count.see(line))
        },
        todo: "mend the component that the failing test names above",
    },
    Step { name: "build of the interface", work: |_| interface::build(), todo: "mend what vite names above" },
    Step {
        name: "build of everything",
        work: |_| cargo(&["build", "--locked", "--workspace", "--all-targets"]),
        todo: "mend what the compiler names above",
    },
    Step {
        name: "tests of the core",
        work: |count| cargo_test(&["--workspace"], count),
        todo: "run the failing test alone: cargo test -p CRATE NAME",
    },
    Step {
        name: "tests in the real window",
        // Naming the whole workspace keeps the features, and with them every built crate, the same as in the step before.
        work: |count| cargo_test(&["--workspace", "--test", "window"], count),
        todo: "look at artefacts/screens; run one journey alone: cargo test -p e2e --test window NAME",
    },
];

/// Runs everything.
pub fn test() -> Result<(), Failure> {
    let begun = Instant::now();
    setup::prepare(setup::Purpose::Test)?;
    let mut count = Count::default();
    let mut done = vec![("set-up", begun.elapsed())];
    let result = CHECKS.iter().chain(TESTS).try_for_each(|step| perform(step, &mut count, &mut done));
    print_durations(&done, begun.elapsed());
    if result.is_err() && count.failed == 0 {
        // A check or a build that failed stands for one failed test in the closing line.
        count.failed = 1;
    }
    println!("\n{count}");
    result
}

/// Runs the checks alone.
pub fn lint() -> Result<(), Failure> {
    setup::prepare(setup::Purpose::Test)?;
    CHECKS.iter().try_for_each(|step| perform(step, &mut Count::default(), &mut Vec::new()))
}

fn perform(step: &Step, count: &mut Count, done: &mut Vec<(&'static str, Duration)>) -> Result<(), Failure> {
    println!("\n── {} ──", step.name);
    let begun = Instant::now();
    let result = (step.work)(count);
    done.push((step.name, begun.elapsed()));
    result.map_err(|failure| failure.in_step(step.name, step.todo))
}

fn print_durations(done: &[(&str, Duration)], all: Duration) {
    println!("\nSteps");
    for (name, took) in done {
        println!("  {:>7.1} s  {name}", took.as_secs_f64());
    }
    println!("  {:>7.1} s  in all", all.as_secs_f64());
}

fn cargo(words: &[&str]) -> Result<(), Failure> {
    process::run(&mut process::cargo(words))
}

fn npm(script: &str) -> Result<(), Failure> {
    process::run(&mut process::npm(["run", "--silent", script]))
}

fn cargo_test(which: &[&str], count: &mut Count) -> Result<(), Failure> {
    let words = [&["test", "--locked", "--no-fail-fast"], which].concat();
    let mut command = process::cargo(words);
    // Tests that make something worth looking at put it here.
    command.env("STAGECRAFT_ARTEFACTS", process::root().join("artefacts"));
    process::watch(&mut command, |line| count.see(line))
}
