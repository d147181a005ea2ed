//! What other programs say of people who do not want to be contacted. A doubt closes the channel: opening it again takes
//! the rep one click, an unwanted message cannot be taken back.

use crate::model::{Block, Channel, Prospect};

use super::FieldKind;
use super::dates::is_date_like;
use super::folding::{WordSet, squeezed};
use super::values::{Said, clean, joined, yes_or_no};

/// Every channel a block can name; a block on calls closes voicemail too.
pub(super) const EVERY_CHANNEL: [Channel; 6] = [
    Channel::Call,
    Channel::Email,
    Channel::Text,
    Channel::Social,
    Channel::Visit,
    Channel::Post,
];

/// Values of a status or label that close every channel, folded.
static STOP_ALL: WordSet = WordSet::of(
    "donotcontact donotcontactagain dnc nevercontact contactblocked blacklisted nichtkontaktieren \
     kontaktsperre gesperrt nepascontacter nocontactar nietcontacteren noncontattare naocontactar naocontatar \
     ringainte kontaktainte",
);
/// Values that close e-mail.
static STOP_EMAIL: WordSet = WordSet::of(
    "unsubscribed unsubscribe optedout optout donotemail donotmail nomarketing noconsent \
     consentwithdrawn withdrawn objected abgemeldet keinewerbung desabonne desinscrit dadodebaja desuscrito afgemeld \
     uitgeschreven disiscritto descadastrado cancelado avregistrerad avprenumererad",
);
/// Values that close the telephone.
static STOP_CALL: WordSet =
    WordSet::of("donotcall nichtanrufen nepasappeler nollamar nietbellen nonchiamare naoligar ringinte");
/// Values of an opt-out column that say they are still in.
static STILL_IN: WordSet = WordSet::of(
    "subscribed optedin optin active allowed oktocontact confirmed abonniert angemeldet abonne \
     suscrito inscrito iscritto ingeschreven prenumererar notunsubscribed notoptedout",
);
/// Values of a consent column by which nobody was asked.
static NOT_ASKED: WordSet = WordSet::of("none never unknown unchecked neversubscribed nonsubscribed");

/// What one cell closes, and what to tell the user where it was not clear.
pub(super) struct Closing {
    pub channels: &'static [Channel],
    pub warning: Option<String>,
}

/// The channels a cell closes; empty for most.
pub(super) fn closing(kind: FieldKind, cell: &str) -> Closing {
    let closes = |channels| Closing {
        channels,
        warning: None,
    };
    match kind {
        FieldKind::OptOutEmail => opted_out(cell, &[Channel::Email]),
        FieldKind::OptOutCall => opted_out(cell, &[Channel::Call]),
        FieldKind::OptOutText => opted_out(cell, &[Channel::Text]),
        FieldKind::OptOutPost => opted_out(cell, &[Channel::Post]),
        FieldKind::OptOutAll => opted_out(cell, &EVERY_CHANNEL),
        FieldKind::EmailConsent => {
            let key = squeezed(cell);
            let refused = yes_or_no(cell) == Said::No && !clean(cell).is_empty() && !NOT_ASKED.has(&key);
            closes(if refused {
                &[Channel::Email]
            } else {
                stopped(cell, &key)
            })
        }
        FieldKind::LeadStatus | FieldKind::Labels => {
            let pieces = joined(cell).flat_map(|value| value.split([',', ';']));
            closes(
                pieces
                    .map(|piece| stopped(piece, &squeezed(piece)))
                    .max_by_key(|found| found.len())
                    .unwrap_or(&[]),
            )
        }
        _ => closes(&[]),
    }
}

fn opted_out(cell: &str, channels: &'static [Channel]) -> Closing {
    let text = clean(cell);
    let key = squeezed(&text);
    let (channels, doubt): (&[Channel], bool) = match yes_or_no(&text) {
        Said::No => (&[], false),
        Said::Yes => (channels, false),
        Said::Unclear if STILL_IN.has(&key) => (&[], false),
        Said::Unclear => {
            // A date tells when they opted out.
            let head = text.split([' ', 'T']).next().unwrap_or_default();
            let told = !stopped(&text, &key).is_empty() || is_date_like(head);
            (channels, !told)
        }
    };
    let warning = doubt.then(|| format!("“{text}” is neither yes nor no: taken as an opt-out, to be safe."));
    Closing { channels, warning }
}

fn stopped(text: &str, key: &str) -> &'static [Channel] {
    if text.trim().is_empty() {
        &[]
    } else if STOP_ALL.has(key) {
        &EVERY_CHANNEL
    } else if STOP_EMAIL.has(key) {
        &[Channel::Email]
    } else if STOP_CALL.has(key) {
        &[Channel::Call]
    } else {
        &[]
    }
}

/// True when no channel is left open.
pub(super) fn is_closed(prospect: &Prospect) -> bool {
    Channel::ALL.iter().all(|channel| prospect.block_on(*channel).is_some())
}

/// Adds the blocks that are not there yet; asks on channels that stay open then wait for the rep's word.
pub(super) fn add_blocks(prospect: &mut Prospect, blocks: impl IntoIterator<Item = Block>) {
    let before = prospect.blocks.len();
    for block in blocks {
        if prospect.block_on(block.channel).is_none() {
            prospect.blocks.push(block);
        }
    }
    if prospect.blocks.len() > before {
        prospect.channels_unconfirmed = !is_closed(prospect);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(kind: FieldKind, cell: &str, channels: &[Channel], warns: bool) {
        let found = closing(kind, cell);
        assert_eq!(found.channels, channels, "{kind:?} {cell:?}");
        assert_eq!(found.warning.is_some(), warns, "{kind:?} {cell:?}");
    }

    #[test]
    fn an_opt_out_closes_its_channel() {
        for cell in [
            "true",
            "YES",
            "1",
            "x",
            "unsubscribed",
            "Opted out",
            "no marketing",
            "2024-03-01 10:00",
        ] {
            check(FieldKind::OptOutEmail, cell, &[Channel::Email], false);
        }
        for cell in ["", "false", "No", "0", "subscribed", "n/a", "Opted in"] {
            check(FieldKind::OptOutEmail, cell, &[], false);
        }
        check(FieldKind::OptOutCall, "ja", &[Channel::Call], false);
        check(FieldKind::OptOutAll, "x", &EVERY_CHANNEL, false);
        check(FieldKind::OptOutCall, "only in the evening", &[Channel::Call], true);
    }

    #[test]
    fn a_status_that_says_stop_is_an_opt_out() {
        check(FieldKind::EmailConsent, "Unsubscribed", &[Channel::Email], false);
        check(FieldKind::EmailConsent, "Subscribed", &[], false);
        check(FieldKind::EmailConsent, "no", &[Channel::Email], false);
        check(FieldKind::EmailConsent, "", &[], false);
        check(FieldKind::EmailConsent, "Never subscribed", &[], false);
        check(FieldKind::LeadStatus, "Do Not Contact", &EVERY_CHANNEL, false);
        check(FieldKind::LeadStatus, "Working - Contacted", &[], false);
        check(FieldKind::Labels, "* Friends ::: Do not call", &[Channel::Call], false);
    }
}
