//! What is said of the message to be mended, as it stands now: each finding with what it does to this reader.

use leptos::html::Textarea;
use leptos::prelude::*;

use crate::linter::{Field, Finding, RULES};
use crate::practice::task::Fault;
use crate::web::components::finding_list::headline;
use crate::web::components::marked_text::{self, drawn};

use super::desk::Desk;

/// The list under the letter.
#[component]
pub fn Findings(desk: Desk, findings: Memo<Vec<Finding>>, area: NodeRef<Textarea>) -> impl IntoView {
    let faults = StoredValue::new(desk.task().faults);
    let show = Callback::new(move |finding: Finding| {
        if let Some(area) = area.get_untracked() {
            let body = desk.answer.with_untracked(|answer| answer.words.body.clone());
            marked_text::show(&area, &body, finding.span);
        }
    });
    let one = move |finding: Finding| {
        let fault = faults.with_value(|faults| faults.iter().find(|fault| fault.rule == finding.rule).cloned());
        let words = desk.answer.with_untracked(|answer| match finding.field {
            Field::Subject => finding.span.of(&answer.words.subject).to_owned(),
            Field::Body => finding.span.of(&answer.words.body).to_owned(),
        });
        entry(finding, words, fault, show)
    };
    view! {
        <section aria-labelledby="findings">
            <h3 class="ruled" id="findings" aria-live="polite" aria-atomic="true">
                {move || headline(findings.read().len())}
            </h3>
            <ol>{move || findings.get().into_iter().map(one).collect_view()}</ol>
        </section>
    }
}

fn entry(finding: Finding, words: String, fault: Option<Fault>, show: Callback<Finding>) -> impl IntoView {
    let rule = RULES.iter().find(|rule| rule.id == finding.rule);
    let title = rule.map_or("Your coach’s list", |rule| rule.title);
    let heading = if words.is_empty() { title.to_owned() } else { words };
    let place = match finding.field {
        Field::Subject => "In the subject: ",
        Field::Body => "",
    };
    let can_show = finding.field == Field::Body && !finding.span.is_empty();
    let says = finding.says.clone();
    let class = drawn(finding.severity);
    let principle = finding.principle;
    view! {
        <li class="finding">
            <h4>
                <span class="vh">{place}</span>
                <mark class=class>{heading}</mark>
            </h4>
            <p>{says}</p>
            <p>
                {fault.map(|fault| view! { {fault.why} " " })}
                <small>{format!("{} {}", principle.id(), principle.title())}</small>
            </p>
            {can_show
                .then(|| {
                    view! {
                        <p class="acts">
                            <button type="button" class="btn" on:click=move |_| show.run(finding.clone())>
                                "Show in the text"
                            </button>
                        </p>
                    }
                })}
        </li>
    }
}
