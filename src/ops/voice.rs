//! The rep's voice, cleaned and checked before it is kept.

use crate::model::{PACES, Snippet, Voice};

use super::OpError;
use super::text::{free, line};

pub(super) fn checked(voice: Voice) -> Result<Voice, OpError> {
    let pace = voice.words_a_minute;
    if pace != 0 && !PACES.contains(&pace) {
        return Err(OpError::UnlikelyPace(pace));
    }
    let mut phrases = Vec::with_capacity(voice.phrases.len());
    for phrase in voice.phrases {
        let phrase = line(phrase, "A phrase")?;
        if !phrase.is_empty() && !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    }
    let mut snippets: Vec<Snippet> = Vec::with_capacity(voice.snippets.len());
    for snippet in voice.snippets {
        let title = line(snippet.title, "The title")?;
        let text = free(snippet.text, "The text")?;
        if title.is_empty() || text.is_empty() {
            return Err(OpError::EmptySnippet);
        }
        if snippets.iter().any(|other| other.title == title) {
            return Err(OpError::SnippetTwice(title));
        }
        snippets.push(Snippet {
            title,
            text,
            subject: line(snippet.subject, "The subject")?,
            purpose: snippet.purpose,
        });
    }
    Ok(Voice {
        greeting: line(voice.greeting, "The greeting")?,
        sign_off: line(voice.sign_off, "The closing line")?,
        phrases,
        snippets,
        ..voice
    })
}
