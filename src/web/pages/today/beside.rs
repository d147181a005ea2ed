//! The pane beside the list on a wide window: the one looked at, with all there is to do.

use leptos::prelude::*;

use crate::cadence::{Entry, Kind};
use crate::model::time::near_day;
use crate::web::components::icon::{Icon, channel_icon};
use crate::web::components::person::{about_line, prepare};
use crate::web::components::step_card::StepCard;
use crate::web::components::why::{Why, capitalised, what_for, when};
use crate::web::routes::Page;
use crate::web::session::use_session;

/// The pane.
#[component]
pub fn Beside(entry: Entry) -> impl IntoView {
    let session = use_session();
    let Entry { id, touch } = entry;
    let prospect = session.prospect(id);
    let today = session.now().with_untracked(|now| now.today());
    let name = move || {
        prospect.with(|one| {
            one.as_ref()
                .map(|one| one.display_name().to_owned())
                .unwrap_or_default()
        })
    };
    let about = move || prospect.with(|one| one.as_ref().map(about_line).unwrap_or_default());
    let step = move || prospect.with(|one| one.as_ref().and_then(|one| one.next_step.clone()));
    view! {
        <div class="pane stack">
            <header>
                <h2 class="title">{name}</h2>
                <p class="soft">{about}</p>
            </header>
            {move || step().map(|step| view! { <StepCard step today/> })}
            // An agreed step says itself what it is for.
            {(touch.kind != Kind::Agreed)
                .then(|| {
                    view! {
                        <section class="stack close">
                            <h3 class="minor">"What for"</h3>
                            <p class="say">{what_for(&touch)}</p>
                            <p class="soft">{capitalised(&when(&touch, today))} ", " {touch.channel.phrase()} "."</p>
                        </section>
                    }
                })}
            <div class="acts">
                <a class="btn first" href=Page::Compose(id).href()>
                    <Icon name=channel_icon(touch.channel)/>
                    {prepare(touch.channel)}
                </a>
                <a class="btn quiet" href=Page::Prospect(id).href()>
                    "Open the record"
                </a>
            </div>
            <Why
                summary=format!("Why {}, why {}", near_day(touch.on, today), touch.channel.phrase())
                reasons=touch.reasons.clone()
                today
                open=true
            />
        </div>
    }
}
