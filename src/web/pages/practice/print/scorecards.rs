//! The observer's sheet: what can be heard, a column a try.

use leptos::prelude::*;

use super::super::workshop::Workshop;
use super::lines;
use crate::practice::pack::Pack;
use crate::practice::triad::checks;

/// The sheet.
pub fn sheet(workshop: &Workshop) -> AnyView {
    let items = workshop.pack.as_ref().map_or_else(checks, Pack::sheet);
    let rows = items.into_iter().map(|item| {
        view! {
            <tr>
                <th scope="row">
                    {item.what} " " <small>{item.principle.id()}</small>
                </th>
                <td>"yes · no"</td>
                <td>"yes · no"</td>
            </tr>
        }
    });
    view! {
        <h2 class="title">{workshop.agenda.title.clone()}</h2>
        <p>"Seller, buyer and round:"</p>
        {lines(1)}
        <p class="soft">"Mark what you hear. What did not come up stays open. No marks for charm."</p>
        <table class="sheet">
            <thead>
                <tr>
                    <th scope="col">"The seller …"</th>
                    <th scope="col">"First try"</th>
                    <th scope="col">"Second try"</th>
                </tr>
            </thead>
            <tbody>{rows.collect_view()}</tbody>
        </table>
        <p>"Words worth keeping:"</p>
        {lines(3)}
    }
    .into_any()
}
