//! Bytes to text: the byte order mark first, then strict UTF-8, then Windows-1252, which fits any bytes.

/// How a file's bytes stand for text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Encoding {
    /// UTF-8, with or without a byte order mark.
    Utf8,
    /// UTF-16, low byte first.
    Utf16Le,
    /// UTF-16, high byte first.
    Utf16Be,
    /// The single-byte code of Windows in western Europe and the Americas.
    Windows1252,
}

impl Encoding {
    /// The name on screen.
    pub fn label(self) -> &'static str {
        match self {
            Encoding::Utf8 => "UTF-8",
            Encoding::Utf16Le | Encoding::Utf16Be => "UTF-16",
            Encoding::Windows1252 => "Windows-1252",
        }
    }
}

/// The text of a file, its line ends all `\n` and without NUL characters.
pub(super) fn decode(bytes: &[u8]) -> (Encoding, String) {
    let (encoding, text) = match bytes {
        [0xEF, 0xBB, 0xBF, rest @ ..] => eight_bit(rest),
        [0xFF, 0xFE, rest @ ..] => (Encoding::Utf16Le, utf16(rest, u16::from_le_bytes)),
        [0xFE, 0xFF, rest @ ..] => (Encoding::Utf16Be, utf16(rest, u16::from_be_bytes)),
        _ => match unmarked_utf16(bytes) {
            Some(Encoding::Utf16Le) => (Encoding::Utf16Le, utf16(bytes, u16::from_le_bytes)),
            Some(_) => (Encoding::Utf16Be, utf16(bytes, u16::from_be_bytes)),
            None => eight_bit(bytes),
        },
    };
    (encoding, with_plain_line_ends(text))
}

fn eight_bit(bytes: &[u8]) -> (Encoding, String) {
    match std::str::from_utf8(bytes) {
        Ok(text) => (Encoding::Utf8, text.to_owned()),
        Err(_) => (
            Encoding::Windows1252,
            yore::code_pages::CP1252.decode(bytes).into_owned(),
        ),
    }
}

fn utf16(bytes: &[u8], unit: fn([u8; 2]) -> u16) -> String {
    let (pairs, _odd) = bytes.as_chunks::<2>();
    char::decode_utf16(pairs.iter().map(|pair| unit(*pair)))
        .map(|decoded| decoded.unwrap_or(char::REPLACEMENT_CHARACTER))
        .collect()
}

/// Bytes looked at to tell UTF-16 without its mark.
const PROBE_BYTES: usize = 512;

/// UTF-16 without a mark, told by the zero in every other byte that a header in Latin letters leaves.
fn unmarked_utf16(bytes: &[u8]) -> Option<Encoding> {
    let (pairs, _) = bytes[..bytes.len().min(PROBE_BYTES)].as_chunks::<2>();
    let zeros = |place: usize| pairs.iter().filter(|pair| pair[place] == 0).count();
    let (first, second) = (zeros(0), zeros(1));
    let most = pairs.len() * 3 / 4;
    match pairs.len() {
        0..=3 => None,
        _ if second > most && first == 0 => Some(Encoding::Utf16Le),
        _ if first > most && second == 0 => Some(Encoding::Utf16Be),
        _ => None,
    }
}

fn with_plain_line_ends(text: String) -> String {
    if !text.contains(['\r', '\0']) {
        return text;
    }
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\0' => {}
            '\r' => {
                plain.push('\n');
                characters.next_if_eq(&'\n');
            }
            other => plain.push(other),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(bytes: &[u8], encoding: Encoding, text: &str) {
        assert_eq!(decode(bytes), (encoding, text.to_owned()));
    }

    #[test]
    fn the_mark_then_utf8_then_windows() {
        check(b"\xEF\xBB\xBFName", Encoding::Utf8, "Name");
        check("Zoë".as_bytes(), Encoding::Utf8, "Zoë");
        check(b"Zo\xEB \x80 \x93x\x94", Encoding::Windows1252, "Zoë € “x”");
        check(b"\xFF\xFEN\0a\0\xEB\0", Encoding::Utf16Le, "Naë");
        check(b"\xFE\xFF\0N\0a\0\xEB", Encoding::Utf16Be, "Naë");
        check(b"N\0a\0m\0e\0\xEB\0", Encoding::Utf16Le, "Nameë");
        check(b"\0N\0a\0m\0e\0\xEB", Encoding::Utf16Be, "Nameë");
        check(b"\xFF\xFE\x00\xD8N\0", Encoding::Utf16Le, "\u{FFFD}N");
    }

    #[test]
    fn every_line_end_becomes_one() {
        check(b"a\r\nb\rc\nd\r\re", Encoding::Utf8, "a\nb\nc\nd\n\ne");
        check(b"a\0b", Encoding::Utf8, "ab");
    }

    #[test]
    fn every_byte_is_a_character_of_windows_1252() {
        let bytes: Vec<u8> = (0x20..=0xFF).collect();
        let (encoding, text) = decode(&bytes);
        assert_eq!(encoding, Encoding::Windows1252);
        assert_eq!(text.chars().count(), bytes.len());
        assert!(text.contains('Š') && text.contains('ž') && text.contains('ÿ'));
    }
}
