//! Adding a prospect by hand: the few facts that are enough to begin.

use leptos::prelude::*;

use crate::model::{Labelled, Prospect, ProspectId, Stage, contact};
use crate::ops::{Op, OpError};
use crate::web::browser::fresh_ids;
use crate::web::components::ask::Ask;
use crate::web::routes::Page;
use crate::web::session::use_session;

/// Where somebody added by hand can stand, the usual first.
const STAGES: [Stage; 6] = [
    Stage::New,
    Stage::NotStarted,
    Stage::Contacted,
    Stage::MeetingHeld,
    Stage::ProposalOut,
    Stage::DecisionPending,
];

#[derive(Clone, Copy, Default)]
struct Draft {
    name: RwSignal<String>,
    company: RwSignal<String>,
    email: RwSignal<String>,
    phone: RwSignal<String>,
    matter: RwSignal<String>,
    stage: RwSignal<usize>,
}

impl Draft {
    fn fill(&self, prospect: &mut Prospect) {
        let text = |signal: RwSignal<String>| signal.get_untracked().trim().to_owned();
        let several = |signal| {
            let value = text(signal);
            (!value.is_empty())
                .then(|| Labelled::plain(value))
                .into_iter()
                .collect()
        };
        prospect.name = text(self.name);
        prospect.company = text(self.company);
        prospect.emails = several(self.email);
        prospect.phones = several(self.phone);
        prospect.matter = text(self.matter);
        prospect.stage = STAGES.get(self.stage.get_untracked()).cloned().unwrap_or_default();
    }
}

/// The dialog.
#[component]
pub fn AddProspect(open: RwSignal<bool>) -> impl IntoView {
    let session = use_session();
    let draft = Draft::default();
    let email_error = move || {
        let text = draft.email.get();
        let wrong = !text.trim().is_empty() && contact::normalised_email(&text).is_none();
        wrong.then(|| OpError::NotAnEmail(text.trim().to_owned()).to_string())
    };
    let phone_error = move || {
        let text = draft.phone.get();
        let wrong = !text.trim().is_empty() && contact::normalised_phone(&text).is_none();
        wrong.then(|| OpError::NotAPhone(text.trim().to_owned()).to_string())
    };
    let submit = Callback::new(move |()| {
        let id = ProspectId(fresh_ids::fresh());
        let mut prospect = Prospect::new(id, session.now().with_untracked(|now| now.instant));
        draft.fill(&mut prospect);
        session.dispatch(Op::AddProspect(Box::new(prospect)))?;
        session.go_on(&Page::Prospect(id));
        Ok(())
    });
    view! {
        <Ask open id="add-title" title="Add a prospect" yes="Add them" submit>
            <div class="pair">
                <label class="field">"Name" <input type="text" autocomplete="off" bind:value=draft.name/></label>
                <label class="field">"Company" <input type="text" autocomplete="off" bind:value=draft.company/></label>
            </div>
            <div class="pair">
                <Checked label="Email" kind="email" value=draft.email error=Signal::derive(email_error)/>
                <Checked label="Phone" kind="tel" value=draft.phone error=Signal::derive(phone_error)/>
            </div>
            <label class="field">
                "The matter, as it reads after “about”"
                <input type="text" autocomplete="off" placeholder="the quote for the workshop lights" bind:value=draft.matter/>
            </label>
            <label class="field">
                "Where you stand"
                <select
                    prop:value=move || draft.stage.get().to_string()
                    on:change:target=move |event| draft.stage.set(event.target().value().parse().unwrap_or_default())
                >
                    {STAGES
                        .iter()
                        .enumerate()
                        .map(|(place, stage)| view! { <option value=place.to_string()>{stage.label()}</option> })
                        .collect_view()}
                </select>
            </label>
        </Ask>
    }
}

/// A field that says what is wrong once it is left.
#[component]
fn Checked(
    label: &'static str,
    kind: &'static str,
    value: RwSignal<String>,
    error: Signal<Option<String>>,
) -> impl IntoView {
    let left = RwSignal::new(false);
    let wrong = move || error.get().filter(|_| left.get());
    view! {
        <div>
            <label class="field">
                {label}
                <input
                    type=kind
                    autocomplete="off"
                    bind:value=value
                    aria-invalid=move || wrong().is_some().then_some("true")
                    on:blur=move |_| left.set(true)
                />
            </label>
            <p class="wrong" role="alert">
                {wrong}
            </p>
        </div>
    }
}
