//! Whole documents through every layer, judged by independent readers. Pages are written to `artefacts/typeset`.
#![allow(clippy::unwrap_used, reason = "a test that cannot go on says where")]

mod content;
mod golden;
mod hostile;
mod images;
mod raster;
mod readers;
mod returned;
mod sample;
mod structure;

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use typeset::{Document, Fonts, Options, Output, render};

static FONTS: OnceLock<Fonts> = OnceLock::new();

static OWN_FONTS: OnceLock<Fonts> = OnceLock::new();

/// The document fonts, from where the set-up puts them.
fn fonts() -> &'static Fonts {
    FONTS.get_or_init(load)
}

/// The document fonts without those of the machine, which differ from one to the next.
fn own_fonts() -> &'static Fonts {
    OWN_FONTS.get_or_init(|| load().own_only())
}

fn load() -> Fonts {
    let folder = std::env::var_os("STAGECRAFT_FONTS")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../assets/fonts"), PathBuf::from);
    Fonts::load(&folder).unwrap_or_else(|error| panic!("{error}"))
}

fn artefact(name: &str, bytes: &[u8]) -> PathBuf {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../artefacts/typeset");
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join(name);
    // Tests that run at once may write the same file; a reader must find a whole one.
    let own = folder.join(format!("{name}.{:?}", std::thread::current().id()));
    std::fs::write(&own, bytes).unwrap();
    std::fs::rename(own, &path).unwrap();
    path
}

fn set(document: &Document) -> Output {
    render(document, fonts(), &Options::default(), &mut |_| ControlFlow::Continue(())).unwrap()
}
