//! The page while the game goes on, and when it has just ended.

use leptos::prelude::*;

use crate::practice::game::Ending;
use crate::web::browser::place as browser_place;
use crate::web::pages::practice::head::Head;
use crate::web::pages::practice::place::Place;

use super::aside::Aside;
use super::play::{Play, Seat};
use super::room_link::RoomLink;
use super::so_far::SoFar;
use super::turn::YourMove;

/// The story, the move, and what stands beside them.
#[component]
pub fn Playing(play: Play) -> impl IntoView {
    let scenario = play.scenario();
    browser_place::set_title(&format!("{} · Practice · Onemore", scenario.title));
    let over = Memo::new(move |_| play.game.with(|game| game.over));
    let things = scenario.things.clone();
    let number = move || format!("Its number is {}.", play.kept.with(|kept| kept.seed));
    view! {
        <Head title=scenario.title.clone() lede=scenario.brief.clone()>
            <details class="why">
                <summary>{format!("What you know of {}, and what you can bring", scenario.buyer.called)}</summary>
                <dl class="pairs">
                    <dt>"Who"</dt>
                    <dd>{format!("{}, {}, {}, {}", scenario.buyer.name, scenario.buyer.title, scenario.buyer.company, scenario.buyer.place)}</dd>
                    <dt>"About"</dt>
                    <dd>{scenario.matter.clone()}</dd>
                    {(!scenario.buyer.interests.is_empty())
                        .then(|| {
                            view! {
                                <dt>"Cares for"</dt>
                                <dd>{scenario.buyer.interests.join(", ")}</dd>
                            }
                        })}
                    <dt>"You are"</dt>
                    <dd>{format!("from {}", scenario.seller)}</dd>
                    {things
                        .into_iter()
                        .map(|thing| {
                            view! {
                                <dt>{thing.kind.label()}</dt>
                                <dd>
                                    {thing.title} " " <small>{thing.text}</small>
                                </dd>
                            }
                        })
                        .collect_view()}
                </dl>
            </details>
        </Head>
        <p class="wrong" role="alert">
            {move || play.trouble()}
        </p>
        <p class="soft" role="status">
            {move || play.says.get()}
        </p>
        <div class="cols even">
            <SoFar play/>
            <div class="stack tall">
                {move || match over.get() {
                    Some(ending) => view! { <Over play ending/> }.into_any(),
                    None => view! { <YourMove play/> }.into_any(),
                }}
                <Aside play/>
            </div>
        </div>
        {match play.seat {
            Seat::Alone => view! { <RoomLink play/> }.into_any(),
            Seat::InPack(..) => {
                view! { <p class="soft">"Everybody who opened this pack has the same luck in this game. " {number}</p> }.into_any()
            }
            Seat::Wall(_) => {
                view! { <p class="soft">"It is the room’s game: it counts in nobody’s progress. " {number}</p> }.into_any()
            }
        }}
    }
}

/// The game has ended: the way to both sides of it.
#[component]
fn Over(play: Play, ending: Ending) -> impl IntoView {
    let says = match ending {
        Ending::Yes | Ending::No | Ending::NotNow | Ending::RightPerson => {
            "That is an answer, and an answer is what you were there for."
        }
        Ending::Stop => "They asked not to be contacted any more.",
        Ending::Nurture => "You stopped asking, and kept a way back.",
        Ending::Silence => "The six weeks are over, and nothing was settled.",
    };
    view! {
        <section class="stack close" aria-labelledby="over">
            <h2 class="ruled" id="over">
                {ending.label()}
            </h2>
            <p>{says}</p>
            <p class="acts">
                <button type="button" class="btn first" on:click=move |_| play.tell(true)>
                    "See both sides of it"
                </button>
                <button type="button" class="btn" on:click=move |_| play.again()>
                    "Again, with new luck"
                </button>
                {play.is_alone()
                    .then(|| {
                        view! {
                            <a class="btn quiet" href=Place::Games.href()>
                                "Another buyer"
                            </a>
                        }
                    })}
            </p>
        </section>
    }
}
