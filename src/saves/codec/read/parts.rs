//! Walks through what has parts: structs, arrays, maps, variants.

use serde::de::{self, Deserialize, DeserializeSeed, Deserializer, Visitor};

use super::{CodecError, Decoder};

/// The fields of a struct: its keys come from the shape.
pub(super) struct Fields<'a, 'de> {
    pub(super) decoder: &'a mut Decoder<'de>,
    pub(super) next: usize,
    pub(super) end: usize,
}

impl<'de> de::MapAccess<'de> for &mut Fields<'_, 'de> {
    type Error = CodecError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, CodecError> {
        if self.next >= self.end {
            return Ok(None);
        }
        let key = self.decoder.words[self.decoder.keys[self.next]];
        self.next += 1;
        seed.deserialize(de::value::BorrowedStrDeserializer::new(key)).map(Some)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, CodecError> {
        seed.deserialize(&mut *self.decoder)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.end - self.next)
    }
}

/// The elements of an array, or the keys and values of a map.
pub(super) struct Parts<'a, 'de> {
    pub(super) decoder: &'a mut Decoder<'de>,
    pub(super) left: usize,
}

impl<'de> de::SeqAccess<'de> for &mut Parts<'_, 'de> {
    type Error = CodecError;

    fn next_element_seed<T: DeserializeSeed<'de>>(&mut self, seed: T) -> Result<Option<T::Value>, CodecError> {
        let Some(left) = self.left.checked_sub(1) else {
            return Ok(None);
        };
        self.left = left;
        seed.deserialize(&mut *self.decoder).map(Some)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

impl<'de> de::MapAccess<'de> for &mut Parts<'_, 'de> {
    type Error = CodecError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, CodecError> {
        de::SeqAccess::next_element_seed(self, seed)
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, CodecError> {
        seed.deserialize(&mut *self.decoder)
    }

    fn size_hint(&self) -> Option<usize> {
        Some(self.left)
    }
}

/// A variant with data: its name is the only key of a struct, or of a map, where it is yet to be read.
pub(super) struct Variant<'a, 'de> {
    pub(super) decoder: &'a mut Decoder<'de>,
    pub(super) name: Option<&'de str>,
}

impl<'de> de::EnumAccess<'de> for Variant<'_, 'de> {
    type Error = CodecError;
    type Variant = Self;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, Self), CodecError> {
        let name = match self.name {
            Some(name) => seed.deserialize(de::value::BorrowedStrDeserializer::<CodecError>::new(name))?,
            None => seed.deserialize(&mut *self.decoder)?,
        };
        Ok((name, self))
    }
}

impl<'de> de::VariantAccess<'de> for Variant<'_, 'de> {
    type Error = CodecError;

    fn unit_variant(self) -> Result<(), CodecError> {
        Deserialize::deserialize(self.decoder)
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, seed: T) -> Result<T::Value, CodecError> {
        seed.deserialize(self.decoder)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, visitor: V) -> Result<V::Value, CodecError> {
        self.decoder.array(visitor)
    }

    fn struct_variant<V: Visitor<'de>>(
        self,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, CodecError> {
        self.decoder.deserialize_struct("", fields, visitor)
    }
}

/// A variant without data: one word.
pub(super) struct Word<'a, 'de>(pub(super) &'a mut Decoder<'de>);

impl<'de> de::EnumAccess<'de> for Word<'_, 'de> {
    type Error = CodecError;
    type Variant = NoData;

    fn variant_seed<V: DeserializeSeed<'de>>(self, seed: V) -> Result<(V::Value, NoData), CodecError> {
        Ok((seed.deserialize(self.0)?, NoData))
    }
}

pub(super) struct NoData;

impl<'de> de::VariantAccess<'de> for NoData {
    type Error = CodecError;

    fn unit_variant(self) -> Result<(), CodecError> {
        Ok(())
    }

    fn newtype_variant_seed<T: DeserializeSeed<'de>>(self, _: T) -> Result<T::Value, CodecError> {
        Err(CodecError::Broken)
    }

    fn tuple_variant<V: Visitor<'de>>(self, _: usize, _: V) -> Result<V::Value, CodecError> {
        Err(CodecError::Broken)
    }

    fn struct_variant<V: Visitor<'de>>(self, _: &'static [&'static str], _: V) -> Result<V::Value, CodecError> {
        Err(CodecError::Broken)
    }
}
