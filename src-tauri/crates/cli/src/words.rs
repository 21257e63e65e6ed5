//! The grammar of the command line.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};

/// Stagecraft (八步): eight stages from the first workshop to the KPI a year later, in one project file.
#[derive(Debug, Parser)]
#[command(name = "stagecraft-cli", version, about, max_term_width = 100)]
#[command(after_help = "Exit codes: 0 done; 1 failed, the message says why; 2 words not understood; \
                        3 a required check fails, the file is damaged or the PDF is no true copy.")]
pub struct Words {
    /// Answer in JSON instead of sentences.
    #[arg(long, global = true)]
    pub json: bool,
    /// The language of sentences and messages.
    #[arg(long, global = true, value_name = "zh|en")]
    pub speak: Option<Lang>,
    #[command(subcommand)]
    pub word: Word,
}

/// A language.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Lang {
    /// Chinese.
    Zh,
    /// English.
    En,
}

impl Lang {
    /// The word used in requests.
    pub fn word(self) -> &'static str {
        match self {
            Lang::Zh => "zh",
            Lang::En => "en",
        }
    }
}

/// For whom a document is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Reader {
    /// Everyone.
    All,
    /// Developers.
    Development,
    /// Testers.
    Testing,
    /// Designers.
    Design,
}

impl Reader {
    /// The word used in requests.
    pub fn word(self) -> &'static str {
        match self {
            Reader::All => "all",
            Reader::Development => "development",
            Reader::Testing => "testing",
            Reader::Design => "design",
        }
    }
}

/// What is to be done.
#[derive(Debug, Subcommand)]
pub enum Word {
    /// Make a project file.
    New {
        /// The file; it must not exist.
        file: PathBuf,
        /// Fill it with the sample project in this language.
        #[arg(long, value_name = "zh|en", conflicts_with = "template")]
        sample: Option<Lang>,
        /// Begin with a template.
        #[arg(long)]
        template: Option<String>,
        /// What the project is called; the file's name where nothing is said.
        #[arg(long)]
        name: Option<String>,
        /// The language of the project's documents.
        #[arg(long, value_name = "zh|en")]
        lang: Option<Lang>,
    },
    /// Compute every gate and the coverage of the spine.
    Check {
        /// The project file.
        file: PathBuf,
    },
    /// Write a document as PDF; a PDF of the same name is replaced, any other file is not.
    Report {
        /// The project file.
        file: PathBuf,
        /// Which document.
        #[arg(long, required_unless_present = "all")]
        document: Option<String>,
        /// Write every document that the project has content for.
        #[arg(long, conflicts_with_all = ["document", "against"])]
        all: bool,
        /// In which language.
        #[arg(long, value_name = "zh|en")]
        lang: Lang,
        /// The name of a baseline, or `#` and the number of a step of the history: the document becomes the redline against
        /// it.
        #[arg(long, value_name = "BASELINE|#STEP")]
        against: Option<String>,
        /// For whom, where a document has chapters for some readers only.
        #[arg(long, value_name = "all|development|testing|design", hide_possible_values = true)]
        reader: Option<Reader>,
        /// Where to: a file, or with --all a folder.
        #[arg(long)]
        out: PathBuf,
    },
    /// Run any command.
    Call {
        /// The project file.
        file: PathBuf,
        /// The command's name; `commands` lists them.
        command: String,
        /// Its request as JSON.
        request: Option<String>,
    },
    /// List every command with the schema of its request.
    Commands,
    /// Find text in every record, also by pinyin.
    Search {
        /// The project file.
        file: PathBuf,
        /// What to look for.
        text: String,
        /// How many hits at most.
        #[arg(long, default_value_t = 50)]
        limit: u32,
    },
    /// Compute dates, floats and the critical path.
    Schedule {
        /// The project file; not needed with `--network`.
        #[arg(required_unless_present = "network")]
        file: Option<PathBuf>,
        /// A bare network as JSON, planned instead of a project: {"start", "calendars", "tasks", "links"}; the README
        /// tells its form.
        #[arg(long, value_name = "FILE")]
        network: Option<PathBuf>,
    },
    /// Compute the price of a change request: what it touches, and how the plan moves.
    Impact {
        /// The project file.
        file: PathBuf,
        /// The code of the change request, such as CR-004.
        code: String,
    },
    /// Take the last step back.
    Undo {
        /// The project file.
        file: PathBuf,
    },
    /// Do the step again that was taken back last.
    Redo {
        /// The project file.
        file: PathBuf,
    },
    /// List what was done, newest first.
    History {
        /// The project file.
        file: PathBuf,
        /// How many steps at most.
        #[arg(long, default_value_t = 100)]
        limit: u32,
    },
    /// Make a verified backup now.
    Backup {
        /// The project file.
        file: PathBuf,
    },
    /// Check a project file for damage, or tell what a PDF file is a copy of.
    Verify {
        /// The project file, or the PDF file.
        file: PathBuf,
        /// The project that the PDF may belong to.
        #[arg(long)]
        project: Option<PathBuf>,
    },
}
