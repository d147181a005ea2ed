//! How a buyer takes what comes, and that each hidden cause can be won, none by spamming.

use onemore::cadence::chance::STARTING_MEANS;
use onemore::cadence::{Policy, Warmth};
use onemore::market::{
    Ask, Buyer, Cause, Dice, HORIZON_DAYS, Hands, Market, Played, Reaction, Rep, Saying, Score, Tone, Traits, play,
    play_with,
};
use onemore::model::{Channel, Purpose};

/// An email every working day with nothing new.
struct Spam;

impl Hands for Spam {
    fn ask(&mut self, _day: u32) -> Option<Ask> {
        Some(bare(Purpose::Decision))
    }

    fn hear(&mut self, _reaction: Reaction) {}
}

fn bare(purpose: Purpose) -> Ask {
    Ask {
        channel: Channel::Email,
        purpose,
        brings: false,
    }
}

const BUYERS: u64 = 300;

fn total(market: &Market, cause: Cause, one: &dyn Fn(Buyer, u64) -> Played) -> Score {
    let mut score = Score::default();
    for number in 0..BUYERS {
        score.add(one(Buyer::with_cause(market, cause, Dice::new(11, number)), number));
    }
    score
}

#[test]
fn each_hidden_cause_can_be_won_and_none_by_spamming() {
    let (market, policy) = (Market::default(), Policy::default());
    for cause in Cause::ALL {
        let ours = total(&market, cause, &|buyer, number| {
            play(Rep::Ours, buyer, &market, &policy, Dice::new(5, number))
        });
        let spam = total(&market, cause, &|buyer, _| play_with(&mut Spam, buyer, &market));
        let name = cause.label();
        println!("{name}: ours {ours:?}, spam {spam:?}");
        assert!(
            ours.answers() * 4 >= ours.buyers,
            "{name}: ours wins {} of {}",
            ours.answers(),
            ours.buyers
        );
        assert!(ours.answers() > 2 * ours.opt_outs, "{name}: {ours:?}");
        assert!(
            ours.answers() > spam.answers(),
            "{name}: spam wins {} of {}",
            spam.answers(),
            spam.buyers
        );
        match cause {
            Cause::Gone => assert_eq!(spam.answers(), 0, "nobody reads what is written to them"),
            _ => assert!(spam.opt_outs > spam.answers(), "{name}: {spam:?}"),
        }
    }
}

#[test]
fn only_who_may_want_it_says_yes() {
    let (market, policy) = (Market::default(), Policy::default());
    for cause in Cause::ALL {
        let ours = total(&market, cause, &|buyer, number| {
            play(Rep::Ours, buyer, &market, &policy, Dice::new(5, number))
        });
        assert_eq!(ours.yes > 0, cause.passes(), "{}: {ours:?}", cause.label());
    }
}

#[test]
fn the_same_seed_tells_the_same_story() {
    let (market, policy) = (Market::default(), Policy::default());
    for rep in Rep::ALL {
        let score = |seed| Score::of(rep, &market, &policy, seed, 60);
        assert_eq!(score(1), score(1));
        assert_ne!(score(1), score(2));
    }
}

/// Sends the same ask on these days; counts replies of a person and stops.
fn send(market: &Market, cause: Cause, days: &[u32], ask: Ask) -> (u32, u32) {
    let (mut replies, mut stops) = (0, 0);
    for number in 0..2_000 {
        let mut buyer = Buyer::with_cause(market, cause, Dice::new(23, number));
        for day in days {
            match buyer.receive(ask, *day, market).map(|reaction| reaction.says) {
                Some(Saying::Stop) => stops += 1,
                Some(Saying::Away(_)) | None => continue,
                Some(_) => replies += 1,
            }
            break;
        }
    }
    (replies, stops)
}

