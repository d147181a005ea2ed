//! Onemore: whom to contact today, why, how, and when to make a no easy.
//!
//! # The map
//!
//! | room | what it holds | its door |
//! |---|---|---|
//! | [`model`] | the nouns: book, prospect, touch, next step, settings, ids | plain data |
//! | [`cadence`] | the next touch, and why | [`cadence::plan`] |
//! | [`linter`] | what a message does to its reader | [`linter::lint`] |
//! | [`script`] | drafts from the prospect's facts | [`script::compose`] |
//! | [`exchange`] | other people's files | [`exchange::read`] |
//! | [`insights`] | counts over the log | [`insights::answers_this_week`] |
//! | [`market`] | the simulated prospect, for measuring and for practice | [`market::Buyer`] |
//! | [`ops`] | the verbs: every change there is | [`ops::apply`] |
//! | [`practice`] | the silent buyer as a game, drills, and what a coach hands out | [`practice::game::play`], [`practice::drill::check`] |
//! | [`sample`] | the invented people of the sample book | [`sample::prospects`] |
//! | [`saves`] | the bytes we keep | [`saves::Keeper::open`] |
//! | [`tabs`] | several tabs, one book | [`tabs::Tab`] |
//! | `web` | the only room that knows there is a browser | `web::start` |
//!
//! # Direction
//!
//! `web` may use all; `tabs` uses `ops`, `saves` and `model`; `practice` uses `market`, `linter`, `script`, `cadence`, `saves` and
//! `model`; `ops` and `market` use `cadence` and `model`; `cadence`, `linter`, `script`, `saves`, `exchange` and
//! `insights` use `model`; nobody uses `web`. `tests/layers.rs` reads the `use` lines and fails on a wrong one.
//!
//! # Invariants
//!
//! 1. Only `web` knows there is a browser: browser crates are dependencies of the wasm target alone.
//! 2. The core has no clock, no randomness and no IO: the moment, ids and zone offsets are arguments.
//! 3. Nothing is written before a load succeeded. What cannot be read is kept, shown, downloadable, never overwritten.
//! 4. Every change is an [`ops::Op`]: applied, saved, described, undoable.
//! 5. After load, which is when the app's second piece has arrived, the page makes no network request, ever.
//! 6. No number in logic: policies and rules name their constants with unit, reason and source.
//! 7. Every suggestion says why: a reason with a principle's id and the facts it used.

pub mod cadence;
pub mod exchange;
pub mod insights;
pub mod linter;
pub mod market;
pub mod model;
pub mod ops;
pub mod practice;
pub mod sample;
pub mod saves;
pub mod script;
pub mod tabs;
#[cfg(target_arch = "wasm32")]
pub mod web;
