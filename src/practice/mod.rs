//! Practice: follow-up played with nobody harmed. The silent buyer as a game, drills, three chairs, and what a coach hands out
//! and gets back. Pure: days and seeds are arguments, nothing is read or written.
//!
//! | file | what it holds |
//! |---|---|
//! | [`scenario`] | one buyer to practise with, as plain data: what the seller knows, and the card they do not see |
//! | [`scenarios`] | those that come along |
//! | [`situation`] | the ten hidden situations: what frees each, what an answer is there, how it is lived through |
//! | [`game`] | [`game::play`]: a scenario, a seed and the rep's moves make a story |
//! | [`judge`] | the rep's real words, as the buyer reads them |
//! | [`scribe`] | the composer's draft to a game's buyer |
//! | [`offers`] | moves for those who do not want to write yet |
//! | [`debrief`] | [`debrief::debrief`]: both sides of a game, told afterwards |
//! | [`faults`] | what is wrong with a scenario somebody else wrote |
//! | [`drill`] | the seven drills, each checked by plain yes/no criteria; their tasks ([`task`]) are in [`drills`], what a task takes as an answer in `answering` |
//! | [`boxes`] | what was missed, and when it comes back |
//! | [`due`] | what comes back today, and which task comes next |
//! | [`progress`] | one's own progress, principle by principle |
//! | [`triad`] | three chairs: roles, clock, cards, the observer's sheet and how far two of them agree |
//! | [`pack`] | what a coach hands out, as a link or a file |
//! | [`result`], [`code`], [`qr`] | what a participant hands in, as a typed code, a square code or a file |
//! | [`qr_read`] | a square code read out of a picture |
//! | [`board`] | the coach's board of what came in |
//! | [`guide`] | three agendas, and what to do when it goes otherwise |
//! | [`snippet`] | words of practice as the rep's own, for real people |
//! | [`room`] | all that is kept of practising, apart from the book |
//! | [`calendar`] | which date a day of the game is, and when something done on it arrives |

mod answering;
pub mod board;
mod book;
pub mod boxes;
pub mod calendar;
pub mod code;
pub mod debrief;
pub mod drill;
pub mod drills;
pub mod due;
pub mod faults;
pub mod game;
pub mod guide;
pub mod judge;
pub mod offers;
pub mod pack;
pub mod phrase;
pub mod progress;
pub mod qr;
pub mod qr_read;
pub mod result;
pub mod room;
pub mod scenario;
pub mod scenarios;
pub mod scribe;
pub mod situation;
pub mod snippet;
pub mod task;
pub mod triad;
