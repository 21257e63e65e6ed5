//! Stagecraft text.
