//! What the parts of the page share: the record, the choices, the text, and what the linter says to it.

use chrono::NaiveDate;
use leptos::html::{Input, Textarea};
use leptos::prelude::*;

use crate::cadence;
use crate::linter::{self, Context, Field, Message};
use crate::model::{Channel, Direction, Labelled, Prospect, ProspectId, Purpose};
use crate::script::{self, Angle, Draft, Request};
use crate::web::components::finding_list::Remark;
use crate::web::session::{Session, use_session};

use super::proposal::Proposal;
use super::writing::{Drafts, Writing};

/// Words from which a note of what was brought names one thing: "readings" would meet every later reading (judgement).
const NAMING_WORDS: usize = 3;

/// Everything one draft is written with. Made once a page; the parts read its memos and change the draft through it.
#[derive(Clone, Copy)]
pub struct Desk {
    id: ProspectId,
    drafts: Drafts,
    /// The rep's calendar day.
    pub today: Memo<NaiveDate>,
    /// The record.
    pub prospect: Memo<Prospect>,
    /// What the rep chose and typed.
    pub writing: Memo<Writing>,
    /// What the plan proposes.
    pub proposal: Memo<Proposal>,
    /// The channel in use.
    pub channel: Memo<Channel>,
    /// The purpose in use.
    pub purpose: Memo<Purpose>,
    /// The draft from the templates, without the rep's own words.
    drafted: Memo<Draft>,
    /// The text as it stands on screen. The subject is empty where the channel has none.
    pub text: Memo<Draft>,
    /// Everything the linter says to it.
    every_remark: Memo<Vec<Remark>>,
    /// What it says, but for what the rep has left as it is.
    pub remarks: Memo<Vec<Remark>>,
    /// Which of several addresses or numbers is used.
    pub to: RwSignal<usize>,
    /// The text area, to select in.
    pub area: NodeRef<Textarea>,
    /// The subject, to select in.
    pub subject: NodeRef<Input>,
}

impl Desk {
    /// For a prospect in the book.
    pub fn new(initial: Prospect) -> Desk {
        let session = use_session();
        let drafts = expect_context::<Drafts>();
        let id = initial.id;
        drafts.take_up(&initial);
        let known = session.prospect(id);
        let today = Memo::new(move |_| session.now().with(|now| now.today()));
        let prospect = Memo::new(move |_| known.get().unwrap_or_else(|| initial.clone()));
        let writing = Memo::new(move |_| drafts.of(id));
        let proposal = Memo::new(move |_| {
            let policy = session.policy();
            let plan = cadence::plan(&prospect.read(), &session.book().read(), &policy, &session.now().read());
            Proposal::new(&prospect.read(), &plan)
        });
        let channel = Memo::new(move |_| {
            let open = |channel: &Channel| prospect.with(|one| one.block_on(*channel).is_none());
            let chosen = writing.with(|writing| writing.channel).filter(open);
            chosen.unwrap_or_else(|| proposal.with(|proposal| proposal.channel))
        });
        let purpose = Memo::new(move |_| {
            let chosen = writing.with(|writing| writing.purpose);
            chosen.unwrap_or_else(|| proposal.with(|proposal| proposal.purpose))
        });
        let brings = Memo::new(move |_| writing.with(|writing| writing.brings.clone()));
        let drafted = Memo::new(move |_| {
            // The offered times follow the day, not the minute: a text does not change under its reader's eyes.
            today.track();
            drafted(session, &prospect.read(), channel.get(), purpose.get(), &brings.read())
        });
        let text = Memo::new(move |_| {
            let (own, drafted) = (writing.read().own.clone(), drafted.get());
            let subject = match channel.get() {
                Channel::Email => own.subject.unwrap_or(drafted.subject),
                _ => String::new(),
            };
            let body = own.body.unwrap_or(drafted.body);
            Draft { subject, body }
        });
        let every_remark = Memo::new(move |_| remarks(&text.read(), channel.get(), purpose.get(), &prospect.read()));
        let remarks = Memo::new(move |_| {
            let left = &writing.read().left;
            let stands = |remark: &&Remark| !left.contains(&left_as(remark));
            every_remark.read().iter().filter(stands).cloned().collect()
        });
        Desk {
            id,
            drafts,
            today,
            prospect,
            writing,
            proposal,
            channel,
            purpose,
            drafted,
            text,
            every_remark,
            remarks,
            to: RwSignal::new(0),
            area: NodeRef::new(),
            subject: NodeRef::new(),
        }
    }

