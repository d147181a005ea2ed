//! What is remembered, read back from what was stored.

use onemore::ops::Undo;
use onemore::tabs::{CommandId, Event, History, Kind, TabId};

use crate::browser::start;

fn event(seq: u64, kind: Kind) -> Event {
    Event {
        seq,
        id: CommandId {
            tab: TabId(1),
            number: seq,
        },
        at: start(),
        label: format!("Change {seq}."),
        kind,
        before: Some(Undo::default()),
    }
}

/// The numbers of the changes in force and of those taken back, after events of these kinds were read from the storage.
#[track_caller]
fn stands(kinds: &[Kind], done: &[u64], undone: &[u64]) {
    let events = (1..).zip(kinds).map(|(seq, kind)| event(seq, *kind)).collect();
    let history = History::of(events, kinds.len() as u64);
    let numbers = |events: Vec<&Event>| events.into_iter().map(|event| event.seq).collect::<Vec<_>>();
    assert_eq!(
        (numbers(history.done()), numbers(history.undone())),
        (done.to_vec(), undone.to_vec())
    );
}

#[test]
fn the_line_of_changes_is_what_the_events_lead_to() {
    use Kind::{Done, Redone, Undone};
    stands(&[], &[], &[]);
    stands(&[Done, Done], &[1, 2], &[]);
    stands(&[Done, Done, Undone], &[1], &[3]);
    stands(&[Done, Done, Undone, Undone], &[], &[3, 4]);
    stands(&[Done, Done, Undone, Redone], &[1, 4], &[]);
    stands(&[Done, Done, Undone, Done], &[1, 4], &[]);
    // The change that was taken back first is further back than is remembered.
    stands(&[Undone, Redone, Undone], &[], &[3]);
}

/// The numbers that are remembered of stored events, when the book is at `seq`.
#[track_caller]
fn remembered(stored: &[u64], seq: u64, expected: &[u64]) {
    let events = stored.iter().map(|seq| event(*seq, Kind::Done)).collect();
    let history = History::of(events, seq);
    let found: Vec<u64> = history.events().map(|event| event.seq).collect();
    assert_eq!(found, expected);
}

#[test]
fn nothing_is_remembered_across_a_gap_or_beyond_what_is_in_force() {
    remembered(&[1, 2, 3], 3, &[1, 2, 3]);
    remembered(&[3, 1, 2], 3, &[1, 2, 3]);
    remembered(&[1, 2, 4, 5], 5, &[4, 5]);
    // Written ahead of a commit that never came.
    remembered(&[1, 2, 3], 2, &[1, 2]);
    // The last event was never stored.
    remembered(&[1, 2], 3, &[]);
    remembered(&[], 3, &[]);
}
