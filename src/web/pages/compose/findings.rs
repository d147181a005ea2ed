//! What the linter says to the text on the desk: shown in it, mended, or left as it is.

use leptos::prelude::*;

use crate::linter::{Field, Finding, Fix};
use crate::web::components::finding_list::FindingList;
use crate::web::components::marked_text;

use super::desk::Desk;

/// The list.
#[component]
pub fn Findings(desk: Desk) -> impl IntoView {
    let fix = move |(field, fix): (Field, Fix)| {
        let mended = fix.apply(&desk.field(field));
        desk.change(|writing| writing.mend(field, mended));
    };
    let show = move |finding: Finding| match finding.field {
        Field::Body => {
            if let Some(area) = desk.area.get_untracked() {
                marked_text::show(&area, &desk.field(Field::Body), finding.span);
            }
        }
        Field::Subject => {
            if let Some(subject) = desk.subject.get_untracked() {
                subject.select();
            }
        }
    };
    view! {
        <FindingList
            remarks=desk.remarks.told
            left=Signal::derive(move || desk.remarks.left())
            rules_off=Signal::derive(move || desk.remarks.rules_off())
            heading=desk.findings
            on_fix=Callback::new(fix)
            on_show=Callback::new(show)
            on_leave=Callback::new(move |finding: Finding| desk.dismiss(&finding))
            on_bring_back=Callback::new(move |()| desk.change(|writing| writing.dismissed.clear()))
            on_switch_off=Callback::new(move |rule: &'static str| desk.switch_off(rule))
        />
    }
}
