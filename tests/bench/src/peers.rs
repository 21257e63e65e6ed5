//! The programs that rows are measured against: installed by the bench itself where it can, and named where it cannot.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use crate::Outcome;
use crate::data;

/// What one run of a program took.
#[derive(Clone, Copy, Debug, Default)]
pub struct Cost {
    /// From start to end.
    pub wall: Duration,
    /// Processor time of it and all it started.
    pub cpu: Duration,
    /// The most memory that one of its processes held, in bytes.
    pub memory: u64,
    /// The size of the file it wrote, in bytes.
    pub bytes: u64,
}

/// Runs the words that follow and prints seconds, processor seconds and kilobytes.
const WHOLE: &str = r"
import resource, subprocess, sys, time
start = time.monotonic()
done = subprocess.run(sys.argv[1:], stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
wall = time.monotonic() - start
used = resource.getrusage(resource.RUSAGE_CHILDREN)
if done.returncode:
    sys.exit(done.stderr[-800:].decode(errors='replace'))
print(wall, used.ru_utime + used.ru_stime, used.ru_maxrss)
";

/// Compiles with Typst's own library; neither the start of Python nor its memory is counted.
const TYPST: &str = r"
import resource, sys, time
import typst
def used():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss
start, (cpu, memory) = time.monotonic(), used()
typst.compile(sys.argv[1], output=sys.argv[2], font_paths=[sys.argv[3]], ignore_system_fonts=True)
wall, (cpu_after, memory_after) = time.monotonic() - start, used()
print(wall, cpu_after - cpu, memory_after - memory)
";

/// A peer that makes a PDF of a document's equivalent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Peer {
    /// Typst, which tags its files.
    Typst,
    /// Headless Chromium, printing HTML, tagged.
    Chromium,
    /// WeasyPrint, tagged.
    WeasyPrint,
    /// LibreOffice Writer, converting HTML, tagged.
    LibreOffice,
}

impl Peer {
    /// The slower ones, which have no goal.
    pub const OTHERS: [Peer; 3] = [Peer::LibreOffice, Peer::Chromium, Peer::WeasyPrint];

    /// Its name.
    pub fn name(self) -> &'static str {
        match self {
            Peer::Typst => "Typst",
            Peer::Chromium => "Chromium",
            Peer::WeasyPrint => "WeasyPrint",
            Peer::LibreOffice => "LibreOffice",
        }
    }

    /// Makes sure that it is there, or says why it is not.
    pub fn ready(self) -> Result<(), String> {
        match self {
            Peer::Typst => python_package("typst", "typst==0.15.2"),
            Peer::WeasyPrint => python_package("weasyprint", "weasyprint==70.0"),
            Peer::Chromium => debian_package("chromium", "chromium"),
            Peer::LibreOffice => debian_package("soffice", "libreoffice-writer-nogui"),
        }
    }

    /// Makes a PDF of the equivalents `book.typ` and `book.html` in a folder.
    pub fn run(self, folder: &Path, fonts: &Path) -> Outcome<Cost> {
        let out =
            folder.join(if self == Peer::LibreOffice { "book.pdf".into() } else { format!("{}.pdf", self.name()) });
        let text = |path: &Path| path.display().to_string();
        let html = text(&folder.join("book.html"));
        let mut command = Command::new(python());
        match self {
            Peer::Typst => {
                command.args(["-c", TYPST, &text(&folder.join("book.typ")), &text(&out), &text(fonts)]);
            }
            Peer::Chromium => {
                let print = format!("--print-to-pdf={}", text(&out));
                let profile = format!("--user-data-dir={}", text(&folder.join("chromium")));
                command.args(["-c", WHOLE, "chromium", "--headless", "--no-sandbox", "--disable-gpu", &profile]);
                command.args(["--no-pdf-header-footer", "--export-tagged-pdf", &print, &html]);
            }
            Peer::WeasyPrint => {
                let program = text(&venv().join("bin/weasyprint"));
                command.args(["-c", WHOLE, &program, "--quiet", "--pdf-tags", &html, &text(&out)]);
            }
            Peer::LibreOffice => {
                let profile = format!("-env:UserInstallation=file://{}", text(&folder.join("libreoffice")));
                let filter = r#"pdf:writer_web_pdf_Export:{"UseTaggedPDF":{"type":"boolean","value":"true"}}"#;
                command.args(["-c", WHOLE, "soffice", "--headless", &profile, "--convert-to", filter]);
                command.args(["--outdir", &text(folder), &html]);
            }
        }
        cost(&mut command, &out)
    }
}

/// Makes sure that TaskJuggler is there, or says why it is not.
pub fn task_juggler() -> Result<(), String> {
    debian_package("tj3", "tj3")
}

/// What a run of one of our own tasks costs, as a whole process.
pub fn own(task: &mut Command, out: &Path) -> Outcome<Cost> {
    let mut command = Command::new(python());
    command.args(["-c", WHOLE]).arg(task.get_program()).args(task.get_args());
    cost(&mut command, out)
}

fn cost(command: &mut Command, out: &Path) -> Outcome<Cost> {
    if out.exists() {
        std::fs::remove_file(out)?;
    }
    let output = command.stdin(Stdio::null()).output()?;
    if !output.status.success() {
        return Err(String::from_utf8_lossy(&output.stderr).trim().to_owned().into());
    }
    let said = String::from_utf8_lossy(&output.stdout).into_owned();
    let numbers: Vec<f64> = said.split_whitespace().filter_map(|word| word.parse().ok()).collect();
    let [wall, cpu, kilobytes] = numbers[..] else { return Err(format!("no figures in {said:?}").into()) };
    Ok(Cost {
        wall: Duration::try_from_secs_f64(wall)?,
        cpu: Duration::try_from_secs_f64(cpu)?,
        memory: (kilobytes * 1024.0) as u64,
        bytes: std::fs::metadata(out)?.len(),
    })
}

/// Where the packages of Python go.
fn venv() -> PathBuf {
    data::folder().join("peers")
}

/// The Python of the peers, or the machine's own where there are none yet.
fn python() -> PathBuf {
    let own = venv().join("bin/python");
    if own.exists() { own } else { PathBuf::from("python3") }
}

fn python_package(module: &str, package: &str) -> Result<(), String> {
    let quiet = |program: &Path, words: &[&str]| {
        let mut command = Command::new(program);
        command.args(words).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
        command.status().is_ok_and(|status| status.success())
    };
    let python = venv().join("bin/python");
    if !python.exists() && !quiet("python3".as_ref(), &["-m", "venv", &venv().display().to_string()]) {
        return Err("not measured: python3 with venv is missing".to_owned());
    }
    let import = format!("import {module}");
    if quiet(&python, &["-c", &import]) {
        return Ok(());
    }
    eprintln!("  installing {package} ...");
    match quiet(&python, &["-m", "pip", "install", "--quiet", package]) && quiet(&python, &["-c", &import]) {
        true => Ok(()),
        false => Err(format!("not measured: {package} cannot be installed from PyPI")),
    }
}

fn debian_package(program: &str, package: &str) -> Result<(), String> {
    let there = || Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok();
    if there() {
        return Ok(());
    }
    eprintln!("  installing {package} ...");
    // It only works as root on Debian; elsewhere the row says what is missing.
    let _ = Command::new("apt-get")
        .args(["install", "--yes", "--no-install-recommends", package])
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    if there() { Ok(()) } else { Err(format!("not measured: {package} is missing and cannot be installed")) }
}
