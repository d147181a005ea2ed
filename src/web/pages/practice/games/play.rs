//! A game and everything that can be done with it: what its parts on the page share.

use leptos::prelude::*;

use crate::model::{Channel, Settings};
use crate::practice::debrief::planned;
use crate::practice::game::{Attempt, Game, Move, in_turn, play};
use crate::practice::offers::{Offer, offers};
use crate::practice::pack::Pack;
use crate::practice::result::Outcome;
use crate::practice::scenario::{GAME_DAYS, Scenario};
use crate::practice::scribe::Scribe;
use crate::web::browser::place;
use crate::web::pages::practice::place::Place;
use crate::web::pages::practice::shelf::{PracticeRoom, use_practice};
use crate::web::session::{Session, use_session};

use super::kept::{self, Hint, KeptGame, Stands, Turn};

/// Who plays.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// Somebody by themselves.
    Alone,
    /// Somebody in the open pack of this number, whose exercise it is by its place.
    InPack(u16, usize),
    /// A room on the wall, perhaps with the pack of this number. It is nobody's own: it counts in no progress and is not
    /// handed in.
    Wall(Option<u16>),
}

impl Seat {
    fn pack(self) -> Option<u16> {
        match self {
            Seat::Alone => None,
            Seat::InPack(number, _) => Some(number),
            Seat::Wall(number) => number,
        }
    }
}

/// A game and everything that can be done with it. Made once a page; its parts share it.
#[derive(Clone, Copy)]
pub struct Play {
    practice: PracticeRoom,
    session: Session,
    name: StoredValue<String>,
    /// Who plays.
    pub seat: Seat,
    /// The phrases a coach does not want to hear.
    pub banned: StoredValue<Vec<String>>,
    /// The rep's profile and voice.
    pub settings: Memo<Settings>,
    /// What is kept of it.
    pub kept: RwSignal<KeptGame>,
    /// How it stands.
    pub game: RwSignal<Game>,
    /// What was just heard, or not.
    pub says: RwSignal<String>,
    /// The day chosen.
    pub day: Memo<u8>,
    /// The move as it would be made, the words as drafted or as typed.
    pub attempt: Memo<Attempt>,
    /// What is offered to beginners; empty where they write themselves.
    pub offered: Memo<Vec<Offer>>,
}

impl Play {
    /// Takes up the game that is kept of this scenario, or begins one. `seed` is the room's, where it has one.
    pub fn open(scenario: Scenario, seed: Option<u64>, seat: Seat) -> Play {
        let session = use_session();
        let practice = use_practice();
        let pack = seat.pack();
        let opened = pack.and_then(|number| practice.room().with_untracked(|room| room.opened(number).cloned()));
        let pack_of_it = opened.map(|opened| opened.pack).unwrap_or_default();
        let scenario = pack_of_it.with_things(scenario);
        let name = match seat {
            Seat::Wall(pack) => kept::name_on_wall(&scenario.id, pack),
            _ => kept::name(&scenario.id, pack),
        };
        let before = practice.beside::<KeptGame>(&name);
        let is_wanted = |kept: &KeptGame| seed.is_none_or(|seed| seed == kept.seed);
        let mut kept = match before {
            Some(before) if is_wanted(&before) => before,
            before => KeptGame::new(
                seed.or_else(|| pack.map(Pack::luck)).unwrap_or_else(kept::drawn),
                before.as_ref(),
            ),
        };
        let played = play(&scenario, kept.seed, &kept.moves);
        let stands = Stands::of(&played);
        // Another version of Onemore may tell these moves otherwise: the list of buyers says what the page does.
        if kept.stands.is_some_and(|before| before != stands) {
            kept.stands = Some(stands);
            practice.keep(&name, &kept);
        }
        let game = RwSignal::new(played);
        let kept = RwSignal::new(kept);
        let settings = Memo::new(move |_| session.book().with(|book| book.settings.clone()));
        let turn = Memo::new(move |_| kept.with(|kept| kept.turn.clone()));
        let day = Memo::new(move |_| {
            let game = game.read();
            let chosen = turn.with(|turn| turn.day).unwrap_or_else(|| game.next_good_day());
            chosen.clamp(game.day, GAME_DAYS - 1)
        });
        let has_offers = Memo::new(move |_| kept.with(|kept| game.with(|game| kept.offers_moves(&game.scenario))));
        let offered = Memo::new(move |_| match has_offers.get() {
            true => offers(&game.read(), day.get(), &settings.read()),
            false => Vec::new(),
        });
        // Typing changes none of what a draft is made from: it is not made anew with every letter.
        let chosen = Memo::new(move |_| turn.with(|turn| (turn.channel, turn.purpose, turn.thing)));
        let drafted = Memo::new(move |_| {
            let (game, (channel, purpose, thing)) = (game.read(), chosen.get());
            let channel = channel.unwrap_or_else(|| game.next_way());
            let purpose = purpose.unwrap_or_else(|| game.open_question());
            let scribe = Scribe::new(&game, day.get(), &settings.read());
            scribe.write(channel, purpose, thing.map(usize::from))
        });
        let attempt = Memo::new(move |_| {
            let (drafted, turn) = (drafted.get(), turn.get());
            Attempt {
                hour: turn.hour.unwrap_or(drafted.hour),
                subject: match drafted.channel {
                    Channel::Email => turn.subject.unwrap_or(drafted.subject),
                    _ => String::new(),
                },
                body: turn.body.unwrap_or(drafted.body),
                ..drafted
            }
        });
        Play {
            practice,
            session,
            name: StoredValue::new(name),
            seat,
            banned: StoredValue::new(pack_of_it.banned),
            settings,
            kept,
            game,
            says: RwSignal::new(String::new()),
            day,
            attempt,
            offered,
        }
    }

