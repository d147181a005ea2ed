//! Writes a draft from a purpose, a channel and what is known of the prospect. Pure.
