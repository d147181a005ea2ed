//! What is no plain word: numbers, times, telephone numbers, links and placeholders, told by their shape.

/// What a run of digits is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shape {
    Number,
    /// "10:30", "3pm".
    Clock,
    /// "3/10", "2026-11-21".
    Date,
    /// "3rd".
    Ordinal,
    /// "$500", "£2k".
    Money,
    /// "20%", "3x".
    Percent,
    /// Seven digits or more with dashes, or a leading zero.
    Phone,
    /// "2027".
    Year,
}

/// Fewest digits of a telephone number.
const PHONE_DIGITS: usize = 7;
/// Longest placeholder, in bytes: "[insert one specific result for a similar customer]".
const LONGEST_PLACEHOLDER: usize = 120;
/// Bytes of "{{{".
const WIDEST_BRACKET: usize = 3;
/// Longest link, in bytes: what every browser opens.
const LONGEST_LINK: usize = 2048;
/// Longest name of a host or mailbox, in bytes (253 is the limit of the domain name system).
const LONGEST_HOST: usize = 253;

/// Length and shape of the number at the beginning of `text`; `before` is the character before it.
pub(super) fn number(text: &str, before: Option<char>) -> (usize, Shape) {
    let bytes = text.as_bytes();
    let at = |i: usize| bytes.get(i).copied().unwrap_or(b' ');
    let (mut end, mut digits, mut colon, mut slashes, mut dashes) = (0, 0, false, 0, 0);
    while at(end).is_ascii_digit()
        || (matches!(at(end), b'.' | b',' | b':' | b'/' | b'-') && at(end + 1).is_ascii_digit())
    {
        match at(end) {
            b':' => colon = true,
            b'/' => slashes += 1,
            b'-' => dashes += 1,
            byte if byte.is_ascii_digit() => digits += 1,
            _ => {}
        }
        end += 1;
    }
    let suffix = bytes[end..].iter().take_while(|b| b.is_ascii_alphabetic()).count();
    let letters = &bytes[end..end + suffix];
    let is = |words: &[&[u8]]| words.iter().any(|word| letters.eq_ignore_ascii_case(word));
    let year = digits == 4 && end == 4 && (text.starts_with("19") || text.starts_with("20"));
    let shape = match () {
        () if is(&[b"am", b"pm", b"ish", b"oclock"]) || (colon && !is(&[b"x"])) => Shape::Clock,
        () if is(&[b"st", b"nd", b"rd", b"th"]) => Shape::Ordinal,
        () if matches!(before, Some('$' | '\u{a3}' | '\u{20ac}')) => Shape::Money,
        () if at(end) == b'%' || is(&[b"x"]) => Shape::Percent,
        () if digits >= PHONE_DIGITS
            && (dashes > 0 || text.starts_with('0') || before == Some('+') || end == digits)
            && dashes < 5
            && (dashes == 0 || digits > 8 || end == 8) =>
        {
            Shape::Phone
        }
        () if (slashes > 0 && !text.starts_with("24/7") && !text.starts_with("50/50"))
            || (dashes == 2 && digits == 8) =>
        {
            Shape::Date
        }
        () if year => Shape::Year,
        () => Shape::Number,
    };
    (end + suffix, shape)
}

/// Endings that make "name.ending" an address on the web.
const TOP_LEVELS: [&str; 20] = [
    "com", "co", "org", "net", "io", "uk", "example", "ly", "me", "us", "ai", "app", "dev", "eu", "ca", "au", "gov",
    "edu", "info", "biz",
];

/// Length of a link at the beginning of `text`, and whether it is an email address.
pub(super) fn link(text: &str) -> Option<(usize, bool)> {
    let bytes = text.as_bytes();
    let run = bytes
        .iter()
        .take(LONGEST_HOST)
        .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'_' | b'-' | b'+'))
        .count();
    let head = &text[..run];
    let rest = &bytes[run..];
    // What no browser would open is no link, and looking on for its end would take a square of the time.
    let text = &text[..text.floor_char_boundary(LONGEST_LINK)];
    let whole = || {
        let all = text
            .find(|c: char| c.is_whitespace() || matches!(c, ')' | ']' | '>' | '"' | '}'))
            .unwrap_or(text.len());
        text[..all].trim_end_matches(['.', ',', '!', '?', ';', ':']).len()
    };
    if rest.starts_with(b"@") && rest.get(1).is_some_and(u8::is_ascii_alphanumeric) {
        let host = &rest[1..rest.len().min(LONGEST_HOST)];
        let host = host
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric() || matches!(b, b'.' | b'-'));
        if host.copied().any(|b| b == b'.') {
            return Some((whole(), true));
        }
    }
    if rest.starts_with(b"://") || head.get(..4).is_some_and(|w| w.eq_ignore_ascii_case("www.")) {
        return Some((whole(), false));
    }
    let (name, ending) = head.trim_end_matches(['.', '-', '_']).rsplit_once('.')?;
    (name.len() > 1 && TOP_LEVELS.contains(&ending)).then(|| (whole(), false))
}

/// Fewest letters of a word that is told by its ending.
const SHORTEST_ADVERB: usize = 6;

