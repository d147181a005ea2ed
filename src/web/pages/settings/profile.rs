//! Who the rep is, as their messages sign them.

use leptos::prelude::*;

use crate::model::Profile;
use crate::web::session::use_session;

use super::change;
use super::line::{Line, Lines};

/// One field of the profile: its words, its id, its keyboard, what the browser may fill in, and where it stands.
type Field = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    fn(&mut Profile) -> &mut String,
);

const FIELDS: [Field; 3] = [
    ("Your name", "own-name", "text", "name", |profile| &mut profile.name),
    ("Your company", "own-company", "text", "organization", |profile| {
        &mut profile.company
    }),
    ("Your phone number", "own-phone", "tel", "tel", |profile| {
        &mut profile.phone
    }),
];

/// The profile.
#[component]
pub fn ProfileFields() -> impl IntoView {
    let session = use_session();
    let of = move |field: fn(&mut Profile) -> &mut String| {
        Memo::new(move |_| {
            let mut profile = session.book().read().settings.profile.clone();
            std::mem::take(field(&mut profile))
        })
    };
    let keep = move |field: fn(&mut Profile) -> &mut String| {
        Callback::new(move |text: String| change(session, |settings| *field(&mut settings.profile) = text))
    };
    let line = |(label, id, kind, autocomplete, field): Field| {
        view! { <Line label id kind autocomplete value=of(field) keep=keep(field)/> }
    };
    let signature: fn(&mut Profile) -> &mut String = |profile| &mut profile.signature;
    view! {
        <section class="stack close" aria-labelledby="profile">
            <h2 class="ruled" id="profile">
                "You, in your messages"
            </h2>
            <p class="soft">"Drafts are signed with these. They stay in this browser, like everything else."</p>
            <div class="pair">{FIELDS.map(line).into_iter().collect_view()}</div>
            <Lines
                label="Your signature under emails"
                id="own-signature"
                hint="Left empty, emails are signed with name, company and number."
                value=of(signature)
                keep=keep(signature)
            />
        </section>
    }
}
