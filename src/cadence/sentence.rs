//! Facts in plain words for the rep: short, warm, with the real days and numbers, never a reproach.

use chrono::NaiveDate;

use super::phrase::{capitalised, counted, in_their_words, list, noun, on_day, recent_day, tries_made, weekdays};
use super::reason::Fact;
use crate::model::Channel;
use crate::model::time::{clock_time, day_and_month, near_day, weekday_name};

/// The fact as one or two sentences, as read on `today`.
pub(super) fn of(fact: &Fact, today: NaiveDate) -> String {
    let day = |date: NaiveDate| recent_day(date, today);
    match fact {
        Fact::Agreed { on, time, purpose } => {
            let at = time.map(|time| format!(" at {}", clock_time(time))).unwrap_or_default();
            format!("Agreed for {}{at}{}", near_day(*on, today), in_their_words(purpose))
        }
        Fact::StepMissed { on, purpose } => format!(
            "Agreed for {}{} Nothing is logged since; something may have come up, so offer a new time.",
            near_day(*on, today),
            in_their_words(purpose)
        ),
        Fact::StepCalledOff { on, purpose } => format!(
            "What was agreed for {} is off{} Find a new time while it is fresh.",
            near_day(*on, today),
            in_their_words(purpose)
        ),
        Fact::Promised { what, due: Some(due) } => {
            format!(
                "You promised to {}, by {}. That comes before any ask.",
                bare(what),
                near_day(*due, today)
            )
        }
        Fact::Promised { what, due: None } => format!("You promised to {}. That comes before any ask.", bare(what)),
        Fact::TheyPromised { what, due: Some(due) } => {
            format!(
                "They said they would {} by {}: ask how it is going.",
                bare(what),
                near_day(*due, today)
            )
        }
        Fact::TheyPromised { what, due: None } => format!("They said they would {}: ask how it is going.", bare(what)),
        Fact::TheirWordStands {
            what, due: Some(due), ..
        } => {
            format!(
                "They said they would {} by {}: leave them until then.",
                bare(what),
                near_day(*due, today)
            )
        }
        Fact::TheirWordStands { what, due: None, until } => {
            format!(
                "They said they would {}: leave them until {}.",
                bare(what),
                near_day(*until, today)
            )
        }
        Fact::ThankForNo { on } => format!(
            "They said no {}. Thank them once, and cross them off.",
            on_day(*on, today)
        ),
        Fact::MayStayInView => "They agreed to hear from you now and then: move them to nurture.".to_owned(),
        Fact::Referred { by } => format!("{by} sent you to them: say so first."),
        Fact::RepChose(purpose) => format!("You chose this one: {}.", lower_first(purpose.label())),
        Fact::Bring {
            title,
            interest: Some(interest),
        } => {
            format!("Bring “{}”: new to them, and about {interest}.", bare(title))
        }
        Fact::Bring { title, interest: None } => format!("Bring “{}”: they have not had it.", bare(title)),
        Fact::NothingNewLeft => {
            "They have had all that would suit them from your library. Find something new before you ask again."
                .to_owned()
        }
        Fact::GoodwillSpent { until: Some(until) } => {
            format!(
                "You have asked a good deal lately; leave them until {}.",
                near_day(*until, today)
            )
        }
        Fact::GoodwillSpent { until: None } => "You have asked more than they seem to bear.".to_owned(),
        Fact::CompanySpent { until: Some(until) } => {
            format!(
                "Their company has been asked a good deal, colleagues counted; leave it until {}.",
                near_day(*until, today)
            )
        }
        Fact::CompanySpent { until: None } => {
            "Their company has been asked a great deal, colleagues counted.".to_owned()
        }
        Fact::FitDoubtful => "You doubt that it fits: let them say so too.".to_owned(),
        Fact::NotBefore { day: named } => format!("They asked to be left until {}.", near_day(*named, today)),
        Fact::TheirGap { days: gap, since } => format!(
            "They asked for at least {} between touches; the last was {}.",
            counted(*gap, "day"),
            on_day(*since, today)
        ),
        Fact::TheirDayOff { to, name } if name.trim().is_empty() => {
            format!("They are off until {}.", near_day(*to, today))
        }
        Fact::TheirDayOff { to, name } => format!("They keep {}, until {}.", bare(name), near_day(*to, today)),
        Fact::TheirWeekdays(days) => format!("{} suit them.", weekdays(days)),
        Fact::TheirHours { hours, is_asked: true } => format!(
            "{} to {} suits them, on their clock.",
            clock_time(hours.from),
            clock_time(hours.to)
        ),
        Fact::TheirHours { hours, is_asked: false } => format!(
            "Ring between {} and {} where they are.",
            clock_time(hours.from),
            clock_time(hours.to)
        ),
        Fact::EveryWeek {
            weekday,
            time: Some(time),
        } => {
            format!(
                "Every {} at {}, as long as it takes.",
                weekday_name(*weekday),
                clock_time(*time)
            )
        }
        Fact::EveryWeek { weekday, time: None } => format!("Every {}, as long as it takes.", weekday_name(*weekday)),
        Fact::EveryMonth => "Once a month, as long as it takes.".to_owned(),
        Fact::RhythmSaid { on } => format!("The rhythm alone would say {}.", near_day(*on, today)),
        Fact::LadderSaid(purpose) => format!("Otherwise this one would be: {}.", lower_first(purpose.label())),
        Fact::ChangeWaits(channel) => format!("A change from {} would be due, had they not asked.", channel.phrase()),
        Fact::Away { until, reason } => {
            format!("Away, back {}{}", on_day(*until, today), in_their_words(reason))
        }
        Fact::ColleagueAnswered { until, who } => format!(
            "{} at the same company answered, so this waits until {}.",
            bare(who),
            near_day(*until, today)
        ),
        Fact::Spread { until } => format!("Spread to {} after your leave.", near_day(*until, today)),
        Fact::StepChannelClosed(channel) => {
            format!(
                "You had agreed on {}, and that way is closed now, so use another.",
                channel.phrase()
            )
        }
        Fact::Heard { on, they_came: true } => {
            format!(
                "They got in touch {}, and no next step is agreed. Agree one.",
                on_day(*on, today)
            )
        }
        Fact::Heard { on, they_came: false } => {
            format!(
                "You talked {}, and no next step is agreed. Agree one.",
                on_day(*on, today)
            )
        }
        Fact::SaidYes { on } => format!("They said yes {}. Agree what happens next.", on_day(*on, today)),
        Fact::Quiet {
            heard: Some(heard),
            made,
            ..
        } => format!("Quiet since {}: {}, no answer.", day(*heard), list(made)),
        Fact::Quiet { first, made, .. } if made.total() == 1 || *first == today => {
            format!("{} {}, no answer yet.", capitalised(&list(made)), on_day(*first, today))
        }
        Fact::Quiet { first, made, .. } => {
            format!("{} since {}, no answer yet.", capitalised(&list(made)), day(*first))
        }
        Fact::NothingLogged => "Nothing is logged with them yet.".to_owned(),
        Fact::Room { working_days, since } => {
            format!(
                "{} of room, counted from {}.",
                capitalised(&counted(*working_days, "working day")),
                day_and_month(*since, today)
            )
        }
        Fact::SayWhy => "Say in the first line why you are getting in touch.".to_owned(),
        Fact::TheirReason => "Lead with a reason they would give for it themselves.".to_owned(),
        Fact::HearProposal => "Name the proposal, and ask what they think of it.".to_owned(),
        Fact::AskDecision => "Ask where their decision stands, so that they can also say no.".to_owned(),
        Fact::BringNew {
            last_brought_nothing: true,
        } => "Nothing new is noted on the last message, so bring something this time.".to_owned(),
        Fact::BringNew {
            last_brought_nothing: false,
        } => "Bring something new: it is what makes you welcome.".to_owned(),
        Fact::AskHow => "They may simply be swamped. Ask how they would like to go on, and whether.".to_owned(),
        Fact::EasyNo { tries } => format!(
            "{} without an answer. Say that a no is fine.",
            capitalised(&tries_made(*tries))
        ),
        Fact::OwnWords => "Put it in your own words; this one must sound like you.".to_owned(),
        Fact::OneMore => "Silence is not an answer. One more, with something new.".to_owned(),
        Fact::NurtureNow { tries, until } => format!(
            "{} without an answer. Let them rest in nurture, and come back {}.",
            capitalised(&tries_made(*tries)),
            on_day(*until, today)
        ),
        Fact::NoMagicNumber => "No number of tries is right for everyone; judge this one by what you know.".to_owned(),
        Fact::SmallCost => "One more takes a few minutes, and nothing hangs on any one person.".to_owned(),
        Fact::Cares(interest) => format!(
            "They care about {}: start there.",
            interest.trim().trim_end_matches('.')
        ),
        Fact::AskedFor(channel) => format!("They asked for {}.", channel.phrase()),
        Fact::AnsweredBy(Channel::Call) => "They talked with you by phone, so ring them.".to_owned(),
        Fact::AnsweredBy(channel) => format!("They answered with {}, so answer the same way.", channel.phrase()),
        Fact::SameThread => "A reminder in the same thread shows them what it is about.".to_owned(),
        Fact::FirstChoice(Channel::Email) => "An email to begin with: they read it when it suits them.".to_owned(),
        Fact::FirstChoice(channel) => format!("{} to begin with.", capitalised(channel.phrase())),
        Fact::Again(channel) => format!("Once more {}, then another way.", channel.phrase()),
        Fact::OnlyOpen(channel) => format!("{} is the one way open to them.", capitalised(channel.phrase())),
        Fact::Change { from, to, times: 1 } => format!("After {}, try {}.", from.phrase(), to.phrase()),
        Fact::Change { from, to, times } => {
            let run = capitalised(&counted(*times, noun(*from)));
            format!("{run} in a row, so change to {}.", to.phrase())
        }
        Fact::ShortMessage => "If you leave a message, keep it under thirty seconds.".to_owned(),
        Fact::Picked { on } => format!("You picked them {} to begin with.", on_day(*on, today)),
        Fact::Pace { a_day: 0 } => "Not begun. They wait until you pick them by hand.".to_owned(),
        Fact::Pace { a_day } => {
            format!("Not begun. They come in at your pace of {a_day} a day, or when you pick them by hand.")
        }
        Fact::Turn { since } => format!("In your book since {}, and not begun. Their turn today.", day(*since)),
        Fact::Held { until, reason } => format!("Resting until {}{}", near_day(*until, today), in_their_words(reason)),
        Fact::InNurture { until, reason } => {
            format!("In nurture until {}{}", near_day(*until, today), in_their_words(reason))
        }
        Fact::NurtureOpen { reason, trigger } if trigger.is_empty() => {
            format!(
                "In nurture{} Set a day to come back to them when you know one.",
                in_their_words(reason)
            )
        }
        Fact::NurtureOpen { reason, trigger } => {
            format!("In nurture{} Come back when {}.", in_their_words(reason), bare(trigger))
        }
        Fact::Sooner { trigger } => format!("Sooner, when {}.", bare(trigger)),
        Fact::StayInView => "Something useful now and then keeps you in view, without asking for anything.".to_owned(),
        Fact::BackFromNurture { until } if *until == today => "Today is the day to come back to them.".to_owned(),
        Fact::BackFromNurture { until } => {
            format!(
                "{} was the day to come back to them.",
                capitalised(&near_day(*until, today))
            )
        }
        Fact::AskedForDay { day: named } => format!("The day they named is {}.", near_day(*named, today)),
        Fact::SaidNo { on: Some(on) } => format!(
            "They said no {}. That is an answer; cross them off with thanks.",
            on_day(*on, today)
        ),
        Fact::SaidNo { on: None } => "They said no. That is an answer; cross them off with thanks.".to_owned(),
        Fact::YesTakenUp { on: Some(on) } => {
            format!("They said yes {}, and you have taken it up since.", on_day(*on, today))
        }
        Fact::YesTakenUp { on: None } => "They said yes. Nothing is left to ask.".to_owned(),
        Fact::DoNotContact => "They asked not to be contacted.".to_owned(),
        Fact::Closed { channel, since, reason } => {
            format!(
                "{} has been closed since {}{}",
                channel.label(),
                day(*since),
                in_their_words(reason)
            )
        }
        Fact::Unconfirmed => {
            "They opted out on one channel. Asking on the others waits until you confirm which are open.".to_owned()
        }
        Fact::NoWayKnown => "No way to reach them is known. Add a phone number or an email address.".to_owned(),
    }
}

/// Words to go inside a sentence, without a full stop of their own.
fn bare(text: &str) -> &str {
    text.trim().trim_end_matches('.')
}

fn lower_first(text: &str) -> String {
    let mut letters = text.chars();
    match letters.next() {
        Some(first) => first.to_lowercase().chain(letters).collect(),
        None => String::new(),
    }
}
