//! What a header text means.

use std::collections::BTreeMap;
use std::sync::OnceLock;

use super::FieldKind;
use super::folding::{WordSet, squeezed, words};
use super::values::looks_like_phone;
use super::vocabulary::{
    ASIDE_STEMS, CHANNEL_STEMS, EMAIL_WORDS, NAME, NOT_THE_VALUE, OPT_OUT_STEMS, PHONE_WORDS, PLACES, PLAIN, TITLE,
};

/// What a header text says its column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Meaning {
    /// This field, wherever it stands.
    Field(FieldKind),
    /// A whole name, or the half that has no column of its own.
    Name,
    /// A job title, or a form of address where the job has a column of its own.
    Title,
    /// About somebody else or about the record; left out.
    Aside,
}

/// Prefixes some systems put before every header: "Person - Name", "Lead: Email".
const SYSTEM_PREFIXES: [&str; 4] = ["person", "contact", "lead", "kontakt"];

/// Bytes of the longest header: beyond that it is a sentence.
const LONGEST_HEADER: usize = 120;

/// The meaning of a header text; `None` when nobody taught it.
pub(super) fn meaning(header: &str) -> Option<Meaning> {
    let header = without_system_prefix(header.trim().trim_end_matches("__c"));
    if header.len() > LONGEST_HEADER {
        return None;
    }
    let key = squeezed(header);
    if key.is_empty() {
        return None;
    }
    if let Some(found) = lexicon().get(key.as_str()) {
        return Some(*found);
    }
    let header_words = words(header);
    if let Some(found) = opt_out(&key, &header_words) {
        return Some(found);
    }
    if contains_any(&key, ASIDE_STEMS) {
        return Some(Meaning::Aside);
    }
    by_place(&header_words).or_else(|| by_word(&header_words))
}

/// How many known headers a record has; 0 when it holds data, or nothing that a list of people has.
pub(super) fn known_headers<'a>(cells: impl Iterator<Item = &'a str> + Clone) -> usize {
    let texts = cells.filter(|cell| !cell.trim().is_empty());
    if texts
        .clone()
        .any(|cell| cell.contains('@') || cell.contains("://") || looks_like_phone(cell))
    {
        return 0;
    }
    let meanings: Vec<Meaning> = texts.clone().filter_map(meaning).collect();
    let names_people = meanings.iter().any(|found| match found {
        Meaning::Name => true,
        Meaning::Field(kind) => *kind <= FieldKind::Phone,
        Meaning::Title | Meaning::Aside => false,
    });
    if names_people { meanings.len() } else { 0 }
}

/// The label a header gives the addresses and numbers under it: "Business Phone" gives "work"; empty when none.
pub(super) fn label_of(header: &str) -> &'static str {
    let header_words = words(header);
    // "Mobile" tells more than "business" does.
    let order = [2, 0, 1, 3];
    let said = |place: usize| header_words.iter().any(|word| PLACES[place].1.has(word));
    order
        .into_iter()
        .find(|place| said(*place))
        .map_or("", |place| PLACES[place].0)
}

/// True when the header names the label of the address or number in the next column.
pub(super) fn is_label_column(header: &str) -> bool {
    matches!(
        squeezed(header).as_str(),
        "emaillabel" | "emailtype" | "phonelabel" | "phonetype"
    )
}

fn without_system_prefix(header: &str) -> &str {
    let Some((prefix, rest)) = header.split_once(" - ").or_else(|| header.split_once(": ")) else {
        return header;
    };
    let known = SYSTEM_PREFIXES.contains(&squeezed(prefix).as_str());
    if known && !rest.trim().is_empty() { rest } else { header }
}

fn lexicon() -> &'static BTreeMap<&'static str, Meaning> {
    static LEXICON: OnceLock<BTreeMap<&'static str, Meaning>> = OnceLock::new();
    LEXICON.get_or_init(|| {
        let plain = PLAIN
            .iter()
            .flat_map(|(kind, texts)| texts.split_whitespace().map(|text| (text, Meaning::Field(*kind))));
        let names = NAME.split_whitespace().map(|text| (text, Meaning::Name));
        let titles = TITLE.split_whitespace().map(|text| (text, Meaning::Title));
        plain.chain(names).chain(titles).collect()
    })
}

fn opt_out(key: &str, header_words: &[String]) -> Option<Meaning> {
    // Inside one word, or from the start of one: "teléfono contactar" is no "no contactar".
    let said = (0..header_words.len()).any(|from| {
        let rest = header_words[from..].concat();
        let mut stems = OPT_OUT_STEMS.split_whitespace();
        stems.any(|stem| rest.starts_with(stem) || header_words[from].contains(stem))
    });
    if !said {
        return None;
    }
    let channel = CHANNEL_STEMS.iter().find(|(_, stems)| contains_any(key, stems));
    Some(match channel {
        Some((Some(kind), _)) => Meaning::Field(*kind),
        Some((None, _)) => Meaning::Aside,
        None => Meaning::Field(FieldKind::OptOutAll),
    })
}

/// "Business Street": what is left without the words that say where.
fn by_place(header_words: &[String]) -> Option<Meaning> {
    let says_where = |word: &String| PLACES.iter().any(|(_, texts)| texts.has(word));
    let key: String = header_words
        .iter()
        .filter(|word| !says_where(word))
        .map(String::as_str)
        .collect();
    let key = key.trim_matches(|character: char| character.is_ascii_digit());
    match lexicon().get(key) {
        Some(Meaning::Field(kind)) if *kind >= FieldKind::Email && *kind <= FieldKind::Country => {
            Some(Meaning::Field(*kind))
        }
        _ => None,
    }
}

