//! How a page of the practice room begins: the way back, its name, what it is for.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use super::place::Place;
use super::shelf::use_practice;

/// The page that lies before this one, and its name; none where the frame's own way back is enough.
#[derive(Debug, Clone, Default)]
pub struct Back(Option<(Place, String)>);

impl<N: Into<String>> From<(Place, N)> for Back {
    fn from((place, name): (Place, N)) -> Self {
        Back(Some((place, name.into())))
    }
}

impl<N: Into<String>> From<Option<(Place, N)>> for Back {
    fn from(page: Option<(Place, N)>) -> Self {
        Back(page.map(|(place, name)| (place, name.into())))
    }
}

/// The head of a page.
#[component]
pub fn Head(
    /// The way back.
    #[prop(optional, into)]
    back: Back,
    /// The page's name.
    #[prop(into)]
    title: String,
    /// What it is for, in a sentence or two.
    #[prop(optional, into)]
    lede: Option<TextProp>,
    /// What else belongs to it.
    #[prop(optional)]
    children: Option<Children>,
) -> impl IntoView {
    view! {
        <header class="head">
            <WayBack back/>
            <h1 id="title" tabindex="-1">
                {title}
            </h1>
            {lede.map(|lede| view! { <p class="lede">{move || lede.get()}</p> })}
            {children.map(|children| children())}
        </header>
    }
}

/// The way back alone, where what is below it changes.
#[component]
pub fn WayBack(
    /// Where to.
    #[prop(into)]
    back: Back,
) -> impl IntoView {
    back.0.map(|(place, name)| {
        view! {
            <p class="back">
                <a href=place.href()>{name}</a>
            </p>
        }
    })
}

/// What went wrong with keeping what is done here.
#[component]
pub fn Trouble() -> impl IntoView {
    let trouble = use_practice().trouble();
    view! {
        <p class="wrong" role="alert">
            {move || trouble.get()}
        </p>
    }
}