/// True for a word that ends as adverbs do, whatever their case; "assembly" and "supply" end otherwise.
pub(super) fn is_adverb(word: &[u8]) -> bool {
    if word.len() < SHORTEST_ADVERB {
        return false;
    }
    let ending = &word[word.len() - 4..];
    let noun = ending.eq_ignore_ascii_case(b"mbly") || ending.eq_ignore_ascii_case(b"pply");
    ending[2..].eq_ignore_ascii_case(b"ly") && !noun
}

/// Length of the placeholder at the beginning of `text`, in whichever style: `[Name]`, `{{first_name}}`, `{name}`,
/// `<Company>`, `%NAME%`, `*|FNAME|*`, `«Name»`, or a blank of underscores.
pub(super) fn placeholder(text: &str) -> Option<usize> {
    let reach = text.floor_char_boundary(LONGEST_PLACEHOLDER + 2 * WIDEST_BRACKET);
    let line = text[..reach].split('\n').next().unwrap_or_default();
    let until = |open: &str, close: &str| {
        let inner = line.strip_prefix(open)?;
        let length = inner.find(close)?;
        (length <= LONGEST_PLACEHOLDER).then(|| (&inner[..length], open.len() + length + close.len()))
    };
    let found = match line.as_bytes().first()? {
        b'[' => named(until("[[", "]]").or_else(|| until("[", "]"))).filter(|(name, _)| name.trim().len() > 1),
        b'{' => named(
            until("{{{", "}}}")
                .or_else(|| until("{{", "}}"))
                .or_else(|| until("{", "}"))
                .or_else(|| unclosed(line, "{{")),
        ),
        b'<' => named(until("<<", ">>").or_else(|| until("<", ">"))).filter(|(name, _)| is_plain_name(name)),
        b'%' => named(until("%%", "%%").or_else(|| until("%", "%"))).filter(|(name, _)| is_merge_field(name)),
        b'*' => named(until("*|", "|*").or_else(|| unclosed(line, "*|"))),
        b'_' => {
            let length = line.bytes().take_while(|b| *b == b'_').count();
            (length > 2).then_some(("", length))
        }
        _ => named(until("\u{ab}", "\u{bb}")),
    };
    found.map(|(_, length)| length)
}

/// A placeholder that somebody broke: its opening and one name.
fn unclosed<'a>(line: &'a str, open: &str) -> Option<(&'a str, usize)> {
    let name = line.strip_prefix(open)?;
    let length = name
        .bytes()
        .take_while(|b| b.is_ascii_alphanumeric() || *b == b'_')
        .count();
    Some((&name[..length], open.len() + length))
}

/// Keeps a placeholder that has a letter in it.
fn named(found: Option<(&str, usize)>) -> Option<(&str, usize)> {
    found.filter(|(name, _)| name.chars().any(char::is_alphabetic))
}

/// Inside angle brackets: words, not an address and not markup.
fn is_plain_name(name: &str) -> bool {
    const MARKUP: [&str; 12] = ["b", "i", "u", "p", "br", "a", "em", "strong", "div", "span", "li", "ul"];
    !name.contains(['@', '/', '=', ':']) && name.starts_with(char::is_alphabetic) && !MARKUP.contains(&name)
}

/// Inside percent signs: one name without spaces ("20% off and 30%" is none).
fn is_merge_field(name: &str) -> bool {
    name.chars()
        .all(|c| c.is_alphanumeric() || matches!(c, '_' | '.' | '-'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_number(text: &str, length: usize, shape: Shape) {
        assert_eq!(number(text, None), (length, shape), "{text}");
    }

    #[test]
    fn numbers_are_told_by_their_shape() {
        assert_number("10 days", 2, Shape::Number);
        assert_number("10am.", 4, Shape::Clock);
        assert_number("10:30", 5, Shape::Clock);
        assert_number("3rd", 3, Shape::Ordinal);
        assert_number("20% off", 2, Shape::Percent);
        assert_number("3/10", 4, Shape::Date);
        assert_number("24/7", 4, Shape::Number);
        assert_number("555-0142-77 x", 11, Shape::Phone);
        assert_number("01632960123", 11, Shape::Phone);
        assert_number("2027", 4, Shape::Year);
        assert_number("10-15 minutes", 5, Shape::Number);
        assert_eq!(number("500", Some('$')), (3, Shape::Money));
    }

    #[test]
    fn links_are_told_from_sentences() {
        assert_eq!(link("ana@brightroofs.example, or"), Some((23, true)));
        assert_eq!(link("https://brightroofs.example/book."), Some((32, false)));
        assert_eq!(link("brightroofs.example"), Some((19, false)));
        assert_eq!(link("yesterday.Let me know"), None);
        assert_eq!(link("e.g. roofs"), None);
    }

    #[test]
    fn placeholders_come_in_many_styles() {
        for text in [
            "[Name]",
            "{{first_name}}",
            "<Company>",
            "%NAME%",
            "*|FNAME|*",
            "{name}",
            "____",
            "\u{ab}Name\u{bb}",
            "[what you bring]",
            "{{first_name",
            "{{first_name}",
            "*|FNAME",
        ] {
            assert_eq!(placeholder(text), Some(text.len()), "{text}");
        }
        for text in [
            "[1]",
            "[x]",
            "<br>",
            "<https://a.example>",
            "5% to 10%",
            "[ ]",
            "* item",
            "< 5 and > 3",
            "__",
        ] {
            assert_eq!(placeholder(text), None, "{text}");
        }
    }
}
