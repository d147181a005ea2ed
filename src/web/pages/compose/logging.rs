//! Into the log: the touch with its purpose, what it brought, and the exact words.

use leptos::prelude::*;

use crate::model::{Channel, Outcome, Touch, TouchId};
use crate::ops::{AfterTouch, Op};
use crate::script::Draft;
use crate::web::browser::fresh_ids;
use crate::web::components::log_dialog::LogDialogState;
use crate::web::components::log_form::Start;
use crate::web::routes::Page;
use crate::web::session::Session;

use super::desk::Desk;

/// What the button says.
pub fn log_words(channel: Channel) -> &'static str {
    match channel {
        Channel::Call => "Log the call",
        Channel::Voicemail => "Left it",
        Channel::Visit => "Log the visit",
        Channel::Email | Channel::Text | Channel::Social | Channel::Post => "Log as sent",
    }
}

/// The words as the log keeps them.
fn kept(text: &Draft) -> String {
    if text.subject.trim().is_empty() {
        text.body.clone()
    } else {
        format!("Subject: {}\n\n{}", text.subject, text.body)
    }
}

/// Logs it and goes on to the prospect, where the plan has changed. What can end in several ways is asked in the log
/// dialog first.
pub fn log(session: Session, dialog: LogDialogState, desk: Desk) {
    let channel = desk.channel.get_untracked();
    let text = desk.text.with_untracked(kept);
    let (brought, value) = desk
        .writing
        .with_untracked(|writing| (writing.brings.trim().to_owned(), writing.value));
    let purpose = desk.purpose.get_untracked();
    let outcome = match channel {
        Channel::Call | Channel::Visit => {
            let start = Start {
                channel,
                outcome: None,
                purpose,
                brought,
                value,
                text,
            };
            let logged = Callback::new(move |touch| leave(session, desk, touch));
            return dialog.log_then(desk.id(), start, logged);
        }
        Channel::Voicemail => Outcome::LeftVoicemail,
        Channel::Email | Channel::Text | Channel::Social | Channel::Post => Outcome::Sent,
    };
    let now = session.now().get_untracked();
    // A step whose day has come was what this touch was for; one that lies ahead still stands.
    let ahead = desk
        .prospect
        .with_untracked(|one| one.next_step.as_ref().is_some_and(|step| step.date > now.today()));
    let after = if ahead {
        AfterTouch::Keep
    } else {
        AfterTouch::NoneAgreed
    };
    let id = TouchId(fresh_ids::short());
    let touch = Touch {
        purpose,
        brought,
        value,
        text,
        ..Touch::new(id, now.instant, channel, outcome)
    };
    match session.dispatch(Op::LogTouch(desk.id(), touch, after)) {
        Ok(()) => leave(session, desk, id),
        Err(sentence) => session.say(sentence),
    }
}

fn leave(session: Session, desk: Desk, touch: TouchId) {
    desk.change(|writing| writing.logged = Some(touch));
    session.go_on(&Page::Prospect(desk.id()));
}
