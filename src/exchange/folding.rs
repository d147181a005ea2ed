//! Text reduced to what two spellings share: no case, no accents, no punctuation.

use std::collections::BTreeSet;
use std::sync::OnceLock;

/// Words to look one up among, written as one text and taken apart on first use.
pub(super) struct WordSet {
    text: &'static str,
    words: OnceLock<BTreeSet<&'static str>>,
}

impl WordSet {
    /// The folded words of `text`, parted by spaces.
    pub const fn of(text: &'static str) -> WordSet {
        WordSet {
            text,
            words: OnceLock::new(),
        }
    }

    /// True when `word` is one of them.
    pub fn has(&self, word: &str) -> bool {
        let words = || self.text.split_whitespace().collect();
        self.words.get_or_init(words).contains(word)
    }
}

/// The letter without its accent, for the Latin letters of European lists; others as they are.
fn bare(letter: char) -> &'static str {
    match letter {
        'à' | 'á' | 'â' | 'ã' | 'ä' | 'å' | 'ā' | 'ă' | 'ą' => "a",
        'æ' => "ae",
        'ç' | 'ć' | 'č' => "c",
        'ď' | 'đ' | 'ð' => "d",
        'è' | 'é' | 'ê' | 'ë' | 'ē' | 'ę' | 'ě' => "e",
        'ğ' => "g",
        'ì' | 'í' | 'î' | 'ï' | 'ī' | 'ı' => "i",
        'ł' | 'ľ' => "l",
        'ñ' | 'ń' | 'ň' => "n",
        'ò' | 'ó' | 'ô' | 'õ' | 'ö' | 'ø' | 'ő' => "o",
        'œ' => "oe",
        'ŕ' | 'ř' => "r",
        'ś' | 'š' | 'ş' | 'ș' => "s",
        'ß' => "ss",
        'ť' | 'ţ' | 'ț' => "t",
        'ù' | 'ú' | 'û' | 'ü' | 'ū' | 'ů' | 'ű' => "u",
        'ý' | 'ÿ' => "y",
        'ź' | 'ż' | 'ž' => "z",
        _ => "",
    }
}

/// The words of a text, folded: "Müßig, J." gives `mussig` and `j`.
pub(super) fn words(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    let mut word = String::new();
    for character in text.chars().flat_map(char::to_lowercase) {
        if is_combining(character) || matches!(character, '\'' | '’') {
            continue;
        }
        if character.is_alphanumeric() {
            match bare(character) {
                "" => word.push(character),
                plain => word.push_str(plain),
            }
        } else if !word.is_empty() {
            words.push(std::mem::take(&mut word));
        }
    }
    if !word.is_empty() {
        words.push(word);
    }
    words
}

/// Accents written as characters of their own, as some systems store "é".
fn is_combining(character: char) -> bool {
    ('\u{300}'..='\u{36F}').contains(&character)
}

/// The folded letters alone, without spaces and digits: "E-mail 2 Address" gives `emailaddress`.
pub(super) fn squeezed(text: &str) -> String {
    let mut letters = words(text).concat();
    letters.retain(|character| !character.is_ascii_digit());
    letters
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_meet() {
        for (text, expected) in [
            ("E-mail 2 Address", "emailaddress"),
            ("HasOptedOutOfEmail", "hasoptedoutofemail"),
            ("Straße (geschäftlich)", "strassegeschaftlich"),
            ("Pre\u{301}nom", "prenom"),
            ("N° de téléphone", "ndetelephone"),
            ("Имя", "имя"),
            (" - ", ""),
        ] {
            assert_eq!(squeezed(text), expected, "{text:?}");
        }
        assert_eq!(words("O’Neill-Øst, J."), ["oneill", "ost", "j"]);
    }
}
