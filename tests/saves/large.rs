//! Changes for which a whole second copy has no room: kept page by page, all or nothing, whatever dies on the way.

use std::collections::BTreeSet;
use std::rc::Rc;

use onemore::model::{Book, Record};
use onemore::sample;
use onemore::saves::ShelfError;

use super::books::{Memory, all, assert_holds, kept, now, opened};
use super::machine::{Page, Stores, letters};

/// Room beyond the larger of two books, in letters: for two pages on their way.
const MARGIN: usize = 30_000;

/// A large change: what lies in the storage before, the book before and after, and what changed.
struct Large {
    name: &'static str,
    texts: Memory,
    from: Book,
    to: Book,
    records: BTreeSet<Record>,
}

fn large(people: usize) -> Vec<Large> {
    let from = sample::crowd(1, people, 9, &now());
    let (texts, _) = kept(&from);
    let mut edited = from.clone();
    for (place, one) in edited.prospects.values_mut().enumerate() {
        one.matter = format!("matter {place}");
    }
    let other = sample::crowd(2, people, 9, &now());
    let case = |name, to: Book| Large {
        name,
        texts: texts.clone(),
        records: all(&from).union(&all(&to)).copied().collect(),
        from: from.clone(),
        to,
    };
    vec![case("everybody edited", edited), case("a restore", other)]
}

/// Room for the larger of the two books and a few pages, not for both.
fn room(case: &Large) -> usize {
    let room = letters(&kept(&case.to).0).max(letters(&case.texts)) + MARGIN;
    assert!(room < letters(&case.texts) + letters(&kept(&case.to).0), "{room}");
    room
}

#[test]
fn a_large_change_is_kept_page_by_page() {
    for case in large(400) {
        let stores = Stores::holding(&case.texts, 1, true, room(&case));
        let mut page = Page::start(&stores);
        let done = page.change(&case.to, &case.records);
        assert!(done, "{}", case.name);
        assert_holds(&*stores.local.borrow(), &case.to);
        assert_holds(stores.net.borrow().as_ref().unwrap(), &case.to);
        let again = Page::start(&stores);
        assert_eq!((again.seq, again.vault.half_kept()), (2, None));
    }
}

/// The browser dies at every call of either store, and localStorage may not have landed on the disk.
#[test]
fn a_crash_at_every_call_of_both_stores_leaves_the_book_before_or_after() {
    let mut points = 0;
    for case in large(300) {
        points += stop_everywhere(&case, 13);
    }
    assert!(points > 8, "only {points} points");
}

/// Lets the change die at each `step`th of its calls. Answers how many there were.
fn stop_everywhere(case: &Large, step: usize) -> usize {
    for calls in (0..).step_by(step) {
        let stores = Stores::holding(&case.texts, 1, true, room(case));
        let mut page = Page::start(&stores);
        stores.left.set(calls);
        let done = page.change(&case.to, &case.records);
        let is_over = stores.left.get() > 0;
        drop(page);
        stores.left.set(usize::MAX);
        stores.lose(calls % 5 * 3);
        let place = format!("{}, stopped after {calls} calls", case.name);
        let mut page = Page::start(&stores);
        let is_after = page.book == case.to;
        assert!(is_after || page.book == case.from, "{place}: neither before nor after");
        assert!(is_after || !done, "{place}: said to be done, but is not");
        assert_eq!(page.vault.half_kept(), None, "{place}");
        assert_holds(&*stores.local.borrow(), &page.book);
        // And life goes on.
        let mut next = page.book.clone();
        next.settings.starts_a_day = 7;
        assert!(page.change(&next, &[Record::Settings].into()), "{place}");
        assert_holds(&*stores.local.borrow(), &next);
        assert_holds(stores.net.borrow().as_ref().unwrap(), &next);
        if is_over {
            return calls / step + 1;
        }
    }
    0
}

#[test]
fn where_there_is_no_net_or_no_room_at_all_it_is_refused_and_nothing_is_changed() {
    for (has_net, room_for) in [(false, MARGIN), (true, 2_000)] {
        let case = &large(300)[0];
        let room = letters(&case.texts) + room_for;
        let stores = Stores::holding(&case.texts, 1, has_net, room);
        let mut page = Page::start(&stores);
        assert!(!page.change(&case.to, &case.records));
        assert_eq!(page.vault.trouble(), Some(&ShelfError::Full));
        assert_holds(&*stores.local.borrow(), &case.from);
        assert!(*stores.local.borrow() == case.texts, "not a letter has changed");
        // There is room again: the same change is kept.
        stores.room.set(usize::MAX);
        assert!(page.keep(&case.records));
        assert_holds(&*stores.local.borrow(), &case.to);
    }
}

