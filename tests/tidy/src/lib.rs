//! Stagecraft tidy.
