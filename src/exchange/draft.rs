//! One row becoming one person, cell by cell.

use crate::model::contact::{normalised_email, normalised_phone, safe_web_link};
use crate::model::{Block, Channel, Labelled, Prospect, ProspectId, Stage};

use super::column::{Column, label};
use super::dates::{Birthday, birthday};
use super::folding::{squeezed, words};
use super::names::unturned;
use super::opt_out::{add_blocks, closing, is_closed};
use super::place::{Place, time_zone};
use super::sheet::Row;
use super::values::{clean, emails, joined, multi_line, phones};
use super::{FieldKind, Intake};

/// Characters a name, a title or an address may have; a longer cell is text that slipped into the wrong column.
const LONGEST_FACT: usize = 300;

/// Characters of notes kept from one row: about five pages, and ten thousand such rows still would not be people.
const LONGEST_NOTE: usize = 10_000;

/// Labels that say nothing about a person.
const EMPTY_LABELS: [&str; 4] = ["mycontacts", "starred", "othercontacts", "importiert"];

/// A person in the making.
pub(super) struct Draft {
    prospect: Prospect,
    given: String,
    middle: String,
    family: String,
    places: Vec<Place>,
    notes: Vec<String>,
    blocks: Vec<Block>,
    pub warnings: Vec<String>,
}

impl Draft {
    /// Reads a row.
    pub fn of(row: &Row, columns: &[Column], width: usize, intake: &Intake, id: ProspectId) -> Draft {
        let mut draft = Draft {
            prospect: Prospect::new(id, intake.added_at),
            given: String::new(),
            middle: String::new(),
            family: String::new(),
            places: Vec::new(),
            notes: Vec::new(),
            blocks: Vec::new(),
            warnings: Vec::new(),
        };
        let beyond = row
            .cells
            .iter()
            .skip(width)
            .filter(|cell| !cell.trim().is_empty())
            .count();
        if beyond > 0 {
            draft.warn(format!(
                "{beyond} more cells than columns; what stands beyond the last column is left out."
            ));
        } else if row.cells.len() < width {
            draft.warn(format!(
                "Only {} of {width} cells; the others are taken as empty.",
                row.cells.len()
            ));
        }
        for column in columns {
            if let Some(cell) = row.cells.get(column.place).filter(|cell| !cell.trim().is_empty()) {
                draft.take(column, cell, row, intake);
            }
        }
        draft.settle_name();
        draft
    }

    /// True when there is a name, a company, an address or a number.
    pub fn is_somebody(&self) -> bool {
        let Prospect {
            name,
            company,
            emails,
            phones,
            ..
        } = &self.prospect;
        !name.is_empty() || !company.is_empty() || !emails.is_empty() || !phones.is_empty()
    }

    /// The prospect, and what could not be taken.
    pub fn finished(mut self, intake: &Intake) -> (Prospect, Vec<String>) {
        self.settle_places();
        let mut prospect = self.prospect;
        let mut notes = self.notes.join("\n");
        if notes.chars().count() > LONGEST_NOTE {
            notes = shortened(&notes, LONGEST_NOTE);
            self.warnings
                .push("The notes are very long; only the beginning is kept.".to_owned());
        }
        prospect.notes = notes;
        prospect.source.clone_from(&intake.source);
        prospect.groups.extend(intake.group);
        add_blocks(&mut prospect, self.blocks);
        prospect.stage = if is_closed(&prospect) {
            Stage::DoNotContact
        } else {
            intake.stage.clone()
        };
        (prospect, self.warnings)
    }

    fn warn(&mut self, warning: String) {
        self.warnings.push(warning);
    }

