//! Other people's files: CSV in. Bytes in, prospects and a report out. Pure.
//!
//! The way in has four steps, each a plain value the user can look at before the next:
//! [`read`] the bytes into a [`Sheet`] with a proposed [`Mapping`]; take [`people`] from its rows; [`compare`] them with
//! the book; [`take_in`] what the user left ticked. Only the last is written, as one `Op`, by somebody else.
//!
//! A file is never trusted: columns are known by their header or their content, never by position; a row that cannot be
//! taken is listed with its line and the reason; an opt-out only ever closes a channel; nobody is matched by name alone.

mod barred;
mod column;
mod compare;
mod dates;
mod draft;
mod encoding;
mod error;
mod export;
mod field;
mod folding;
mod footer;
mod headers;
mod kind;
mod mapping;
mod matching;
mod merge;
mod names;
mod opt_out;
mod people;
mod place;
mod quotes;
mod records;
mod sheet;
mod standing;
mod values;
mod vocabulary;

pub use compare::{Entry, Preview, TakeIn, Verdict, compare, take_in};
pub use encoding::Encoding;
pub use error::ReadError;
pub use export::{guarded, skipped_csv};
pub use field::FieldKind;
pub use kind::FileKind;
pub use mapping::Mapping;
pub use merge::{FieldChange, merge};
pub use people::{Candidate, Intake, Reading, Skipped, people};
pub use sheet::{Row, Sheet, read};
