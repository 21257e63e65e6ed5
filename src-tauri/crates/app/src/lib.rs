//! Stagecraft app.
