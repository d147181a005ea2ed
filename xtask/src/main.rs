//! `cargo xtask`: set-up, serve, check, test, torture, build, size and bench. What the README names and CI calls.

mod apt;
mod bench;
mod browser;
mod build;
mod check;
mod command;
mod finish;
mod npm;
mod pieces;
mod serve;
mod short_names;
mod size;
mod test;
mod tools;
mod torture;

use command::{Outcome, say};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <task>; every task first installs what it needs and the machine does not have

  serve [--port 8080] [--release] [--no-open]   build, serve on 127.0.0.1, open the browser, rebuild on change
  check                                         formatting and lints, on this machine and for the browser
  test [--only host|browser|e2e [-- ...]]       every test: this machine, headless Chromium, the release page
  torture [--share 100]                         crashes, broken pages and broken bytes by the hundred thousand, as a table
  build                                         the release page in dist/, ready for any static host
  size                                          the bytes of a first visit: raw, gzip, brotli
  bench                                         what the release page costs in Chromium: bytes, times, peers
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
        "check" => check::check(),
        "build" => build::build(),
        "test" => test::test(rest),
        "bench" => bench::bench(),
        "size" => size::size(),
        "torture" => torture::torture(rest),
        "finish" => finish::finish(),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        other => Err(format!("no task {other:?}\n\n{HELP}")),
    }
}