#[test]
fn pressure_and_empty_messages_cost_and_value_and_an_easy_no_bring() {
    let market = Market::default();
    let with_value = Ask {
        brings: true,
        ..bare(Purpose::Decision)
    };
    let often: Vec<u32> = (0..10).collect();
    let seldom: Vec<u32> = (0..10).map(|week| 14 * week).collect();
    let (_, pressed) = send(&market, Cause::Swamped, &often, bare(Purpose::Decision));
    let (_, spaced) = send(&market, Cause::Swamped, &seldom, bare(Purpose::Decision));
    assert!(pressed > 3 * spaced, "{pressed} and {spaced} stops");
    let (_, eased) = send(&market, Cause::Swamped, &often, with_value);
    assert!(eased < pressed, "{eased} and {pressed} stops");
    let (empty, _) = send(&market, Cause::Swamped, &[0], bare(Purpose::Decision));
    let (new, _) = send(&market, Cause::Swamped, &[0], with_value);
    assert!(new > empty, "{new} and {empty} replies");
    let (asked, _) = send(&market, Cause::CannotSayNo, &[0], with_value);
    let (freed, _) = send(&market, Cause::CannotSayNo, &[0], bare(Purpose::EasyNo));
    assert!(freed > 2 * asked, "{freed} and {asked} replies");
    let thanks = bare(Purpose::ThankForNo);
    assert_eq!(
        send(&market, Cause::Swamped, &often, thanks),
        (0, 0),
        "thanks ask for nothing"
    );
}

/// The usual market is set so that the first message brings about what EVIDENCE says, by warmth.
#[test]
fn first_messages_bring_about_what_the_evidence_says() {
    let market = Market::default();
    let mut counts = [(0u32, 0u32); 3];
    for number in 0..30_000 {
        let mut buyer = Buyer::draw(&market, Dice::new(31, number));
        let (met, replied) = &mut counts[buyer.warmth as usize];
        let first = Ask {
            brings: true,
            ..bare(Purpose::Introduction)
        };
        let reaction = buyer.receive(first, 0, &market).map(|reaction| reaction.says);
        *met += 1;
        *replied += u32::from(!matches!(reaction, None | Some(Saying::Away(_))));
    }
    for warmth in Warmth::ALL {
        let (met, replied) = counts[warmth as usize];
        let (share, expected) = (f64::from(replied) / f64::from(met), STARTING_MEANS[warmth as usize]);
        println!("{warmth:?}: {share:.3}, expected {expected}");
        assert!(
            (0.75..1.33).contains(&(share / expected)),
            "{warmth:?}: {share}, not about {expected}"
        );
    }
}