/// "Email (for invoices)": short headers with a word of e-mail or telephone and none that turns it.
fn by_word(header_words: &[String]) -> Option<Meaning> {
    const MOST_WORDS: usize = 5;
    let mut joined = header_words.to_vec();
    joined.extend(header_words.windows(2).map(|pair| pair.concat()));
    if header_words.len() > MOST_WORDS || joined.iter().any(|word| NOT_THE_VALUE.has(word)) {
        return None;
    }
    let says = |texts: &WordSet| joined.iter().any(|word| texts.has(word));
    if says(&EMAIL_WORDS) {
        Some(Meaning::Field(FieldKind::Email))
    } else if says(&PHONE_WORDS) {
        Some(Meaning::Field(FieldKind::Phone))
    } else {
        None
    }
}

fn contains_any(key: &str, stems: &str) -> bool {
    stems.split_whitespace().any(|stem| key.contains(stem))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: FieldKind, headers: &[&str]) {
        for header in headers {
            assert_eq!(meaning(header), Some(Meaning::Field(kind)), "{header:?}");
        }
    }

    #[test]
    fn headers_are_known_in_many_tongues() {
        check(
            FieldKind::GivenName,
            &["First Name", "FirstName", "first_name", "Vorname", "PRÉNOM", "Voornaam"],
        );
        check(
            FieldKind::FamilyName,
            &["Last Name", "Nachname", "Apellidos", "Cognome", "Efternamn"],
        );
        check(
            FieldKind::FullName,
            &["Ansprechpartner", "Full name", "Contact", "Nom complet"],
        );
        check(
            FieldKind::Company,
            &[
                "Company / Account",
                "Firma",
                "Société",
                "Person - Organization",
                "Företag",
            ],
        );
        check(
            FieldKind::Title,
            &["Position", "Job Title", "Organization 1 - Title", "Fonction", "Puesto"],
        );
        check(
            FieldKind::Email,
            &[
                "E-mail Address",
                "E-Mail-Adresse",
                "E-mail 2 Address",
                "E-mail 1 - Value",
                "Person - Email - Work",
                "Adresse de messagerie",
                "Correo electrónico",
                "E-Mail (geschäftlich)",
                "Lead: Email",
                "E-post",
            ],
        );
        check(
            FieldKind::Phone,
            &[
                "Business Phone",
                "Home Phone 2",
                "Mobile Phone Number",
                "Phone 1 - Value",
                "Telefon geschäftlich",
                "Téléphone (bureau)",
                "Teléfono del trabajo",
                "Tel.",
                "Mobiltelefon",
                "Telefoon op werk",
            ],
        );
        check(
            FieldKind::Street,
            &[
                "Business Street",
                "Straße geschäftlich",
                "Rue (bureau)",
                "Address 1 - Street",
            ],
        );
        check(
            FieldKind::Country,
            &[
                "Business Country/Region",
                "Land/Region geschäftlich",
                "Address 1 - Country",
            ],
        );
        check(FieldKind::TimeZone, &["Time Zone", "TimeZone__c", "Zeitzone"]);
    }

    #[test]
    fn opt_outs_are_known_with_their_channel() {
        check(
            FieldKind::OptOutEmail,
            &[
                "HasOptedOutOfEmail",
                "Unsubscribed from all email",
                "Email Opt Out",
                "Do not email",
                "UNSUB_TIME",
                "Opted out of email: One to One",
                "Vom Newsletter abgemeldet",
                "Désabonné",
                "Unsubscribed",
            ],
        );
        check(
            FieldKind::OptOutCall,
            &[
                "DoNotCall",
                "Do Not Call",
                "Nicht anrufen",
                "Ne pas appeler",
                "No llamar",
            ],
        );
        check(
            FieldKind::OptOutAll,
            &["Do not contact", "Opted out", "Kontaktsperre", "DNC", "No contactar"],
        );
        check(FieldKind::OptOutText, &["SMS opt out", "Do not text"]);
        check(
            FieldKind::EmailConsent,
            &["Person - Marketing status", "Email opt-in", "Accepts Email Marketing"],
        );
        assert_eq!(meaning("HasOptedOutOfFax"), Some(Meaning::Aside));
    }

    #[test]
    fn what_is_about_something_else_is_no_fact_of_theirs() {
        for header in [
            "Business Fax",
            "Assistant's Phone",
            "E-mail Type",
            "E-mail Display Name",
            "Phone 1 - Label",
            "Lead Owner",
            "Contact owner",
            "Last email date",
            "Email Domain",
            "Umsatz",
            "",
            "Marketing contact status",
            "Photo",
        ] {
            let taken = meaning(header).filter(|found| *found != Meaning::Aside);
            assert_eq!(taken, None, "{header:?}");
        }
    }

    #[test]
    fn headers_give_labels() {
        for (header, label) in [
            ("Person - Email - Work", "work"),
            ("Business Phone", "work"),
            ("Home Phone 2", "home"),
            ("Mobile Phone Number", "mobile"),
            ("Company Main Phone", "work"),
            ("Email", ""),
        ] {
            assert_eq!(label_of(header), label, "{header:?}");
        }
    }
}
