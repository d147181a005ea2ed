//! Reads the streams of a parcel back into whatever is asked for.

mod asked;
mod parts;
mod tables;

use serde::de::{Deserialize, Visitor};

use super::bits::{BitReader, Recent};
use super::canonical::{self, Canonical, Letters};
use super::form::{self, CodecError, count};
use super::write::MILLISECOND_BITS;

use parts::{Fields, Parts};

/// A parcel being read. All strings it hands out are borrowed from it.
pub(in crate::saves) struct Decoder<'de> {
    words: Vec<&'de str>,
    /// The words of all shapes, one shape after the other.
    keys: Vec<usize>,
    shapes: Vec<Shape>,
    frame: &'de [u8],
    text: &'de str,
    place: Place<'de>,
    /// True once a field was passed over that the type asked for does not have.
    met_unknown: bool,
}

struct Shape {
    from: usize,
    length: usize,
    /// For which list of fields it was last found whether it has keys beyond them: by the list's address and length.
    asked: (usize, usize),
    goes_beyond: bool,
}

/// How far a parcel was read.
#[derive(Clone, Copy)]
pub(in crate::saves) struct Place<'de> {
    frame: usize,
    text: usize,
    raw: BitReader<'de>,
    recent: Recent,
    last_moment: i64,
    last_day: i64,
    depth: usize,
}