#[test]
fn who_is_away_answers_later_or_by_machine() {
    let market = Market::read(r#"{"away_share": 0.8, "auto_reply": 1.0}"#).unwrap();
    let mut machines = 0;
    for number in 0..500 {
        let mut buyer = Buyer::with_cause(&market, Cause::NoFit, Dice::new(41, number));
        for day in 0..HORIZON_DAYS {
            let Some(reaction) = buyer.receive(bare(Purpose::Decision), day, &market) else {
                continue;
            };
            assert!(reaction.day >= day);
            if let Saying::Away(back) = reaction.says {
                assert!(back > day, "they are away until {back} on {day}");
                machines += 1;
            }
        }
    }
    assert!(machines > 100, "{machines}");
}

/// The figures of one seed, to the digit: what practice adds to a buyer must not change what the market draws.
#[test]
fn the_markets_figures_are_what_they_were() {
    let (market, policy) = (Market::default(), Policy::default());
    // Ours is left out: it changes with every change of the cadence.
    for (rep, expected) in [
        (Rep::StopAfterThree, [3, 23, 18, 3, 556, 190]),
        (Rep::EveryTwoDays, [1, 25, 20, 65, 1264, 240]),
        (Rep::FiveSteps, [4, 37, 19, 13, 855, 405]),
        (Rep::WeeklyForever, [11, 52, 21, 48, 2909, 2844]),
    ] {
        let score = Score::of(rep, &market, &policy, 7, 200);
        let figures = [
            score.yes,
            score.no,
            score.not_now,
            score.opt_outs,
            score.touches,
            score.days,
        ];
        assert_eq!(figures, expected, "{}", rep.label());
    }
}

fn stated() -> Traits {
    Traits {
        warmth: Warmth::Met,
        cause: Cause::CannotSayNo,
        readiness: 0.5,
        candour: 0.7,
        free_on: 0,
        tolerance: 4.0,
        away: None,
        sets_auto_reply: false,
        likes_email: true,
    }
}

#[test]
fn a_stated_buyer_is_worn_by_heavy_words_and_mended_by_light_ones() {
    let market = Market::default();
    let mut buyer = Buyer::of(&stated(), Dice::new(1, 1));
    assert!((buyer.goodwill(0, &market) - 1.0).abs() < 1e-12);
    let heavy = Tone {
        weight: 4.0,
        reach: 0.0,
    };
    buyer.hear(bare(Purpose::Decision), heavy, 0, &market);
    let worn = buyer.goodwill(0, &market);
    assert!((worn - 0.5).abs() < 1e-12, "as much as they bear is half: {worn}");
    assert!(buyer.goodwill(20, &market) > worn, "time brings some back");
    let light = Tone {
        weight: -100.0,
        ..Tone::PLAIN
    };
    buyer.hear(bare(Purpose::ShareSomething), light, 1, &market);
    assert!(
        (buyer.goodwill(1, &market) - 1.0).abs() < 1e-12,
        "never beyond all of it"
    );
}

#[test]
fn each_day_has_its_own_luck_and_being_free_is_told() {
    let market = Market::default();
    let mut held_up = Traits {
        cause: Cause::Finance,
        readiness: 1.0,
        free_on: 90,
        tolerance: 1e6,
        ..stated()
    };
    let replies = |traits: &Traits, frees: bool| {
        let says = (0..400u64).filter_map(|seed| {
            let mut buyer = Buyer::of(traits, Dice::new(seed, 0));
            buyer.receive(bare(Purpose::Decision), 0, &market);
            if frees {
                buyer.free(1);
            }
            buyer.roll(Dice::new(seed, 9));
            buyer
                .receive(bare(Purpose::Decision), 9, &market)
                .map(|reaction| reaction.says)
        });
        says.filter(|says| matches!(says, Saying::Yes | Saying::NotNow(_)))
            .collect::<Vec<_>>()
    };
    assert!(replies(&held_up, false).iter().all(|says| *says == Saying::NotNow(90)));
    assert!(replies(&held_up, true).iter().all(|says| *says == Saying::Yes));
    assert!(!replies(&held_up, true).is_empty());
    held_up.free_on = 1;
    assert_eq!(
        replies(&held_up, false),
        replies(&held_up, true),
        "each day's luck is its own"
    );
}

/// What gives something back gives it once, also on the day of something else; what weighs, weighs more there.
#[test]
fn a_gift_does_not_give_more_for_coming_soon() {
    let market = Market::default();
    let goodwill_after = |weight: f64, day: u32| {
        let mut buyer = Buyer::with_cause(&market, Cause::Swamped, Dice::new(3, 1));
        for _ in 0..3 {
            buyer.receive(bare(Purpose::Decision), 1, &market);
        }
        let before = buyer.goodwill(day, &market);
        let tone = Tone { weight, ..Tone::PLAIN };
        let crowded = buyer.crowded(tone, day, &market);
        buyer.hear(bare(Purpose::ShareSomething), tone, day, &market);
        (crowded, buyer.goodwill(day, &market) - before)
    };
    let ((gift_at_once, gain_at_once), (gift_later, gain_later)) = (goodwill_after(-0.6, 1), goodwill_after(-0.6, 7));
    assert_eq!((gift_at_once, gift_later), (0.0, 0.0));
    assert!(
        gain_at_once > 0.0 && gain_at_once <= gain_later * 1.1,
        "{gain_at_once} {gain_later}"
    );
    let ((ask_at_once, cost_at_once), (ask_later, cost_later)) = (goodwill_after(0.6, 1), goodwill_after(0.6, 7));
    assert_eq!((ask_at_once, ask_later), (market.crowding, 0.0));
    assert!(
        cost_at_once < cost_later && cost_later < 0.0,
        "{cost_at_once} {cost_later}"
    );
}
