//! Stagecraft bench.
