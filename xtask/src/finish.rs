//! Trunk's post-build hook: what stands between Trunk's files and the page that ships.
//!
//! Trunk calls `cargo xtask finish` for every build, with the folder to work on in its environment.

use crate::command::{Outcome, run};
use crate::{npm, pieces, short_names};
use std::env;
use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::{Path, PathBuf};

/// Finishes the files in Trunk's staging folder.
pub fn finish() -> Outcome {
    let folder = env::var_os("TRUNK_STAGING_DIR").ok_or("finish is Trunk's hook: run cargo xtask build")?;
    let folder = PathBuf::from(folder);
    let release = env::var("TRUNK_PROFILE").is_ok_and(|profile| profile == "release");
    let index = folder.join("index.html");
    let html = read(&index)?;
    let html = if release {
        release_page(&folder, html)?
    } else {
        debug_page(&html)?
    };
    write(&index, &html)
}

/// Lets Trunk's inline reload script run; everything else stays as strict as in the page that ships.
fn debug_page(html: &str) -> Outcome<String> {
    const SCRIPTS: &str = "script-src 'self'";
    if !html.contains(SCRIPTS) {
        return Err(format!("index.html has no policy with {SCRIPTS:?}"));
    }
    Ok(html.replacen(SCRIPTS, "script-src 'self' 'unsafe-inline'", 1))
}

fn release_page(folder: &Path, html: String) -> Outcome<String> {
    let mut html = without_comments(&html);
    html = join_styles(folder, html)?;
    let pieces = pieces::cut()?;
    short_names::give(&pieces.glue, &pieces.first)?;
    let mut loader = read(&pieces.loader)?;
    for piece in &pieces.later {
        let name = file_name(piece);
        let later = format!("onemore-{}", name.trim_start_matches("split_"));
        wasm_opt(piece, &folder.join(&later))?;
        let named = named_for_content(folder, &later)?;
        loader = loader.replace(&name, &named);
    }
    write(&pieces.loader, &loader)?;
    for script in references(&html, ".js") {
        // The glue takes its loader in: one file less to wait for.
        let is_glue = script.starts_with(&*file_stem(&pieces.glue));
        let from = if is_glue {
            pieces.glue.clone()
        } else {
            folder.join(&script)
        };
        esbuild(&from, &folder.join(SMALL), &["--bundle", "--format=esm"])?;
        html = replace(folder, &html, &script)?;
    }
    for wasm in references(&html, ".wasm") {
        wasm_opt(&pieces.first, &folder.join(SMALL))?;
        html = replace(folder, &html, &wasm)?;
    }
    Ok(html)
}

/// The file in the staging folder that a smaller file is written to before it takes its place.
const SMALL: &str = "small";

/// Makes one file of all style files, in their order: one request, and it packs better.
fn join_styles(folder: &Path, html: String) -> Outcome<String> {
    let names = references(&html, ".css");
    let Some(first) = names.first() else { return Ok(html) };
    let mut joined = String::new();
    for name in &names {
        let path = folder.join(name);
        joined += &read(&path)?;
        joined.push('\n');
    }
    let mut html = html;
    for name in &names[1..] {
        html = without_link(&html, name)?;
        remove(&folder.join(name))?;
    }
    let target = folder.join(first);
    write(&target, &joined)?;
    esbuild(&target, &folder.join(SMALL), &[])?;
    replace(folder, &html, first)
}

/// Puts the smaller file in the place of `name`, under a name of its own content, and writes that into the page.
fn replace(folder: &Path, html: &str, name: &str) -> Outcome<String> {
    remove(&folder.join(name))?;
    rename(&folder.join(SMALL), &folder.join(name))?;
    Ok(html.replace(name, &named_for_content(folder, name)?))
}

/// Renames a file of the staging folder for its content, and answers the new name.
fn named_for_content(folder: &Path, name: &str) -> Outcome<String> {
    let path = folder.join(name);
    let bytes = fs::read(&path).map_err(|error| format!("cannot read {}: {error}", path.display()))?;
    let named = hashed_name(name, &bytes);
    rename(&path, &folder.join(&named))?;
    Ok(named)
}

/// wasm-opt without feature flags: it then keeps to the features that the file itself declares. `--all-features`
/// would write imports that browsers reject.
fn wasm_opt(from: &Path, to: &Path) -> Outcome {
    let mut tool = npm::tool("wasm-opt");
    run(tool
        .args(["--quiet", "-Oz", "--strip-debug", "--strip-producers"])
        .arg(from)
        .arg("-o")
        .arg(to))
}

fn esbuild(from: &Path, to: &Path, options: &[&str]) -> Outcome {
    let mut tool = npm::tool("esbuild");
    tool.args(["--minify", "--log-level=warning"]).args(options);
    tool.arg(format!("--outfile={}", to.display())).arg(from);
    run(&mut tool)
}

