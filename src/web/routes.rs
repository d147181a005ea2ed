//! Which page an address names. Hash routes work on any static host, under any sub-path and from a file. Every link in
//! the app is made here.

use crate::model::ProspectId;

/// Which prospects the list shows.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Shown {
    /// Everybody.
    #[default]
    All,
    /// An answer is being asked for.
    Going,
    /// Not begun yet.
    NotStarted,
    /// Resting, with a way back.
    Nurture,
    /// Answered yes or no.
    Answered,
    /// Do not contact.
    Stopped,
}

impl Shown {
    /// Every choice, in the order shown.
    pub const ALL: [Shown; 6] = [
        Shown::All,
        Shown::Going,
        Shown::NotStarted,
        Shown::Nurture,
        Shown::Answered,
        Shown::Stopped,
    ];

    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            Shown::All => "All",
            Shown::Going => "Going",
            Shown::NotStarted => "Not started",
            Shown::Nurture => "Nurture",
            Shown::Answered => "Answered",
            Shown::Stopped => "Do not contact",
        }
    }

    fn word(self) -> &'static str {
        match self {
            Shown::All => "all",
            Shown::Going => "going",
            Shown::NotStarted => "not-started",
            Shown::Nurture => "nurture",
            Shown::Answered => "answered",
            Shown::Stopped => "do-not-contact",
        }
    }
}

/// A page and what it is about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Page {
    /// Whom to contact today.
    Today,
    /// The list of prospects, and the words looked for in it.
    Prospects(Shown, String),
    /// One prospect.
    Prospect(ProspectId),
    /// Writing to one prospect.
    Compose(ProspectId),
    /// Checking any text, without a prospect.
    Check,
    /// What there is to bring along.
    Library,
    /// Bringing in a file of contacts.
    Import,
    /// What is kept, copies, the sample book.
    Data,
    /// The rep's profile and knobs.
    Settings,
    /// Coming back from days away.
    Leave,
    /// The practice room and what is handed out or handed in there; the rest of the address, which that room reads itself.
    Practice(String),
    /// An address no page has.
    Lost(String),
}

impl Page {
    /// Reads the part of the address after `#`.
    pub fn parse(hash: &str) -> Page {
        let path = hash.trim_start_matches('#').trim_start_matches('/');
        let (path, query) = path.split_once('?').unwrap_or((path, ""));
        let parts: Vec<&str> = path.split('/').filter(|part| !part.is_empty()).collect();
        let lost = || Page::Lost(hash.to_owned());
        match parts.as_slice() {
            [] | ["today"] => Page::Today,
            ["prospects"] => {
                let shown = value(query, "stage");
                let shown = Shown::ALL.into_iter().find(|choice| choice.word() == shown);
                Page::Prospects(shown.unwrap_or_default(), value(query, "find"))
            }
            ["prospect", id] => id.parse().map_or_else(|_| lost(), Page::Prospect),
            ["compose", id] => id.parse().map_or_else(|_| lost(), Page::Compose),
            ["compose"] => Page::Check,
            ["library"] => Page::Library,
            ["import"] => Page::Import,
            ["data"] => Page::Data,
            ["settings"] => Page::Settings,
            ["leave"] => Page::Leave,
            ["practice" | "pack" | "result", ..] => Page::Practice(path.to_owned()),
            _ => lost(),
        }
    }

    /// The address of the page, with its `#`.
    pub fn href(&self) -> String {
        match self {
            Page::Today => "#/today".to_owned(),
            Page::Prospects(shown, find) => {
                let stage = (*shown != Shown::All).then(|| format!("stage={}", shown.word()));
                let find = (!find.is_empty()).then(|| format!("find={}", encode(find)));
                let query: Vec<String> = stage.into_iter().chain(find).collect();
                let mark = if query.is_empty() { "" } else { "?" };
                format!("#/prospects{mark}{}", query.join("&"))
            }
            Page::Prospect(id) => format!("#/prospect/{id}"),
            Page::Compose(id) => format!("#/compose/{id}"),
            Page::Check => "#/compose".to_owned(),
            Page::Library => "#/library".to_owned(),
            Page::Import => "#/import".to_owned(),
            Page::Data => "#/data".to_owned(),
            Page::Settings => "#/settings".to_owned(),
            Page::Leave => "#/leave".to_owned(),
            Page::Practice(path) => format!("#/{path}"),
            Page::Lost(hash) => hash.clone(),
        }
    }
}

fn value(query: &str, name: &str) -> String {
    let pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let found = pairs.into_iter().find(|(key, _)| *key == name);
    found.map(|(_, text)| decode(text)).unwrap_or_default()
}

fn encode(text: &str) -> String {
    js_sys::encode_uri_component(text).into()
}

fn decode(text: &str) -> String {
    js_sys::decode_uri_component(&text.replace('+', " ")).map_or_else(|_| text.to_owned(), String::from)
}
