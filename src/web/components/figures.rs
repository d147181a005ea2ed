//! Numbers in sentences.

use crate::saves::Counts;

/// "20,000".
pub fn grouped(number: usize) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

/// "1 person", "20,000 people".
pub fn counted(number: usize, one: &str, many: &str) -> String {
    format!("{} {}", grouped(number), if number == 1 { one } else { many })
}

/// "1 person", "4 people".
pub fn people(number: usize) -> String {
    counted(number, "person", "people")
}

/// "2 people come in, 1 changes; 5 touches are added."
pub fn changes(counts: &Counts) -> String {
    if counts.is_nothing() {
        return "There is nothing in it that this book does not have.".to_owned();
    }
    let mut parts = Vec::new();
    let mut say = |number: usize, words: String| {
        if number > 0 {
            parts.push(words);
        }
    };
    say(counts.added, counted(counts.added, "person comes in", "people come in"));
    say(
        counts.changed,
        counted(counts.changed, "person changes", "people change"),
    );
    say(
        counts.erased,
        counted(
            counts.erased,
            "person goes, erased on the other side",
            "people go, erased on the other side",
        ),
    );
    say(
        counts.touches,
        counted(counts.touches, "touch is added", "touches are added"),
    );
    say(
        counts.beside,
        counted(
            counts.beside,
            "group or thing of the library changes",
            "groups and things of the library change",
        ),
    );
    say(usize::from(counts.settings), "your settings change".to_owned());
    let words = parts.join("; ");
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| {
        format!("{}{}.", first.to_uppercase(), letters.as_str())
    })
}