fn read(path: &Path) -> Outcome<String> {
    fs::read_to_string(path).map_err(|error| format!("cannot read {}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Outcome {
    fs::write(path, text).map_err(|error| format!("cannot write {}: {error}", path.display()))
}

fn rename(from: &Path, to: &Path) -> Outcome {
    fs::rename(from, to).map_err(|error| format!("cannot rename {}: {error}", from.display()))
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

fn file_stem(path: &Path) -> String {
    path.file_stem().unwrap_or_default().to_string_lossy().into_owned()
}

fn remove(path: &Path) -> Outcome {
    fs::remove_file(path).map_err(|error| format!("cannot remove {}: {error}", path.display()))
}

/// `app-<Trunk's hash>.js` becomes `app-<hash of these bytes>.js`.
fn hashed_name(name: &str, bytes: &[u8]) -> String {
    let mut hasher = DefaultHasher::new();
    bytes.hash(&mut hasher);
    let (stem, extension) = name.rsplit_once('.').unwrap_or((name, ""));
    let (title, rest) = stem.rsplit_once('-').unwrap_or((stem, ""));
    let suffix = if rest.ends_with("_bg") { "_bg" } else { "" };
    format!("{title}-{:016x}{suffix}.{extension}", hasher.finish())
}

/// The page's own files with this ending that it names in `href` or `src`, in order, without the leading `./`.
fn references(html: &str, ending: &str) -> Vec<String> {
    let values = ["href=\"./", "src=\"./"]
        .into_iter()
        .flat_map(|start| html.match_indices(start).map(move |(at, _)| at + start.len()));
    let mut found: Vec<(usize, &str)> = values
        .filter_map(|at| html[at..].split('"').next().map(|value| (at, value)))
        .filter(|(_, value)| value.ends_with(ending))
        .collect();
    found.sort_unstable();
    let mut names: Vec<String> = found.into_iter().map(|(_, value)| value.to_string()).collect();
    names.dedup();
    names
}

/// Takes the whole `<link …>` that names a file out of the page.
fn without_link(html: &str, name: &str) -> Outcome<String> {
    let missing = || format!("no link to {name} in the page");
    let at = html.find(name).ok_or_else(missing)?;
    let begin = html[..at].rfind("<link").ok_or_else(missing)?;
    let end = at + html[at..].find('>').ok_or_else(missing)? + 1;
    Ok(format!("{}{}", &html[..begin], html[end..].trim_start()))
}

/// Comments are for whoever edits index.html.
fn without_comments(html: &str) -> String {
    let mut kept = String::new();
    let mut rest = html;
    while let Some((before, comment)) = rest.split_once("<!--") {
        kept += before.trim_end_matches([' ', '\t']);
        rest = comment
            .split_once("-->")
            .map_or("", |(_, after)| after.trim_start_matches('\n'));
    }
    kept + rest
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<head>\n<!-- why -->\n<link rel=\"stylesheet\" href=\"./tokens-a1.css\">\n\
                        <link rel=\"stylesheet\" href=\"./base-b2.css\">\n<script src=\"./boot-c3.js\"></script>\n</head>";

    #[test]
    fn finds_the_files_that_the_page_names_in_order() {
        assert_eq!(references(PAGE, ".css"), ["tokens-a1.css", "base-b2.css"]);
        assert_eq!(references(PAGE, ".js"), ["boot-c3.js"]);
        assert!(references(PAGE, ".wasm").is_empty());
    }

    #[test]
    fn takes_out_one_link_and_comments() {
        let page = without_link(&without_comments(PAGE), "base-b2.css");
        let expected = "<head>\n<link rel=\"stylesheet\" href=\"./tokens-a1.css\">\n<script src=\"./boot-c3.js\"></script>\n</head>";
        assert_eq!(page.as_deref(), Ok(expected));
        assert!(without_link(PAGE, "other.css").is_err());
    }

    #[test]
    fn names_a_file_for_its_content() {
        let name = hashed_name("onemore-app-0123456789abcdef_bg.wasm", b"one");
        assert!(name.starts_with("onemore-app-") && name.ends_with("_bg.wasm"), "{name}");
        assert_eq!(name, hashed_name("onemore-app-fedcba9876543210_bg.wasm", b"one"));
        assert_ne!(name, hashed_name("onemore-app-0123456789abcdef_bg.wasm", b"two"));
    }

    #[test]
    fn relaxes_the_policy_for_reloading_only_where_there_is_one() {
        let page = debug_page("default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'");
        let relaxed = "default-src 'none'; script-src 'self' 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'self'";
        assert_eq!(page.as_deref(), Ok(relaxed));
        assert!(debug_page("<p>no policy").is_err());
    }
}
