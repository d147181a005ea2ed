//! Whom three chairs are dealt, round by round.

use std::collections::BTreeSet;

use onemore::model::ValueKind;
use onemore::practice::guide::{Show, Step, agendas};
use onemore::practice::pack::Pack;
use onemore::practice::scenario::Thing;
use onemore::practice::scenarios::named;
use onemore::practice::triad::{Buyers, buyer_of, buyers, seller_sheet};

fn pack(games: &[&str], played: &[&str]) -> Pack {
    let step = |id: &&str| Step {
        show: Show::Game((*id).to_owned()),
        ..Step::default()
    };
    Pack {
        title: "Tuesday".to_owned(),
        uses: games.iter().map(|id| (*id).to_owned()).collect(),
        agenda: played.iter().map(step).collect(),
        things: vec![Thing {
            kind: ValueKind::Article,
            title: "the coach's own sheet".to_owned(),
            text: String::new(),
            interests: Vec::new(),
            helps_deciding: false,
        }],
        ..Pack::default()
    }
}

fn ids(buyers: &Buyers) -> Vec<&str> {
    buyers.list.iter().map(|one| one.id.as_str()).collect()
}

/// The buyers of the rounds of a group that begins with the one of this place.
fn dealt(buyers: &Buyers, first: usize, rounds: u8) -> Vec<&str> {
    let of = |round| buyers.list[buyer_of(round, first, buyers.fresh)].id.as_str();
    (0..rounds).map(of).collect()
}

/// A pack with one buyer, or two, and a plan that plays them on the wall: whoever begins with whom, nobody sells to somebody whose
/// card the group has heard.
#[test]
fn nobody_is_dealt_whose_card_was_told() {
    for (games, played, fresh) in [
        (
            vec!["theatre"],
            vec![],
            vec!["theatre", "launderettes", "bakery", "school-kitchen"],
        ),
        (
            vec!["theatre"],
            vec!["theatre"],
            vec!["launderettes", "bakery", "school-kitchen", "vet"],
        ),
        (
            vec!["dentist", "vet"],
            vec!["dentist"],
            vec!["vet", "launderettes", "bakery", "school-kitchen"],
        ),
        (
            vec!["bakery"],
            vec![],
            vec!["bakery", "launderettes", "school-kitchen", "theatre"],
        ),
        (
            vec!["dentist", "vet", "ferry", "bakery", "brewery"],
            vec!["vet"],
            vec!["dentist", "ferry", "bakery", "brewery"],
        ),
        (
            vec![],
            vec!["launderettes"],
            vec!["bakery", "school-kitchen", "theatre", "vet"],
        ),
    ] {
        let pack = pack(&games, &played);
        let buyers = buyers(Some(&pack), &pack.agenda);
        assert_eq!(ids(&buyers)[..buyers.fresh], fresh, "{games:?} {played:?}");
        for first in 0..buyers.list.len() {
            let dealt = dealt(&buyers, first, 4);
            assert_eq!(dealt[0], ids(&buyers)[first], "the group chose them");
            let each: BTreeSet<&str> = dealt.iter().copied().collect();
            assert_eq!(each.len(), 4, "somebody comes twice: {dealt:?}");
            assert!(
                dealt[1..].iter().all(|id| !played.contains(id)),
                "{dealt:?} after {played:?}"
            );
        }
    }
}

#[test]
fn the_plans_of_ours_deal_nobody_they_have_played() {
    for agenda in agendas() {
        let buyers = buyers(None, &agenda.steps);
        assert_eq!(buyers.list.len(), 4);
        for step in &agenda.steps {
            let Show::Game(played) = &step.show else { continue };
            assert!(!ids(&buyers).contains(&played.as_str()), "{}: {played}", agenda.title);
        }
    }
}

#[test]
fn the_sellers_card_has_what_the_coach_brought() {
    let pack = pack(&["theatre"], &[]);
    for one in buyers(Some(&pack), &pack.agenda).list {
        let things = seller_sheet(&one).things;
        assert_eq!(
            things.last().map(String::as_str),
            Some("the coach's own sheet"),
            "{}",
            one.id
        );
        assert_eq!(
            things.len(),
            named(&one.id).unwrap().things.len() + 1,
            "once: {things:?}"
        );
    }
}

#[test]
fn the_last_contact_reads_as_a_sentence() {
    for (id, expected) in [("school-kitchen", "4 days ago, a call: "), ("theatre", "days ago, ")] {
        let last = seller_sheet(&named(id).unwrap()).last;
        assert!(last.contains(expected) && !last.contains(", by "), "{last}");
    }
}