    /// Whom it is for.
    pub fn id(&self) -> ProspectId {
        self.id
    }

    /// Changes the draft in hand. It may be called after the page has gone.
    pub fn change(&self, change: impl FnOnce(&mut Writing)) {
        self.drafts.change(self.id, change);
    }

    /// The rep has typed into the text or the subject.
    pub fn typed(&self, field: Field, text: String) {
        let drafted = self.drafted.get_untracked();
        match field {
            Field::Body => self.change(|writing| writing.type_body((text != drafted.body).then_some(text))),
            Field::Subject => self.change(|writing| writing.type_subject((text != drafted.subject).then_some(text))),
        }
    }

    /// The text of a field as it stands.
    pub fn field(&self, field: Field) -> String {
        self.text.with_untracked(|text| match field {
            Field::Subject => text.subject.clone(),
            Field::Body => text.body.clone(),
        })
    }

    /// How many findings the rep has left as they are.
    pub fn left(&self) -> usize {
        self.every_remark.read().len() - self.remarks.read().len()
    }

    /// The addresses or numbers the channel can use.
    pub fn ways_in(&self) -> Vec<Labelled> {
        self.prospect.with(|one| match self.channel.get() {
            Channel::Email => one.emails.clone(),
            Channel::Call | Channel::Voicemail | Channel::Text => one.phones.clone(),
            Channel::Social => one.links.clone(),
            Channel::Visit | Channel::Post => {
                Vec::from_iter(Some(Labelled::plain(&one.address)).filter(|address| !address.value.is_empty()))
            }
        })
    }

    /// The address or number in use, when one is known.
    pub fn way_in(&self) -> Option<Labelled> {
        let mut known = self.ways_in();
        let chosen = self.to.get().min(known.len().checked_sub(1)?);
        Some(known.swap_remove(chosen))
    }
}

/// What the rep leaves when they leave a finding as it is.
pub fn left_as(remark: &Remark) -> (&'static str, Field, String) {
    (remark.finding.rule, remark.finding.field, remark.words.to_lowercase())
}

fn drafted(session: Session, prospect: &Prospect, channel: Channel, purpose: Purpose, brings: &str) -> Draft {
    let settings = session.book().with(|book| book.settings.clone());
    let now = session.now().get_untracked();
    script::compose(&Request {
        purpose,
        channel,
        angle: Angle::default(),
        prospect,
        profile: &settings.profile,
        voice: &settings.voice,
        brings,
        now: &now,
    })
}

fn remarks(text: &Draft, channel: Channel, purpose: Purpose, prospect: &Prospect) -> Vec<Remark> {
    let message = Message {
        subject: &text.subject,
        body: &text.body,
    };
    let ours = prospect
        .touches
        .iter()
        .filter(|touch| touch.direction == Direction::Outgoing);
    let names_one_thing =
        |brought: &&str| brought.split_whitespace().count() >= NAMING_WORDS || brought.contains("://");
    let brought = ours.map(|touch| touch.brought.trim()).filter(names_one_thing);
    let given: Vec<&str> = brought.collect();
    // What the rep calls them, as drafts do; else their whole name, of which any part will do.
    let names = [prospect.called.trim(), prospect.name.trim()];
    let context = Context {
        purpose: Some(purpose),
        recipient: names.into_iter().find(|name| !name.is_empty()),
        given: &given,
        in_thread: prospect.touches.iter().any(|touch| touch.channel == Channel::Email),
        ..Context::new(channel)
    };
    let findings = linter::lint(&message, &context).into_iter();
    findings
        .map(|finding| {
            let words = finding.span.of(match finding.field {
                Field::Subject => message.subject,
                Field::Body => message.body,
            });
            let words = words.to_owned();
            Remark { finding, words }
        })
        .collect()
}
