//! The simulated prospect: somebody who is quiet for a reason of their own, hidden from whoever writes to them. Pure and
//! seeded, so that the same seed tells the same story.
//!
//! [`Buyer`] is the door: drawn from a [`Market`], told of an [`Ask`], it says what comes back and when. [`play`] follows
//! one rep with one buyer for half a year, and [`Score`] adds up what came of it. It is a simulation and proves
//! nothing about people: every assumption is a number of [`PARAMETERS`] that anyone can state otherwise.
//!
//! It assumes: pressure and empty messages wear goodwill down, and beyond a person's tolerance they ask the rep to stop;
//! goodwill comes back with time; something new, the channel somebody likes, and leave to say no bring answers; people
//! are away, and busy, and wait for others; some are gone for good.

mod buyer;
mod cause;
mod dice;
mod ours;
mod parameters;
mod play;
mod rivals;
mod score;

pub use buyer::{Ask, Buyer, Reaction, Saying, Tone, Traits};
pub use cause::Cause;
pub use dice::Dice;
pub use parameters::{Market, PARAMETERS, Parameter};
pub use play::{HORIZON_DAYS, Hands, Played, Settled, play, play_with};
pub use rivals::Rep;
pub use score::{Score, Spread};
