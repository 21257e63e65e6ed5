//! Stagecraft rules.
