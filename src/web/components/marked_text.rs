//! A text to write in, with marks under its words: the text area lies over a copy whose letters are clear.

use std::collections::BTreeSet;

use leptos::html::Textarea;
use leptos::prelude::*;
use wasm_bindgen::JsCast;
use web_sys::{HtmlTextAreaElement, ScrollIntoViewOptions, ScrollLogicalPosition};

use crate::linter::{Severity, Span};

/// Words to underline, and how.
pub type Mark = (Span, Severity);

/// How a severity is drawn: a suggestion is dotted, a warning dashed, an error wavy.
pub fn drawn(severity: Severity) -> &'static str {
    match severity {
        Severity::Suggestion => "",
        Severity::Warning => "warn",
        Severity::Error => "error",
    }
}

/// The text cut where marks begin and end; where marks lie over each other the gravest shows. A mark that does not fit
/// the text is left out.
fn pieces<'a>(text: &'a str, marks: &[Mark]) -> Vec<(usize, &'a str, Option<Severity>)> {
    let fits = |span: &Span| !span.is_empty() && text.get(span.start..span.end).is_some();
    let marks: Vec<&Mark> = marks.iter().filter(|(span, _)| fits(span)).collect();
    let edges = marks.iter().flat_map(|(span, _)| [span.start, span.end]);
    let edges: BTreeSet<usize> = edges.chain([0, text.len()]).collect();
    let starts = edges.iter().copied();
    starts
        .zip(edges.iter().copied().skip(1))
        .filter_map(|(start, end)| {
            let here = Span { start, end };
            let over = marks.iter().filter(|(span, _)| span.overlaps(here));
            let gravest = over.map(|(_, severity)| *severity).max();
            text.get(start..end).map(|words| (start, words, gravest))
        })
        .collect()
}

/// A text to read, with its marks.
pub fn painted(text: &str, marks: &[Mark]) -> Vec<AnyView> {
    let paint = |(_, words, severity): (usize, &str, Option<Severity>)| match severity {
        None => words.to_owned().into_any(),
        Some(severity) => view! { <mark class=drawn(severity)>{words.to_owned()}</mark> }.into_any(),
    };
    pieces(text, marks).into_iter().map(paint).collect()
}

/// The field.
#[component]
pub fn MarkedText(
    /// What stands in it.
    #[prop(into)]
    text: Signal<String>,
    /// What is underlined in it.
    #[prop(into)]
    marks: Signal<Vec<Mark>>,
    /// Its name for who hears the page.
    #[prop(into)]
    label: Signal<String>,
    /// The text area, for [`show`].
    area: NodeRef<Textarea>,
    /// Called with every change the user makes.
    on_text: Callback<String>,
) -> impl IntoView {
    let copy = move || {
        let text = text.read();
        let pieces = pieces(&text, &marks.read());
        let painted = pieces.into_iter().map(|(start, words, severity)| match severity {
            None => words.to_owned().into_any(),
            Some(severity) => view! {
                <mark id=mark_id(start) class=drawn(severity)>
                    {words.to_owned()}
                </mark>
            }
            .into_any(),
        });
        painted.collect_view()
    };
    view! {
        <div class="draft">
            // The line break keeps a last empty line as tall here as it is in the text area.
            <div aria-hidden="true">{copy} "\n"</div>
            <textarea
                node_ref=area
                rows="5"
                spellcheck="true"
                aria-label=label
                prop:value=move || text.get()
                on:input:target=move |event| on_text.run(event.target().value())
            ></textarea>
        </div>
    }
}

fn mark_id(start: usize) -> String {
    format!("mark-{start}")
}

/// Selects the words at `span` and brings them into view.
pub fn show(area: &HtmlTextAreaElement, text: &str, span: Span) {
    // The browser counts in UTF-16 units.
    let place = |byte: usize| {
        text.get(..byte)
            .map_or(0, |before| before.encode_utf16().count() as u32)
    };
    // A text area that has left the page cannot be focused: nothing to show then.
    let _ = area.focus();
    let _ = area.set_selection_range(place(span.start), place(span.end));
    let mark = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.get_element_by_id(&mark_id(span.start)))
        .and_then(|mark| mark.dyn_into::<web_sys::Element>().ok());
    if let Some(mark) = mark {
        let nearest = ScrollIntoViewOptions::new();
        nearest.set_block(ScrollLogicalPosition::Nearest);
        mark.scroll_into_view_with_scroll_into_view_options(&nearest);
    }
}
