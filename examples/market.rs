//! Plays policies against simulated prospects, for half a year. A simulation: it shows what follows from its
//! assumptions, not what people do.
//!
//! `cargo run --release --example market -- [--seed N] [--seeds N] [--buyers N] [--market FILE.json]… [--drawn N]
//! [--gaps 3,3,5] [--reply-gap N] [--room N] [--half-life N] [--wait N] [--describe]`
//!
//! Prints one line a policy and market: means over seeds with, in brackets, what nine seeds in ten lie between. Without
//! `--market` the usual market is played. `--drawn N` adds N markets drawn from within the documented ranges and says, for
//! each, whether the aim is met. `--describe` plays nothing and prints the markets as files, with a note on every
//! parameter.
//!
//! The last flags play ours with another policy than the app's: working days between tries and after a reply, what a
//! normal person bears (thousandths of an ask), its half-life and the longest wait for it (working days).

use std::process::ExitCode;

use onemore::cadence::Policy;
use onemore::market::{Dice, Market, Rep, Score, Spread};

/// What the command line asks for.
struct Wanted {
    seed: u64,
    seeds: u64,
    buyers: u32,
    markets: Vec<Market>,
    drawn: u64,
    policy: Policy,
}

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (describe, rest): (Vec<String>, Vec<String>) = arguments.into_iter().partition(|word| word == "--describe");
    match wanted(&rest) {
        Ok(wanted) if !describe.is_empty() => {
            wanted.markets.iter().for_each(|market| print!("{}", market.file()));
            ExitCode::SUCCESS
        }
        Ok(wanted) => {
            run(&wanted);
            ExitCode::SUCCESS
        }
        Err(problem) => {
            eprintln!("{problem}");
            ExitCode::FAILURE
        }
    }
}

fn wanted(arguments: &[String]) -> Result<Wanted, String> {
    let mut wanted = Wanted {
        seed: 1,
        seeds: 20,
        buyers: 400,
        markets: Vec::new(),
        drawn: 0,
        policy: Policy::default(),
    };
    let mut rest = arguments.iter();
    while let Some(flag) = rest.next() {
        let value = rest.next().ok_or_else(|| format!("{flag} needs a value"))?;
        let number = || {
            value
                .parse::<u64>()
                .map_err(|_| format!("{flag} needs a number, not {value}"))
        };
        match flag.as_str() {
            "--seed" => wanted.seed = number()?,
            "--seeds" => wanted.seeds = number()?.max(1),
            "--buyers" => wanted.buyers = number()?.clamp(1, 1_000_000) as u32,
            "--drawn" => wanted.drawn = number()?,
            "--room" => wanted.policy.goodwill.rooms[2] = number()? as u32,
            "--half-life" => wanted.policy.goodwill.half_life = number()? as u32,
            "--wait" => wanted.policy.goodwill.longest_wait = number()? as u32,
            "--reply-gap" => wanted.policy.gap_after_reply = number()? as u32,
            "--gaps" => {
                let gaps: Result<Vec<u32>, _> = value.split(',').map(str::parse).collect();
                wanted.policy.gaps_after_silence = gaps.map_err(|_| format!("--gaps needs days, not {value}"))?;
            }
            "--market" => {
                let text = std::fs::read_to_string(value).map_err(|error| format!("{value}: {error}"))?;
                wanted
                    .markets
                    .push(Market::read(&text).map_err(|error| format!("{value}: {error}"))?);
            }
            other => return Err(format!("unknown: {other}")),
        }
    }
    if wanted.markets.is_empty() {
        wanted.markets.push(Market::default());
    }
    for number in 0..wanted.drawn {
        let mut market = Market::drawn(&mut Dice::new(wanted.seed, number));
        market.name = format!("drawn {}", number + 1);
        wanted.markets.push(market);
    }
    Ok(wanted)
}

fn run(wanted: &Wanted) {
    println!(
        "# A simulation: {} invented prospects a seed, {} seeds, 26 weeks. It assumes that pressure and empty messages cost\n\
         # goodwill, that value, the liked channel and leave to say no bring answers, and that some are away or gone.\n\
         # In brackets: nine seeds in ten. One line a policy and market, figures for 100 prospects.",
        wanted.buyers, wanted.seeds
    );
    println!(
        "{:<12} {:<20} {:>18} {:>6} {:>6} {:>8} {:>16} {:>14} {:>20} {:>20} {:>16}",
        "market",
        "policy",
        "answers",
        "yes",
        "no",
        "not now",
        "opt-outs",
        "touches",
        "answers/100 touches",
        "answers/opt-out",
        "days to answer"
    );
    let policy = &wanted.policy;
    let mut met = 0;
    for market in &wanted.markets {
        let lines = Rep::ALL.map(|rep| {
            let seeds = wanted.seed..wanted.seed + wanted.seeds;
            let scores: Vec<Score> = seeds
                .map(|seed| Score::of(rep, market, policy, seed, wanted.buyers))
                .collect();
            (rep, scores)
        });
        for (rep, scores) in &lines {
            line(market, *rep, scores);
        }
        let aim = aim(&lines);
        met += usize::from(aim.is_empty());
        println!(
            "# {}: {}",
            market.name,
            if aim.is_empty() { "the aim is met" } else { &aim }
        );
    }
    println!("# The aim is met in {met} of {} markets.", wanted.markets.len());
}

