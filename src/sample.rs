//! The sample book: invented people in every situation, dated around a given day.
