//! Practice: follow-up played with nobody harmed. The silent buyer as a game. Pure: days and seeds are arguments, nothing is
//! read or written.
//!
//! | file | what it holds |
//! |---|---|
//! | [`scenario`] | one buyer to practise with, as plain data: what the seller knows, and the card they do not see |
//! | [`situation`] | the ten hidden situations: what frees each, what an answer is there, how it is lived through |

pub mod scenario;
pub mod situation;
