//! How long a passphrase would stand against somebody who has the file: a hint, not a proof.

/// How good a passphrase is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Strength {
    /// Nothing typed yet.
    Empty,
    /// Somebody who wants to will find it.
    Weak,
    /// It keeps out the curious.
    Fair,
    /// It keeps out those with machines.
    Strong,
}

/// Bits of guessing from which a passphrase is fair, and strong. With this key, a machine that tries a thousand a second
/// goes through 2^40 in 35 years, and through 2^56 never. Judgement.
const FAIR: u32 = 40;
const STRONG: u32 = 56;

/// Bits a word is worth that was taken by chance from a list of some thousands. People choose less freely, so it is less
/// than the 12.9 of such lists. Judgement.
const BITS_A_WORD: u32 = 10;

/// What people choose first, whatever is around it.
const OBVIOUS: [&str; 12] = [
    "password", "passwort", "qwert", "azerty", "12345", "abc123", "letmein", "welcome", "admin", "iloveyou", "onemore",
    "secret",
];

/// A hint on how good `passphrase` is.
pub fn strength(passphrase: &str) -> Strength {
    match bits(passphrase) {
        _ if passphrase.is_empty() => Strength::Empty,
        ..FAIR => Strength::Weak,
        FAIR..STRONG => Strength::Fair,
        STRONG.. => Strength::Strong,
    }
}

fn bits(passphrase: &str) -> u32 {
    let mut text = passphrase.to_lowercase();
    for obvious in OBVIOUS {
        text = text.replace(obvious, "");
    }
    let mut words: Vec<&str> = text
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| word.chars().count() >= 3)
        .collect();
    words.sort_unstable();
    words.dedup();
    let by_words = if words.len() >= 3 {
        words.len() as u32 * BITS_A_WORD
    } else {
        0
    };
    // A word said twice is no longer for it.
    let mut said: Vec<&str> = Vec::new();
    for word in text.split([' ', '-', '_', '.', ',']) {
        if !said.contains(&word) {
            said.push(word);
        }
    }
    by_words.max(by_letters(passphrase, &said.concat()))
}

/// Letters that are neither repeated nor the next of the one before, each worth what its kind is worth.
fn by_letters(passphrase: &str, without_the_obvious: &str) -> u32 {
    let kinds: [fn(char) -> bool; 4] = [
        char::is_lowercase,
        char::is_uppercase,
        |letter| letter.is_numeric(),
        |letter| !letter.is_alphanumeric(),
    ];
    let used = kinds.iter().filter(|is| passphrase.chars().any(**is)).count() as u32;
    let mut before = None;
    let mut seen: Vec<char> = Vec::new();
    let mut fresh = 0;
    for letter in without_the_obvious.chars() {
        let follows = before.is_some_and(|before: char| (letter as u32).abs_diff(before as u32) <= 1);
        let times = seen.iter().filter(|other| **other == letter).count();
        if !follows && times < 2 {
            fresh += 1;
        }
        seen.push(letter);
        before = Some(letter);
    }
    // A letter of one kind is worth about 3 bits in what people type, each further kind half a bit more. Judgement.
    fresh * (5 + used) / 2
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_and_unlike_anything_else_is_strong() {
        for (passphrase, expected) in [
            ("", Strength::Empty),
            ("robin", Strength::Weak),
            ("Password123!", Strength::Weak),
            ("aaaaaaaaaaaaaaaaaaaaaaaa", Strength::Weak),
            ("abcdefghijklmnopqrstuvwxyz", Strength::Weak),
            ("lamp river lamp river lamp", Strength::Weak),
            ("1234567890123456", Strength::Weak),
            ("hall lantern ferry moss", Strength::Fair),
            ("hall-lantern-ferry-moss-quiet-nine", Strength::Strong),
            ("vT9#kQ2m!xWz7", Strength::Fair),
            ("vT9#kQ2m!xWz7LpR4&", Strength::Strong),
        ] {
            assert_eq!(
                strength(passphrase),
                expected,
                "{passphrase}: {} bits",
                bits(passphrase)
            );
        }
    }
}
