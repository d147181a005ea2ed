//! What the linter says about a text: listed, explained, mended or left.

use leptos::html::H2;
use leptos::prelude::*;

use crate::linter::{Field, Finding, Fix, Message, RULES, Rule, Severity};

use super::marked_text::drawn;
use crate::web::routes::Page;

/// A finding with the words it is about; the words are empty when it is about the whole message.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// What the linter said.
    pub finding: Finding,
    /// The words, as they stand in the text.
    pub words: String,
}

impl Remark {
    /// What was said of this message, with its words.
    pub fn of(finding: Finding, message: &Message<'_>) -> Remark {
        let words = finding.span.of(match finding.field {
            Field::Subject => message.subject,
            Field::Body => message.body,
        });
        let words = words.to_owned();
        Remark { finding, words }
    }
}

/// Stays the same while the text around the words changes, so that an opened explanation stays open.
type Key = (&'static str, Severity, Field, String, usize);

fn keys(remarks: &[Remark]) -> Vec<Key> {
    let mut keys: Vec<Key> = Vec::with_capacity(remarks.len());
    for Remark { finding, words } in remarks {
        let (rule, severity, field) = (finding.rule, finding.severity, finding.field);
        let same = |key: &&Key| key.0 == rule && key.1 == severity && key.2 == field && key.3 == *words;
        let nth = keys.iter().filter(same).count();
        keys.push((rule, severity, field, words.clone(), nth));
    }
    keys
}

/// How many there are, in words.
pub fn headline(count: usize) -> String {
    match count {
        0 => "Nothing to look at".to_owned(),
        1 => "One thing to look at".to_owned(),
        many => format!("{many} things to look at"),
    }
}

/// The list under its heading. The heading is read out, politely, whenever the count changes.
#[component]
pub fn FindingList(
    /// What there is to say, in the order of the text.
    #[prop(into)]
    remarks: Signal<Vec<Remark>>,
    /// How many the user has left as they are.
    #[prop(into)]
    left: Signal<usize>,
    /// How many rules are switched off.
    #[prop(into)]
    rules_off: Signal<usize>,
    /// The heading, which can be given the focus.
    heading: NodeRef<H2>,
    /// Makes a change.
    on_fix: Callback<(Field, Fix)>,
    /// Shows the words in the text.
    on_show: Callback<Finding>,
    /// Leaves them as they are.
    on_leave: Callback<Finding>,
    /// Brings back what was left.
    on_bring_back: Callback<()>,
    /// Switches a rule off, by its id; where it is not given, no rule can be.
    #[prop(optional)]
    on_switch_off: Option<Callback<&'static str>>,
) -> impl IntoView {
    // The button that was pressed goes away with its finding: the focus goes on to the heading, not out of the page.
    let to_heading = move || {
        if let Some(heading) = heading.get_untracked() {
            let _ = heading.focus();
        }
    };
    let on_fix = Callback::new(move |fix| {
        on_fix.run(fix);
        to_heading();
    });
    let on_leave = Callback::new(move |finding| {
        on_leave.run(finding);
        to_heading();
    });
    let on_switch_off = on_switch_off.map(|switch_off| {
        Callback::new(move |rule| {
            switch_off.run(rule);
            to_heading();
        })
    });
    let by_key = Memo::new(move |_| {
        let remarks = remarks.read();
        keys(&remarks)
            .into_iter()
            .zip(remarks.iter().cloned())
            .collect::<Vec<_>>()
    });
    let each = move || by_key.get().into_iter().map(|(key, _)| key).collect::<Vec<Key>>();
    let one = move |key: Key| {
        let remark = Memo::new(move |_| {
            let all = by_key.read();
            all.iter()
                .find(|(other, _)| *other == key)
                .map(|(_, remark)| remark.clone())
        });
        view! { <Entry remark on_fix on_show on_leave on_switch_off/> }
    };
    view! {
        <section aria-labelledby="findings">
            // A live heading: a status inside it would take its name away.
            <h2 class="ruled" id="findings" tabindex="-1" aria-live="polite" aria-atomic="true" node_ref=heading>
                {move || headline(remarks.read().len())}
            </h2>
            <ol>
                <For
                    each=each
                    key=|key| key.clone()
                    children=one
                />
            </ol>
            <Show when=move || { left.get() > 0 }>
                <p class="acts left">
                    <small>{move || format!("{} left as it is.", left.get())}</small>
                    <button type="button" class="btn quiet" on:click=move |_| on_bring_back.run(())>
                        "Look again"
                    </button>
                </p>
            </Show>
            <Show when=move || { rules_off.get() > 0 }>
                <p class="acts left">
                    <small>
                        {move || match rules_off.get() {
                            1 => "One rule is off. ".to_owned(),
                            many => format!("{many} rules are off. "),
                        }}
                        <a href=Page::Settings.href()>"See them"</a>
                    </small>
                </p>
            </Show>
        </section>
    }
}

#[component]
fn Entry(
    remark: Memo<Option<Remark>>,
    on_fix: Callback<(Field, Fix)>,
    on_show: Callback<Finding>,
    on_leave: Callback<Finding>,
    on_switch_off: Option<Callback<&'static str>>,
) -> impl IntoView {
    // Everything but the place is fixed by the key; the place is looked up at the moment it is needed.
    let Some(Remark { finding, words }) = remark.get_untracked() else {
        return ().into_any();
    };
    let rule = RULES.iter().find(|rule| rule.id == finding.rule);
    let title = rule.map_or(finding.rule, |rule| rule.title);
    let weight = match finding.severity {
        Severity::Suggestion => "Suggestion: ",
        Severity::Warning => "Warning: ",
        Severity::Error => "Error: ",
    };
    let place = match finding.field {
        Field::Subject => "In the subject: ",
        Field::Body => "",
    };
    let about_all = finding.span.is_empty();
    let heading = if about_all { title.to_owned() } else { words };
    let now = move || remark.get_untracked();
    let show = move |_| {
        if let Some(remark) = now() {
            on_show.run(remark.finding);
        }
    };
    let leave = move |_| {
        if let Some(remark) = now() {
            on_leave.run(remark.finding);
        }
    };
    let fixes = move || {
        let finding = remark.get()?.finding;
        let field = finding.field;
        Some(
            finding
                .fixes
                .into_iter()
                .map(move |fix| {
                    let label = fix.label.clone();
                    view! {
                        <button type="button" class="btn" on:click=move |_| on_fix.run((field, fix.clone()))>
                            {label}
                        </button>
                    }
                })
                .collect_view(),
        )
    };
    view! {
        <li class="finding">
            <h3>
                <span class="vh">{weight} {place}</span>
                <mark class=drawn(finding.severity)>{heading}</mark>
            </h3>
            <p>{move || remark.get().map(|remark| remark.finding.says)}</p>
            <div class="acts">
                {fixes}
                {(!about_all)
                    .then(|| {
                        view! {
                            <button type="button" class="btn" on:click=show>
                                "Show in the text"
                            </button>
                        }
                    })}
                <button type="button" class="btn quiet" on:click=leave>
                    "Leave it"
                </button>
            </div>
            {rule.map(|rule| view! { <RuleDoc rule on_switch_off/> })}
        </li>
    }
    .into_any()
}

/// The rule's own page, behind a disclosure.
#[component]
fn RuleDoc(rule: &'static Rule, on_switch_off: Option<Callback<&'static str>>) -> impl IntoView {
    let principle = rule.why;
    view! {
        <details class="why">
            <summary>"Why this costs answers"</summary>
            <p>{rule.doc.costs} " " <small>{format!("{} {}", principle.id(), principle.title())}</small></p>
            <dl class="pairs">
                <dt>"Weak"</dt>
                <dd>
                    <q>{rule.doc.weak}</q>
                </dd>
                <dt>"Better"</dt>
                <dd>
                    <q>{rule.doc.better}</q>
                </dd>
                <dt>"Fine when"</dt>
                <dd>{rule.doc.fine}</dd>
            </dl>
            {on_switch_off
                .map(|switch_off| {
                    view! {
                        <button type="button" class="btn quiet" on:click=move |_| switch_off.run(rule.id)>
                            "Switch this rule off"
                        </button>
                    }
                })}
        </details>
    }
}
