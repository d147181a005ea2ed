//! Random people: histories, wishes and moments.

use chrono::{Duration, NaiveTime, Weekday};
use onemore::model::{
    Answer, Block, Channel, DaysOff, Direction, Hold, Hours, Labelled, Mood, NextStep, Now, Outcome, Promise,
    PromiseId, Promiser, Prospect, ProspectId, Purpose, Rhythm, Settings, TheirWay, Tolerance, Touch, TouchId, Zone,
};
use proptest::prelude::*;
use proptest::sample::select;

use super::super::story::{instant, stages};

/// The moment the histories begin. `any_now` lies up to a year later.
pub const BEGIN: &str = "2026-01-05 08:00";

pub fn any_moment() -> impl Strategy<Value = i64> {
    0..365 * 24 * 60_i64
}

pub fn after_begin(minutes: i64) -> chrono::DateTime<chrono::Utc> {
    instant(BEGIN) + Duration::minutes(minutes)
}

pub fn any_touch() -> impl Strategy<Value = Touch> {
    let answer = prop_oneof![
        12 => Just(None),
        1 => Just(Some(Answer::Yes)),
        1 => Just(Some(Answer::No)),
        1 => Just(Some(Answer::Stop)),
        1 => any_moment().prop_map(|minutes| Some(Answer::NotNow(after_begin(minutes).date_naive()))),
    ];
    let outgoing = prop_oneof![3 => Just(Direction::Outgoing), 1 => Just(Direction::Incoming)];
    let outcome = prop_oneof![
        3 => select(vec![Outcome::NoAnswer, Outcome::LeftVoicemail, Outcome::Sent]),
        1 => select(Outcome::ALL.to_vec()),
    ];
    let purpose = proptest::option::of(select(Purpose::ALL.to_vec()));
    let mood = proptest::option::weighted(0.1, select(Mood::ALL.to_vec()));
    (
        any_moment(),
        outgoing,
        select(Channel::ALL.to_vec()),
        outcome,
        answer,
        purpose,
        mood,
        any::<bool>(),
    )
        .prop_map(
            |(minutes, direction, channel, outcome, answer, purpose, mood, brings)| Touch {
                direction,
                answer,
                purpose,
                brought: if brings { "news" } else { "" }.to_owned(),
                mood,
                ..Touch::new(TouchId(0), after_begin(minutes), channel, outcome)
            },
        )
}

pub fn any_step() -> impl Strategy<Value = NextStep> {
    let time = proptest::option::of((0..24_u32).prop_map(|hour| NaiveTime::from_hms_opt(hour, 0, 0).unwrap()));
    let channel = proptest::option::of(select(Channel::ALL.to_vec()));
    (any_moment(), any_moment(), time, channel).prop_map(|(date, agreed, time, channel)| NextStep {
        date: after_begin(date).date_naive(),
        time,
        purpose: "go on".to_owned(),
        channel,
        agreed_at: after_begin(agreed),
        called_off_at: None,
    })
}

/// What they and the rep wish of the plan.
#[derive(Debug, Clone)]
struct Wishes {
    way: TheirWay,
    zone: &'static str,
    rhythm: Option<Rhythm>,
    tolerance: Tolerance,
    promises: Vec<Promise>,
    doubtful: bool,
    chosen: Option<Purpose>,
}

impl Wishes {
    fn put(self, prospect: &mut Prospect) {
        prospect.way = self.way;
        prospect.time_zone = self.zone.to_owned();
        prospect.rhythm = self.rhythm;
        prospect.tolerance = self.tolerance;
        prospect.promises = self.promises;
        prospect.fit_doubtful = self.doubtful;
        prospect.chosen = self.chosen;
    }
}

fn any_weekdays() -> impl Strategy<Value = Vec<Weekday>> {
    proptest::collection::vec((0..5_u8).prop_map(|day| Weekday::try_from(day).unwrap()), 0..3)
}

fn any_way() -> impl Strategy<Value = TheirWay> {
    let hours = (0..20_u32, 1..4_u32).prop_map(|(from, long)| Hours {
        from: NaiveTime::from_hms_opt(from, 0, 0).unwrap(),
        to: NaiveTime::from_hms_opt(from + long, 30, 0).unwrap(),
    });
    let off = (any_moment(), 0..20_i64).prop_map(|(from, long)| {
        let from = after_begin(from).date_naive();
        DaysOff {
            from,
            to: from + Duration::days(long),
            name: String::new(),
        }
    });
    (
        any_weekdays(),
        proptest::option::weighted(0.3, hours),
        proptest::option::weighted(0.2, 0..40_u32),
        proptest::option::weighted(0.2, any_moment()),
        proptest::collection::vec(off, 0..2),
    )
        .prop_map(|(weekdays, hours, min_gap_days, not_before, days_off)| TheirWay {
            weekdays,
            hours,
            min_gap_days,
            not_before: not_before.map(|minutes| after_begin(minutes).date_naive()),
            days_off,
        })
}

fn any_rhythm() -> impl Strategy<Value = Rhythm> {
    prop_oneof![
        Just(Rhythm::Monthly),
        (0..7_u8, 0..24_u32).prop_map(|(day, hour)| Rhythm::Weekly {
            weekday: Weekday::try_from(day).ok(),
            time: NaiveTime::from_hms_opt(hour, 0, 0),
        }),
        Just(Rhythm::Weekly {
            weekday: None,
            time: None
        }),
        proptest::collection::vec(1..30_u32, 1..4).prop_map(Rhythm::Gaps),
    ]
}

