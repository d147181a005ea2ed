//! How drafts speak (P16).

use leptos::prelude::*;

use crate::model::{Contractions, Formality, Spelling, Voice};
use crate::web::components::choices::Choices;
use crate::web::session::use_session;

use super::change;
use super::line::{Line, Lines};

/// A line of the voice: its words, its id, and where it stands.
type Field = (&'static str, &'static str, fn(&mut Voice) -> &mut String);

const FIELDS: [Field; 2] = [
    ("Your greeting, such as “Good morning”", "own-greeting", |voice| {
        &mut voice.greeting
    }),
    ("Your closing line, such as “Best wishes,”", "own-closing", |voice| {
        &mut voice.sign_off
    }),
];

/// A choice of the voice: its words, the group's name, the choices, which is taken, and how one is taken.
type Choice = (
    &'static str,
    &'static str,
    fn() -> Vec<&'static str>,
    fn(&Voice) -> usize,
    fn(&mut Voice, usize),
);

const CHOICES: [Choice; 3] = [
    (
        "How close you keep",
        "formality",
        || Formality::ALL.map(Formality::label).to_vec(),
        |voice| voice.formality as usize,
        |voice, place| voice.formality = Formality::ALL[place],
    ),
    (
        "“I am” or “I’m”",
        "contractions",
        || Contractions::ALL.map(Contractions::label).to_vec(),
        |voice| voice.contractions as usize,
        |voice, place| voice.contractions = Contractions::ALL[place],
    ),
    (
        "Spelling, dates and clock",
        "spelling",
        || Spelling::ALL.map(Spelling::label).to_vec(),
        |voice| voice.spelling as usize,
        |voice, place| voice.spelling = Spelling::ALL[place],
    ),
];

/// The section.
#[component]
pub fn VoiceFields() -> impl IntoView {
    let session = use_session();
    let voice = Memo::new(move |_| session.book().with(|book| book.settings.voice.clone()));
    let line = move |(label, id, field): Field| {
        let value = Memo::new(move |_| std::mem::take(field(&mut voice.get())));
        let keep = Callback::new(move |text: String| change(session, |settings| *field(&mut settings.voice) = text));
        view! { <Line label id kind="text" value keep/> }
    };
    let choice = move |(legend, name, options, taken, take): Choice| {
        let options: Vec<(usize, String)> = options().into_iter().map(str::to_owned).enumerate().collect();
        let choose = move |place: usize| {
            // Nothing in these choices can be refused.
            let _ = change(session, |settings| take(&mut settings.voice, place));
        };
        view! {
            <Choices
                legend=legend.to_owned()
                name
                options
                chosen=Signal::derive(move || Some(voice.with(taken)))
                on_choose=Callback::new(choose)
            />
        }
    };
    let phrases = Memo::new(move |_| voice.with(|voice| voice.phrases.join("\n")));
    let keep_phrases = Callback::new(move |text: String| {
        let lines = text.lines().map(str::to_owned).collect();
        change(session, |settings| settings.voice.phrases = lines)
    });
    view! {
        <section class="stack close" aria-labelledby="voice">
            <h2 class="ruled" id="voice">
                "Your voice"
            </h2>
            <p class="soft">"Drafts are examples until they sound like you. Left empty, each channel has its own."</p>
            <div class="pair">{FIELDS.map(line).into_iter().collect_view()}</div>
            {CHOICES.map(choice).into_iter().collect_view()}
            <Lines
                label="Your favourite phrases, a line each"
                id="own-phrases"
                hint="A phrase is offered while you write. “a short no is fine -> a quick no helps too” says yours wherever a draft would say ours."
                value=phrases
                keep=keep_phrases
            />
        </section>
    }
}
