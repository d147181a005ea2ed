//! Writes serde data into the streams of a parcel.

mod given;

use serde::ser::Serialize;

use super::Streams;
use super::bits::{BitWriter, Recent};
use super::form::{self, CodecError, push_count};

/// A parcel being written.
#[derive(Default)]
pub(in crate::saves) struct Encoder {
    words: Vec<String>,
    /// The places of the words, in the order of the words.
    sorted: Vec<usize>,
    shapes: Vec<Vec<usize>>,
    /// The keys of the structs that are open, those of the innermost last.
    keys: Vec<usize>,
    frame: Vec<u8>,
    text: Vec<u8>,
    raw: BitWriter,
    recent: Recent,
    last_moment: i64,
    last_day: i64,
    depth: usize,
    /// What the next whole number stands for.
    number: Number,
}

#[derive(Default, Clone, Copy, PartialEq)]
enum Number {
    #[default]
    Plain,
    Moment,
    MomentMs,
    Id,
}

impl Encoder {
    /// Adds one piece of data. After an error the parcel is spoilt.
    pub(in crate::saves) fn put<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CodecError> {
        value.serialize(self)
    }

    /// How large the parcel is so far, in bytes, without its tables.
    pub(in crate::saves) fn size(&self) -> usize {
        self.frame.len() + self.text.len() + self.raw.len()
    }

    /// The parcel.
    pub(in crate::saves) fn finish(self) -> Streams {
        let mut tables = Vec::new();
        push_count(&mut tables, self.words.len());
        for word in &self.words {
            push_count(&mut tables, word.len());
            tables.extend_from_slice(word.as_bytes());
        }
        push_count(&mut tables, self.shapes.len());
        for shape in &self.shapes {
            push_count(&mut tables, shape.len());
            for key in shape {
                push_count(&mut tables, *key);
            }
        }
        Streams {
            tables,
            frame: self.frame,
            text: self.text,
            raw: self.raw.finish(),
        }
    }

    fn word(&mut self, word: &str) -> usize {
        match self
            .sorted
            .binary_search_by(|place| self.words[*place].as_str().cmp(word))
        {
            Ok(found) => self.sorted[found],
            Err(gap) => {
                self.words.push(word.to_owned());
                self.sorted.insert(gap, self.words.len() - 1);
                self.words.len() - 1
            }
        }
    }

    fn shape(&mut self, from: usize) -> usize {
        let keys = &self.keys[from..];
        let known = self.shapes.iter().position(|shape| shape == keys);
        let place = known.unwrap_or_else(|| {
            self.shapes.push(keys.to_vec());
            self.shapes.len() - 1
        });
        self.keys.truncate(from);
        place
    }

    /// Writes a place in a table at `at`, where one byte stands ready for it: within the byte, or added to its last value.
    fn reference(&mut self, at: usize, (first, span): (u8, u8), place: usize) {
        let in_tag = usize::from(span) - 1;
        self.frame[at] = first + place.min(in_tag) as u8;
        if let Some(beyond) = place.checked_sub(in_tag) {
            self.insert_count(at + 1, beyond);
        }
    }

    fn insert_count(&mut self, at: usize, count: usize) {
        let mut bytes = Vec::with_capacity(4);
        push_count(&mut bytes, count);
        self.frame.splice(at..at, bytes);
    }

    /// A struct with one key, inside which its value follows: a variant with data.
    fn open_variant(&mut self, variant: &str) -> usize {
        let word = self.word(variant);
        let from = self.keys.len();
        self.keys.push(word);
        let shape = self.shape(from);
        let at = self.frame.len();
        self.frame.push(form::SHAPE);
        self.reference(at, (form::SHAPE, form::SHAPES), shape);
        at
    }

    fn positive(&mut self, number: u64) {
        match self.recent.place(number) {
            Some(place) => self.frame.extend([form::RECENT, place as u8]),
            None => self.whole(form::POSITIVE, number),
        }
        self.recent.note(number);
    }

    fn whole(&mut self, tag: u8, number: u64) {
        let length = u64::BITS - number.leading_zeros();
        self.frame.push(tag);
        self.frame.push(length as u8);
        self.raw.push(number, length);
    }

    /// Writes a step of at most 31 bits from `last` to `to`; false, and nothing written, where it is longer.
    fn step(&mut self, tag: Option<u8>, last: i64, to: i64) -> bool {
        let Some(step) = to.checked_sub(last) else { return false };
        let (backward, size) = if step < 0 {
            (form::STEPS, -(step + 1))
        } else {
            (0, step)
        };
        let length = i64::BITS - size.leading_zeros();
        if length >= u32::from(form::STEPS) {
            return false;
        }
        self.frame.extend(tag);
        self.frame.push(form::STEP + backward + length as u8);
        // The highest bit is known to be 1.
        self.raw.push(size as u64, length.saturating_sub(1));
        true
    }

    fn moment(&mut self, seconds: i64, milliseconds: u64) -> bool {
        let tag = (milliseconds > 0).then_some(form::MOMENT_MS);
        let kept = self.step(tag, self.last_moment, seconds);
        if kept {
            self.last_moment = seconds;
            if tag.is_some() {
                self.raw.push(milliseconds, MILLISECOND_BITS);
            }
        }
        kept
    }

    fn id(&mut self, id: u64) {
        if id <= u64::from(u32::MAX) {
            self.frame.push(form::SHORT_ID);
            self.raw.push(id, u32::BITS);
        } else {
            self.frame.push(form::ID);
            self.raw.push(id, u64::BITS);
        }
    }

    fn plain_text(&mut self, text: &str) {
        let holds_zero = text.bytes().any(|byte| byte == 0);
        self.frame.push(if holds_zero { form::LONG_TEXT } else { form::TEXT });
        if holds_zero {
            push_count(&mut self.frame, text.len());
        }
        self.text.extend_from_slice(text.as_bytes());
        if !holds_zero {
            self.text.push(0);
        }
    }
}

/// Raw bits of the milliseconds of a moment.
pub(super) const MILLISECOND_BITS: u32 = 10;
