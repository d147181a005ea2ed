//! Who sent the rep to them, and whom they sent the rep to.

use leptos::prelude::*;

use crate::model::{Labelled, Prospect, ProspectId};
use crate::ops::Op;
use crate::web::browser::fresh_ids;
use crate::web::components::ask::Ask;
use crate::web::components::fields::{Field, Fields, Takes};
use crate::web::routes::Page;

use super::subject::Subject;

/// The links both ways, and the way to add somebody they named.
#[component]
pub fn Referrals() -> impl IntoView {
    let subject = expect_context::<Subject>();
    let Subject { id, session, .. } = subject;
    let adding = RwSignal::new(false);
    let linked = Memo::new(move |_| {
        let book = session.book();
        let book = book.read();
        let named = |one: &Prospect| (one.id, one.display_name().to_owned());
        let by = subject.prospect.read().as_ref().and_then(|one| one.referred_by);
        let by = by.and_then(|by| book.prospects.get(&by)).map(named);
        let sent = book.prospects.values().filter(|other| other.referred_by == Some(id));
        (by, sent.map(named).collect::<Vec<_>>())
    });
    let link = |(id, name): (ProspectId, String)| view! { <a href=Page::Prospect(id).href()>{name}</a> }.into_any();
    view! {
        <section aria-labelledby="referrals">
            <h2 class="minor" id="referrals">
                "Who knows whom"
            </h2>
            {move || {
                let (by, sent) = linked.get();
                let sent: Vec<AnyView> = sent.into_iter().map(|one| view! { <li>{link(one)}</li> }.into_any()).collect();
                let sent = (!sent.is_empty())
                    .then(|| {
                        view! {
                            <p class="soft">"Sent you to"</p>
                            <ul class="soft">{sent}</ul>
                        }
                    });
                view! {
                    {by.map(|by| view! { <p class="soft">"Referred by " {link(by)} "."</p> })}
                    {sent}
                }
            }}
            <div class="acts">
                <button type="button" class="btn quiet" on:click=move |_| adding.set(true)>
                    "They named somebody"
                </button>
            </div>
        </section>
        <Refer open=adding/>
    }
}

#[component]
fn Refer(open: RwSignal<bool>) -> impl IntoView {
    let subject = expect_context::<Subject>();
    let Subject { id, session, .. } = subject;
    let called = subject.called();
    let values = RwSignal::new(Vec::new());
    let submit = Callback::new(move |()| {
        let filled: Vec<String> = values
            .get_untracked()
            .iter()
            .map(|text: &String| text.trim().to_owned())
            .collect();
        let [name, company, email, phone, matter] = &filled[..] else {
            return Ok(());
        };
        let several = |text: &String| {
            (!text.is_empty())
                .then(|| Labelled::plain(text.clone()))
                .into_iter()
                .collect()
        };
        let added_at = session.now().with_untracked(|now| now.instant);
        let mut referred = Prospect::new(ProspectId(fresh_ids::fresh()), added_at);
        referred.name.clone_from(name);
        referred.company.clone_from(company);
        referred.emails = several(email);
        referred.phones = several(phone);
        referred.matter.clone_from(matter);
        session.dispatch(Op::Refer(id, Box::new(referred)))
    });
    let fields = move || {
        vec![
            Field::new("Name", Takes::Line("text")),
            Field::new("Company", Takes::Line("text")),
            Field::new("Email", Takes::Line("email")),
            Field::new("Phone", Takes::Line("tel")),
            Field::new("About", Takes::Line("text")).hint("As it reads after “about”."),
        ]
    };
    view! {
        <Ask
            open
            id="refer-title"
            title=Signal::derive(move || format!("Somebody {} sent you to", called.get()))
            yes="Add them"
            submit
            on_open=Callback::new(move |()| values.set(vec![String::new(); 5]))
        >
            <Fields fields=fields() values/>
            <p class="soft">"They stand at “not started”, and the first touch names who sent you."</p>
        </Ask>
    }
}
