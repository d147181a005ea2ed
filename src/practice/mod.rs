//! Practice: follow-up played with nobody harmed. The silent buyer as a game. Pure: days and seeds are arguments, nothing is
//! read or written.
//!
//! | file | what it holds |
//! |---|---|
//! | [`scenario`] | one buyer to practise with, as plain data: what the seller knows, and the card they do not see |
//! | [`scenarios`] | those that come along |
//! | [`situation`] | the ten hidden situations: what frees each, what an answer is there, how it is lived through |
//! | [`game`] | [`game::play`]: a scenario, a seed and the rep's moves make a story |
//! | [`judge`] | the rep's real words, as the buyer reads them |
//! | [`offers`] | moves for those who do not want to write yet |
//! | [`debrief`] | [`debrief::debrief`]: both sides of a game, told afterwards |
//! | [`faults`] | what is wrong with a scenario somebody else wrote |
//! | [`calendar`] | which date a day of the game is, and when something done on it arrives |

mod book;
pub mod calendar;
pub mod debrief;
pub mod faults;
pub mod game;
pub mod judge;
pub mod offers;
pub mod scenario;
pub mod scenarios;
pub mod situation;
