//! Drives the real window as a person would: one display, one driver, one data folder and one app per test.
//!
//! It knows no screen of the interface; the journeys in `tests/window` do. It must never wait for a time,
//! only for a state, and never leave a process behind.

pub mod judges;
mod processes;
mod programs;
mod window;

pub use thirtyfour::{By, Key, WebElement};
pub use window::{Language, Start, Window, artefacts};