/// A page that a crash left behind is written anew under the same key: the net takes it, and does not let it go as what was
/// left behind.
#[test]
fn what_a_crash_left_behind_makes_no_hole_in_the_net() {
    let book = sample::crowd(1, 100, 9, &now());
    let (texts, _) = kept(&book);
    for calls in 1..6 {
        let stores = Stores::holding(&texts, 1, true, usize::MAX);
        let mut to = book.clone();
        to.prospects.values_mut().next().unwrap().matter = "a word".to_owned();
        stores.left.set(calls);
        Page::start(&stores).change(&to, &all(&to));
        stores.left.set(usize::MAX);
        let mut page = Page::start(&stores);
        assert!(page.change(&to, &all(&to)));
        assert_holds(stores.net.borrow().as_ref().unwrap(), &to);
    }
}

/// One in ten of the people changed, without a net: room for them and a page on its way, not for all their pages.
fn some(people: usize) -> (Large, usize) {
    let mut case = large(people).remove(0);
    let changed: BTreeSet<_> = case.from.prospects.keys().copied().step_by(10).collect();
    case.to = case.from.clone();
    for id in &changed {
        case.to.prospects.get_mut(id).unwrap().matter = "a word".to_owned();
    }
    case.records = changed.into_iter().map(Record::Prospect).collect();
    let room = letters(&case.texts) + MARGIN / 2;
    (case, room)
}

#[test]
fn without_a_net_who_changed_moves_aside_and_their_pages_follow() {
    let (case, room) = some(400);
    let stores = Stores::holding(&case.texts, 1, false, room);
    let mut page = Page::start(&stores);
    assert!(page.change(&case.to, &case.records));
    let local = stores.local.borrow().clone();
    assert_holds(&local, &case.to);
    let texts = letters(&local) - letters(&case.texts);
    assert!(texts < 10_000, "{texts} letters more: earlier states were not cleared");
    // The same change in place of its pages has no room.
    stores.room.set(usize::MAX);
    let all_pages = opened(&case.texts).keeper.prepare(&case.to, &case.records).unwrap();
    assert!(all_pages.room() > room - letters(&case.texts), "{}", all_pages.room());
}

#[test]
fn without_a_net_a_crash_at_any_call_leaves_the_book_before_or_after() {
    let (case, room) = some(240);
    for calls in 0.. {
        let stores = Stores::holding(&case.texts, 1, false, room);
        let mut page = Page::start(&stores);
        stores.left.set(calls);
        let done = page.change(&case.to, &case.records);
        let is_over = stores.left.get() > 0;
        stores.left.set(usize::MAX);
        let lost = calls % 4;
        stores.lose(lost);
        let mut page = Page::start(&stores);
        let is_after = page.book == case.to;
        assert!(
            is_after || page.book == case.from,
            "{calls} calls: neither before nor after"
        );
        assert!(
            is_after || !done || lost > 0,
            "{calls} calls: said to be kept, but is not"
        );
        // Who changed goes: nothing of them comes back from the page they moved from.
        let mut next = page.book.clone();
        let gone = *next.prospects.keys().next().unwrap();
        next.prospects.remove(&gone);
        assert!(page.change(&next, &[Record::Prospect(gone)].into()), "{calls} calls");
        assert_holds(&*stores.local.borrow(), &next);
        if is_over {
            assert!(calls > 8, "only {calls} calls");
            return;
        }
    }
}

/// The last letters of room: every change is kept aside, and pages that wait to be cleared keep nobody from going.
#[test]
fn where_not_even_a_page_has_room_small_changes_are_kept() {
    let (case, _) = some(200);
    let stores = Stores::holding(&case.texts, 1, false, letters(&case.texts) + 6_000);
    let mut page = Page::start(&stores);
    let ids: Vec<_> = case.from.prospects.keys().copied().step_by(60).collect();
    let mut to = case.from.clone();
    for id in &ids {
        to.prospects.get_mut(id).unwrap().matter = "a word".to_owned();
        assert!(page.change(&to, &[Record::Prospect(*id)].into()));
        assert_holds(&*stores.local.borrow(), &to);
    }
    // Who goes now would leave an earlier state behind that counts again: their page has to be written, or they stay.
    let mut without = to.clone();
    without.prospects.remove(&ids[0]);
    let is_gone = page.change(&without, &[Record::Prospect(ids[0])].into());
    assert_holds(&*stores.local.borrow(), if is_gone { &without } else { &to });
    stores.room.set(letters(&stores.local.borrow()) + 30_000);
    for id in ids {
        to.prospects.remove(&id);
        assert!(page.change(&to, &[Record::Prospect(id)].into()));
        assert_holds(&*stores.local.borrow(), &to);
    }
}

