//! One prospect: what to do next, what was agreed, everything that happened, and every fact.

mod came;
mod contact_facts;
mod erase;
mod facts;
mod goodwill;
mod head;
mod lines;
mod next_step;
mod nurture;
mod one_more;
mod promises;
mod referrals;
mod rest;
mod standing;
mod subject;
mod their_way;
mod timeline;
mod touch_entry;
mod touch_words;
mod trace;
mod ways;
mod what_if;

use leptos::prelude::*;

use crate::model::ProspectId;
use crate::web::browser::place;
use crate::web::routes::{Page, Shown};
use crate::web::session::use_session;

use facts::Facts;
use head::Head;
use next_step::NextStepCard;
use promises::Promises;
use standing::Standing;
use subject::Subject;
use timeline::Timeline;

/// The page.
#[component]
pub fn ProspectPage(id: ProspectId) -> impl IntoView {
    let session = use_session();
    let prospect = session.prospect(id);
    let plan = Memo::new(move |_| {
        let prospect = prospect.read();
        Some(session.plan(prospect.as_ref()?, &session.now().read()))
    });
    let today = Memo::new(move |_| session.now().with(|now| now.today()));
    let subject = Subject {
        id,
        session,
        prospect,
        plan,
        today,
    };
    provide_context(subject);
    let name = subject.name();
    let nurture = RwSignal::new(false);
    let here = Memo::new(move |_| prospect.read().is_some());
    Effect::new(move |_| {
        let name = name.get();
        let who = if here.get() { name.as_str() } else { "Nobody here" };
        place::set_title(&format!("{who} · Onemore"));
    });
    view! {
        <main id="main">
            <article>
                <p class="back">
                    <a href=Page::Prospects(Shown::All, String::new()).href()>"All prospects"</a>
                </p>
                <Show when=move || here.get() fallback=Gone>
                    <Head nurture/>
                    <div class="cols person">
                        <div class="stack">
                            <Standing nurture/>
                            <NextStepCard/>
                            <Promises/>
                            <Timeline/>
                        </div>
                        <Facts/>
                    </div>
                </Show>
            </article>
        </main>
    }
}

/// Erased here or in another tab, or the link is from another book.
#[component]
fn Gone() -> impl IntoView {
    view! {
        <header class="head">
            <h1 id="title" tabindex="-1">
                "Nobody is here any more"
            </h1>
            <p class="lede">
                "This person is not in the book. They may have been erased, here or in another tab, or the link comes from another browser."
            </p>
        </header>
        <div class="acts">
            <a class="btn first" href=Page::Prospects(Shown::All, String::new()).href()>
                "See all prospects"
            </a>
        </div>
    }
}
