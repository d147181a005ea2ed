//! How long a message takes to say: its syllables, and the pauses between them.

/// Words a minute of an ordinary speaker (EVIDENCE: convention 130 to 160). Let each rep measure their own.
pub const WORDS_A_MINUTE: f64 = 150.0;
/// A voicemail stays under this, in seconds (P15).
pub const VOICEMAIL_SECONDS: f64 = 30.0;

/// Syllables a second of a speaker at [`WORDS_A_MINUTE`]: ordinary sentences of 13 words with 1.3 syllables each then
/// take, with their pauses, what 150 words a minute give them. All that follows is for that speaker too.
const SYLLABLES_A_SECOND: f64 = 3.6;
/// Seconds of rest at the end of a sentence.
const SENTENCE_PAUSE: f64 = 0.45;
/// Seconds of rest at a comma, a colon, a dash; and between the groups of a telephone number.
const COMMA_PAUSE: f64 = 0.2;
/// Seconds that a digit takes when it is read out by itself: slowly, for somebody to write down.
const DIGIT_SECONDS: f64 = 0.4;
/// Digits from which a figure is read out one by one; so is one that begins with a nought.
const READ_OUT_DIGITS: usize = 5;
/// Syllables of "per cent", "pounds fifty", "dollars".
const SYLLABLES_A_UNIT: u32 = 2;

/// Seconds that `body` takes when said aloud at `words_a_minute`; 0 for a pace that is not above zero. Numbers count
/// what is said for them, telephone numbers digit by digit.
pub fn spoken_seconds(body: &str, words_a_minute: f64) -> f64 {
    slowed(said(body, |_, _| {}), words_a_minute)
}

/// Where each word of a text ends, in bytes, and the second by which it has been said, its pause included.
pub fn spoken_words(body: &str, words_a_minute: f64) -> Vec<(usize, f64)> {
    let mut words = Vec::new();
    said(body, |end, seconds| words.push((end, slowed(seconds, words_a_minute))));
    words
}

fn slowed(seconds: f64, words_a_minute: f64) -> f64 {
    if words_a_minute.is_nan() || words_a_minute <= 0.0 {
        return 0.0;
    }
    seconds * WORDS_A_MINUTE / words_a_minute
}

/// Says a text at the ordinary pace: `word` hears where each word ends and the second by which it is said. Answers the
/// seconds for all of it.
fn said(body: &str, mut word: impl FnMut(usize, f64)) -> f64 {
    let mut syllables = 0;
    let mut pauses = 0.0;
    let mut in_phone_number = false;
    let mut at = 0;
    for line in body.split_inclusive('\n') {
        for piece in line.split_inclusive(char::is_whitespace) {
            let chunk = piece.trim_end();
            let end = at + chunk.len();
            at += piece.len();
            if chunk.is_empty() {
                continue;
            }
            let digits = digits_read_out(chunk, in_phone_number);
            in_phone_number = digits > 0 && !chunk.ends_with(['.', '!', '?']);
            let own = if digits > 0 { 0 } else { syllables_of(chunk) };
            syllables += own;
            if digits > 0 {
                pauses += digits as f64 * DIGIT_SECONDS + COMMA_PAUSE;
            }
            if own + digits > 0 {
                pauses += pause_after(chunk);
            }
            word(end, f64::from(syllables) / SYLLABLES_A_SECOND + pauses);
        }
        let line = line.trim_end_matches(['\n', '\r']);
        if line.ends_with(|last: char| last.is_alphanumeric() || last == ',') {
            pauses += COMMA_PAUSE;
        }
    }
    f64::from(syllables) / SYLLABLES_A_SECOND + pauses
}

/// The pace, in words a minute, of somebody who took `seconds` to say `text`; `None` when that is no pace.
pub fn pace_of(text: &str, seconds: f64) -> Option<f64> {
    let ordinary = spoken_seconds(text, WORDS_A_MINUTE);
    (seconds > 0.0 && ordinary > 0.0).then(|| WORDS_A_MINUTE * ordinary / seconds)
}