    fn take(&mut self, column: &Column, cell: &str, row: &Row, intake: &Intake) {
        match column.kind {
            FieldKind::FullName if column.is_turned => {
                let name = unturned(cell).unwrap_or_else(|| cell.to_owned());
                self.once(&name, |draft| &mut draft.prospect.name);
            }
            FieldKind::FullName => self.once(cell, |draft| &mut draft.prospect.name),
            FieldKind::GivenName => self.once(cell, |draft| &mut draft.given),
            FieldKind::MiddleName => self.once(cell, |draft| &mut draft.middle),
            FieldKind::FamilyName => self.once(cell, |draft| &mut draft.family),
            FieldKind::Called => self.once(cell, |draft| &mut draft.prospect.called),
            FieldKind::Company => self.once(cell, |draft| &mut draft.prospect.company),
            FieldKind::Title => self.once(cell, |draft| &mut draft.prospect.title),
            FieldKind::Matter => self.once(cell, |draft| &mut draft.prospect.matter),
            FieldKind::HowTheyBuy => self.once(cell, |draft| &mut draft.prospect.how_they_buy),
            FieldKind::FollowUpWish => self.once(cell, |draft| &mut draft.prospect.follow_up_wish),
            FieldKind::Email => self.take_emails(cell, &label(column, row)),
            FieldKind::Phone => self.take_phones(cell, &label(column, row)),
            FieldKind::Link => self.take_links(column.header, cell),
            FieldKind::Address
            | FieldKind::Street
            | FieldKind::City
            | FieldKind::Region
            | FieldKind::PostalCode
            | FieldKind::Country => Place::put(&mut self.places, column.label, column.kind, clean(cell)),
            FieldKind::TimeZone => match time_zone(&clean(cell)) {
                Some(zone) => self.prospect.time_zone = zone,
                None => self.warn(format!(
                    "“{}” is not the name of a time zone.",
                    shortened(&clean(cell), 60)
                )),
            },
            FieldKind::Birthday => self.take_birthday(column.header, cell),
            FieldKind::Interests => {
                let values = joined(cell).flat_map(|value| value.split([',', ';', '\n'])).map(clean);
                self.prospect.interests.extend(values.filter(|value| !value.is_empty()));
            }
            FieldKind::PreferredChannel => self.take_wish(cell),
            FieldKind::Notes if column.is_notes => self.note(multi_line(cell)),
            FieldKind::Notes => self.note_under(column.header, multi_line(cell)),
            FieldKind::Labels => {
                let known = |value: &&str| !EMPTY_LABELS.contains(&squeezed(value).as_str());
                let labels: Vec<String> = joined(cell).filter(known).map(clean).collect();
                self.note_under("Labels", labels.join(", "));
            }
            FieldKind::LeadStatus => self.note_under(column.header, clean(cell)),
            _ => {}
        }
        self.take_closing(column, cell, intake);
    }

    /// The first filled column of a kind counts.
    fn once(&mut self, cell: &str, field: fn(&mut Draft) -> &mut String) {
        let text = clean(cell);
        let shows_something = text.chars().any(|c| c.is_alphanumeric() || !c.is_ascii());
        if !shows_something || !field(self).is_empty() {
            return;
        }
        if text.chars().count() > LONGEST_FACT {
            self.warn("A very long text was shortened.".to_owned());
        }
        *field(self) = shortened(&text, LONGEST_FACT);
    }

    fn take_emails(&mut self, cell: &str, label: &str) {
        let (sound, broken) = emails(&multi_line(cell));
        add_labelled(&mut self.prospect.emails, sound, label, normalised_email);
        for text in broken {
            self.warn(format!("“{}” is not an email address.", shortened(&text, 60)));
        }
    }

    fn take_phones(&mut self, cell: &str, label: &str) {
        let (sound, broken) = phones(&multi_line(cell));
        add_labelled(&mut self.prospect.phones, sound, label, normalised_phone);
        for text in broken {
            self.warn(format!("“{}” is not a phone number.", shortened(&text, 60)));
        }
    }

    fn take_links(&mut self, header: &str, cell: &str) {
        for text in joined(&multi_line(cell)).flat_map(str::split_whitespace) {
            let Some(link) = safe_web_link(text) else {
                self.warn(format!("“{}” is not a web address.", shortened(text, 60)));
                continue;
            };
            let is_profile = link.contains("linkedin.com") || squeezed(header).contains("linkedin");
            let label = if is_profile { "LinkedIn" } else { "" };
            add_labelled(&mut self.prospect.links, vec![link], label, |text| {
                Some(text.to_lowercase())
            });
        }
    }

