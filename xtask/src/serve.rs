//! `cargo xtask serve`: builds, serves, opens the browser, and rebuilds when a file changes.

use crate::build::RELEASE;
use crate::command::{Outcome, command, run};
use crate::{npm, tools};
use std::env;
use std::process::Command;

/// Where the page is served when nothing else is said.
const PORT: u16 = 8080;

struct Options {
    port: u16,
    release: bool,
    open: bool,
}

/// Runs until it is interrupted.
pub fn serve(arguments: &[String]) -> Outcome {
    let options = read(arguments)?;
    tools::set_up()?;
    let mut trunk = trunk("serve");
    trunk.args(["--address", "127.0.0.1", "--port", &options.port.to_string()]);
    if options.open {
        trunk.arg("--open");
    }
    if options.release {
        tools::cutter()?;
        npm::set_up()?;
        // Trunk's reload script is inline, and the release page's policy forbids inline scripts.
        trunk.args(RELEASE).args(["--no-autoreload", "true"]);
    }
    run(&mut trunk)
}

/// Trunk, told to keep quiet about itself.
pub fn trunk(task: &str) -> Command {
    let mut trunk = command("trunk");
    trunk
        .arg(task)
        .env("TRUNK_SKIP_VERSION_CHECK", "true")
        .env("TRUNK_BUILD_LOCKED", "true");
    // Trunk 0.21 wants a boolean where the convention is any value, and stops at NO_COLOR=1.
    if env::var_os("NO_COLOR").is_some() {
        trunk.env("NO_COLOR", "true");
    }
    trunk
}

fn read(arguments: &[String]) -> Outcome<Options> {
    let mut options = Options {
        port: PORT,
        release: false,
        open: true,
    };
    let mut rest = arguments.iter();
    while let Some(argument) = rest.next() {
        match argument.as_str() {
            "--release" => options.release = true,
            "--no-open" => options.open = false,
            "--port" => {
                let port = rest.next().and_then(|text| text.parse().ok());
                options.port = port.ok_or("--port wants a number from 1 to 65535")?;
            }
            other => {
                return Err(format!(
                    "serve does not know {other:?}; it knows --port N, --release, --no-open"
                ));
            }
        }
    }
    Ok(options)
}
