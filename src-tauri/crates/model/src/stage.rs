//! The eight stages of the method, in their fixed order. This list is the only one; every other place reads it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// One of the eight stages of a digitalisation project.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// Business discovery with the client, up to the confirmed blueprint.
    Research,
    /// Product and technical architecture, up to the confirmed scope.
    Architecture,
    /// Requirements and prototypes for developers, testers and designers.
    Requirements,
    /// Development and its management: plan, resources, risks, changes.
    Development,
    /// Interfaces with the client's other systems, jointly debugged.
    Integration,
    /// Testing, deployment and go-live.
    Deployment,
    /// Training: alignment, path, plan and operation.
    Training,
    /// Operations coaching with the numbers that show the effect.
    Coaching,
}

impl Stage {
    /// All stages in their order.
    pub const ALL: [Stage; 8] = [
        Stage::Research,
        Stage::Architecture,
        Stage::Requirements,
        Stage::Development,
        Stage::Integration,
        Stage::Deployment,
        Stage::Training,
        Stage::Coaching,
    ];

    /// The name used in code, files and on the wire.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Research => "research",
            Stage::Architecture => "architecture",
            Stage::Requirements => "requirements",
            Stage::Development => "development",
            Stage::Integration => "integration",
            Stage::Deployment => "deployment",
            Stage::Training => "training",
            Stage::Coaching => "coaching",
        }
    }

    /// The stage's place in the order, from 1 to 8, as people number them.
    pub fn number(self) -> usize {
        self as usize + 1
    }
}
