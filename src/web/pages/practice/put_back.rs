//! What was taken away can be put back while the page is open.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::web::browser::place as browser_place;

/// Where it stands on a page. It takes the focus where a button that had it is gone.
pub const ID: &str = "put-back";

/// Says what is gone, with the way back.
#[component]
pub fn PutBack<T>(
    /// What was taken away last; nothing once it is back.
    gone: RwSignal<Option<T>>,
    /// What is said of it.
    says: fn(&T) -> String,
    /// Puts it back.
    #[prop(into)]
    put: Callback<T>,
    /// The words on the button.
    #[prop(default = TextProp::from("Put it back"), into)]
    button: TextProp,
) -> impl IntoView
where
    T: Clone + Send + Sync + 'static,
{
    let is_back = RwSignal::new(false);
    let put_back = move |_| {
        if let Some(thing) = gone.get_untracked() {
            // What is put back may take the place of this component, so that comes last.
            gone.set(None);
            is_back.set(true);
            put.run(thing);
            request_animation_frame(|| {
                browser_place::rescue_focus(ID);
                browser_place::rescue_focus("title");
            });
        }
    };
    view! {
        <p id=ID role="status" class="acts" tabindex="-1">
            {move || match gone.read().as_ref().map(says) {
                Some(words) => {
                    view! {
                        <span>{words}</span>
                        " "
                        <button type="button" class="btn quiet" on:click=put_back>
                            {button.get()}
                        </button>
                    }
                        .into_any()
                }
                None => is_back.get().then_some("It is back.").into_any(),
            }}
        </p>
    }
}
