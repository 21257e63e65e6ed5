//! The one door for tasks.
fn main() {}
