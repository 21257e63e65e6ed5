//! Stagecraft figure.
