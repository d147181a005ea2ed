//! One sentence each: how a day is named, and what it stands for.

use crate::{all, check, check_on, table, table_on};

#[test]
fn a_day_back_is_the_day_they_name() {
    all(
        "2026-12-07",
        &[
            "I am out of the office and will be back on 2026-12-07.",
            "I am out of the office and will return on Monday 7 December.",
            "I am out of the office, returning 7th of December 2026.",
            "I'm away, back December 7.",
            "I’m away, back on December 7th, 2026.",
            "On annual leave. Back on Mon, Dec 7.",
            "On leave, returning to the office on Dec. 7, 2026.",
            "I will be back at my desk on Monday, the 7th of December.",
            "I'm on holiday and will be returning to work on Monday 7th December 2026 at 9am.",
            "I will be back in the office Monday 7 December.",
            "Return date: 07-Dec-2026",
            "I return 7/Dec/2026.",
            "I shall be back from leave on 07.12.2026.",
            "I am back in the office from Monday 7 December.",
            "I'll be available again from 7 December.",
            "I will not be back until Monday 7 December.",
            "I won't be back in the office until 7 December.",
            "I am on leave and not checking email until December 7, 2026.",
            "I won't be able to respond until Monday 7 December.",
            "I am not available before 7 December.",
            "Our office re-opens on Monday 7 December.",
            "We are closed and reopen 7 December.",
            "From 7 December I will be back in the office.",
            "On Monday 7 December I am back at my desk.",
            "I will reply to your email on Monday 7 December.",
            "I am next in the office on Monday 7 December.",
            "I'll respond when I return on 2026/12/07.",
            "I'm out of office and will be back by 7 December.",
            "I can be reached again as of 7 December.",
            "I will answer on or after 7 December, when I am back.",
            "I am currently out of the office with no access to email, and will return on the 7th of December.",
        ],
    );
}

/// Friday 4 December is the last day away, so Monday 7 December is the first day back.
#[test]
fn the_last_day_away_is_followed_by_a_working_day() {
    all(
        "2026-12-07",
        &[
            "I am out of the office until 4 December.",
            "I am out of office until Friday 4 December 2026.",
            "Out of office until December 4th",
            "I'm on annual leave till 4 Dec.",
            "On vacation through Friday, December 4.",
            "I will be out of the office through 12/04/2026, back at work after 11/30.",
            "I am away up to and including 4 December.",
            "I will be out of the office from 23 November to 4 December.",
            "I will be out of the office from Monday 23 November through Friday 4 December.",
            "I am on leave between 23 November and 4 December.",
            "I'm on holiday 23 November - 4 December.",
            "I'm on leave from 23/11/2026 until 4/12/2026.",
            "Out of office: 23.11.2026 – 04.12.2026",
            "I am on PTO November 23 – December 4.",
            "I am away December 1-4.",
            "I am away 1-4 December 2026.",
            "I am away from the 1st to the 4th of December.",
            "I am travelling from December 1 to 4 and have limited access to email.",
            "The office is closed until 4 December inclusive.",
            "I'm on parental leave until 5 December.",
            "I am on leave until Sunday 6 December.",
            "I have limited access to email until 4 December.",
            "I will get back to you after 4 December.",
            "Until 4 December I am on leave.",
            "I'll be out of the office on 4 December.",
        ],
    );
}

#[test]
fn what_can_be_two_days_is_asked() {
    table(&[
        ("I am out of office until 9/8/2027.", "? 2027-08-10 2027-09-09"),
        ("I am back on 9/8/2027.", "? 2027-08-09 2027-09-08"),
        ("I am out of office until 1/2/27.", "? 2027-01-04 2027-02-02"),
        ("I return on 3-2-2027.", "? 2027-02-03 2027-03-02"),
        // 12 April 2026 has passed; still it is asked, not guessed.
        ("I am on leave until 4/12/2026.", "? 2026-12-07"),
        ("I will be back on 7/12.", "? 2026-12-07 2027-07-12"),
        // 8 December is a Tuesday, so the other reading is out.
        ("I will be back on Tuesday 8/12.", "2026-12-08"),
        ("I will be back on Mon 7/12/2026.", "2026-12-07"),
        // Elsewhere in the text they put the day first.
        ("I am away from 25/11/2026 and back on 7/12/2026.", "2026-12-07"),
        ("I am away from 11/25/2026 and back on 12/7/2026.", "2026-12-07"),
        ("I am back on 5/5/2027.", "2027-05-05"),
        ("I am back on 25/12.", "2026-12-25"),
        ("I am back on 12/25.", "2026-12-25"),
        // Tuesday is the 8th: one of the two is a slip.
        ("I will return on Tuesday 7 December.", "? 2026-12-07"),
        ("I am back in two weeks.", "? 2026-12-07"),
        ("I will be back in the office in 10 days.", "? 2026-12-01"),
        ("I am away for the next two weeks.", "? 2026-12-07"),
    ]);
    // On a Monday "next Friday" is this week's to some, next week's to others.
    check_on(
        "2026-11-23",
        "I'm on leave, back next Friday.",
        "? 2026-11-27 2026-12-04",
    );
    check_on("2026-11-23", "I'm on leave, back on Monday.", "? 2026-11-23 2026-11-30");
}