/// Somebody else takes the room in the middle of it: what was moved is moved back.
#[test]
fn what_runs_out_of_room_half_way_is_taken_back() {
    let case = &large(300)[0];
    for puts in (14..40).step_by(4) {
        let stores = Stores::holding(&case.texts, 1, true, room(case));
        let mut page = Page::start(&stores);
        stores.refused.set(puts);
        let done = page.change(&case.to, &case.records);
        let local = stores.local.borrow().clone();
        assert!(opened(&local).keeper.half_kept().is_none(), "refused after {puts}");
        assert_holds(&local, if done { &case.to } else { &case.from });
        assert!(page.keep(&case.records), "refused after {puts}");
        assert_holds(&*stores.local.borrow(), &case.to);
    }
}

/// A book of version 1 fills the storage: it moves into pages some people at a time.
#[test]
fn a_full_storage_in_the_form_of_version_1_moves_without_room_for_both_forms() {
    let book = sample::crowd(1, 500, 9, &now());
    let texts = super::written(&book);
    let stores = Stores::holding(&texts, 0, false, letters(&texts) + 25_000);
    let mut page = Page::start(&stores);
    let mut to = book.clone();
    to.settings.starts_a_day = 7;
    assert!(page.change(&to, &[Record::Settings].into()));
    assert_holds(&*stores.local.borrow(), &to);
    assert!(!stores.local.borrow().keys().any(|key| key.contains("prospect:")));
}

/// Of every page the net has the writing in force and the one before it, and no more.
#[test]
fn the_net_heals_what_cannot_be_read_and_stays_small() {
    let book = sample::crowd(1, 400, 5, &now());
    let (texts, _) = kept(&book);
    let stores = Stores::holding(&texts, 1, true, usize::MAX);
    let mut page = Page::start(&stores);
    let ids: Vec<_> = book.prospects.keys().copied().collect();
    let mut to = book.clone();
    for step in 0..3 {
        for id in &ids {
            to.prospects.get_mut(id).unwrap().matter = format!("step {step}");
        }
        assert!(page.change(&to, &all(&to)));
    }
    let pages = opened(&*stores.local.borrow()).keeper.room().1;
    let is_page = |key: &&String| key.contains(":page:");
    let held = stores.net.borrow().as_ref().unwrap().keys().filter(is_page).count();
    assert_eq!(held, 2 * pages);

    let sound = stores.local.borrow().clone();
    let in_force: Vec<String> = opened(&sound).keeper.keys().filter(|key| is_page(&key)).collect();
    for hurt in [1, in_force.len()] {
        let stores = Stores::holding(&sound, 4, true, usize::MAX);
        for key in &in_force[..hurt] {
            stores
                .local
                .borrow_mut()
                .insert(key.clone(), "onemore 2 nonsense".to_owned());
        }
        let page = Page::start(&stores);
        assert!(page.book == to, "{hurt} pages were healed");
        assert_eq!(page.vault.found().healed.len(), hurt);
        let local = stores.local.borrow().clone();
        assert!(
            in_force[..hurt].iter().all(|key| local[key] == "onemore 2 nonsense"),
            "kept as it is"
        );
        let again = opened(&local);
        assert!(
            again.book == to && again.damaged.len() == hurt,
            "and written anew beside it"
        );
    }
}

#[test]
fn what_the_net_has_lost_too_falls_back_to_the_writing_before() {
    let book = sample::crowd(1, 400, 5, &now());
    let (texts, _) = kept(&book);
    let stores = Stores::holding(&texts, 1, true, usize::MAX);
    let mut page = Page::start(&stores);
    let mut to = book.clone();
    for one in to.prospects.values_mut() {
        one.matter = "changed".to_owned();
    }
    assert!(page.change(&to, &all(&to)));
    let key = opened(&*stores.local.borrow()).keeper.keys().next().unwrap();
    let spares = "onemore:page:1.1";
    assert!(key.starts_with("onemore:page:1."), "{key}");
    for store in [
        &mut *stores.local.borrow_mut(),
        stores.net.borrow_mut().as_mut().unwrap(),
    ] {
        store.insert(key.clone(), "onemore 2 nonsense".to_owned());
    }
    stores.local.borrow_mut().remove(spares);
    let page = Page::start(&stores);
    assert_eq!(page.vault.found().fell_back.len(), 1);
    let one = |from: &Book| {
        page.book
            .prospects
            .iter()
            .filter(|(id, one)| from.prospects.get(id) == Some(one))
            .count()
    };
    assert_eq!(one(&book) + one(&to), 400, "some as before, the rest as after");
    assert!(one(&book) > 20 && one(&to) > 200);
    assert!(opened(&*stores.local.borrow()).book == page.book, "and it is written");
    drop(Rc::clone(&stores));
}
