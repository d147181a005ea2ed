//! The lines of a step of the plan: what everybody sees of it, and what only whoever leads it reads.

use crate::model::Principle;
use crate::practice::guide::{Print, Step};
use crate::practice::pack::limits::MOST_MINUTES;

use super::lines::{Line, Takes, lines, listed, number};

/// Its name, its time, what to say.
pub const STEP: [Line<Step>; 3] = [
    Line::<Step>::words(
        "What",
        "title",
        |step| step.title.clone(),
        |step, text| {
            text.clone_into(&mut step.title);
        },
    ),
    Line::<Step>::words(
        "Minutes",
        "minutes",
        |step| step.minutes.to_string(),
        |step, text| step.minutes = number(text, 1, MOST_MINUTES),
    )
    .takes(Takes::Number),
    Line::<Step>::words(
        "What to say, a paragraph a line",
        "say",
        |step| step.say.join("\n"),
        |step, text| step.say = lines(text),
    )
    .takes(Takes::Text),
];

/// How it goes, what to look out for, what it teaches.
pub const LEADING: [Line<Step>; 3] = [
    Line::<Step>::words(
        "How it goes, a line each",
        "run",
        |step| step.run.join("\n"),
        |step, text| step.run = lines(text),
    )
    .takes(Takes::Text),
    Line::<Step>::words(
        "Look out for",
        "watch",
        |step| step.watch.clone(),
        |step, text| {
            text.clone_into(&mut step.watch);
        },
    )
    .takes(Takes::Text),
    Line::<Step>::words(
        "What it teaches, by the numbers of the principles",
        "principles",
        |step| {
            let ids: Vec<String> = step.principles.iter().map(|one| one.id()).collect();
            ids.join(", ")
        },
        |step, text| {
            let wanted = listed(text);
            let is_wanted = |one: &&Principle| wanted.iter().any(|id| id.eq_ignore_ascii_case(&one.id()));
            step.principles = Principle::ALL.iter().filter(is_wanted).copied().collect();
        },
    )
    .hint("“P2, P6”. What is no number of one is left out."),
];

/// What to have printed for it, a tick each.
pub const PRINTS: [Line<Step>; 4] = [
    tick(
        Print::Handout,
        |step| has(step, Print::Handout),
        |step, text| turn(step, Print::Handout, text),
    ),
    tick(
        Print::Scorecards,
        |step| has(step, Print::Scorecards),
        |step, text| turn(step, Print::Scorecards, text),
    ),
    tick(
        Print::Cards,
        |step| has(step, Print::Cards),
        |step, text| turn(step, Print::Cards, text),
    ),
    tick(
        Print::TakeHome,
        |step| has(step, Print::TakeHome),
        |step, text| turn(step, Print::TakeHome, text),
    ),
];

/// The words on the projector.
pub const WORDS: Line<Step> = Line::<Step>::words(
    "The words on the projector",
    "screen",
    |step| step.screen.clone(),
    |step, text| {
        text.clone_into(&mut step.screen);
    },
)
.takes(Takes::Text)
.hint("Where none are here, it shows what the step is called.");

const fn tick(print: Print, read: fn(&Step) -> String, write: fn(&mut Step, &str)) -> Line<Step> {
    Line::<Step>::words(print.label(), "print", read, write).takes(Takes::Tick)
}

fn has(step: &Step, print: Print) -> String {
    match step.print.contains(&print) {
        true => "1".to_owned(),
        false => String::new(),
    }
}

fn turn(step: &mut Step, print: Print, text: &str) {
    step.print.retain(|one| *one != print);
    if !text.is_empty() {
        step.print.push(print);
        step.print.sort_unstable();
    }
}
