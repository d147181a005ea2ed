//! `cargo xtask torture`: the long tests in full.

use crate::command::{Outcome, command, run, say};

/// Runs every kind of `tests/torture/` in full, or the share in percent that `--share` names, and prints its table.
pub fn torture(arguments: &[String]) -> Outcome {
    let share = match arguments {
        [] => "100",
        [option, share] if option == "--share" && share.parse::<u8>().is_ok() => share,
        _ => return Err("torture knows --share, in percent".to_string()),
    };
    say("torture: compiled for speed, with every check on");
    let arguments = ["--test", "torture", "--", "--ignored", "--nocapture"];
    run(command("cargo")
        .args(["test", "--locked", "--profile", "torture"])
        .args(arguments)
        .env("TORTURE", share))
}
