//! Light, dark, or as the system says: a preference of this browser, not part of the book.

use serde::{Deserialize, Serialize};

use super::preference;

const NAME: &str = "theme";

/// How the page is lit.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system says.
    #[default]
    System,
    /// Always light.
    Light,
    /// Always dark.
    Dark,
}

impl Theme {
    /// Every choice, in the order shown.
    pub const ALL: [Theme; 3] = [Theme::System, Theme::Light, Theme::Dark];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Theme::System => "As the system says",
            Theme::Light => "Light",
            Theme::Dark => "Dark",
        }
    }
}

/// The theme chosen last.
pub fn load() -> Theme {
    preference::get(NAME).unwrap_or_default()
}

/// Keeps the choice where that is possible.
pub fn keep(theme: Theme) {
    preference::set(NAME, &theme);
}

/// Lights the page.
pub fn apply(theme: Theme) {
    let root = web_sys::window()
        .and_then(|window| window.document())
        .and_then(|document| document.document_element());
    if let Some(root) = root {
        // A page that cannot be lit otherwise stays readable: nothing to report.
        let _ = match theme {
            Theme::System => root.remove_attribute("data-theme"),
            Theme::Light => root.set_attribute("data-theme", "light"),
            Theme::Dark => root.set_attribute("data-theme", "dark"),
        };
    }
}
