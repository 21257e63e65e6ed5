//! Stagecraft e2e.
