//! The checksum at the end of a backup. It is over what the file says, not over how its lines are laid out: a mail program
//! that changes line ends, or a tool that lays the text out anew, leaves it true.

/// The field with which the file ends, and its value as it is first written.
const FIELD: &str = "\"checksum\"";
const EMPTY: &str = "\"checksum\": \"\"";

/// The first version without a checksum; every later one has it.
const UNSEALED: u32 = 1;

/// FNV-1a with 64 bits: each step can be undone, so no change of a single byte goes unseen.
const START: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// `text` with the checksum put where it has an empty one at its end.
pub(in crate::saves) fn sealed(mut text: String) -> String {
    if let Some(place) = text.rfind(EMPTY) {
        let sum = sum_of(&text[..place]);
        text.insert_str(place + EMPTY.len() - 1, &format!("{sum:016x}"));
    }
    text
}

/// True when the checksum at the end is that of what stands before it, and nothing else stands behind it. `None` for a
/// version that had none.
pub(in crate::saves) fn is_whole(text: &str, version: u32) -> Option<bool> {
    let Some(place) = text.rfind(FIELD) else {
        return (version > UNSEALED).then_some(false);
    };
    let (before, rest) = text.split_at(place);
    let rest: String = rest[FIELD.len()..]
        .chars()
        .filter(|letter| !letter.is_ascii_whitespace())
        .collect();
    Some(rest == format!(":\"{:016x}\"}}", sum_of(before)))
}

/// The sum over all but the blanks between words of the JSON; those inside of its strings count.
fn sum_of(text: &str) -> u64 {
    let (mut sum, mut in_string, mut is_escaped) = (START, false, false);
    for byte in text.bytes() {
        if !in_string && byte.is_ascii_whitespace() {
            continue;
        }
        sum = (sum ^ u64::from(byte)).wrapping_mul(PRIME);
        match byte {
            _ if is_escaped => is_escaped = false,
            b'\\' => is_escaped = in_string,
            b'"' => in_string = !in_string,
            _ => {}
        }
    }
    sum
}
