//! Stagecraft cli.
