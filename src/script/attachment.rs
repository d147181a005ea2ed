//! Whether a text promises an attachment, which no link can carry.

/// Before one of these, "attached" is about feelings or fittings; the message itself is the exception, checked apart.
const NOT_A_FILE: [&str; 14] = [
    "to", "with", "by", "onto", "at", "from", "between", "garage", "house", "building", "workshop", "shed", "bracket",
    "firmly",
];
/// What a file may be attached to.
const MESSAGES: [&str; 7] = ["email", "mail", "e-mail", "message", "note", "letter", "text"];
/// Words after which "enclosed" speaks of something put in with the message.
const BEFORE_ENCLOSED: [&str; 13] = [
    "find", "have", "i've", "we've", "had", "is", "are", "see", "i", "we", "also", "you'll", "been",
];
/// Nouns that "the enclosed" may announce; an enclosed porch is not among them.
const PAPERS: [&str; 22] = [
    "card",
    "catalogue",
    "contract",
    "copy",
    "document",
    "documents",
    "drawing",
    "drawings",
    "figures",
    "form",
    "leaflet",
    "letter",
    "note",
    "offer",
    "page",
    "pages",
    "plan",
    "proposal",
    "quote",
    "sample",
    "sheet",
    "study",
];

/// True when the text says that something is attached or enclosed, so that the rep can be reminded to attach it.
///
/// English only, and careful rather than complete: "attached to the idea" and "no strings attached" do not count.
pub fn speaks_of_attachment(text: &str) -> bool {
    let text = text.to_lowercase().replace('’', "'");
    sentences(&text).any(|sentence| {
        let words: Vec<&str> = sentence
            .split_whitespace()
            .map(bare)
            .filter(|word| !word.is_empty())
            .collect();
        (0..words.len()).any(|place| promises(&words, place))
    })
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(['!', '?', ';', '\n']).flat_map(|line| line.split(". "))
}

/// The word without the punctuation around it.
fn bare(word: &str) -> &str {
    word.trim_matches(|c: char| !c.is_alphanumeric())
}

fn promises(words: &[&str], place: usize) -> bool {
    let before = |back: usize| place.checked_sub(back).map_or("", |at| words[at]);
    let after = |on: usize| words.get(place + on).copied().unwrap_or_default();
    let is_denied = [before(1), before(2)]
        .iter()
        .any(|word| matches!(*word, "no" | "not" | "without" | "nothing" | "never") || word.ends_with("n't"));
    let is_to_the_message =
        after(1) == "to" && matches!(after(2), "this" | "my" | "the" | "that") && MESSAGES.contains(&after(3));
    match words[place] {
        "attached" => {
            let is_feeling = matches!(
                before(1),
                "strings" | "very" | "so" | "too" | "emotionally" | "get" | "got" | "become"
            );
            !is_denied && !is_feeling && (is_to_the_message || !NOT_A_FILE.contains(&after(1)))
        }
        "attachment" | "attachments" => !is_denied && (after(1) != "to" || is_to_the_message),
        "attaching" => !is_denied && (is_to_the_message || !matches!(after(1), "to" | "importance" | "great")),
        "attach" => {
            let is_the_rep = matches!(before(1), "i" | "i'll" | "we" | "we'll" | "will" | "to" | "also");
            is_the_rep && !is_denied && !matches!(after(1), "importance" | "great" | "much" | "to")
        }
        "enclosed" => {
            let is_in_a_place = matches!(after(1), "in" | "by" | "within" | "space" | "spaces" | "area" | "areas");
            let is_announced = place == 0 || BEFORE_ENCLOSED.contains(&before(1)) || PAPERS.contains(&after(1));
            !is_denied && !is_in_a_place && is_announced
        }
        "enclosing" => !is_denied && matches!(before(1), "i'm" | "am" | "we're" | "are"),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_promised_file_is_noticed() {
        for text in [
            "The page with the readings is attached.",
            "I’ve attached the quote, two pages.",
            "Please find attached our proposal",
            "Attached is the plan for the two stands.",
            "Have a look at the attached drawing first.",
            "The figures are attached to this email.",
            "See the attachment to my message for the sums.",
            "Two attachments: the plan and the price.",
            "I'm attaching the leaflet.",
            "I will attach the drawing tomorrow, here is the gist.",
            "Enclosed is the sample card you asked for.",
            "I have enclosed two colour cards.",
            "The enclosed sample is yours to keep.",
            "ATTACHED: the price list",
            "It's a no-frills plan (attached).",
            "Not a long read.\nThe study is attached.",
        ] {
            assert!(speaks_of_attachment(text), "{text:?}");
        }
    }

    #[test]
    fn other_bonds_are_not() {
        for text in [
            "I am rather attached to the idea of two stands.",
            "It comes with no strings attached.",
            "You seemed very attached, and rightly so.",
            "The lamps are attached to the beam by two screws.",
            "Is the rail attached with screws?",
            "A house with an attached garage burns more light.",
            "Their attachment to the old lamps is understandable.",
            "I send no attachment, the readings fit in this line.",
            "Here are the figures without an attachment.",
            "The plan isn't attached: you have it on paper.",
            "We attach great importance to quiet fittings.",
            "The lamps sit in an enclosed space.",
            "A yard enclosed by walls needs less light.",
            "The enclosed porch is dark at four.",
            "We reached Anttach on Friday.",
            "",
        ] {
            assert!(!speaks_of_attachment(text), "{text:?}");
        }
    }
}
