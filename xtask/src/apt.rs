//! Debian's packages: the last way to a missing program, and only for root.

use crate::command::{Outcome, command, find, output_of, run_step};

/// Installs Debian packages; an error says what to install by hand.
pub fn install(packages: &[&str]) -> Outcome {
    let names = packages.join(" ");
    let root = output_of("id", &["-u"]).is_some_and(|id| id == "0");
    if !root || find(&["apt-get"]).is_none() {
        return Err(format!("install it (Debian's packages: {names})"));
    }
    run_step(
        "package lists: apt-get update",
        "apt-update.log",
        command("apt-get").args(["update"]),
    )?;
    let mut apt = command("apt-get");
    apt.env("DEBIAN_FRONTEND", "noninteractive")
        .args(["install", "--yes", "--no-install-recommends"])
        .args(packages);
    run_step(&format!("{names}: installing by apt-get"), "apt.log", &mut apt)
}
