//! Stagecraft typeset.
