//! Links that hand a finished text to the mail app, the dialler or the text app, and a reminder for what no link can
//! carry. RFC 6068 (`mailto:`), RFC 3966 (`tel:`), RFC 5724 (`sms:`).

use crate::model::contact::normalised_phone;

/// Characters a link may have. Outlook cuts at about 2,046 and Chromium failed near 2,000 (PLATFORM.md, B).
pub const LONGEST_LINK: usize = 1_800;

/// A link that opens another app with the words in it, or without them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outgoing {
    /// The link carries everything.
    Ready {
        /// For an anchor's `href`.
        href: String,
    },
    /// The words are too long for a link: copy them first, then open this link, which carries the address (and, for an
    /// email, the subject) only, and paste.
    CopyFirst {
        /// For an anchor's `href`.
        href: String,
    },
}

impl Outgoing {
    /// The link, whichever way it goes.
    pub fn href(&self) -> &str {
        match self {
            Outgoing::Ready { href } | Outgoing::CopyFirst { href } => href,
        }
    }

    /// True when the words have to be copied before the link is opened.
    pub fn needs_copying(&self) -> bool {
        matches!(self, Outgoing::CopyFirst { .. })
    }
}

/// A link to the mail app. An empty subject or body is left out; an empty address lets the app ask for one.
///
/// Line breaks of any kind become CRLF. Control characters other than line breaks and tabs are dropped: no mail app
/// takes them.
pub fn mailto(to: &str, subject: &str, body: &str) -> Outgoing {
    let to = to.trim().trim_start_matches("mailto:");
    let address: String = to.chars().filter(|c| !c.is_control() && !c.is_whitespace()).collect();
    let mut short = format!("mailto:{}", encoded(&address, "@"));
    let subject = subject.split_whitespace().collect::<Vec<_>>().join(" ");
    let mut joint = '?';
    if !subject.is_empty() {
        short.push_str(&format!("{joint}subject={}", encoded(&subject, "")));
        joint = '&';
    }
    with_body(short, joint, body)
}

/// A link to the dialler: digits, a leading `+` where the country is known, and the extension. `None` when `number`
/// is none.
pub fn tel(number: &str) -> Option<String> {
    let main = normalised_phone(number)?;
    Some(match extension(number) {
        Some(extension) => format!("tel:{main};ext={extension}"),
        None => format!("tel:{main}"),
    })
}

/// A link to the text app. `None` when `number` is none.
pub fn sms(number: &str, body: &str) -> Option<Outgoing> {
    let main = normalised_phone(number)?;
    Some(with_body(format!("sms:{main}"), '?', body))
}

fn with_body(short: String, joint: char, body: &str) -> Outgoing {
    if body.is_empty() {
        return Outgoing::Ready { href: short };
    }
    let href = format!("{short}{joint}body={}", encoded(&crlf(body), ""));
    if href.len() <= LONGEST_LINK {
        Outgoing::Ready { href }
    } else {
        Outgoing::CopyFirst { href: short }
    }
}

/// Every line break as CRLF, every other control character but the tab left out.
fn crlf(text: &str) -> String {
    let one = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = one
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect();
    kept.replace('\n', "\r\n")
}

/// Percent-encodes the UTF-8 bytes of all but the unreserved characters of RFC 3986 and those in `also_plain`. A plus
/// is encoded too: some apps read a bare one as a space.
fn encoded(text: &str, also_plain: &str) -> String {
    const HEX: [char; 16] = [
        '0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F',
    ];
    let mut link = String::with_capacity(text.len() * 2);
    for byte in text.bytes() {
        let letter = char::from(byte);
        let is_unreserved = letter.is_ascii_alphanumeric() || matches!(letter, '-' | '.' | '_' | '~');
        if is_unreserved || (letter.is_ascii() && also_plain.contains(letter)) {
            link.push(letter);
        } else {
            link.push('%');
            link.push(HEX[usize::from(byte >> 4)]);
            link.push(HEX[usize::from(byte & 15)]);
        }
    }
    link
}