#[test]
fn weekdays_and_near_days_count_from_today() {
    // 21 November 2026 is a Saturday.
    table(&[
        ("I am out and returning next Monday.", "2026-11-23"),
        ("I am out of office, back on Wednesday.", "2026-11-25"),
        ("I am back this Thursday.", "2026-11-26"),
        ("I am out of the office until Wednesday.", "2026-11-26"),
        ("I'm on leave through Friday.", "2026-11-30"),
        ("I am out of office until Monday week.", "2026-12-01"),
        ("Back on Tues.", "2026-11-24"),
        ("Out sick today.", "2026-11-23"),
        ("I am out of office today and will reply tomorrow.", "2026-11-22"),
        ("I'm back tomorrow, on leave today.", "2026-11-22"),
        ("I will be out of the office next week.", "2026-11-30"),
        ("I am away, back next week.", "2026-11-23"),
        ("I'm on leave for the rest of the month.", "2026-12-01"),
        ("I am away until the end of the month.", "2026-12-01"),
        ("I am on leave until the end of next week.", "2026-11-30"),
        ("I'm out until the new year.", "2027-01-04"),
        ("I am back on the 7th.", "2026-12-07"),
        ("I am back on the 25th.", "2026-11-25"),
        ("I will be back Monday 7th.", "2026-12-07"),
    ]);
    table_on(&[
        ("2026-11-18", "I'm away this week.", "2026-11-23"),
        ("2026-11-18", "I am out of the office this afternoon.", "2026-11-19"),
        ("2026-11-20", "I'm on leave until Friday.", "2026-11-23"),
        ("2026-11-20", "I am out of the office today.", "2026-11-23"),
        ("2026-11-18", "I am out Thursday and Friday, back Monday.", "2026-11-23"),
        ("2026-11-18", "I'm away until next Monday.", "2026-11-24"),
        ("2026-12-29", "I am back on 4 January.", "2027-01-04"),
        ("2027-01-04", "I am back on 4 January.", "2027-01-04"),
    ]);
}

#[test]
fn months_are_spans() {
    table(&[
        ("I am on parental leave until March.", "2027-03-01"),
        ("I'm on maternity leave until March 2027.", "2027-03-01"),
        ("I am on sabbatical through March 2027.", "2027-04-01"),
        ("I am on leave until the end of March.", "2027-04-01"),
        ("I will return in February 2027.", "2027-02-01"),
        ("I'm on parental leave, back in mid-January.", "2027-01-15"),
        ("I am away until late January.", "2027-02-01"),
        ("I will return to work in early March 2028.", "2028-03-01"),
        ("I am away for all of December.", "2027-01-01"),
    ]);
}

#[test]
fn a_day_that_has_passed_is_said_to_have_passed() {
    all(
        "passed",
        &[
            "I am out of office until 3 November.",
            "I am out of office until 3 November 2026.",
            "I will be back on 2026-11-02.",
            "I am on leave until March 2026.",
            "I will be back on 20/11/2026.",
        ],
    );
    // Away until yesterday, a Friday: back on Monday.
    check("I am out of office until 20 November.", "2026-11-23");
    check("I will be back on 21 November.", "2026-11-21");
}

#[test]
fn what_names_no_day_names_none() {
    table(&[
        ("I am on leave until further notice.", "open"),
        ("I am on long-term leave. Please contact Ada Cole.", "open"),
        ("I am off sick and not sure when I will be back.", "open"),
        ("I no longer work at Acme. Please contact Ada Cole.", "gone"),
        ("Ben Ode has left the company.", "gone"),
        ("Thank you for your email. I will reply as soon as I can.", "-"),
        ("I am out of the office with limited access to email.", "-"),
        (
            "Thank you for your message. We are available 24/7 on 020 7946 0142.",
            "-",
        ),
        ("Thanks for your email. I aim to reply in 3-5 working days.", "-"),
        ("I am out of office. Call +44 7700 900461 before 5.30.", "-"),
        ("Out of office. Our fair is on 12 December.", "-"),
        ("Thanks, we may order 20 in March.", "-"),
        ("", "-"),
        ("\u{0}\u{fffd} 💤", "-"),
    ]);
}