fn line(market: &Market, rep: Rep, scores: &[Score]) {
    let hundred = |count: u32, score: &Score| 100.0 * f64::from(count) / f64::from(score.buyers.max(1));
    let spread = |figure: &dyn Fn(&Score) -> f64| Spread::of(scores, figure);
    let with_ends = |figure: &dyn Fn(&Score) -> f64, digits: usize| {
        let Spread { mean, low, high } = spread(figure);
        format!("{mean:.digits$} [{low:.digits$}, {high:.digits$}]")
    };
    println!(
        "{:<12} {:<20} {:>18} {:>6.1} {:>6.1} {:>8.1} {:>16} {:>14} {:>20} {:>20} {:>16}",
        market.name,
        rep.label(),
        with_ends(&|score| hundred(score.answers(), score), 1),
        spread(&|score| hundred(score.yes, score)).mean,
        spread(&|score| hundred(score.no, score)).mean,
        spread(&|score| hundred(score.not_now, score)).mean,
        with_ends(&|score| hundred(score.opt_outs, score), 1),
        with_ends(&|score| hundred(score.touches, score), 0),
        with_ends(&Score::per_100_touches, 1),
        with_ends(&Score::per_opt_out, 1),
        with_ends(&Score::days_to_answer, 0),
    );
}

/// What is missing from the aim: no fixed policy has both more answers and fewer opt-outs than ours, and ours has at
/// least 95% of the answers of the one with most, with at most half its opt-outs. Empty when it is met. What so few seeds
/// cannot tell from a draw is said to be near: every policy meets the same people, so the seeds are compared in pairs.
fn aim(lines: &[(Rep, Vec<Score>)]) -> String {
    let Some(((_, ours), fixed)) = lines.split_first() else {
        return String::new();
    };
    let answers = |score: &Score| f64::from(score.answers());
    let opt_outs = |score: &Score| f64::from(score.opt_outs);
    let mean = |scores: &[Score], figure: &dyn Fn(&Score) -> f64| Spread::of(scores, figure).mean;
    let mut missing = String::new();
    for (rep, theirs) in fixed {
        if mean(theirs, &answers) > mean(ours, &answers) && mean(theirs, &opt_outs) < mean(ours, &opt_outs) {
            missing += &format!("{} has more answers and fewer opt-outs; ", rep.label());
        }
    }
    let most = fixed
        .iter()
        .max_by(|a, b| mean(&a.1, &answers).total_cmp(&mean(&b.1, &answers)));
    if let Some((rep, most)) = most {
        let mut clause = |what: &str, figure: &dyn Fn(&Score) -> f64, short: &dyn Fn(&Score, &Score) -> f64| {
            let lacks: Vec<f64> = ours.iter().zip(most).map(|(ours, most)| short(ours, most)).collect();
            if lacks.iter().sum::<f64>() > 0.0 {
                let share = 100.0 * mean(ours, figure) / mean(most, figure).max(f64::MIN_POSITIVE);
                let near = if is_near(&lacks) { " (near)" } else { "" };
                missing += &format!("ours has {share:.0}% of the {what} of {}{near}; ", rep.label());
            }
        };
        clause("answers", &answers, &|ours, most| 0.95 * answers(most) - answers(ours));
        clause("opt-outs", &opt_outs, &|ours, most| {
            opt_outs(ours) - 0.5 * opt_outs(most)
        });
    }
    missing
}

/// True when zero lies in the 90% interval of the mean of what the seeds lack.
fn is_near(lacks: &[f64]) -> bool {
    const NORMAL_TAIL: f64 = 1.645;
    let seeds = lacks.len() as f64;
    let mean = lacks.iter().sum::<f64>() / seeds;
    let variance = lacks.iter().map(|lack| (lack - mean).powi(2)).sum::<f64>() / (seeds - 1.0).max(1.0);
    mean <= NORMAL_TAIL * (variance / seeds).sqrt()
}
