//! Decides the next touch for one prospect, and explains it. Pure.
