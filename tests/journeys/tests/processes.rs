//! What other processes can do to a project: be killed in the middle of a write, and write at the same time.

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::time::{Duration, Instant};

use journeys::{Random, add, done, folder, new_project, sound, start, titles};
use serde_json::json;

const KILLS: usize = 1_000;
/// A file grows with its log; a fresh one now and then keeps a cycle short.
const CYCLES_PER_FILE: usize = 50;

fn writer(folder: &Path, file: &Path, role: &[&str]) -> Child {
    let mut command = Command::new(env!("CARGO_BIN_EXE_writer"));
    command.arg(folder).arg(file).args(role).stdout(Stdio::piped());
    command.spawn().expect("the writer starts")
}

/// Lets a writer work until the moment comes, kills it, and returns the number that it acknowledged last.
fn killed_after(folder: &Path, file: &Path, moment: Duration) -> u64 {
    let mut child = writer(folder, file, &["chain"]);
    let out = child.stdout.take().expect("the output is a pipe");
    let (sender, receiver) = mpsc::channel();
    let reader = std::thread::spawn(move || {
        let lines = BufReader::new(out).lines().map_while(Result::ok);
        // A line that was cut off by the kill was not acknowledged; numbers are lines that end.
        lines.filter_map(|line| line.parse::<u64>().ok()).for_each(|number| {
            let _ = sender.send(number);
        });
    });
    // The time counts from the first word of the writer: before it there is nothing to lose.
    let mut last = receiver.recv().expect("the writer opens the project");
    let end = Instant::now() + moment;
    loop {
        match receiver.recv_timeout(end.saturating_duration_since(Instant::now())) {
            Ok(number) => last = number,
            Err(RecvTimeoutError::Timeout) => break,
            Err(RecvTimeoutError::Disconnected) => panic!("the writer ended by itself"),
        }
    }
    child.kill().expect("it can be killed");
    child.wait().expect("it ends");
    reader.join().expect("the reader ends");
    receiver.try_iter().last().unwrap_or(last)
}

#[test]
fn no_acknowledged_edit_is_lost_when_the_process_is_killed_at_any_moment() {
    // Most of a cycle is waiting, so that two go on side by side.
    let files = KILLS / CYCLES_PER_FILE;
    let steps: u64 = std::thread::scope(|scope| {
        let halves = [0..files / 2, files / 2..files];
        let halves = halves.map(|half| scope.spawn(move || half.map(kill_again_and_again).sum::<u64>()));
        halves.into_iter().map(|half| half.join().expect("no edit is lost")).sum()
    });
    assert!(steps > KILLS as u64, "the writers did work: {steps} steps");
}

/// Kills the writers of one file, one after the other; returns how far they came.
fn kill_again_and_again(file: usize) -> u64 {
    let mut random = Random(file as u64);
    let folder = folder();
    let mut app = start(folder.path());
    let path = new_project(&mut app, folder.path());
    add(&mut app, "objective", "0");
    done(&mut app, "project.close", json!({}));
    let mut reached = 0;
    for cycle in 0..CYCLES_PER_FILE {
        let moment = Duration::from_micros(3_000 + random.below(42_000) as u64);
        let acknowledged = killed_after(folder.path(), &path, moment);
        done(&mut app, "project.open", json!({ "path": path }));
        reached = titles(&mut app, "objective")[0].parse().expect("a number");
        assert!(reached >= acknowledged, "file {file} cycle {cycle}: {acknowledged} was lost, {reached} is there");
        // The counter and the chain are one command each time: either both have taken the step or neither.
        let expected: Vec<String> = (1..=reached).rev().take(5).map(|number| number.to_string()).collect();
        let mut chain = titles(&mut app, "pain_point");
        chain.reverse();
        assert_eq!(chain, expected, "file {file} cycle {cycle}");
        sound(&mut app);
        done(&mut app, "project.close", json!({}));
    }
    reached
}

#[test]
fn two_processes_at_once_lose_nothing_of_each_other() {
    const COMMANDS: usize = 2_000;
    let folder = folder();
    let mut app = start(folder.path());
    let path = new_project(&mut app, folder.path());
    let count = COMMANDS.to_string();
    let mut writers = ["甲", "乙"].map(|name| {
        let config = folder.path().join(name);
        let mut child = writer(&config, &path, &["add", name, &count]);
        let out = child.stdout.take().expect("the output is a pipe");
        // The lines are read so that the writer never waits for a full pipe.
        let reader = std::thread::spawn(move || BufReader::new(out).lines().map_while(Result::ok).count());
        (child, reader)
    });
    for (child, reader) in &mut writers {
        assert!(child.wait().expect("it ends").success());
        let _ = reader;
    }
    for (_, reader) in writers {
        assert_eq!(reader.join().expect("the reader ends"), COMMANDS);
    }
    let patch = app.catch_up().expect("news can be read").expect("there is news");
    assert_eq!(patch.records.len(), 2 * COMMANDS);
    let titles = titles(&mut app, "pain_point");
    for name in ["甲", "乙"] {
        let own: Vec<&String> = titles.iter().filter(|title| title.starts_with(name)).collect();
        let wanted: Vec<String> = (0..COMMANDS).map(|number| format!("{name}-{number}")).collect();
        assert_eq!(own, wanted.iter().collect::<Vec<_>>());
    }
    // That no code was given twice is part of being sound.
    sound(&mut app);
}