/// The digits after "ext. 12", "x12", "#12" or ";ext=12".
fn extension(number: &str) -> Option<String> {
    let number = number.trim();
    let number = number.strip_prefix("tel:").unwrap_or(number);
    let (_, tail) = number.split_once(['x', 'X', 'e', 'E', ';', '#'])?;
    let digits: String = tail.chars().filter(char::is_ascii_digit).collect();
    (!digits.is_empty()).then_some(digits)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn mails(to: &str, subject: &str, body: &str, expected: &str) {
        let href = expected.to_owned();
        assert_eq!(mailto(to, subject, body), Outgoing::Ready { href });
    }

    #[test]
    fn mail_links_carry_address_subject_and_words() {
        mails("piet@deboer.example", "", "", "mailto:piet@deboer.example");
        mails(
            " piet@deboer.example ",
            "Readings",
            "",
            "mailto:piet@deboer.example?subject=Readings",
        );
        mails(
            "piet@deboer.example",
            "",
            "Hello",
            "mailto:piet@deboer.example?body=Hello",
        );
        mails(
            "",
            "A & B?",
            "100% + #1",
            "mailto:?subject=A%20%26%20B%3F&body=100%25%20%2B%20%231",
        );
        mails("piet+shop@deboer.example", "", "", "mailto:piet%2Bshop@deboer.example");
        mails("o'hara&co@x.example", "", "", "mailto:o%27hara%26co@x.example");
        mails(
            "a@b.example?bcc=c@d.example",
            "",
            "",
            "mailto:a@b.example%3Fbcc%3Dc@d.example",
        );
        mails(
            "a@b.example",
            "One\r\nBcc: c@d.example",
            "",
            "mailto:a@b.example?subject=One%20Bcc%3A%20c%40d.example",
        );
    }

    #[test]
    fn line_breaks_become_crlf_and_letters_utf_8() {
        mails("", "", "a\nb\r\nc\rd", "mailto:?body=a%0D%0Ab%0D%0Ac%0D%0Ad");
        mails(
            "",
            "",
            "Siobhán “ok” 👋",
            "mailto:?body=Siobh%C3%A1n%20%E2%80%9Cok%E2%80%9D%20%F0%9F%91%8B",
        );
        mails("", "", "a\u{0}b\tc", "mailto:?body=ab%09c");
    }

    #[test]
    fn long_words_are_copied_instead() {
        let short = "mailto:a@b.example?subject=Plan&body=";
        let room = LONGEST_LINK - short.len();
        let fits = mailto("a@b.example", "Plan", &"x".repeat(room));
        assert!(!fits.needs_copying() && fits.href().len() == LONGEST_LINK);
        let copied = mailto("a@b.example", "Plan", &"x".repeat(room + 1));
        let href = "mailto:a@b.example?subject=Plan".to_owned();
        assert_eq!(copied, Outgoing::CopyFirst { href });
        // Counted as encoded: one such letter takes nine characters.
        assert!(mailto("", "", &"€".repeat(LONGEST_LINK / 9)).needs_copying());
        assert!(sms("+44 7700 900461", &" ".repeat(700)).is_some_and(|link| link.needs_copying()));
    }

    #[test]
    fn numbers_are_dialled_by_their_digits() {
        for (number, expected) in [
            ("+44 (0)20 7946 0142", Some("tel:+442079460142")),
            ("0044 20 7946 0142", Some("tel:+442079460142")),
            ("020 7946 0142", Some("tel:02079460142")),
            ("(555) 010-7781 ext. 12", Some("tel:5550107781;ext=12")),
            ("555-010-7781 x12", Some("tel:5550107781;ext=12")),
            ("tel:+1-555-010-7781;ext=3", Some("tel:+15550107781;ext=3")),
            ("555 010 7781 extension", Some("tel:5550107781")),
            ("javascript:alert(1)", None),
            ("", None),
        ] {
            assert_eq!(tel(number).as_deref(), expected, "{number:?}");
        }
    }

    #[test]
    fn texts_carry_their_words() {
        let link = |number, body| sms(number, body).map(|link| link.href().to_owned());
        assert_eq!(link("+44 7700 900461", ""), Some("sms:+447700900461".to_owned()));
        let words = Some("sms:07700900461?body=Tuesday%20or%20Wednesday%3F%0D%0AInes".to_owned());
        assert_eq!(link("07700 900461 ext 4", "Tuesday or Wednesday?\nInes"), words);
        assert_eq!(link("soon", "Hello"), None);
    }
}
