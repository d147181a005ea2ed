//! Cuts the release in two pieces where `src/web/arrival.rs` says so: what the first page needs, and the rest.
//!
//! Trunk runs wasm-bindgen on the whole, but the cut must come before it. So this starts again from what cargo linked.

use crate::command::{Outcome, command, run};
use crate::tools::WASM_TARGET;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

/// The binary's name, and so the glue's.
const APP: &str = "onemore-app";
/// The glue's companion that fetches later pieces. The wasm asks for it by this name.
const LOADER: &str = "__wasm_split.js";

/// What the cut makes.
pub struct Pieces {
    /// The script that binds the first piece to the browser. It imports the loader beside it.
    pub glue: PathBuf,
    /// The script that fetches the later pieces; it names their files.
    pub loader: PathBuf,
    /// The wasm that the first page needs.
    pub first: PathBuf,
    /// The wasm that follows by itself.
    pub later: Vec<PathBuf>,
}

/// Cuts what cargo linked for the release, in a folder for scraps.
pub fn cut() -> Outcome<Pieces> {
    let target = target_dir()?;
    let whole = target.join(WASM_TARGET).join("release").join(format!("{APP}.wasm"));
    let folder = target.join("pieces");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("cannot empty {}: {error}", folder.display()))?;
    }
    run(command("wasm-split-cli")
        .arg(&whole)
        .arg(&folder)
        .args(["--out-name", APP]))?;
    let uncut = folder.join(format!("{APP}.wasm"));
    // The later pieces call what the first one exports for them; without this it would be dropped as unused.
    run(command("wasm-bindgen")
        .args([
            "--target",
            "web",
            "--no-typescript",
            "--keep-lld-exports",
            "--out-name",
            APP,
        ])
        .arg("--out-dir")
        .arg(&folder)
        .arg(&uncut))?;
    Ok(Pieces {
        glue: folder.join(format!("{APP}.js")),
        loader: folder.join(LOADER),
        first: folder.join(format!("{APP}_bg.wasm")),
        later: later_pieces(&folder)?,
    })
}

/// The wasm files of the loader, in order.
fn later_pieces(folder: &Path) -> Outcome<Vec<PathBuf>> {
    let entries = fs::read_dir(folder).map_err(|error| format!("cannot read {}: {error}", folder.display()))?;
    let mut later: Vec<PathBuf> = entries
        .filter_map(|entry| entry.ok().map(|entry| entry.path()))
        .filter(|path| path.extension().is_some_and(|ending| ending == "wasm"))
        .filter(|path| {
            !path
                .file_stem()
                .is_some_and(|stem| stem.to_string_lossy().starts_with(APP))
        })
        .collect();
    later.sort();
    Ok(later)
}

/// Cargo's folder for what it builds: this program lies in it, two folders down.
fn target_dir() -> Outcome<PathBuf> {
    let program = env::current_exe().map_err(|error| format!("cannot tell where xtask lies: {error}"))?;
    let folder = program
        .ancestors()
        .nth(2)
        .ok_or("xtask lies outside of a target folder")?;
    Ok(folder.to_path_buf())
}
