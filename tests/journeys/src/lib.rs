//! Stagecraft journeys.
