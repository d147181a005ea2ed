//! The four ways to go on, side by side.

use onemore::cadence::what_if::{Choice, Goodwill, Remark, Situation, Worths, what_if};
use onemore::cadence::{Chances, Warmth};
use onemore::model::Channel;

fn situation(warmth: Warmth, silent: u32) -> Situation {
    let chances = Chances::default();
    Situation {
        reply: chances.reply(warmth, silent),
        opt_out: chances.opt_out(silent),
        channel: Channel::Email,
        goodwill: Goodwill {
            now: 5.0,
            one_more: 2.0,
            easy_no: 1.0,
            after_wait: 8.0,
        },
        wait_working_days: 5,
        easy_no_made: false,
    }
}

#[test]
fn each_way_has_its_replies_goodwill_and_minutes() {
    let compared = what_if(&situation(Warmth::Met, 1), &Worths::default());
    assert_eq!(compared.outlooks.each_ref().map(|outlook| outlook.choice), Choice::ALL);
    for (choice, goodwill, minutes) in [
        (Choice::OneMore, 3.0, 4),
        (Choice::Wait, 6.0, 4),
        (Choice::EasyNo, 4.0, 4),
        (Choice::Nurture, 5.0, 0),
    ] {
        let outlook = compared.of(choice);
        assert_eq!(
            (outlook.choice, outlook.goodwill, outlook.minutes),
            (choice, goodwill, minutes)
        );
    }
    let one_more = compared.of(Choice::OneMore);
    assert_eq!(one_more.replies.map(|chance| chance.per_mille()[0]), Some(200));
    assert!(one_more.opt_outs.is_some() && one_more.gain > Some(0.0) && one_more.remarks.is_empty());
    assert!(compared.worths_are_guesses);
}

/// Where nothing is known of a difference, none is made up.
#[test]
fn unknown_differences_are_said_to_be_unknown() {
    let compared = what_if(&situation(Warmth::Met, 1), &Worths::default());
    let one_more = compared.of(Choice::OneMore);
    for (choice, remark) in [
        (Choice::Wait, Remark::WaitingIsCourtesy { working_days: 5 }),
        (Choice::EasyNo, Remark::EasyNoSameChance),
    ] {
        let outlook = compared.of(choice);
        assert_eq!(
            (outlook.replies, outlook.gain),
            (one_more.replies, one_more.gain),
            "{choice:?}"
        );
        assert_eq!(outlook.remarks, [remark]);
    }
    let nurture = compared.of(Choice::Nurture);
    assert_eq!((nurture.replies, nurture.opt_outs, nurture.gain), (None, None, None));
    assert_eq!(nurture.remarks, [Remark::NurtureUnknown]);
    let made = Situation {
        easy_no_made: true,
        ..situation(Warmth::Met, 1)
    };
    assert_eq!(
        what_if(&made, &Worths::default()).of(Choice::EasyNo).remarks,
        [Remark::EasyNoMade]
    );
}

#[test]
fn what_goodwill_cannot_bear_is_said() {
    let poor = Situation {
        goodwill: Goodwill {
            now: 1.5,
            one_more: 2.0,
            easy_no: 1.0,
            after_wait: 2.5,
        },
        ..situation(Warmth::Met, 1)
    };
    let compared = what_if(&poor, &Worths::default());
    let overdrawn = Choice::ALL.map(|choice| compared.of(choice).remarks.contains(&Remark::Overdrawn));
    assert_eq!(overdrawn, [true, false, false, false]);
}

/// The stopping rule of EVIDENCE, with the starting guesses: how many tries by email pay, by warmth.
#[test]
fn one_more_pays_until_it_costs_more_than_it_brings() {
    let pays = |warmth: Warmth, silent: u32, worths: &Worths| {
        let outlook = what_if(&situation(warmth, silent), worths).of(Choice::OneMore).clone();
        let said = outlook.remarks.contains(&Remark::CostsMoreThanItBrings);
        assert_eq!(said, outlook.gain <= Some(0.0));
        !said
    };
    let tries = |warmth, worths: &Worths| (0..100).take_while(|silent| pays(warmth, *silent, worths)).count();
    let guesses = Worths::default();
    assert_eq!(Warmth::ALL.map(|warmth| tries(warmth, &guesses)), [5, 12, 19]);
    let dear = Worths {
        answer: 2400,
        ..Worths::default()
    };
    assert!(tries(Warmth::Cold, &dear) > tries(Warmth::Cold, &guesses));
    assert!(!what_if(&situation(Warmth::Cold, 0), &dear).worths_are_guesses);
    let cheap = Worths {
        answer: 1,
        ..Worths::default()
    };
    assert_eq!(tries(Warmth::Met, &cheap), 0);
}

#[test]
fn remarks_are_whole_sentences() {
    for remark in [
        Remark::WaitingIsCourtesy { working_days: 1 },
        Remark::EasyNoSameChance,
        Remark::EasyNoMade,
        Remark::NurtureUnknown,
        Remark::Overdrawn,
        Remark::CostsMoreThanItBrings,
    ] {
        let sentence = remark.sentence();
        assert!(
            sentence.ends_with('.') && sentence.len() > 30 && !sentence.contains("  "),
            "{sentence:?}"
        );
    }
    let one_day = Remark::WaitingIsCourtesy { working_days: 1 }.sentence();
    assert!(one_day.starts_with("The same touch 1 working day later."), "{one_day}");
}
