//! What serde may give an encoder.

use serde::ser::{self, Serialize, Serializer};

use crate::model::{ids, moment};

use super::super::canonical::{self, Canonical};
use super::{CodecError, Encoder, Number, form};

impl<'a> Serializer for &'a mut Encoder {
    type Ok = ();
    type Error = CodecError;
    type SerializeSeq = Open<'a>;
    type SerializeTuple = Open<'a>;
    type SerializeTupleStruct = Open<'a>;
    type SerializeTupleVariant = Open<'a>;
    type SerializeMap = Open<'a>;
    type SerializeStruct = Open<'a>;
    type SerializeStructVariant = Open<'a>;

    fn is_human_readable(&self) -> bool {
        false
    }

    fn serialize_bool(self, value: bool) -> Result<(), CodecError> {
        self.frame.push(if value { form::TRUE } else { form::FALSE });
        Ok(())
    }

    fn serialize_i8(self, value: i8) -> Result<(), CodecError> {
        self.serialize_i64(value.into())
    }

    fn serialize_i16(self, value: i16) -> Result<(), CodecError> {
        self.serialize_i64(value.into())
    }

    fn serialize_i32(self, value: i32) -> Result<(), CodecError> {
        self.serialize_i64(value.into())
    }

    fn serialize_i64(self, value: i64) -> Result<(), CodecError> {
        let number = std::mem::take(&mut self.number);
        let kept = match number {
            Number::Moment => self.moment(value, 0),
            Number::MomentMs => self.moment(value.div_euclid(1000), value.rem_euclid(1000) as u64),
            _ => false,
        };
        if kept {
            return Ok(());
        }
        match u64::try_from(value) {
            Ok(value) => self.serialize_u64(value),
            Err(_) => {
                self.whole(form::NEGATIVE, !value as u64);
                Ok(())
            }
        }
    }

    fn serialize_u8(self, value: u8) -> Result<(), CodecError> {
        self.serialize_u64(value.into())
    }

    fn serialize_u16(self, value: u16) -> Result<(), CodecError> {
        self.serialize_u64(value.into())
    }

    fn serialize_u32(self, value: u32) -> Result<(), CodecError> {
        self.serialize_u64(value.into())
    }

    fn serialize_u64(self, value: u64) -> Result<(), CodecError> {
        if std::mem::take(&mut self.number) == Number::Id {
            self.id(value);
        } else if value <= form::MOST_SMALL {
            self.frame.push(form::SMALL + value as u8);
        } else {
            self.positive(value);
        }
        Ok(())
    }

    fn serialize_f32(self, value: f32) -> Result<(), CodecError> {
        self.serialize_f64(value.into())
    }

    fn serialize_f64(self, value: f64) -> Result<(), CodecError> {
        self.frame.push(form::FLOAT);
        self.raw.push(value.to_bits(), u64::BITS);
        Ok(())
    }

    fn serialize_char(self, value: char) -> Result<(), CodecError> {
        self.serialize_str(value.encode_utf8(&mut [0; 4]))
    }

    fn serialize_str(self, text: &str) -> Result<(), CodecError> {
        let kept = match canonical::read(text) {
            Some(Canonical::Id(id)) => {
                self.id(id);
                true
            }
            Some(Canonical::Moment(seconds, milliseconds)) => self.moment(seconds, milliseconds),
            Some(Canonical::Day(day)) => {
                let kept = self.step(Some(form::DAY), self.last_day, day);
                if kept {
                    self.last_day = day;
                }
                kept
            }
            None => false,
        };
        if !kept {
            self.plain_text(text);
        }
        Ok(())
    }

    fn serialize_bytes(self, bytes: &[u8]) -> Result<(), CodecError> {
        bytes.serialize(self)
    }

    fn serialize_none(self) -> Result<(), CodecError> {
        self.serialize_unit()
    }

    fn serialize_some<T: Serialize + ?Sized>(self, value: &T) -> Result<(), CodecError> {
        value.serialize(self)
    }

    fn serialize_unit(self) -> Result<(), CodecError> {
        self.frame.push(form::NULL);
        Ok(())
    }

    fn serialize_unit_struct(self, _: &'static str) -> Result<(), CodecError> {
        self.serialize_unit()
    }

    fn serialize_unit_variant(self, _: &'static str, _: u32, variant: &'static str) -> Result<(), CodecError> {
        let word = self.word(variant);
        let at = self.frame.len();
        self.frame.push(form::WORD);
        self.reference(at, (form::WORD, form::WORDS), word);
        Ok(())
    }