fn any_wishes() -> impl Strategy<Value = Wishes> {
    let promise = (any_moment(), any::<[bool; 3]>()).prop_map(|(due, [mine, kept, dated])| Promise {
        id: PromiseId(due as u64),
        by: if mine { Promiser::Rep } else { Promiser::Prospect },
        what: "send it".to_owned(),
        due: dated.then(|| after_begin(due).date_naive()),
        made_at: instant(BEGIN),
        kept_at: kept.then(|| instant(BEGIN)),
    });
    (
        prop_oneof![2 => Just(TheirWay::default()), 1 => any_way()],
        select(vec!["", "", "Near/Here", "Far/East", "Far/West"]),
        proptest::option::weighted(0.3, any_rhythm()),
        select(Tolerance::ALL.to_vec()),
        prop_oneof![2 => Just(Vec::new()), 1 => proptest::collection::vec(promise, 1..3)],
        proptest::bool::weighted(0.1),
        proptest::option::weighted(0.1, select(vec![Purpose::OneMore, Purpose::EasyNo])),
    )
        .prop_map(|(way, zone, rhythm, tolerance, promises, doubtful, chosen)| Wishes {
            way,
            zone,
            rhythm,
            tolerance,
            promises,
            doubtful,
            chosen,
        })
}

prop_compose! {
    pub fn any_prospect()(
        stage in select(stages()),
        touches in proptest::collection::vec(any_touch(), 0..10),
        blocks in proptest::collection::vec(select(Channel::ALL.to_vec()), 0..3),
        asked_for in proptest::option::weighted(0.2, select(Channel::ALL.to_vec())),
        step in proptest::option::weighted(0.3, any_step()),
        hold in proptest::option::weighted(0.2, any_moment()),
        picked in proptest::option::weighted(0.3, any_moment()),
        [email, phone, link, address, unconfirmed, imported] in any::<[bool; 6]>(),
        mobile in any::<bool>(),
        wishes in any_wishes(),
    ) -> Prospect {
        let mut prospect = Prospect::new(ProspectId(1), instant(BEGIN));
        let label = if mobile { "mobile" } else { "" }.to_owned();
        prospect.emails = email.then(|| Labelled::plain("a@b.example")).into_iter().collect();
        prospect.phones = phone.then(|| Labelled { value: "+44 1632 960461".to_owned(), label }).into_iter().collect();
        prospect.links = link.then(|| Labelled::plain("https://b.example/a")).into_iter().collect();
        prospect.address = if address { "3 Mill Lane" } else { "" }.to_owned();
        prospect.stage = stage;
        wishes.put(&mut prospect);
        prospect.asked_for = asked_for;
        prospect.next_step = step;
        prospect.hold = hold.map(|minutes| Hold::rest(after_begin(minutes).date_naive(), ""));
        prospect.picked_on = picked.map(|minutes| after_begin(minutes).date_naive());
        prospect.channels_unconfirmed = unconfirmed && !blocks.is_empty();
        prospect.blocks = blocks
            .into_iter()
            .map(|channel| Block { channel, since: instant(BEGIN), reason: String::new() })
            .collect();
        prospect.source = if imported { "contacts.csv" } else { "" }.to_owned();
        for touch in touches {
            prospect.insert_touch(touch);
        }
        prospect
    }
}

/// A rep's week and days off: the usual ones, or any.
pub fn any_settings() -> impl Strategy<Value = Settings> {
    let week = proptest::collection::vec((0..7_u8).prop_map(|day| Weekday::try_from(day).unwrap()), 0..5);
    let off = (any_moment(), 0..20_i64).prop_map(|(from, long)| {
        let from = after_begin(from).date_naive();
        DaysOff {
            from,
            to: from + Duration::days(long),
            name: String::new(),
        }
    });
    let own = (week, proptest::collection::vec(off, 0..3)).prop_map(|(working_days, days_off)| Settings {
        working_days,
        days_off,
        ..Settings::default()
    });
    prop_oneof![2 => Just(Settings::default()), 1 => own]
}

/// A zone that never changes its clocks, or one that does, as London and Sydney do.
fn any_home() -> impl Strategy<Value = Zone> {
    let at = |text: &str| instant(text);
    let london = Zone {
        offset_minutes: 0,
        changes: vec![(at("2026-03-29 01:00"), 60), (at("2026-10-25 01:00"), 0)],
    };
    let sydney = Zone {
        offset_minutes: 660,
        changes: vec![(at("2026-04-04 16:00"), 600), (at("2026-10-03 16:00"), 660)],
    };
    prop_oneof![
        2 => (-12..=14_i32).prop_map(|hours| Zone::fixed(hours * 60)),
        1 => Just(london),
        1 => Just(sydney),
    ]
}

pub fn any_now() -> impl Strategy<Value = Now> {
    (any_moment(), any_home()).prop_map(|(minutes, home)| {
        let hours = home.offset_minutes / 60;
        let mut now = Now::new(after_begin(minutes), home);
        for (name, offset) in [("Near/Here", hours * 60 + 60), ("Far/East", 600), ("Far/West", -480)] {
            now.zones.insert(name.to_owned(), Zone::fixed(offset));
        }
        now
    })
}
