//! Stagecraft schedule.