fn pause_after(chunk: &str) -> f64 {
    match chunk
        .trim_end_matches(['"', '\'', ')', '\u{201d}', '\u{2019}'])
        .chars()
        .next_back()
    {
        Some('.' | '!' | '?' | '\u{2026}') => SENTENCE_PAUSE,
        Some(',' | ';' | ':' | '\u{2013}' | '\u{2014}') => COMMA_PAUSE,
        _ => 0.0,
    }
}

/// How many digits of a chunk are read out one by one; 0 when it is no part of a telephone number.
fn digits_read_out(chunk: &str, in_phone_number: bool) -> u32 {
    let digits = chunk.bytes().filter(u8::is_ascii_digit).count();
    let is_bare = digits > 0
        && !chunk.contains(|sign: char| {
            sign.is_alphabetic() || matches!(sign, ':' | ',' | '%' | '\u{a3}' | '$' | '\u{20ac}')
        });
    let read_out = in_phone_number || chunk.starts_with(['0', '+']) || digits >= READ_OUT_DIGITS;
    if is_bare && read_out { digits as u32 } else { 0 }
}

fn syllables_of(chunk: &str) -> u32 {
    let digits = chunk.bytes().filter(u8::is_ascii_digit).count();
    let letters = chunk.chars().filter(|letter| letter.is_alphabetic()).count();
    let has_unit = chunk.contains(['%', '\u{a3}', '$', '\u{20ac}']);
    if chunk.contains('@') || chunk.contains("://") || chunk.starts_with("www.") {
        return address(chunk);
    }
    let unit = if has_unit { SYLLABLES_A_UNIT } else { 0 };
    let is_spelled = (2..=4).contains(&letters)
        && digits == 0
        && chunk.chars().all(|c| c.is_ascii_uppercase() || !c.is_alphanumeric());
    if is_spelled && !chunk.contains('\'') {
        return chunk
            .chars()
            .map(|letter| {
                if letter == 'W' {
                    3
                } else {
                    u32::from(letter.is_alphabetic())
                }
            })
            .sum();
    }
    if letters == 0 && digits == 0 {
        return u32::from(chunk == "&");
    }
    let words = chunk.split(|letter: char| !letter.is_alphabetic() && letter != '\'' && letter != '\u{2019}');
    let words = words.filter(|word| digits == 0 || !matches!(*word, "st" | "nd" | "rd" | "th"));
    numbers(chunk) + unit + words.map(word).sum::<u32>()
}

/// What is said for the figures in a chunk: "10:30" is "ten thirty", "1,200" is "one thousand two hundred".
fn numbers(chunk: &str) -> u32 {
    let mut said = 0;
    let mut figure: Option<u32> = None;
    for (place, byte) in chunk.bytes().enumerate() {
        if byte.is_ascii_digit() {
            let value = figure
                .unwrap_or(0)
                .saturating_mul(10)
                .saturating_add(u32::from(byte - b'0'));
            figure = Some(value);
        } else if byte == b',' && chunk.as_bytes().get(place + 1).is_some_and(u8::is_ascii_digit) {
            // A comma inside a figure groups its thousands.
        } else if let Some(value) = figure.take() {
            said += figure_syllables(value);
        }
    }
    said + figure.map_or(0, figure_syllables)
}