    fn take_birthday(&mut self, header: &str, cell: &str) {
        match birthday(&clean(cell)) {
            Birthday::None => {}
            Birthday::Known(date) => self.prospect.birthday = date,
            Birthday::Unclear => {
                self.warn(format!(
                    "“{}” could be two dates; it is kept in the notes.",
                    shortened(&clean(cell), 60)
                ));
                self.note_under(header, clean(cell));
            }
        }
    }

    fn take_wish(&mut self, cell: &str) {
        let text = clean(cell);
        let key = squeezed(&text);
        let said = |stems: &[&str]| stems.iter().any(|stem| key.contains(stem));
        self.prospect.asked_for = if said(&["email", "courriel", "correoelec"]) {
            Some(Channel::Email)
        } else if said(&["sms", "text", "whatsapp"]) {
            Some(Channel::Text)
        } else if said(&["phone", "call", "telefon", "telef", "mobil", "anruf"]) {
            Some(Channel::Call)
        } else if said(&["linkedin", "social", "xing"]) {
            Some(Channel::Social)
        } else if said(&["visit", "person", "besuch"]) {
            Some(Channel::Visit)
        } else if said(&["post", "letter", "brief", "mail"]) {
            Some(Channel::Post)
        } else {
            if self.prospect.follow_up_wish.is_empty() {
                self.prospect.follow_up_wish = text;
            }
            None
        };
    }

    fn take_closing(&mut self, column: &Column, cell: &str, intake: &Intake) {
        let closing = closing(column.kind, cell);
        if let Some(warning) = closing.warning {
            self.warn(warning);
        }
        let file = if intake.source.is_empty() {
            "the imported file"
        } else {
            intake.source.as_str()
        };
        self.blocks.extend(closing.channels.iter().map(|channel| Block {
            channel: *channel,
            since: intake.added_at,
            reason: format!("{} in {file}: {}", column.header, shortened(&clean(cell), 60)),
        }));
    }

    fn note(&mut self, text: String) {
        if !text.is_empty() {
            self.notes.push(text);
        }
    }

    fn note_under(&mut self, header: &str, text: String) {
        if !text.is_empty() {
            self.notes.push(format!("{header}: {text}"));
        }
    }

    /// The whole name, from its parts where no column has it; what to call them where its first word is not it.
    fn settle_name(&mut self) {
        if self.prospect.name.is_empty() {
            let parts = [&self.given, &self.middle, &self.family];
            let parts: Vec<&str> = parts
                .into_iter()
                .map(String::as_str)
                .filter(|part| !part.is_empty())
                .collect();
            self.prospect.name = parts.join(" ");
        }
        if normalised_email(&self.prospect.name).is_some() {
            let address = std::mem::take(&mut self.prospect.name);
            add_labelled(&mut self.prospect.emails, vec![address], "", normalised_email);
        }
        let first_word = self.prospect.name.split_whitespace().next().unwrap_or_default();
        let told = !self.given.is_empty() && !self.prospect.name.is_empty() && self.prospect.called.is_empty();
        if told && first_word != self.given && words(first_word) != words(&self.given) {
            self.prospect.called.clone_from(&self.given);
        }
    }

    fn settle_places(&mut self) {
        for place in std::mem::take(&mut self.places) {
            let text = place.written();
            if !place.is_reachable() {
                self.note_under("Place", text);
            } else if self.prospect.address.is_empty() {
                self.prospect.address = text;
            } else {
                self.note_under("Another address", text);
            }
        }
    }
}

/// Adds the values that are not there yet in the form they are compared in.
pub(super) fn add_labelled(
    list: &mut Vec<Labelled>,
    values: impl IntoIterator<Item = String>,
    label: &str,
    form: fn(&str) -> Option<String>,
) {
    for value in values {
        let new = form(&value);
        if new.is_some() && !list.iter().any(|known| form(&known.value) == new) {
            list.push(Labelled {
                value,
                label: label.to_owned(),
            });
        }
    }
}

/// The first `most` characters, with an ellipsis where something is left out.
pub(super) fn shortened(text: &str, most: usize) -> String {
    match text.char_indices().nth(most) {
        None => text.to_owned(),
        Some((end, _)) => format!("{}…", &text[..end]),
    }
}
