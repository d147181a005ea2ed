//! How long a written message is where its channel charges or cuts by length.

/// Characters of one text message in the GSM 7-bit alphabet, and of each part of a longer one (3GPP TS 23.038, 23.040).
const GSM_SINGLE: usize = 160;
const GSM_PART: usize = 153;
/// The same when one character needs UCS-2: an emoji or a curly quote is enough.
const WIDE_SINGLE: usize = 70;
const WIDE_PART: usize = 67;

/// Letters of the GSM alphabet outside ASCII.
const GSM_LETTERS: &str = "@\u{a3}$\u{a5}\u{e8}\u{e9}\u{f9}\u{ec}\u{f2}\u{c7}\u{d8}\u{f8}\u{c5}\u{e5}\u{394}_\u{3a6}\u{393}\u{39b}\u{3a9}\u{3a0}\u{3a8}\u{3a3}\u{398}\u{39e}\u{c6}\u{e6}\u{df}\u{c9}\u{a4}\u{a1}\u{c4}\u{d6}\u{d1}\u{dc}\u{a7}\u{bf}\u{e4}\u{f6}\u{f1}\u{fc}\u{e0}";
/// Characters of the extension table; each takes two places. The euro sign is one of them.
const GSM_DOUBLE: &str = "^{}\\[~]|\u{20ac}";

/// How many text messages a text takes, and whether it had to be sent in the wide alphabet.
pub(super) fn text_messages(text: &str) -> (usize, bool) {
    let plain = |c: char| (c.is_ascii() && c != '`') || GSM_LETTERS.contains(c) || GSM_DOUBLE.contains(c);
    let wide = !text.chars().all(plain);
    let places: usize = if wide {
        text.encode_utf16().count()
    } else {
        text.chars().map(|c| 1 + usize::from(GSM_DOUBLE.contains(c))).sum()
    };
    let (single, part) = if wide {
        (WIDE_SINGLE, WIDE_PART)
    } else {
        (GSM_SINGLE, GSM_PART)
    };
    (
        if places <= single {
            usize::from(places > 0)
        } else {
            places.div_ceil(part)
        },
        wide,
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_are_counted_by_alphabet() {
        assert_eq!(text_messages(""), (0, false));
        assert_eq!(text_messages(&"a".repeat(160)), (1, false));
        assert_eq!(text_messages(&"a".repeat(161)), (2, false));
        assert_eq!(text_messages(&"a".repeat(307)), (3, false));
        assert_eq!(text_messages(&"\u{20ac}".repeat(80)), (1, false));
        assert_eq!(text_messages(&"\u{20ac}".repeat(81)), (2, false));
        assert_eq!(text_messages("See you \u{1F600}"), (1, true));
        assert_eq!(text_messages(&format!("\u{1F600}{}", "a".repeat(69))), (2, true));
    }
}
