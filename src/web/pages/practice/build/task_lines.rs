//! The lines of the form about a task of the coach's own: those of its drill only.

use crate::linter::RULES;
use crate::model::Channel;
use crate::practice::drill::{Drill, Fault, Named, Pile, Task};

use super::channels::{channel_of, channel_value, channels};
use super::lines::{Line, Takes, at_place, lines, listed, place_of};

const TITLE: Line<Task> = Line::<Task>::words(
    "Title",
    "title",
    |task| task.title.clone(),
    |task, text| {
        text.clone_into(&mut task.title);
    },
);
const TRADE: Line<Task> = Line::<Task>::words(
    "Trade",
    "trade",
    |task| task.trade.clone(),
    |task, text| {
        text.clone_into(&mut task.trade);
    },
);
const SITUATION: Line<Task> = Line::<Task>::words(
    "The situation, to whoever does it",
    "situation",
    |task| task.situation.clone(),
    |task, text| text.clone_into(&mut task.situation),
)
.takes(Takes::Text)
.hint("“You are Maya from Corran Ovens. Three weeks ago …”");
const TO: Line<Task> = Line::<Task>::words(
    "Whom it is for",
    "to",
    |task| task.to.clone(),
    |task, text| {
        text.clone_into(&mut task.to);
    },
);
const FROM: Line<Task> = Line::<Task>::words(
    "Who is calling: name and firm, with a comma between",
    "from",
    |task| task.from.join(", "),
    |task, text| task.from = listed(text),
);
const NUMBER: Line<Task> = Line::<Task>::words(
    "The number to ring",
    "number",
    |task| task.number.clone(),
    |task, text| {
        text.clone_into(&mut task.number);
    },
)
.hint("An invented one.");
const CHANNEL: Line<Task> = Line::<Task>::words(
    "How it goes",
    "channel",
    |task| channel_value(task.channel),
    |task, text| task.channel = channel_of(text),
)
.takes(Takes::OneOf(channels));
const NAMES: Line<Task> = Line::<Task>::words(
    "What the answer has to name: each on a line, then the words it may be named by",
    "names",
    |task| task.names.iter().map(named).collect::<Vec<_>>().join("\n"),
    |task, text| task.names = lines(text).iter().map(|line| of_named(line)).collect(),
)
.takes(Takes::Text)
.hint("“the oven: oven*, rolls, baking”. A * at the end of a word stands for any ending.");
const CARES: Line<Task> = Line::<Task>::words(
    "What they care about, then the words it may be named by",
    "cares",
    |task| task.cares.as_ref().map(named).unwrap_or_default(),
    |task, text| task.cares = lines(text).first().map(|line| of_named(line)),
)
.hint("“her trainees: trainee*, apprentice*”");
const GIVEN: Line<Task> = Line::<Task>::words(
    "The message as it is given",
    "given",
    |task| task.given.body.clone(),
    |task, text| text.clone_into(&mut task.given.body),
)
.takes(Takes::Text);
const FAULTS: Line<Task> = Line::<Task>::words(
    "What is wrong with it: a rule on each line, then what it does to the reader",
    "faults",
    |task| {
        let line = |fault: &Fault| format!("{}: {}", fault.rule, fault.why);
        task.faults.iter().map(line).collect::<Vec<_>>().join("\n")
    },
    |task, text| {
        let fault = |line: &String| {
            let (rule, why) = line.split_once(':').unwrap_or((line, ""));
            Fault {
                rule: rule.trim().to_owned(),
                why: why.trim().to_owned(),
            }
        };
        task.faults = lines(text).iter().map(fault).collect();
    },
)
.takes(Takes::Text)
.hint("“empty_check_in: She has to look up what it is about.” The rules are listed below.");
const PILE: Line<Task> = Line::<Task>::words(
    "Where it belongs",
    "pile",
    |task| task.pile.map(|pile| place_of(&Pile::ALL, &pile)).unwrap_or_default(),
    |task, text| task.pile = at_place(&Pile::ALL, text),
)
.takes(Takes::OneOf(|| {
    Pile::ALL.iter().map(|pile| pile.label().to_owned()).collect()
}));
const TELL: Line<Task> = Line::<Task>::words(
    "The words that give it away",
    "tell",
    |task| task.tell.clone(),
    |task, text| text.clone_into(&mut task.tell),
);
const BEFORE: Line<Task> = Line::<Task>::words(
    "The touches so far, a line each",
    "before",
    |task| task.before.join("\n"),
    |task, text| task.before = lines(text),
)
.takes(Takes::Text);
const HAD: Line<Task> = Line::<Task>::words(
    "What they had before, as it may be named again, with commas between",
    "had",
    |task| task.had.join(", "),
    |task, text| task.had = listed(text),
);
const TRIED: Line<Task> = Line::<Task>::words(
    "The way that was tried",
    "tried",
    |task| channel_value(task.tried.first().copied()),
    |task, text| task.tried = channel_of(text).into_iter().collect::<Vec<Channel>>(),
)
.takes(Takes::OneOf(channels));
const MODEL: Line<Task> = Line::<Task>::words(
    "One good answer",
    "model",
    |task| task.model.body.clone(),
    |task, text| text.clone_into(&mut task.model.body),
)
.takes(Takes::Text)
.hint("Shown after one’s own. It is checked here as you write.");
const MODEL_CHANNEL: Line<Task> = Line::<Task>::words(
    "How the good answer goes",
    "model",
    |task| channel_value(task.model.channel),
    |task, text| task.model.channel = channel_of(text),
)
.takes(Takes::OneOf(channels));
const LESSON: Line<Task> = Line::<Task>::words(
    "What makes it good",
    "lesson",
    |task| task.lesson.clone(),
    |task, text| text.clone_into(&mut task.lesson),
)
.takes(Takes::Text);

/// The lines of a drill, in the order they are filled in.
pub fn of(drill: Drill) -> Vec<Line<Task>> {
    let mut all = vec![TITLE, TRADE];
    let own: &[Line<Task>] = match drill {
        Drill::ThirtySeconds => &[SITUATION, TO, FROM, NUMBER, NAMES, MODEL],
        Drill::MendIt => &[SITUATION, TO, CHANNEL, GIVEN, FAULTS, NAMES, MODEL],
        Drill::NameThePurpose => &[GIVEN, PILE, TELL],
        Drill::EasyNo => &[SITUATION, TO, CHANNEL, NAMES, MODEL],
        Drill::NextStep => &[SITUATION, TO, NAMES, MODEL],
        Drill::ChannelChange => &[SITUATION, TO, TRIED, GIVEN, NAMES, MODEL, MODEL_CHANNEL],
        Drill::OneMore => &[SITUATION, TO, CHANNEL, BEFORE, HAD, CARES, NAMES, MODEL],
    };
    all.extend(own);
    all.push(LESSON);
    all
}

/// The linter's rules, for a message to be mended: name and what it says.
pub fn rules() -> Vec<(&'static str, &'static str)> {
    RULES.iter().map(|rule| (rule.id, rule.title)).collect()
}

fn named(named: &Named) -> String {
    format!("{}: {}", named.what, named.any.join(", "))
}

fn of_named(line: &str) -> Named {
    let (what, any) = line.split_once(':').unwrap_or((line, line));
    Named {
        what: what.trim().to_owned(),
        any: listed(any),
    }
}