fn figure_syllables(value: u32) -> u32 {
    /// "nought" to "nineteen".
    const SMALL: [u32; 20] = [1, 1, 1, 1, 1, 1, 1, 2, 1, 1, 1, 3, 1, 2, 2, 2, 2, 3, 2, 2];
    match value {
        0..20 => SMALL[value as usize],
        20..100 => {
            let tens = if (70..80).contains(&value) { 3 } else { 2 };
            tens + if value.is_multiple_of(10) {
                0
            } else {
                SMALL[(value % 10) as usize]
            }
        }
        100..1_000 => {
            let rest = if value.is_multiple_of(100) {
                0
            } else {
                1 + figure_syllables(value % 100)
            };
            SMALL[(value / 100) as usize] + 2 + rest
        }
        1_000..1_000_000 => {
            let rest = if value.is_multiple_of(1_000) {
                0
            } else {
                figure_syllables(value % 1_000)
            };
            figure_syllables(value / 1_000) + 2 + rest
        }
        _ => figure_syllables(value / 1_000_000).saturating_add(figure_syllables(value % 1_000_000)) + 2,
    }
}

/// "ana at brightroofs dot com".
fn address(chunk: &str) -> u32 {
    let signs = chunk.chars().filter(|sign| matches!(sign, '@' | '.' | '/')).count() as u32;
    let words = chunk.split(|letter: char| !letter.is_alphabetic());
    signs + numbers(chunk) + words.map(word).sum::<u32>()
}

/// Syllables of one word: its groups of vowels, but for those that are written and not said.
fn word(word: &str) -> u32 {
    let mut groups = 0;
    let mut in_group = false;
    let mut letters = [b' '; 3];
    for letter in word.chars().filter(|letter| letter.is_alphabetic()) {
        let letter = plain(letter);
        let is_vowel = matches!(letter, b'a' | b'e' | b'i' | b'o' | b'u' | b'y');
        // "being", "area", "quiet": two vowels that are both said.
        let parts = in_group
            && matches!(
                (letters[2], letter),
                (b'e', b'i') | (b'i', b'a' | b'e' | b'o') | (b'u', b'a' | b'e')
            );
        let both_said = parts && letters[1] != b'q' && !matches!(letters[1], b't' | b's' | b'c' | b'g' | b'l' | b'v');
        if is_vowel && (!in_group || both_said) {
            groups += 1;
        }
        in_group = is_vowel;
        letters = [letters[1], letters[2], letter];
    }
    let is_silent = match letters {
        [_, b'l', b'e'] => false,
        [_, before, b'e'] => !matches!(before, b'a' | b'e' | b'i' | b'o' | b'u' | b'y'),
        [before, b'e', b'd'] => !matches!(before, b't' | b'd' | b'e' | b' '),
        [before, b'e', b's'] => !matches!(before, b's' | b'x' | b'z' | b'c' | b'g' | b'h' | b'e' | b' '),
        _ => false,
    };
    match groups {
        0 => u32::from(!word.is_empty() && word.chars().any(char::is_alphabetic)),
        1 => 1,
        many => many - u32::from(is_silent),
    }
}

