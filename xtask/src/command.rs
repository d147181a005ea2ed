//! Other programs: where they are, how they are run, and how a failure is told.

use std::env;
use std::fs::{self, File};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Instant;

/// What a task returns: nothing, or a sentence that says what failed and what to do.
pub type Outcome<T = ()> = Result<T, String>;

/// The root of the repository.
pub fn root() -> PathBuf {
    let xtask = Path::new(env!("CARGO_MANIFEST_DIR"));
    xtask.parent().unwrap_or(xtask).to_path_buf()
}

/// The git-ignored folder that holds what set-up installed.
pub fn tools_dir() -> PathBuf {
    root().join(".tools")
}

/// A command that runs in the root of the repository and finds our own tools first.
pub fn command(program: impl AsRef<std::ffi::OsStr>) -> Command {
    let mut command = Command::new(program);
    command.current_dir(root());
    let ours = tools_dir().join("bin");
    let path = env::var_os("PATH").unwrap_or_default();
    if let Ok(joined) = env::join_paths(std::iter::once(ours).chain(env::split_paths(&path))) {
        command.env("PATH", joined);
    }
    command
}

/// Says on one line what happens now.
pub fn say(line: &str) {
    eprintln!("xtask: {line}");
}

/// Runs a command with its output on the screen.
pub fn run(command: &mut Command) -> Outcome {
    let status = command
        .status()
        .map_err(|error| format!("cannot start {}: {error}", name(command)))?;
    if status.success() {
        Ok(())
    } else {
        Err(format!("{} failed ({status})", line(command)))
    }
}

/// Runs a set-up step under one line of progress. Its output goes to a log, and its end to the screen if it fails.
pub fn run_step(what: &str, log_name: &str, command: &mut Command) -> Outcome {
    let log_path = tools_dir().join("log").join(log_name);
    let log = create_log(&log_path).map_err(|error| format!("cannot write {}: {error}", log_path.display()))?;
    let log_too = log
        .try_clone()
        .map_err(|error| format!("cannot write {}: {error}", log_path.display()))?;
    say(&format!("{what} (log: {})", shown(&log_path)));
    let begun = Instant::now();
    let status = command
        .stdin(Stdio::null())
        .stdout(log)
        .stderr(log_too)
        .status()
        .map_err(|error| format!("cannot start {}: {error}", name(command)))?;
    if status.success() {
        say(&format!("  done in {} s", begun.elapsed().as_secs()));
        return Ok(());
    }
    let text = fs::read_to_string(&log_path).unwrap_or_default();
    let lines: Vec<&str> = text.lines().collect();
    let end = lines[lines.len().saturating_sub(LOG_LINES_SHOWN)..].join("\n");
    Err(format!("{} failed ({status}):\n{end}", line(command)))
}

/// How much of a failed step's log is shown: enough for a compiler's error with its cause.
const LOG_LINES_SHOWN: usize = 30;

/// What a program prints, or nothing when it is missing or fails.
pub fn output_of(program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Option<String> {
    let output = command(program).args(arguments).stdin(Stdio::null()).output().ok()?;
    output
        .status
        .success()
        .then(|| String::from_utf8_lossy(&output.stdout).trim().to_string())
}

/// The first of these programs that stands in `.tools/bin` or on the PATH.
pub fn find(names: &[&str]) -> Option<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::iter::once(tools_dir().join("bin"))
        .chain(env::split_paths(&path))
        .collect();
    let files = names.iter().flat_map(|name| {
        let file = format!("{name}{}", env::consts::EXE_SUFFIX);
        folders.iter().map(move |folder| folder.join(&file))
    });
    files.into_iter().find(|file| file.is_file())
}

/// A path as a person reads it: from the root of the repository where it lies inside.
pub fn shown(path: &Path) -> String {
    path.strip_prefix(root()).unwrap_or(path).display().to_string()
}

fn create_log(path: &Path) -> std::io::Result<File> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    File::create(path)
}

fn name(command: &Command) -> String {
    command.get_program().to_string_lossy().into_owned()
}

fn line(command: &Command) -> String {
    let arguments = command
        .get_args()
        .map(|argument| argument.to_string_lossy().into_owned());
    std::iter::once(name(command))
        .chain(arguments)
        .collect::<Vec<_>>()
        .join(" ")
}
