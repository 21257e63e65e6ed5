//! The journeys in the real window: what a person does, and what is then really there.
//!
//! Run them with `cargo xtask test`, or one alone with `cargo test -p e2e --test window NAME` after the app was built.

mod baselines;
mod changes;
mod diagrams;
mod documents;
mod gates;
mod journeys;
mod plan;
mod projects;
mod prototypes;
mod rights;
mod scope;
mod screens;
mod sheet;
mod status;
mod steps;
mod trace;
mod workshop;
mod writing;
