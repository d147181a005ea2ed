//! Laws over random facts and words.

use onemore::model::{Channel, Now, Profile, Purpose, Voice, Zone};
use onemore::script::{Angle, Request, compose, outgoing};
use proptest::prelude::*;

use super::{ines, now, piet, settings};

/// Undoes percent-encoding the way a receiving app does.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            let hex = [rest.next().unwrap(), rest.next().unwrap()];
            bytes.push(u8::from_str_radix(std::str::from_utf8(&hex).unwrap(), 16).unwrap());
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).unwrap()
}

proptest! {
    #[test]
    fn composing_never_fails(
        purpose in 0..Purpose::ALL.len(),
        channel in 0..Channel::ALL.len(),
        angle in 0..Angle::ALL.len(),
        facts in proptest::collection::vec(any::<String>(), 12),
        has_touch: bool,
        hours in -2_000_000_i64..2_000_000,
    ) {
        let mut prospect = piet();
        prospect.name = facts[0].clone();
        prospect.called = facts[1].clone();
        prospect.matter = facts[2].clone();
        prospect.birthday = facts[3].clone();
        let profile = Profile {
            name: facts[4].clone(),
            company: facts[5].clone(),
            phone: facts[6].clone(),
            signature: facts[7].clone(),
        };
        let voice = Voice {
            greeting: facts[9].clone(),
            sign_off: facts[10].clone(),
            phrases: vec![facts[11].clone(), format!("I -> {}", facts[11])],
            ..Voice::default()
        };
        if !has_touch {
            prospect.touches.clear();
        }
        let instant = now().instant + chrono::TimeDelta::hours(hours);
        let request = Request {
            purpose: Purpose::ALL[purpose],
            channel: Channel::ALL[channel],
            angle: Angle::ALL[angle],
            prospect: &prospect,
            settings: &settings(&profile, &voice),
            brings: &facts[8],
            now: &Now::new(instant, Zone::fixed(60)),
        };
        let draft = compose(&request);
        prop_assert!(!draft.body.trim().is_empty());
        prop_assert_eq!(draft.subject.is_empty(), request.channel != Channel::Email);
        prop_assert!(!draft.subject.contains('\n'));
    }

    #[test]
    fn a_birthday_at_any_time_of_the_year_is_read(month in 0u32..14, day in 0u32..33, hours in 0i64..20_000) {
        let mut prospect = piet();
        prospect.birthday = format!("--{month:02}-{day:02}");
        let now = Now::new(now().instant + chrono::TimeDelta::hours(hours), Zone::UTC);
        let request = Request {
            purpose: Purpose::Occasion,
            channel: Channel::Email,
            angle: Angle::PurposeFirst,
            prospect: &prospect,
            settings: &settings(&ines(), &Voice::default()),
            brings: "",
            now: &now,
        };
        let body = compose(&request).body;
        prop_assert!(body.contains("your birthday") || body.contains("[the occasion]"));
    }

    #[test]
    fn a_link_gives_the_words_back(subject in "[^\\p{C}\\s]{1,20}( [^\\p{C}\\s]{1,9}){0,3}", body in "(\\PC|\n){1,60}") {
        let link = outgoing::mailto("piet+shop@deboer.example", &subject, &body);
        let href = link.href();
        prop_assert!(href.is_ascii() && href.len() <= outgoing::LONGEST_LINK);
        let fields = href.strip_prefix("mailto:piet%2Bshop@deboer.example?subject=").unwrap();
        if link.needs_copying() {
            prop_assert_eq!(decoded(fields), subject);
        } else {
            let (encoded_subject, encoded_body) = fields.split_once("&body=").unwrap();
            prop_assert_eq!(decoded(encoded_subject), subject);
            prop_assert_eq!(decoded(encoded_body), body.replace('\n', "\r\n"));
        }
    }

    #[test]
    fn any_text_makes_a_link(to: String, subject: String, body: String, number: String) {
        prop_assert!(outgoing::mailto(&to, &subject, &body).href().starts_with("mailto:"));
        prop_assert!(outgoing::tel(&number).is_none_or(|href| href.starts_with("tel:")));
        prop_assert!(outgoing::sms(&number, &body).is_none_or(|link| link.href().starts_with("sms:")));
        onemore::script::speaks_of_attachment(&body);
    }
}
