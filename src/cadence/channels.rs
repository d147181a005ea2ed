//! Which channel the next touch takes (P3, P11).

use super::policy::{LONGEST_RUN, PLANNED_CHANNELS, head_start};
use super::reason::Fact;
use super::silence::Silence;
use crate::model::{Channel, Direction, NextStep, Prospect};

/// Why no channel can be chosen.
pub(super) enum NoWay {
    /// Neither a number nor an address is known.
    Unknown,
    /// Every way that is known is closed.
    Closed,
}

/// The channel of a touch, and why.
#[derive(Debug, Clone)]
pub(super) struct Way {
    pub channel: Channel,
    pub why: Fact,
    /// The channel that would have been left, had they not asked for it.
    pub overruled: Option<Channel>,
}

/// The channel for an ask the rep makes on their own initiative, and why.
pub(super) fn choose(prospect: &Prospect, silence: &Silence) -> Result<Way, NoWay> {
    let open = PLANNED_CHANNELS.map(|channel| is_open(prospect, channel).then_some(channel));
    let is_open = |channel: Channel| open.contains(&Some(channel));
    let mut choices = open.into_iter().flatten();

    let ours = || {
        prospect
            .touches
            .iter()
            .rev()
            .filter(|touch| touch.direction == Direction::Outgoing)
    };
    let before = ours().next().map(|touch| planned_form(touch.channel));
    // A reply ends a run: what they answered to may be used again.
    let silent = prospect.silent_touches().iter().rev();
    let times = silent
        .take(LONGEST_RUN)
        .take_while(|touch| Some(planned_form(touch.channel)) == before)
        .count();
    let may_follow = |channel: Channel| Some(channel) != before || times < LONGEST_RUN;
    let way = |channel: Channel, why: Fact| Way {
        channel,
        why,
        overruled: None,
    };

    if let Some(asked) = prospect.asked_for.map(planned_form).filter(|asked| is_open(*asked)) {
        return Ok(Way {
            overruled: (!may_follow(asked)).then_some(asked),
            ..way(asked, Fact::AskedFor(asked))
        });
    }

    if let Some(reply) = silence.heard.filter(|_| silence.is_fresh) {
        let same = planned_form(reply.channel);
        // Nobody is called on again because they were glad to be visited once.
        let at_a_distance = !matches!(same, Channel::Visit | Channel::Post);
        if at_a_distance && is_open(same) && may_follow(same) {
            return Ok(way(same, Fact::AnsweredBy(same)));
        }
    }
    let by_email = before == Some(Channel::Email) && may_follow(Channel::Email) && is_open(Channel::Email);
    if silence.tries <= 1 && !silence.touches.is_empty() && by_email {
        return Ok(way(Channel::Email, Fact::SameThread));
    }

    let texted = prospect.touches.iter().any(|touch| touch.channel == Channel::Text);
    let cost = |channel: &Channel| {
        let repeats = u32::from(!silence.is_fresh && Some(*channel) == before);
        u32::from(silence.made.on_line(*channel)) + head_start(*channel, texted) + repeats
    };
    if let Some(channel) = choices.clone().filter(|channel| may_follow(*channel)).min_by_key(cost) {
        let fact = match before {
            _ if choices.nth(1).is_none() => Fact::OnlyOpen(channel),
            Some(from) if from != channel => Fact::Change {
                from,
                to: channel,
                times: times.max(1) as u32,
            },
            Some(_) => Fact::Again(channel),
            None => Fact::FirstChoice(channel),
        };
        return Ok(way(channel, fact));
    }
    match choices.next() {
        Some(only) => Ok(way(only, Fact::OnlyOpen(only))),
        None if Channel::ALL
            .into_iter()
            .any(|channel| prospect.is_reachable_by(channel)) =>
        {
            Err(NoWay::Closed)
        }
        None => Err(NoWay::Unknown),
    }
}

/// The channel on which an agreed step happens: as agreed, else as they are usually reached. `None` when all are closed.
///
/// It needs no known address: an agreed visit is agreed, whatever the book knows of the door.
pub(super) fn for_step(prospect: &Prospect, step: &NextStep) -> Option<Channel> {
    let usual = prospect.last_reply().map(|reply| reply.channel);
    let reachable = PLANNED_CHANNELS
        .into_iter()
        .filter(|channel| is_open(prospect, *channel));
    step.channel
        .into_iter()
        .chain(prospect.asked_for)
        .chain(usual)
        .map(planned_form)
        .chain(reachable)
        .chain(PLANNED_CHANNELS)
        .find(|channel| prospect.block_on(*channel).is_none())
}

/// What a plan calls a channel: a voicemail is a call nobody answered.
fn planned_form(channel: Channel) -> Channel {
    match channel {
        Channel::Voicemail => Channel::Call,
        other => other,
    }
}

/// True when there is a way to reach them by `channel`, and they have not closed it.
fn is_open(prospect: &Prospect, channel: Channel) -> bool {
    prospect.is_reachable_by(channel)
        && prospect.block_on(channel).is_none()
        && (channel != Channel::Text || texts_arrive(prospect))
}

/// True when a text is known to reach them: texts have been exchanged or asked for, or a number is labelled as mobile.
/// On a desk telephone it would be lost.
fn texts_arrive(prospect: &Prospect) -> bool {
    const LABELS: [&str; 4] = ["mobile", "cell", "handy", "sms"];
    let is_mobile = |label: &str| {
        let label = label.to_lowercase();
        LABELS.into_iter().any(|word| label.contains(word))
    };
    prospect.asked_for == Some(Channel::Text)
        || prospect.touches.iter().any(|touch| touch.channel == Channel::Text)
        || prospect
            .phones
            .iter()
            .any(|phone| !phone.label.is_empty() && is_mobile(&phone.label))
}
