//! The bench: every row of the performance goals, each side by side with a peer in the same run.
//!
//! A row never fails because of a time; it says whether its goal is reached. What is measured is the command layer and the
//! store as people's windows use them, on projects of realistic make; nothing here may reach around them.

pub mod chance;
pub mod data;
pub mod equal;
pub mod fields;
pub mod generate;
pub mod measure;
pub mod options;
pub mod peers;
pub mod psplib;
pub mod rows;
pub mod table;
pub mod texts;

pub use options::Options;
pub use table::{Goal, Line, Table};

/// What comes of a part of the bench: a value, or why it could not be measured.
pub type Outcome<T> = Result<T, Box<dyn std::error::Error>>;
