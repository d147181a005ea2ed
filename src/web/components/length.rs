//! How long a message is, and how long is good: a hint, with where it comes from.

use leptos::prelude::*;

use super::spoken_clock::SpokenClock;
use crate::model::Channel;

/// Words in the emails that got most replies (EVIDENCE, Boomerang 2016).
const EMAIL_WORDS: std::ops::RangeInclusive<usize> = 50..=125;
/// Characters in a note on a social network; several cut it there.
const SOCIAL_CHARACTERS: usize = 300;
/// Units in one text message, and in each part of a longer one, in the alphabet of GSM 03.38.
const TEXT_UNITS: (usize, usize) = (160, 153);
/// The same for a text with any other character, in UTF-16 units.
const WIDE_TEXT_UNITS: (usize, usize) = (70, 67);
/// The alphabet of GSM 03.38 beyond the ASCII letters and digits.
const GSM_SIGNS: &str = "@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./:;<=>?¡ÄÖÑÜ§¿äöñüà";
/// Characters of its extension: two units each.
const GSM_EXTENSION: &str = "^{}\\[~]|€";

/// How long a message is.
struct Length {
    /// In a short sentence or two.
    says: String,
    /// Where the hint comes from, when there is one.
    source: Option<&'static str>,
}

impl Length {
    /// The length of `body` as the channel counts it.
    fn of(channel: Channel, body: &str) -> Length {
        let words = body.split_whitespace().count();
        let characters = body.trim_end().chars().count();
        let counted = |count: usize, noun: &str| format!("{count} {noun}{}.", if count == 1 { "" } else { "s" });
        match channel {
            Channel::Email => {
                let (least, most) = EMAIL_WORDS.into_inner();
                Length {
                    says: format!(
                        "{} Between {least} and {most} is a good length.",
                        counted(words, "word")
                    ),
                    source: Some(
                        "Boomerang counted 40 million emails in 2016: those of 50 to 125 words got most replies. Medium to low trust: take it as a hint.",
                    ),
                }
            }
            Channel::Text => {
                let parts = text_parts(body.trim_end());
                let goes = if parts > 1 {
                    format!(" It goes out as {parts} texts.")
                } else {
                    String::new()
                };
                Length {
                    says: format!("{}{goes}", counted(characters, "character")),
                    source: Some(
                        "One text holds 160 plain characters, or 70 once a curly quote or an emoji is among them. A longer one goes out in parts.",
                    ),
                }
            }
            Channel::Social => Length {
                says: format!(
                    "{} Up to {SOCIAL_CHARACTERS} is a good length.",
                    counted(characters, "character")
                ),
                source: Some("Several networks cut the note with an invitation at 300 characters, some earlier."),
            },
            Channel::Call | Channel::Voicemail | Channel::Visit | Channel::Post => Length {
                says: counted(words, "word"),
                source: None,
            },
        }
    }
}

/// Into how many texts the network cuts it.
fn text_parts(body: &str) -> usize {
    let units = |letter: char| match letter {
        'a'..='z' | 'A'..='Z' | '0'..='9' => Some(1),
        sign if GSM_SIGNS.contains(sign) => Some(1),
        sign if GSM_EXTENSION.contains(sign) => Some(2),
        _ => None,
    };
    let (count, (one, part)) = match body.chars().map(units).sum::<Option<usize>>() {
        Some(count) => (count, TEXT_UNITS),
        None => (body.encode_utf16().count(), WIDE_TEXT_UNITS),
    };
    if count <= one { 1 } else { count.div_ceil(part) }
}

/// How long it is, as its channel counts: seconds where it is said, else words or characters.
#[component]
pub fn HowLong(
    /// How it travels.
    #[prop(into)]
    channel: Signal<Channel>,
    /// The words.
    #[prop(into)]
    text: Signal<String>,
    /// The pace in words a minute, and whether it is the rep's own.
    pace: Memo<(u32, bool)>,
) -> impl IntoView {
    let length = Memo::new(move |_| {
        let length = Length::of(channel.get(), &text.read());
        (length.says, length.source)
    });
    let spoken = Memo::new(move |_| channel.get().is_spoken());
    move || match (spoken.get(), length.with(|(_, source)| *source)) {
        (true, _) => view! { <SpokenClock text pace/> }.into_any(),
        (false, None) => view! { <p class="soft">{move || length.with(|(says, _)| says.clone())}</p> }.into_any(),
        (false, Some(source)) => view! {
            <details class="why">
                <summary>{move || length.with(|(says, _)| says.clone())}</summary>
                <p>{source}</p>
            </details>
        }
        .into_any(),
    }
}
