//! One drill with the task that is best done next, and one task by its name.

use leptos::prelude::*;

use crate::practice::drill::Drill;
use crate::practice::drills;
use crate::web::browser::place as browser_place;
use crate::web::pages::lost::Lost;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::use_practice;
use crate::web::session::use_session;

use super::exercise::Exercise;

/// A drill: one task after the other, for as long as somebody likes.
#[component]
pub fn OneDrill(drill: Drill) -> impl IntoView {
    let practice = use_practice();
    let session = use_session();
    let pick = move || {
        let today = session.now().read_untracked().today();
        practice.room().read_untracked().next(drill, today)
    };
    let task = RwSignal::new((1, pick()));
    let on_next = Callback::new(move |()| {
        task.update(|(nth, task)| (*nth, *task) = (*nth + 1, pick()));
        request_animation_frame(|| browser_place::focus("title"));
    });
    move || match task.get() {
        (nth, Some(task)) => view! { <Exercise task=task.clone() on_next nth/> }.into_any(),
        (_, None) => view! { <Lost/> }.into_any(),
    }
}

/// One task of ours; after it, whatever else comes back today, then its drill.
#[component]
pub fn OneTask(id: String) -> impl IntoView {
    let practice = use_practice();
    let session = use_session();
    let Some(task) = drills::task(&id) else {
        return view! { <Lost/> }.into_any();
    };
    let on_next = Callback::new(move |()| {
        let today = session.now().read_untracked().today();
        let due = practice.room().read_untracked().due(today);
        let other = due.into_iter().find(|due| due.task.id != id);
        let next = other.map_or(Place::Drill(task.drill), |due| address(due.pack, due.task.id));
        browser_place::go(&next.href());
    });
    view! { <Exercise task=task.clone() on_next/> }.into_any()
}

/// Where a task that comes back is done.
pub fn address(pack: Option<u16>, task: String) -> Place {
    match pack {
        Some(number) => Place::Exercise(number, task),
        None => Place::Task(task),
    }
}