    fn serialize_newtype_struct<T: Serialize + ?Sized>(self, name: &'static str, value: &T) -> Result<(), CodecError> {
        self.number = match name {
            moment::MOMENT => Number::Moment,
            moment::MOMENT_MS => Number::MomentMs,
            ids::ID => Number::Id,
            _ => Number::Plain,
        };
        value.serialize(self)
    }

    fn serialize_newtype_variant<T: Serialize + ?Sized>(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        value: &T,
    ) -> Result<(), CodecError> {
        self.open_variant(variant);
        value.serialize(self)
    }

    fn serialize_seq(self, _: Option<usize>) -> Result<Open<'a>, CodecError> {
        self.open(Kind::Array)
    }

    fn serialize_tuple(self, _: usize) -> Result<Open<'a>, CodecError> {
        self.open(Kind::Array)
    }

    fn serialize_tuple_struct(self, _: &'static str, _: usize) -> Result<Open<'a>, CodecError> {
        self.open(Kind::Array)
    }

    fn serialize_tuple_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'a>, CodecError> {
        self.open_variant(variant);
        self.open(Kind::Array)
    }

    fn serialize_map(self, _: Option<usize>) -> Result<Open<'a>, CodecError> {
        self.open(Kind::Map)
    }

    fn serialize_struct(self, _: &'static str, _: usize) -> Result<Open<'a>, CodecError> {
        self.open(Kind::Struct)
    }

    fn serialize_struct_variant(
        self,
        _: &'static str,
        _: u32,
        variant: &'static str,
        _: usize,
    ) -> Result<Open<'a>, CodecError> {
        self.open_variant(variant);
        self.open(Kind::Struct)
    }
}

#[derive(Clone, Copy)]
enum Kind {
    Array,
    Map,
    Struct,
}

/// An array, map or struct whose end has not come: how many or which keys it has is put where it began.
pub(in crate::saves) struct Open<'a> {
    encoder: &'a mut Encoder,
    kind: Kind,
    at: usize,
    keys: usize,
    count: usize,
}

impl Open<'_> {
    fn element<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CodecError> {
        self.count += 1;
        value.serialize(&mut *self.encoder)
    }

    fn field<T: Serialize + ?Sized>(&mut self, key: &'static str, value: &T) -> Result<(), CodecError> {
        let word = self.encoder.word(key);
        self.encoder.keys.push(word);
        value.serialize(&mut *self.encoder)
    }

    fn close(self) -> Result<(), CodecError> {
        self.encoder.depth -= 1;
        match self.kind {
            Kind::Array | Kind::Map => self.encoder.insert_count(self.at + 1, self.count),
            Kind::Struct => {
                let shape = self.encoder.shape(self.keys);
                self.encoder.reference(self.at, (form::SHAPE, form::SHAPES), shape);
            }
        }
        Ok(())
    }
}

/// What is written value by value, and what field by field: serde has a trait of its own for each of its words for them.
macro_rules! written_in_turn {
    ($($of:ident: $put:ident($($key:ident: $type:ty)?) by $by:ident;)*) => {
        $(impl ser::$of for Open<'_> {
            type Ok = ();
            type Error = CodecError;

            fn $put<T: Serialize + ?Sized>(&mut self, $($key: $type,)? value: &T) -> Result<(), CodecError> {
                self.$by($($key,)? value)
            }

            fn end(self) -> Result<(), CodecError> {
                self.close()
            }
        })*
    };
}

written_in_turn! {
    SerializeSeq: serialize_element() by element;
    SerializeTuple: serialize_element() by element;
    SerializeTupleStruct: serialize_field() by element;
    SerializeTupleVariant: serialize_field() by element;
    SerializeStruct: serialize_field(key: &'static str) by field;
    SerializeStructVariant: serialize_field(key: &'static str) by field;
}

impl ser::SerializeMap for Open<'_> {
    type Ok = ();
    type Error = CodecError;

    fn serialize_key<T: Serialize + ?Sized>(&mut self, key: &T) -> Result<(), CodecError> {
        self.element(key)
    }

    fn serialize_value<T: Serialize + ?Sized>(&mut self, value: &T) -> Result<(), CodecError> {
        value.serialize(&mut *self.encoder)
    }

    fn end(self) -> Result<(), CodecError> {
        self.close()
    }
}

impl Encoder {
    fn open(&mut self, kind: Kind) -> Result<Open<'_>, CodecError> {
        self.depth += 1;
        if self.depth > form::DEEPEST {
            return Err(CodecError::TooDeep);
        }
        let at = self.frame.len();
        self.frame.push(match kind {
            Kind::Array => form::ARRAY,
            Kind::Map => form::MAP,
            Kind::Struct => form::SHAPE,
        });
        let keys = self.keys.len();
        Ok(Open {
            encoder: self,
            kind,
            at,
            keys,
            count: 0,
        })
    }
}
