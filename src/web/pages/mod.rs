//! One file or folder a page. The first piece of the app holds [`today`], [`awaited`] and [`lost`]; [`later`] draws the
//! others, which arrive with the second.

use leptos::prelude::*;

use crate::web::browser::style_sheet;
use crate::web::routes::Page;

pub mod awaited;
pub mod compose;
pub mod data;
pub mod import;
pub mod leave;
pub mod library;
pub mod lost;
pub mod practice;
pub mod prospect;
pub mod prospects;
pub mod settings;
pub mod today;
pub mod unlock;

/// Adds the looks of what the second piece draws.
pub fn dress() {
    style_sheet::adopt(include_str!("../../../style/later.css"));
}

/// The view of a page that is not in the first piece.
pub fn later(page: Page) -> AnyView {
    dress();
    match page {
        Page::Today | Page::Lost(_) => view! { <lost::Lost/> }.into_any(),
        Page::Prospects(..) => view! { <prospects::Prospects/> }.into_any(),
        Page::Prospect(id) => view! { <prospect::ProspectPage id/> }.into_any(),
        Page::Compose(id) => view! { <compose::Compose id/> }.into_any(),
        Page::Check => view! { <compose::Check/> }.into_any(),
        Page::Library => view! { <library::Library/> }.into_any(),
        Page::Import => view! { <import::Import/> }.into_any(),
        Page::Data => view! { <data::Data/> }.into_any(),
        Page::Settings => view! { <settings::SettingsPage/> }.into_any(),
        Page::Practice(path) => view! { <practice::Practice path/> }.into_any(),
        Page::Leave => view! { <leave::Leave/> }.into_any(),
    }
}