/// A limit on the size of files stands in for a full disk: the write that goes over it fails half-way.
#[cfg(unix)]
#[test]
fn a_write_that_fails_half_way_is_not_acknowledged_and_loses_nothing() {
    let folder = folder();
    let mut app = start(folder.path());
    let path = new_project(&mut app, folder.path());
    done(&mut app, "project.close", json!({}));
    // The signal that goes with the limit is ignored, so that the write returns an error as on a full disk.
    let script = "trap '' XFSZ; ulimit -f 1000; exec \"$0\" \"$@\"";
    let mut command = Command::new("sh");
    command.args(["-c", script, env!("CARGO_BIN_EXE_writer")]).arg(folder.path()).arg(&path).args(["try", "400"]);
    let output = command.output().expect("the writer runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let words = String::from_utf8(output.stdout).expect("the writer says text");
    let (acknowledged, failed): (Vec<&str>, Vec<&str>) = words.lines().partition(|word| word.parse::<u64>().is_ok());
    assert!(!failed.is_empty() && !acknowledged.is_empty(), "{words}");
    assert!(failed.iter().all(|code| ["io", "disk-full"].contains(code)), "{failed:?}");
    done(&mut app, "project.open", json!({ "path": path }));
    assert_eq!(titles(&mut app, "pain_point"), acknowledged);
    sound(&mut app);
    add(&mut app, "pain_point", "again");
}

/// Runs a shell script that may mount what it likes, seen by itself alone; none where the system does not allow that.
/// The words after the script are the writer, `folder` and `file`.
fn with_own_mounts(script: &str, folder: &Path, file: &Path) -> Option<Vec<String>> {
    let allowed = Command::new("unshare").args(["--mount", "true"]).output().is_ok_and(|probe| probe.status.success());
    if !allowed {
        eprintln!("not run: this system lets nobody here mount a folder");
        return None;
    }
    let mut command = Command::new("unshare");
    command.args(["--mount", "sh", "-euc", script, env!("CARGO_BIN_EXE_writer")]).arg(folder).arg(file);
    let output = command.output().expect("the script runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    Some(String::from_utf8(output.stdout).expect("the writer says text").lines().map(str::to_owned).collect())
}

#[test]
fn a_disk_that_is_full_is_named_and_everything_acknowledged_is_still_there() {
    let folder = folder();
    let mut app = start(folder.path());
    let path = new_project(&mut app, folder.path());
    done(&mut app, "project.close", json!({}));
    // A disk of two megabytes holds the project alone; it is taken off it again by a copy, as a person would.
    let script = r#"
        mkdir "$1/disk"
        mount -t tmpfs -o size=2m none "$1/disk"
        cp "$2" "$1/disk/full.stagecraft"
        "$0" "$1" "$1/disk/full.stagecraft" try 900
        cp "$1/disk/full.stagecraft" "$2""#;
    let Some(words) = with_own_mounts(script, folder.path(), &path) else { return };
    let (acknowledged, failed): (Vec<String>, Vec<String>) =
        words.into_iter().partition(|word| word.parse::<u64>().is_ok());
    assert!(!acknowledged.is_empty() && !failed.is_empty(), "{} written", acknowledged.len());
    assert!(failed.iter().all(|code| code == "disk-full"), "{failed:?}");
    done(&mut app, "project.open", json!({ "path": path }));
    assert_eq!(titles(&mut app, "pain_point"), acknowledged);
    sound(&mut app);
    add(&mut app, "pain_point", "room again");
}

#[test]
fn a_project_on_a_medium_that_cannot_be_written_opens_and_refuses_edits_in_words() {
    let folder = folder();
    let mut app = start(folder.path());
    let medium = folder.path().join("medium");
    std::fs::create_dir(&medium).expect("a folder can be made");
    let path = new_project(&mut app, &medium);
    add(&mut app, "pain_point", "kept");
    done(&mut app, "project.close", json!({}));
    let before = std::fs::read(&path).expect("it can be read");
    let script = r#"
        medium=$(dirname "$2")
        mount --bind "$medium" "$medium"
        mount -o remount,ro,bind "$medium"
        "$0" "$1" "$2" try 3"#;
    let Some(words) = with_own_mounts(script, folder.path(), &path) else { return };
    assert_eq!(words, ["read-only"; 3]);
    assert_eq!(std::fs::read(&path).expect("it can be read"), before, "not a byte has changed");
}
