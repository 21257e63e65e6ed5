//! Stagecraft model.
