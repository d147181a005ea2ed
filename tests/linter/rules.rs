//! Every rule is a file with a page, and its own examples bear it out.

use std::collections::BTreeSet;

use onemore::linter::{Context, Message, RULES, Severity, lint, rules};
use onemore::model::{Channel, Principle, Purpose};

#[test]
fn rules_are_the_files_of_their_folder() {
    let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/src/linter/rules");
    let files: BTreeSet<String> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| {
            entry
                .unwrap()
                .path()
                .file_stem()
                .unwrap()
                .to_string_lossy()
                .into_owned()
        })
        .filter(|name| name != "mod")
        .collect();
    let ids: BTreeSet<String> = rules().iter().map(|rule| rule.id.to_owned()).collect();
    assert_eq!(ids, files);
    assert_eq!(ids.len(), RULES.len(), "an id stands twice");
}

#[test]
fn rules_are_documented() {
    for rule in RULES {
        let doc = &rule.doc;
        for text in [rule.title, doc.flags, doc.costs, doc.weak, doc.better, doc.fine] {
            assert!(text.trim().len() > 5, "{} has an empty text", rule.id);
        }
        assert!(Principle::ALL.contains(&rule.why));
    }
}

/// What a rule's examples are read with: the channel, purpose and facts it speaks of.
fn context_of(rule: &str) -> Context<'static> {
    let email = Context::new(Channel::Email)
        .with_recipient("Ana Okoro")
        .with_given(&["Guide to Slate I"]);
    match rule {
        "over_thirty_seconds" | "unsayable" => Context::new(Channel::Voicemail),
        "missing_leave" => email.with_purpose(Purpose::EasyNo),
        "undated_ask" => email.with_purpose(Purpose::NextMeeting),
        "nothing_new" => email.with_purpose(Purpose::ReEntry),
        _ => email,
    }
}

#[test]
fn the_weak_example_is_flagged_and_the_better_one_is_clean() {
    for rule in RULES {
        let context = context_of(rule.id);
        // A subject that names the matter would mend these.
        let subject = match rule.id {
            "weak_subject" | "missing_purpose" | "reads_empty" => "",
            _ => "Slate or tile",
        };
        let weak = lint(
            &Message {
                subject,
                body: rule.doc.weak,
            },
            &context,
        );
        assert!(
            weak.iter().any(|finding| finding.rule == rule.id),
            "{}: {weak:#?}",
            rule.id
        );
        let better = lint(
            &Message {
                subject: "Slate or tile",
                body: rule.doc.better,
            },
            &context,
        );
        assert!(better.is_empty(), "{}: {better:#?}", rule.id);
    }
}

#[test]
fn what_the_linter_says_of_itself_is_free_of_what_it_warns_of() {
    let context = Context::new(Channel::Post);
    for rule in RULES {
        for body in [rule.doc.costs, rule.doc.fine] {
            let found = lint(&Message { subject: "", body }, &context);
            let grave: Vec<_> = found
                .iter()
                .filter(|f| f.severity > Severity::Suggestion && !f.span.is_empty())
                .collect();
            assert!(
                grave.iter().all(|finding| finding.rule == rule.id),
                "{}: {body}: {grave:#?}",
                rule.id
            );
        }
    }
}
