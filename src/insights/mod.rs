//! Counts over the log. Pure.
