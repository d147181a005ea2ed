//! Keys that act by themselves, without Ctrl or Alt. Whoever speaks to their device, or leans on its keys, can turn them off
//! (WCAG 2.1.4); it stays off on this device until it is turned on again.

use leptos::prelude::*;

use super::shelf::{PracticeRoom, use_practice};

/// The name it lies under, where they are off.
const OFF: &str = "single-keys-off";

/// Whether such keys act.
#[derive(Clone, Copy)]
pub struct SingleKeys {
    on: RwSignal<bool>,
    practice: PracticeRoom,
}

impl SingleKeys {
    /// As it was left on this device. Call it while a component is being built.
    pub fn of_device() -> SingleKeys {
        let practice = use_practice();
        let is_off = practice.beside::<bool>(OFF).unwrap_or_default();
        SingleKeys {
            on: RwSignal::new(!is_off),
            practice,
        }
    }

    /// True where they act.
    pub fn act(self) -> bool {
        self.on.get_untracked()
    }

    fn turn(self, on: bool) {
        self.on.set(on);
        if on {
            self.practice.forget(OFF);
        } else {
            self.practice.keep(OFF, &true);
        }
    }
}

/// The tick that turns them off, with what they do.
#[component]
pub fn KeysTick(
    /// Whether they act.
    keys: SingleKeys,
    /// Which keys they are.
    children: Children,
) -> impl IntoView {
    view! {
        <label class="tick">
            <input type="checkbox" prop:checked=move || keys.on.get() on:change=move |event| keys.turn(event_target_checked(&event))/>
            <small>{children()}</small>
        </label>
    }
}
