//! What serde may ask a decoder for. Each question has an answer of its own, and only "anything" tries them all: every
//! type is compiled once more for each question, so short answers keep the first load small.

use serde::de::{Deserializer, Visitor};

use crate::model::{ids, moment};

use super::parts::{Variant, Word};
use super::{CodecError, Decoder, Shape, form};

/// Methods that all read a number. What the visitor was asked for is its own affair.
macro_rules! numbers {
    ($($name:ident)*) => {
        $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
            self.number()?.visit(visitor)
        })*
    };
}

/// Methods that all read a text.
macro_rules! texts {
    ($($name:ident)*) => {
        $(fn $name<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
            self.text()?.visit(visitor)
        })*
    };
}

impl<'de> Deserializer<'de> for &mut Decoder<'de> {
    type Error = CodecError;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        self.any(visitor)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        if self.peek()? == form::NULL {
            self.place.frame += 1;
            return visitor.visit_none();
        }
        visitor.visit_some(self)
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        visitor: V,
    ) -> Result<V::Value, CodecError> {
        let tag = self.peek()?;
        if name == moment::MOMENT && tag >= form::STEP {
            self.place.frame += 1;
            return visitor.visit_i64(self.moment(tag)?.0);
        }
        if name == moment::MOMENT_MS && (tag >= form::STEP || tag == form::MOMENT_MS) {
            self.place.frame += 1;
            let (seconds, milliseconds) = self.moment(tag)?;
            return visitor.visit_i64(seconds * 1000 + milliseconds as i64);
        }
        if name == moment::MOMENT_MS {
            return self.any(visitor);
        }
        if name == ids::ID && matches!(tag, form::ID | form::SHORT_ID) {
            self.place.frame += 1;
            return visitor.visit_u64(self.id(tag)?);
        }
        if matches!(name, moment::MOMENT | ids::ID) {
            return self.text()?.visit(visitor);
        }
        visitor.visit_newtype_struct(self)
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        known: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, CodecError> {
        match self.peek()? {
            tag @ form::SHAPE..form::STEP => {
                self.place.frame += 1;
                let shape = self.shape(tag)?;
                self.compare(shape, known);
                self.fields(shape, visitor)
            }
            form::MAP => {
                // Written from JSON, by its keys. It is rare, so it is compared where it matters, not here.
                self.met_unknown = true;
                self.map(visitor)
            }
            _ => Err(CodecError::Broken),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, CodecError> {
        let with_data = match self.peek()? {
            tag @ form::SHAPE..form::STEP => {
                self.place.frame += 1;
                let shape = self.shape(tag)?;
                let Shape { from, length, .. } = self.shapes[shape];
                let name = self.words[*self.keys.get(from).ok_or(CodecError::Broken)?];
                (length == 1).then_some(Some(name)).ok_or(CodecError::Broken)?
            }
            form::MAP => {
                self.place.frame += 1;
                if self.parts()? != 1 {
                    return Err(CodecError::Broken);
                }
                None
            }
            _ => return visitor.visit_enum(Word(self)),
        };
        self.enter()?;
        let value = visitor.visit_enum(Variant {
            decoder: self,
            name: with_data,
        })?;
        self.place.depth -= 1;
        Ok(value)
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        visitor.visit_bool(self.switch()?)
    }

    numbers! {
        deserialize_i8 deserialize_i16 deserialize_i32 deserialize_i64 deserialize_u8 deserialize_u16 deserialize_u32
        deserialize_u64 deserialize_f32 deserialize_f64
    }

    texts! { deserialize_char deserialize_str deserialize_string deserialize_identifier }

    fn deserialize_unit<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        if self.tag()? == form::NULL {
            visitor.visit_unit()
        } else {
            Err(CodecError::Broken)
        }
    }

    fn deserialize_unit_struct<V: Visitor<'de>>(self, _: &'static str, visitor: V) -> Result<V::Value, CodecError> {
        self.deserialize_unit(visitor)
    }

    fn deserialize_seq<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        self.array(visitor)
    }

    fn deserialize_bytes<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        self.array(visitor)
    }

    fn deserialize_byte_buf<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        self.array(visitor)
    }

    fn deserialize_tuple<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, CodecError> {
        self.array(visitor)
    }

    fn deserialize_tuple_struct<V: Visitor<'de>>(
        self,
        _: &'static str,
        _: usize,
        visitor: V,
    ) -> Result<V::Value, CodecError> {
        self.array(visitor)
    }

    fn deserialize_map<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        match self.peek()? {
            form::MAP => self.map(visitor),
            _ => self.any(visitor),
        }
    }

    fn deserialize_ignored_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CodecError> {
        self.pass_over()?;
        visitor.visit_unit()
    }
}