    /// Whom it is played with.
    pub fn scenario(&self) -> Scenario {
        self.game.with_untracked(|game| game.scenario.clone())
    }

    /// What went wrong with keeping it, in a sentence.
    pub fn trouble(&self) -> Option<&'static str> {
        self.practice.trouble().get()
    }

    /// True where somebody plays by themselves: then there are other buyers to go on to, and luck to hand on.
    pub fn is_alone(&self) -> bool {
        self.seat == Seat::Alone
    }

    /// True where how it goes is taken down for a pack.
    pub fn is_handed_in(&self) -> bool {
        matches!(self.seat, Seat::InPack(..))
    }

    /// Changes what is kept, and keeps it.
    pub fn change(&self, change: impl FnOnce(&mut KeptGame)) {
        self.kept.update(change);
        self.kept.with_untracked(|kept| {
            self.name.with_value(|name| self.practice.keep(name, kept));
        });
    }

    /// Changes the move that is being prepared.
    pub fn turn(&self, change: impl FnOnce(&mut Turn)) {
        self.change(|kept| change(&mut kept.turn));
    }

    /// Makes a move, and shows what came of it.
    pub fn make(&self, planned: Move) {
        let before = self.game.with_untracked(|game| game.entries.len());
        let made = self.game.with_untracked(|game| in_turn(game, planned.clone()));
        let is_made = made == planned;
        let moves = self.game.with_untracked(|game| [game.moves(), &[made]].concat());
        self.replay(moves, |kept| {
            if is_made {
                kept.turn = Turn::default();
            }
        });
        let told = self
            .game
            .with_untracked(|game| super::heard::since(game, before, is_made, &planned));
        self.says.set(told.says);
        request_animation_frame(move || place::focus_on(&super::so_far::entry_id(told.look_at)));
        let is_own = !matches!(self.seat, Seat::Wall(_));
        if is_own && self.game.with_untracked(|game| game.over.is_some()) {
            let today = self.session.now().with_untracked(|now| now.today());
            let practice = self.practice;
            self.game
                .with_untracked(|game| practice.change(|room| room.played(game, today)));
            self.hand_in();
        }
    }

    /// Sets the moves, and everything that follows from them.
    fn replay(&self, moves: Vec<Move>, and: impl FnOnce(&mut KeptGame)) {
        let (scenario, seed) = (self.scenario(), self.kept.with_untracked(|kept| kept.seed));
        let game = play(&scenario, seed, &moves);
        let stands = Stands::of(&game);
        self.game.set(game);
        self.change(|kept| {
            kept.moves = moves;
            kept.stands = Some(stands);
            kept.is_handed_in = false;
            and(kept);
        });
    }

    /// Plays on from before the touch of this number.
    pub fn go_back_to(&self, touch: usize) {
        let moves = self.game.with_untracked(|game| game.moves_before(touch).to_vec());
        let attempt = self.game.with_untracked(|game| match game.moves().get(moves.len()) {
            Some(Move::Try(attempt)) => Some(attempt.clone()),
            _ => None,
        });
        self.replay(moves, |kept| {
            kept.is_told = false;
            // The words come along, to be made better.
            kept.turn = attempt.map(Turn::of).unwrap_or_default();
        });
        self.says
            .set("The game stands where it stood before that touch. Your words are in the field.".to_owned());
        request_animation_frame(|| place::focus("title"));
    }

    /// The same buyer with new luck.
    pub fn again(&self) {
        let fresh = self.kept.with_untracked(|kept| {
            // The second game of a workshop is the same for everybody, too.
            let seed = match self.seat {
                Seat::Alone => kept::drawn(),
                Seat::InPack(..) | Seat::Wall(_) => kept.seed.saturating_add(1),
            };
            KeptGame::new(seed, Some(kept))
        });
        let game = play(&self.scenario(), fresh.seed, &[]);
        self.game.set(game);
        self.change(|kept| *kept = fresh);
        self.says.set("A new game with new luck.".to_owned());
        // The address may still name the room's luck.
        if self.is_alone() {
            place::stay_as(&Place::Game(self.scenario().id, None).href());
        }
        request_animation_frame(|| place::focus("title"));
    }

    /// Tells both sides of it, or goes back to the table.
    pub fn tell(&self, told: bool) {
        if told {
            self.hand_in();
        }
        self.change(|kept| kept.is_told = told);
        request_animation_frame(|| place::focus("title"));
    }

    /// Takes down how it stands where the game is a pack's: once, however often it is looked at.
    fn hand_in(&self) {
        let Seat::InPack(number, place) = self.seat else {
            return;
        };
        if !self.kept.with_untracked(|kept| kept.is_handed_in) {
            let outcome = self.game.with_untracked(Outcome::of_game);
            self.practice.change(|room| room.done(number, place, outcome));
            self.change(|kept| kept.is_handed_in = true);
        }
    }

    /// What the cadence would do now; once a game.
    pub fn ask_the_coach(&self) {
        let (day, week, plan) = self.game.with_untracked(|game| {
            let day = self.day.get_untracked();
            (day, game.week(), planned(game, game.entries.len(), day))
        });
        let Some(plan) = plan else { return };
        let scenario = self.scenario();
        let on = crate::practice::calendar::day_in_words(&scenario, day);
        let mut says = vec![format!("On {on}. {}", plan.says)];
        says.extend(plan.whys.iter().map(super::says));
        self.change(|kept| kept.asked = Some(Hint { week, says }));
    }
}
