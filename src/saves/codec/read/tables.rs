//! The tables of a parcel: its words, and its shapes.

use super::{CodecError, Decoder, Shape, count, form};

impl<'de> Decoder<'de> {
    pub(super) fn read_tables(&mut self, tables: &'de [u8]) -> Result<(), CodecError> {
        let mut at = 0;
        for _ in 0..count(tables, &mut at)? {
            let length = count(tables, &mut at)?;
            let word = tables.get(at..at + length).ok_or(CodecError::Short)?;
            at += length;
            self.words.push(str::from_utf8(word).map_err(|_| CodecError::Broken)?);
        }
        for _ in 0..count(tables, &mut at)? {
            let length = count(tables, &mut at)?;
            let from = self.keys.len();
            for _ in 0..length {
                let key = count(tables, &mut at)?;
                if key >= self.words.len() {
                    return Err(CodecError::Broken);
                }
                self.keys.push(key);
            }
            self.shapes.push(Shape {
                from,
                length,
                asked: (0, 0),
                goes_beyond: false,
            });
        }
        if at == tables.len() {
            Ok(())
        } else {
            Err(CodecError::Broken)
        }
    }

    /// The place in a table that a tag names.
    pub(super) fn reference(&mut self, tag: u8, (first, span): (u8, u8)) -> Result<usize, CodecError> {
        let in_tag = tag - first;
        if in_tag + 1 < span {
            return Ok(usize::from(in_tag));
        }
        Ok(usize::from(in_tag) + self.count()?)
    }

    pub(super) fn word(&mut self, tag: u8) -> Result<&'de str, CodecError> {
        let place = self.reference(tag, (form::WORD, form::WORDS))?;
        self.words.get(place).copied().ok_or(CodecError::Broken)
    }

    pub(super) fn shape(&mut self, tag: u8) -> Result<usize, CodecError> {
        let place = self.reference(tag, (form::SHAPE, form::SHAPES))?;
        if place < self.shapes.len() {
            Ok(place)
        } else {
            Err(CodecError::Broken)
        }
    }

    /// Notes whether the struct of this shape has fields that `known` does not list.
    pub(super) fn compare(&mut self, shape: usize, known: &'static [&'static str]) {
        let Shape {
            from, length, asked, ..
        } = self.shapes[shape];
        let list = (known.as_ptr() as usize, known.len());
        if asked != list {
            let keys = &self.keys[from..from + length];
            let goes_beyond = keys.iter().any(|key| !known.contains(&self.words[*key]));
            self.shapes[shape].asked = list;
            self.shapes[shape].goes_beyond = goes_beyond;
        }
        self.met_unknown |= self.shapes[shape].goes_beyond;
    }
}
