//! The verbs: every change a book can undergo.
