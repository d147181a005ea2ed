//! `cargo xtask`: set-up, serve, check, test, build, size and bench. What the README names and CI calls.

mod apt;
mod command;
mod finish;
mod npm;
mod serve;
mod tools;

use command::{Outcome, say};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <task>; every task first installs what it needs and the machine does not have

  serve [--port 8080] [--release] [--no-open]   build, serve on 127.0.0.1, open the browser, rebuild on change
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match task(&arguments) {
        Ok(()) => ExitCode::SUCCESS,
        Err(why) => {
            say(&why);
            ExitCode::FAILURE
        }
    }
}

fn task(arguments: &[String]) -> Outcome {
    let Some((name, rest)) = arguments.split_first() else {
        print!("{HELP}");
        return Ok(());
    };
    match name.as_str() {
        "serve" => serve::serve(rest),
        "finish" => finish::finish(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("no task {other:?}\n\n{HELP}")),
    }
}
