//! Stagecraft reports.
