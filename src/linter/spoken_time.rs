//! How long a message takes to say.

/// Words a minute of an ordinary speaker (EVIDENCE: convention 130 to 160). Let each rep measure their own.
pub const WORDS_A_MINUTE: f64 = 150.0;
/// A voicemail stays under this, in seconds (P15).
pub const VOICEMAIL_SECONDS: f64 = 30.0;
/// A digit of a telephone number is said slowly, as a word of its own.
const WORDS_A_DIGIT: f64 = 1.0;
/// A number such as 25 or 1,200 is about two words: "twenty five", "twelve hundred".
const WORDS_A_NUMBER: f64 = 2.0;
/// Digits from which a number is read out one by one.
const READ_OUT_DIGITS: usize = 7;
/// An address on the web or an email address is spelled out: "ana at brightroofs dot com".
const WORDS_AN_ADDRESS: f64 = 6.0;

/// Seconds that `body` takes when said aloud at `words_a_minute`; 0 for a pace that is not above zero.
/// Telephone numbers count a word a digit, numbers and abbreviations what is said for them.
pub fn spoken_seconds(body: &str, words_a_minute: f64) -> f64 {
    if words_a_minute.is_nan() || words_a_minute <= 0.0 {
        return 0.0;
    }
    spoken_words(body) * 60.0 / words_a_minute
}

fn spoken_words(body: &str) -> f64 {
    let mut words = 0.0;
    // Digits of neighbouring groups belong together: "01632 960 123".
    let mut digits = 0;
    for chunk in body.split_whitespace() {
        let own = chunk.chars().filter(char::is_ascii_digit).count();
        let letters = chunk.chars().filter(|c| c.is_alphabetic()).count();
        if own > 0 && letters == 0 && !chunk.contains(['$', '\u{a3}', '\u{20ac}', '%', ':']) {
            digits += own;
            words += WORDS_A_NUMBER;
            if digits >= READ_OUT_DIGITS {
                // All groups so far turn out to be one long number: count its digits instead.
                let groups = words_of_groups(own, digits);
                words += groups - WORDS_A_NUMBER;
            }
        } else {
            digits = 0;
            words += words_of(chunk, own, letters);
        }
        if chunk.ends_with(['.', '!', '?']) {
            digits = 0;
        }
    }
    words
}

/// What a further group adds once `digits` are being read out one by one.
fn words_of_groups(own: usize, digits: usize) -> f64 {
    let before = digits - own;
    let caught_up = if before < READ_OUT_DIGITS {
        before as f64 * WORDS_A_DIGIT - WORDS_A_NUMBER.min(before as f64)
    } else {
        0.0
    };
    own as f64 * WORDS_A_DIGIT + caught_up.max(0.0)
}

fn words_of(chunk: &str, digits: usize, letters: usize) -> f64 {
    if chunk.contains('@') || chunk.contains("://") || chunk.starts_with("www.") {
        return WORDS_AN_ADDRESS;
    }
    if digits > 0 {
        // "10am", "$500", "20%": the figure, and its unit.
        return WORDS_A_NUMBER
            + if letters > 0 || chunk.contains(['$', '\u{a3}', '\u{20ac}', '%']) {
                1.0
            } else {
                0.0
            };
    }
    let spelled = letters > 1 && letters <= 4 && chunk.chars().all(|c| c.is_ascii_uppercase() || !c.is_alphanumeric());
    match () {
        () if letters == 0 => {
            if chunk == "&" {
                1.0
            } else {
                0.0
            }
        }
        // "CRM", "ROI" are said letter by letter.
        () if spelled && !chunk.contains('\'') => letters as f64,
        () => chunk
            .split(['-', '/', '\u{2013}', '\u{2014}'])
            .filter(|part| part.chars().any(char::is_alphabetic))
            .count() as f64,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_words(text: &str, words: f64) {
        let counted = spoken_seconds(text, 60.0);
        assert!((counted - words).abs() < 0.01, "{text}: {counted} words, not {words}");
    }

    #[test]
    fn words_are_counted_as_they_are_said() {
        assert_words("", 0.0);
        assert_words("Hi Ana, this is Tom.", 5.0);
        assert_words("well-kept roof", 3.0);
        assert_words("call me on 555 0142", 10.0);
        assert_words("01632 960 123", 11.0);
        assert_words("at 10am", 4.0);
        assert_words("our CRM", 4.0);
        assert_words("\u{2014} :) \u{1F600}", 0.0);
        assert_words("ana@brightroofs.example", 6.0);
    }

    #[test]
    fn a_pace_of_nothing_takes_no_time() {
        for pace in [0.0, -1.0, f64::NAN] {
            assert_eq!(spoken_seconds("one two three", pace), 0.0);
        }
        let text = "word ".repeat(75);
        assert!((spoken_seconds(&text, WORDS_A_MINUTE) - 30.0).abs() < 1e-9);
    }
}