impl<'de> Decoder<'de> {
    /// Opens a parcel.
    pub(in crate::saves) fn new(
        tables: &'de [u8],
        frame: &'de [u8],
        text: &'de [u8],
        raw: &'de [u8],
    ) -> Result<Decoder<'de>, CodecError> {
        let mut decoder = Decoder {
            words: Vec::new(),
            keys: Vec::new(),
            shapes: Vec::new(),
            frame,
            text: str::from_utf8(text).map_err(|_| CodecError::Broken)?,
            place: Place {
                frame: 0,
                text: 0,
                raw: BitReader::new(raw),
                recent: Recent::default(),
                last_moment: 0,
                last_day: 0,
                depth: 0,
            },
            met_unknown: false,
        };
        decoder.read_tables(tables)?;
        Ok(decoder)
    }

    /// Reads the next piece of data.
    pub(in crate::saves) fn next<T: Deserialize<'de>>(&mut self) -> Result<T, CodecError> {
        self.place.depth = 0;
        T::deserialize(self)
    }

    /// Where the next piece of data begins.
    pub(in crate::saves) fn place(&self) -> Place<'de> {
        self.place
    }

    /// Goes back to a place that [`Decoder::place`] told.
    pub(in crate::saves) fn go_to(&mut self, place: Place<'de>) {
        self.place = place;
    }

    /// Whether a field was passed over since this was last asked that the type asked for does not have.
    pub(in crate::saves) fn took_unknown(&mut self) -> bool {
        std::mem::take(&mut self.met_unknown)
    }

    /// True when all of every stream was read.
    pub(in crate::saves) fn is_done(&self) -> bool {
        let Place { frame, text, raw, .. } = &self.place;
        *frame == self.frame.len() && *text == self.text.len() && raw.is_done()
    }

    fn peek(&self) -> Result<u8, CodecError> {
        self.frame.get(self.place.frame).copied().ok_or(CodecError::Short)
    }

    fn tag(&mut self) -> Result<u8, CodecError> {
        let tag = self.peek()?;
        self.place.frame += 1;
        Ok(tag)
    }

    fn count(&mut self) -> Result<usize, CodecError> {
        count(self.frame, &mut self.place.frame)
    }

    /// The number of parts of something: each takes a byte of the frame, so there cannot be more than are left.
    fn parts(&mut self) -> Result<usize, CodecError> {
        let parts = self.count()?;
        if parts > self.frame.len() - self.place.frame {
            return Err(CodecError::Short);
        }
        Ok(parts)
    }

    fn plain_text(&mut self, tag: u8) -> Result<&'de str, CodecError> {
        let rest = self.text.get(self.place.text..).ok_or(CodecError::Broken)?;
        let (length, end) = match tag {
            form::TEXT => {
                let length = rest.find('\0').ok_or(CodecError::Short)?;
                (length, length + 1)
            }
            _ => {
                let length = self.count()?;
                (length, length)
            }
        };
        self.place.text += end;
        rest.get(..length).ok_or(CodecError::Short)
    }

    fn whole(&mut self) -> Result<u64, CodecError> {
        let length = self.tag()?;
        if u32::from(length) > u64::BITS {
            return Err(CodecError::Broken);
        }
        self.place.raw.take(length.into())
    }

    fn step(&mut self, last: i64, tag: u8) -> Result<i64, CodecError> {
        let Some(step) = tag.checked_sub(form::STEP) else {
            return Err(CodecError::Broken);
        };
        let length = u32::from(step % form::STEPS);
        let size = match length.checked_sub(1) {
            None => 0,
            Some(below) => (1 << below | self.place.raw.take(below)?) as i64,
        };
        let to = if step < form::STEPS {
            last.checked_add(size)
        } else {
            last.checked_sub(size + 1)
        };
        to.ok_or(CodecError::Broken)
    }

    fn moment(&mut self, tag: u8) -> Result<(i64, u64), CodecError> {
        let has_milliseconds = tag == form::MOMENT_MS;
        let step = if has_milliseconds { self.tag()? } else { tag };
        let seconds = self.step(self.place.last_moment, step)?;
        self.place.last_moment = seconds;
        let milliseconds = if has_milliseconds {
            self.place.raw.take(MILLISECOND_BITS)?
        } else {
            0
        };
        if has_milliseconds && !(1..1000).contains(&milliseconds) {
            return Err(CodecError::Broken);
        }
        Ok((seconds, milliseconds))
    }

    fn id(&mut self, tag: u8) -> Result<u64, CodecError> {
        let bits = if tag == form::SHORT_ID { u32::BITS } else { u64::BITS };
        self.place.raw.take(bits)
    }

    fn enter(&mut self) -> Result<(), CodecError> {
        self.place.depth += 1;
        if self.place.depth > form::DEEPEST {
            Err(CodecError::TooDeep)
        } else {
            Ok(())
        }
    }

    /// A text, whichever way it was written.
    fn text(&mut self) -> Result<Text<'de>, CodecError> {
        let tag = self.tag()?;
        let number = match tag {
            form::TEXT | form::LONG_TEXT => return self.plain_text(tag).map(Text::Borrowed),
            form::WORD..form::SHAPE => return self.word(tag).map(Text::Borrowed),
            form::ID | form::SHORT_ID => Canonical::Id(self.id(tag)?),
            form::DAY => {
                let step = self.tag()?;
                let day = self.step(self.place.last_day, step)?;
                self.place.last_day = day;
                Canonical::Day(day)
            }
            form::MOMENT_MS | form::STEP.. => {
                let (seconds, milliseconds) = self.moment(tag)?;
                Canonical::Moment(seconds, milliseconds)
            }
            _ => return Err(CodecError::Broken),
        };
        canonical::print(number).map(Text::Printed).ok_or(CodecError::Broken)
    }

    fn number(&mut self) -> Result<Number, CodecError> {
        let tag = self.tag()?;
        Ok(match tag {
            form::SMALL..form::WORD => Number::Positive((tag - form::SMALL).into()),
            form::POSITIVE => {
                let number = self.whole()?;
                self.place.recent.note(number);
                Number::Positive(number)
            }
            form::RECENT => {
                let place = self.tag()?;
                let number = self.place.recent.at(place.into()).ok_or(CodecError::Broken)?;
                self.place.recent.note(number);
                Number::Positive(number)
            }
            form::NEGATIVE => Number::Negative(!i64::try_from(self.whole()?).map_err(|_| CodecError::Broken)?),
            form::FLOAT => Number::Float(f64::from_bits(self.place.raw.take(u64::BITS)?)),
            _ => return Err(CodecError::Broken),
        })
    }

    fn switch(&mut self) -> Result<bool, CodecError> {
        match self.tag()? {
            form::FALSE => Ok(false),
            form::TRUE => Ok(true),
            _ => Err(CodecError::Broken),
        }
    }

    fn pass_over(&mut self) -> Result<(), CodecError> {
        let parts = match self.peek()? {
            form::NULL | form::FALSE | form::TRUE => {
                self.place.frame += 1;
                0
            }
            form::FLOAT | form::POSITIVE | form::NEGATIVE | form::RECENT | form::SMALL..form::WORD => {
                self.number()?;
                0
            }
            tag @ (form::ARRAY | form::MAP) => {
                self.place.frame += 1;
                let parts = self.parts()?;
                if tag == form::MAP { 2 * parts } else { parts }
            }
            tag @ form::SHAPE..form::STEP => {
                self.place.frame += 1;
                let shape = self.shape(tag)?;
                self.shapes[shape].length
            }
            _ => {
                self.text()?;
                0
            }
        };
        if parts > 0 {
            self.enter()?;
            for _ in 0..parts {
                self.pass_over()?;
            }
            self.place.depth -= 1;
        }
        Ok(())
    }

    fn any<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, CodecError> {
        match self.peek()? {
            form::NULL => {
                self.place.frame += 1;
                visitor.visit_unit()
            }
            form::FALSE | form::TRUE => visitor.visit_bool(self.switch()?),
            form::FLOAT | form::POSITIVE | form::NEGATIVE | form::RECENT | form::SMALL..form::WORD => {
                self.number()?.visit(visitor)
            }
            form::ARRAY => self.array(visitor),
            form::MAP => self.map(visitor),
            tag @ form::SHAPE..form::STEP => {
                self.place.frame += 1;
                let shape = self.shape(tag)?;
                self.fields(shape, visitor)
            }
            _ => self.text()?.visit(visitor),
        }
    }

    fn array<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, CodecError> {
        if self.tag()? != form::ARRAY {
            return Err(CodecError::Broken);
        }
        let left = self.parts()?;
        self.inside(left, |parts| visitor.visit_seq(parts))
    }

    fn map<V: Visitor<'de>>(&mut self, visitor: V) -> Result<V::Value, CodecError> {
        if self.tag()? != form::MAP {
            return Err(CodecError::Broken);
        }
        let left = self.parts()?;
        self.inside(left, |parts| visitor.visit_map(parts))
    }

    fn fields<V: Visitor<'de>>(&mut self, shape: usize, visitor: V) -> Result<V::Value, CodecError> {
        self.enter()?;
        let Shape { from, length, .. } = self.shapes[shape];
        let mut fields = Fields {
            decoder: self,
            next: from,
            end: from + length,
        };
        let value = visitor.visit_map(&mut fields)?;
        if fields.next < fields.end {
            return Err(CodecError::Broken);
        }
        self.place.depth -= 1;
        Ok(value)
    }

    fn inside<T>(
        &mut self,
        left: usize,
        visit: impl FnOnce(&mut Parts<'_, 'de>) -> Result<T, CodecError>,
    ) -> Result<T, CodecError> {
        self.enter()?;
        let mut parts = Parts { decoder: self, left };
        let value = visit(&mut parts)?;
        if parts.left > 0 {
            return Err(CodecError::Broken);
        }
        self.place.depth -= 1;
        Ok(value)
    }
}

/// A text as it was found: in the parcel, or printed from a number.
enum Text<'de> {
    Borrowed(&'de str),
    Printed(Letters),
}

impl<'de> Text<'de> {
    fn visit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        match self {
            Text::Borrowed(text) => visitor.visit_borrowed_str(text),
            Text::Printed(letters) => visitor.visit_str(letters.text()),
        }
    }
}

enum Number {
    Positive(u64),
    Negative(i64),
    Float(f64),
}

impl Number {
    fn visit<'de, V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        match self {
            Number::Positive(number) => visitor.visit_u64(number),
            Number::Negative(number) => visitor.visit_i64(number),
            Number::Float(number) => visitor.visit_f64(number),
        }
    }
}