/// Wordings met in the wild, told again with our own names and days.
#[test]
fn other_ways_of_saying_it() {
    table(&[
        ("OOO till 12/1, back 12/2.", "? 2026-12-02 2027-02-12"),
        ("OOO 11/23-11/27. Back Monday, 11/30.", "2026-11-30"),
        ("PTO: 23-27 Nov", "2026-11-30"),
        (
            "I will be out of the office starting Monday, November 23 through Friday, November 27. I will return to the office on Monday, November 30.",
            "2026-11-30",
        ),
        (
            "Thank you for your email. I am currently on annual leave, returning Monday 30th November.",
            "2026-11-30",
        ),
        (
            "Hello, I'm currently on leave and will be back on Monday the 30th.",
            "2026-11-30",
        ),
        (
            "I am out of office with no access to email. I will be returning on 30 November 2026. If you need immediate assistance before then, please contact Ada Cole.",
            "2026-11-30",
        ),
        (
            "Thanks for reaching out! I'm out of the office until Monday, November 30, and will reply then.",
            "2026-12-01",
        ),
        ("I'm offline from 25 Nov and back on 30 Nov.", "2026-11-30"),
        (
            "I am attending a conference Monday 23 - Wednesday 25 November and will have limited access to my emails.",
            "2026-11-26",
        ),
        (
            "Our offices will be closed for the holidays from December 24, 2026 to January 1, 2027.",
            "2027-01-04",
        ),
        (
            "We will be closed December 24-January 1 and will reopen on January 4.",
            "2027-01-04",
        ),
        (
            "I'm on maternity leave until June 2027. Please contact Ada Cole in my absence.",
            "2027-06-01",
        ),
        (
            "I am on paternity leave and return to work on 1st February.",
            "2027-02-01",
        ),
        (
            "I'm travelling this week with patchy access; expect slower replies.",
            "2026-11-23",
        ),
        (
            "I work Tuesday to Thursday. I am out of the office today.",
            "2026-11-23",
        ),
        ("Please note I do not work on Fridays.", "-"),
        (
            "I am out of the office until Tuesday, 1 December 2026, at 9:00 am GMT.",
            "2026-12-02",
        ),
        (
            "I'll be away from my desk until 2pm on Tuesday 24 November.",
            "2026-11-25",
        ),
        ("Ich bin back on 1.12.2026.", "2026-12-01"),
        ("I am out of office (23/11 - 27/11).", "2026-11-30"),
        ("Annual leave 23rd Nov to 27th Nov inclusive", "2026-11-30"),
        ("Currently on holiday! Back in the office on 30/11/26", "2026-11-30"),
        ("I'm on vacation, back in the saddle Dec 1st", "2026-12-01"),
        ("I am on sick leave for an indefinite period.", "-"),
        ("I'm on jury service for the next 2 weeks.", "? 2026-12-07"),
        (
            "I am away on business and return to the office Thursday, 26 November.",
            "2026-11-26",
        ),
        ("I will be unavailable until after 30 November.", "2026-12-01"),
        (
            "I'm out and about until 1 December but will check emails in the evening.",
            "2026-12-02",
        ),
        ("I have now left Acme; my last day was 20 November.", "gone"),
        (
            "Ben no longer works for Acme. As of 23 November please contact Ada Cole.",
            "gone",
        ),
        ("I'm on leave until the week of 7 December.", "2026-12-07"),
        ("I'll be back the week commencing 7 December.", "2026-12-07"),
        ("I am away w/c 23 November.", "-"),
        ("My next working day is Tuesday 24 November.", "2026-11-24"),
        (
            "I will be out of office and returning December 1st. For invoices due before November 27, email accounts@acme.example.",
            "2026-12-01",
        ),
        ("Out of Office Alert: Nov 23 to Nov 27, 2026", "2026-11-30"),
        ("Happy holidays! I'm out until January 4th.", "2027-01-05"),
        (
            "Thank you for your email dated 20 November 2026. I am away until 27 November.",
            "2026-11-30",
        ),
        (
            "I am in the office Monday to Wednesday only. I'll reply on my next day in.",
            "-",
        ),
        (
            "I am on leave. Your email will be forwarded. I'm back Thurs 26/11",
            "2026-11-26",
        ),
        ("I'll be out of the country through the end of November.", "2026-12-01"),
        (
            "We're closed for Thanksgiving on Thursday, November 26, and Friday, November 27.",
            "2026-11-30",
        ),
    ]);
}
