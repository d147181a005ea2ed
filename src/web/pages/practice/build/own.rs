//! What a coach adds of their own, whatever it is: found by its name, opened to be changed, taken out again.

use leptos::prelude::*;
use leptos::text_prop::TextProp;

use crate::practice::drill::Task;
use crate::practice::pack::Pack;
use crate::practice::scenario::Scenario;

use super::desk::Desk;

/// A kind of thing that a coach may add.
pub trait Own: Clone + PartialEq + Send + Sync + 'static {
    /// Its name, which nothing else in the pack has.
    fn id(&self) -> &str;
    /// All of this kind in a pack.
    fn all(pack: &Pack) -> &[Self];
    /// The same, to be changed.
    fn all_mut(pack: &mut Pack) -> &mut Vec<Self>;
}

impl Own for Scenario {
    fn id(&self) -> &str {
        &self.id
    }

    fn all(pack: &Pack) -> &[Self] {
        &pack.scenarios
    }

    fn all_mut(pack: &mut Pack) -> &mut Vec<Self> {
        &mut pack.scenarios
    }
}

impl Own for Task {
    fn id(&self) -> &str {
        &self.id
    }

    fn all(pack: &Pack) -> &[Self] {
        &pack.tasks
    }

    fn all_mut(pack: &mut Pack) -> &mut Vec<Self> {
        &mut pack.tasks
    }
}

/// The names of all of a kind in the pack in hand.
pub fn names<T: Own>(desk: Desk) -> Memo<Vec<String>> {
    Memo::new(move |_| {
        desk.pack
            .with(|pack| T::all(pack).iter().map(|own| own.id().to_owned()).collect())
    })
}

/// One of them.
#[derive(Clone, Copy)]
pub struct InHand {
    /// The pack it is in.
    pub desk: Desk,
    id: StoredValue<String>,
}

impl InHand {
    /// The one of this name.
    pub fn of(desk: Desk, id: String) -> InHand {
        InHand {
            desk,
            id: StoredValue::new(id),
        }
    }

    /// As it is now; `None` once it is taken out.
    pub fn now<T: Own>(self) -> Memo<Option<T>> {
        Memo::new(move |_| {
            let pack = self.desk.pack.read();
            self.id
                .with_value(|id| T::all(&pack).iter().find(|own| own.id() == id).cloned())
        })
    }

    /// Changes it and keeps it.
    pub fn change<T: Own>(self, change: impl FnOnce(&mut T)) {
        self.desk.change(|pack| {
            let own = T::all_mut(pack).iter_mut();
            let mut own = own.filter(|own| self.id.with_value(|id| own.id() == id));
            if let Some(own) = own.next() {
                change(own);
            }
        });
    }

    /// Takes it out of the pack, with a way back; `says` is said of it.
    pub fn remove<T: Own>(self, says: String) {
        let place = self.desk.pack.with_untracked(|pack| {
            let mut all = T::all(pack).iter();
            all.position(|own| self.id.with_value(|id| own.id() == id))
        });
        let Some(place) = place else { return };
        let mut gone = None;
        self.desk.change(|pack| gone = Some(T::all_mut(pack).remove(place)));
        let Some(gone) = gone else { return };
        self.desk.offer_change_back(says, move |pack| {
            let all = T::all_mut(pack);
            all.insert(place.min(all.len()), gone.clone());
        });
    }
}

/// All of a kind, in a fold, with the way to begin another below them.
#[component]
pub fn Fold(
    /// What they are called.
    title: &'static str,
    /// What they are for.
    about: &'static str,
    /// The pack in hand.
    desk: Desk,
    /// Their names.
    names: Memo<Vec<String>>,
    /// Draws one of them.
    one: fn(InHand) -> AnyView,
    /// Beginning another.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="why">
            <summary>{title} " " <small>{move || names.read().len()}</small></summary>
            <div class="stack close">
                <p class="soft">{about}</p>
                <For each=move || names.get() key=Clone::clone let:id>
                    {one(InHand::of(desk, id))}
                </For>
                <div class="pair">{children()}</div>
            </div>
        </details>
    }
}

/// One of them, opened to be changed.
#[component]
pub fn Editor(
    /// What it is called.
    #[prop(into)]
    name: TextProp,
    /// How far it is.
    #[prop(optional, into)]
    state: Option<TextProp>,
    /// The words on the button that takes it out.
    button: &'static str,
    /// Takes it out.
    #[prop(into)]
    remove: Callback<()>,
    /// Its fields.
    children: Children,
) -> impl IntoView {
    view! {
        <details class="why editor-of-value">
            <summary>
                {move || name.get()} {state.map(|state| view! { " " <small>{move || state.get()}</small> })}
            </summary>
            <div class="stack close">
                {children()} <p class="acts">
                    <button type="button" class="btn quiet" on:click=move |_| remove.run(())>
                        {button}
                    </button>
                </p>
            </div>
        </details>
    }
}
