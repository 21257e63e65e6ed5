//! Stagecraft i18n.
