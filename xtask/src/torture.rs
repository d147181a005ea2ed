//! `cargo xtask torture`: the long tests in full.

use crate::command::{Outcome, command, run, say};

/// Runs every kind of `tests/torture/` in full, or the share in percent that `--share` names, or only those whose names
/// contain what `--only` says, and prints its table.
pub fn torture(arguments: &[String]) -> Outcome {
    let (mut share, mut only) = ("100", "");
    for option in arguments.chunks(2) {
        match option {
            [option, value] if option == "--share" && value.parse::<u8>().is_ok() => share = value,
            [option, value] if option == "--only" => only = value,
            _ => return Err("torture knows --share, in percent, and --only, a part of a kind's name".to_string()),
        }
    }
    say("torture: compiled for speed, with every check on");
    let arguments = ["--test", "torture", "--", "--ignored", "--nocapture"];
    run(command("cargo")
        .args(["test", "--locked", "--profile", "torture"])
        .args(arguments)
        .env("TORTURE", share)
        .env("TORTURE_ONLY", only))
}
