//! Bytes as text that localStorage keeps as it is: fifteen bits a UTF-16 unit. All units lie between U+0800 and U+87FF, so
//! none is a surrogate and none is lost on the way; each takes one of the units that a browser counts.

/// The first of the letters.
const FIRST: u32 = 0x0800;
/// Bits a letter carries.
const BITS: u32 = 15;
/// UTF-8 bytes of each of the letters.
pub(super) const LETTER: usize = 3;

/// How many letters `bytes` bytes take.
pub(super) fn letters(bytes: usize) -> usize {
    (bytes * 8).div_ceil(BITS as usize)
}

/// Adds `bytes` to `text`.
pub(super) fn pack(bytes: &[u8], text: &mut String) {
    text.reserve(letters(bytes.len()) * LETTER);
    let (mut held, mut count) = (0u32, 0);
    for byte in bytes {
        held |= u32::from(*byte) << count;
        count += 8;
        if count >= BITS {
            text.extend(letter(held));
            held >>= BITS;
            count -= BITS;
        }
    }
    if count > 0 {
        text.extend(letter(held));
    }
}

fn letter(bits: u32) -> Option<char> {
    char::from_u32(FIRST + (bits & ((1 << BITS) - 1)))
}

/// The `length` bytes that `text` was packed from; `None` when it is no text that [`pack`] makes of so many.
pub(super) fn unpack(text: &str, length: usize) -> Option<Vec<u8>> {
    let (letters_found, rest) = text.as_bytes().as_chunks::<LETTER>();
    if !rest.is_empty() || letters_found.len() != letters(length) {
        return None;
    }
    let mut bytes = Vec::with_capacity(length + 1);
    let (mut held, mut count) = (0u32, 0);
    for [first, second, third] in letters_found {
        // The text is sound UTF-8, so whether it is three bytes a letter shows in the first.
        if *first & 0xf0 != 0xe0 {
            return None;
        }
        let letter = u32::from(*first & 0x0f) << 12 | u32::from(*second & 0x3f) << 6 | u32::from(*third & 0x3f);
        let bits = letter.checked_sub(FIRST).filter(|bits| *bits < 1 << BITS)?;
        held |= bits << count;
        count += BITS;
        while count >= 8 && bytes.len() < length {
            bytes.push(held as u8);
            held >>= 8;
            count -= 8;
        }
    }
    (held == 0 && bytes.len() == length).then_some(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bytes_come_back() {
        for length in 0..200usize {
            let bytes: Vec<u8> = (0..length).map(|place| (place * 151 + length) as u8).collect();
            let mut text = String::new();
            pack(&bytes, &mut text);
            assert_eq!(text.encode_utf16().count(), letters(length));
            assert_eq!(unpack(&text, length), Some(bytes), "{length} bytes");
        }
    }

    #[test]
    fn every_letter_is_its_own_utf_16_unit() {
        let bytes: Vec<u8> = (0..1u32 << BITS).flat_map(|n| [n as u8, (n >> 8) as u8]).collect();
        let mut text = String::new();
        pack(&bytes, &mut text);
        assert!(text.encode_utf16().all(|unit| (0x0800..0x8800).contains(&unit)));
    }

    #[test]
    fn what_was_not_packed_is_refused() {
        let mut text = String::new();
        pack(&[1, 2, 3], &mut text);
        for (broken, length) in [
            (text.clone(), 2),
            (text.clone(), 5),
            (format!("{text}ࠀ"), 3),
            (String::new(), 3),
            ("ab".repeat(3), 3),
            (format!("{}\u{87ff}", &text[..3]), 3),
            (format!("{}\u{8800}", &text[..3]), 3),
            (format!("{}\u{7ff}", &text[..3]), 3),
            (format!("{}😀é", &text[..3]), 4),
            ("\u{d7ff}\u{e000}".to_owned(), 3),
        ] {
            assert_eq!(unpack(&broken, length), None, "{broken:?}");
        }
    }
}