/// The letter without its accent, in lower case; other scripts sound like a vowel every other letter, near enough.
fn plain(letter: char) -> u8 {
    match letter {
        'a'..='z' => letter as u8,
        'A'..='Z' => letter.to_ascii_lowercase() as u8,
        '\u{c0}'..='\u{c6}' | '\u{e0}'..='\u{e6}' => b'a',
        '\u{c8}'..='\u{cb}' | '\u{e8}'..='\u{eb}' => b'e',
        '\u{cc}'..='\u{cf}' | '\u{ec}'..='\u{ef}' => b'i',
        '\u{d2}'..='\u{d8}' | '\u{f2}'..='\u{f8}' => b'o',
        '\u{d9}'..='\u{dc}' | '\u{f9}'..='\u{fc}' => b'u',
        _ if (letter as u32).is_multiple_of(2) => b'a',
        _ => b'x',
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_syllables(text: &str, syllables: u32) {
        let counted: u32 = text.split_whitespace().map(syllables_of).sum();
        assert_eq!(counted, syllables, "{text}");
    }

    #[test]
    fn syllables_are_counted_as_they_are_said() {
        for (text, syllables) in [
            ("", 0),
            ("Hi Ana, this is Tom.", 6),
            ("the quote for the workshop lights", 7),
            ("table little people", 6),
            ("measured wanted faces stores", 7),
            ("we would reschedule the meeting", 9),
            ("signature decision proposal", 9),
            ("quiet being", 4),
            ("question patient special", 6),
            ("our CRM", 4),
            ("&", 1),
            ("\u{2014} :) \u{1F600}", 0),
            ("ana@brightroofs.example", 9),
        ] {
            assert_syllables(text, syllables);
        }
    }

    #[test]
    fn figures_are_said_in_words_and_telephone_numbers_digit_by_digit() {
        for (text, syllables) in [
            ("at 10 am", 3),
            ("Tuesday the 24th at 14:30", 11),
            ("310 lux", 6),
            ("1,200 tiles", 7),
            ("20% off", 5),
        ] {
            assert_syllables(text, syllables);
        }
        let number = spoken_seconds("0113 496 0142", WORDS_A_MINUTE);
        assert!(
            (number - 11.0 * DIGIT_SECONDS - 3.0 * COMMA_PAUSE).abs() < 0.3,
            "{number}"
        );
        assert!(spoken_seconds("in 25 shops", WORDS_A_MINUTE) < 1.8);
    }

    #[test]
    fn words_are_said_one_after_the_other() {
        let text = "Hello Joan, it's Tom.\nMy number is\t0113 496 0142,  thanks";
        let words = spoken_words(text, 120.0);
        let ends: Vec<&str> = words
            .iter()
            .map(|(end, _)| text[..*end].split_whitespace().next_back().unwrap())
            .collect();
        assert_eq!(ends, text.split_whitespace().collect::<Vec<_>>());
        assert!(words.is_sorted_by(|one, next| one.1 < next.1), "{words:?}");
        let (_, all) = words[words.len() - 1];
        // The breath at the end of the last line comes after its last word.
        assert!((spoken_seconds(text, 120.0) - all - COMMA_PAUSE * WORDS_A_MINUTE / 120.0).abs() < 1e-9);
        assert_eq!(spoken_words(text, f64::NAN)[0].1, 0.0);
    }

    #[test]
    fn pauses_take_their_time() {
        let joined = spoken_seconds("one two three four", WORDS_A_MINUTE);
        let parted = spoken_seconds("one, two. Three, four.", WORDS_A_MINUTE);
        assert!((parted - joined - 2.0 * (COMMA_PAUSE + SENTENCE_PAUSE) + COMMA_PAUSE).abs() < 1e-9);
    }

    #[test]
    fn ordinary_sentences_take_what_the_convention_gives_them() {
        let text = "We spoke in October about the lights for your workshop, and you wanted to think it over. \
            On Friday I measured a shop with the same beams as yours. It is a good deal brighter on a smaller bill. \
            Would you like to see the readings on Tuesday, or is Thursday better for you?";
        let convention = text.split_whitespace().count() as f64 * 60.0 / WORDS_A_MINUTE;
        let seconds = spoken_seconds(text, WORDS_A_MINUTE);
        assert!((seconds / convention - 1.0).abs() < 0.1, "{seconds} for {convention}");
    }

    #[test]
    fn a_pace_of_nothing_takes_no_time() {
        for pace in [0.0, -1.0, f64::NAN] {
            assert_eq!(spoken_seconds("one two three", pace), 0.0);
        }
    }

    #[test]
    fn a_measured_pace_gives_the_time_back() {
        let text = "Hello Piet, it's Ines about the quote for your workshop lights. Two stands, or four?";
        for seconds in [4.0, 7.5, 20.0] {
            let pace = pace_of(text, seconds).unwrap();
            assert!((spoken_seconds(text, pace) - seconds).abs() < 1e-9);
        }
        assert_eq!(pace_of(text, 0.0), None);
        assert_eq!(pace_of("", 3.0), None);
    }
}
