//! Stagecraft store.
