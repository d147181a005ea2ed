//! Names of people: what is part of one, and when two are the same.

use super::folding::{WordSet, words};

/// Forms of address, which no name is compared by.
static HONORIFICS: WordSet = WordSet::of(
    "mr mrs ms miss mx dr prof professor sir dame rev hon frau herr hr fr dipl ing mag m mme mlle \
     monsieur madame sr sra srta don dona senor senora dhr mevr mw sig sigra signor signora dott dottssa dra eng",
);

/// True for "mrs" or "dr", folded.
pub(super) fn is_honorific(word: &str) -> bool {
    HONORIFICS.has(word)
}

/// The folded words of a name, without what stands after a comma ("Brandt, PMP").
pub(super) fn name_words(name: &str) -> Vec<String> {
    words(name.split(',').next().unwrap_or_default())
}

/// The words a name is compared by: without forms of address, unless nothing else is left.
fn core_words(name: &str) -> Vec<String> {
    let all = name_words(name);
    let core: Vec<String> = all.iter().filter(|word| !is_honorific(word)).cloned().collect();
    if core.is_empty() { all } else { core }
}

/// What may stand after the comma of a name that is not turned round.
static AFTER_A_NAME: WordSet = WordSet::of("jr sr jnr snr ii iii iv phd md mba msc bsc esq dds rn cpa pmp dr prof");

/// "Petrova, Nadia" the usual way round; `None` for names such as "Brandt, PMP" and for anything else.
pub(super) fn unturned(name: &str) -> Option<String> {
    let (family, given) = name.split_once(',')?;
    let (family, given) = (family.trim(), given.trim());
    let is_name = !given.is_empty()
        && given.chars().any(char::is_lowercase)
        && given
            .chars()
            .all(|c| c.is_alphabetic() || matches!(c, ' ' | '-' | '.' | '\'' | '’'))
        && !words(given).iter().any(|word| AFTER_A_NAME.has(word));
    (is_name && !family.is_empty()).then(|| format!("{given} {family}"))
}

/// The first and the last word, whichever way round; one word alone is both.
fn ends(words: &[String]) -> [Option<&String>; 2] {
    let (first, last) = (words.first(), words.last());
    if first <= last { [first, last] } else { [last, first] }
}

/// One text for every writing of a name that [`likeness`] calls the same, but for longer names in another order.
pub(super) fn name_key(name: &str) -> String {
    let words = core_words(name);
    ends(&words)
        .into_iter()
        .flatten()
        .map(String::as_str)
        .collect::<Vec<_>>()
        .join(" ")
}

/// How two names stand to each other.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Likeness {
    /// Two people, as far as names tell.
    Contradict,
    /// One of them is not known, or is short for the other.
    Agree,
    /// The same first and last name.
    Same,
}

/// Compares two names; an unknown (empty) name contradicts none.
pub(super) fn likeness(one: &str, other: &str) -> Likeness {
    let (one, other) = (core_words(one), core_words(other));
    let (Some(first), Some(second)) = (one.first(), other.first()) else {
        return if one.is_empty() && other.is_empty() {
            Likeness::Same
        } else {
            Likeness::Agree
        };
    };
    let sorted = |words: &[String]| {
        let mut words = words.to_vec();
        words.sort();
        words
    };
    if sorted(&one) == sorted(&other) || ends(&one) == ends(&other) {
        return Likeness::Same;
    }
    // "Zoë" and "Zoë Martín"; "J. Brandt" and "Joe Brandt"; "Chris" and "Christopher Lee"; a name changed by marriage.
    let first_fits = first == second || is_short_for(first, second) || is_short_for(second, first);
    let last_fits = one.len() == 1 || other.len() == 1 || one.last() == other.last();
    let one_word_fits = (one.len() == 1 && other.contains(first)) || (other.len() == 1 && one.contains(second));
    if one_word_fits || (first_fits && last_fits) || (first == second && first.chars().count() > 1) {
        Likeness::Agree
    } else {
        Likeness::Contradict
    }
}

fn is_short_for(short: &str, long: &str) -> bool {
    let length = short.chars().count();
    (length == 1 || length > 2) && long.starts_with(short)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(one: &str, other: &str, expected: Likeness) {
        assert_eq!(likeness(one, other), expected, "{one:?} {other:?}");
        assert_eq!(likeness(other, one), expected, "{other:?} {one:?}");
    }

    #[test]
    fn turned_names_are_told_from_titles() {
        for (name, expected) in [
            ("Petrova, Nadia", Some("Nadia Petrova")),
            ("O'Neill, Mary-Jane", Some("Mary-Jane O'Neill")),
            ("Joe Brandt, PMP", None),
            ("Ann Berg, Ph.D., MBA", None),
            ("Ann Berg, PhD", None),
            ("Nadia Petrova", None),
            ("Petrova,", None),
        ] {
            assert_eq!(unturned(name).as_deref(), expected, "{name:?}");
        }
    }

    #[test]
    fn names_are_compared_as_people_write_them() {
        check("Zoë Martín", "ZOE MARTIN", Likeness::Same);
        check("Joe Brandt, PMP", "Joe Brandt", Likeness::Same);
        check("Petrova Nadia", "Nadia Petrova", Likeness::Same);
        check("Dr. Søren Kjær", "Søren Kjær", Likeness::Same);
        check("Anna M. Berg", "Anna Berg", Likeness::Same);
        check("", "", Likeness::Same);
        check("", "Anna Berg", Likeness::Agree);
        check("J. Brandt", "Joe Brandt", Likeness::Agree);
        check("Zoë", "Zoë Martín", Likeness::Agree);
        check("Chris Lee", "Christopher Lee", Likeness::Agree);
        check("Anna Berg", "Anna Weber", Likeness::Agree);
        check("Anna Berg", "Peter Berg", Likeness::Contradict);
        check("Grace Hill", "Omar Said", Likeness::Contradict);
        check("Anna", "Andreas Berg", Likeness::Contradict);
    }
}
