//! What the parts of the page share: the record, the choices, the text, and what the linter says to it.

use chrono::NaiveDate;
use leptos::html::{H2, Input, Textarea};
use leptos::prelude::*;

use crate::linter::{Dismissal, Field, Finding, Silenced};
use crate::model::{Channel, Labelled, Prospect, ProspectId, Purpose, Settings, Snippet};
use crate::ops::Op;
use crate::script::{self, Angle, Draft, Request, placeholder};
use crate::web::components::person::waits_for_start;
use crate::web::session::{Session, use_session};

use super::proposal::Proposal;
use super::remarks::{Remarks, message};
use super::writing::{Drafts, Writing};

/// Stands for nobody: the draft under it is the text that is only checked.
const NOBODY: ProspectId = ProspectId(0);

/// Everything one draft is written with. Made once a page; the parts read its memos and change the draft through it.
#[derive(Clone, Copy)]
pub struct Desk {
    id: ProspectId,
    session: Session,
    drafts: Drafts,
    /// The rep's calendar day.
    pub today: Memo<NaiveDate>,
    /// The record.
    pub prospect: Memo<Prospect>,
    /// The rep's profile and voice.
    pub settings: Memo<Settings>,
    /// What the rep chose and typed.
    pub writing: Memo<Writing>,
    /// How the draft begins, and what it brings.
    told: Memo<(Angle, String)>,
    /// What the plan proposes.
    pub proposal: Memo<Proposal>,
    /// The channel in use.
    pub channel: Memo<Channel>,
    /// The purpose in use; `None` until one is chosen where the plan proposes none.
    pub purpose: Memo<Option<Purpose>>,
    /// The draft from the templates, without the rep's own words.
    drafted: Memo<Draft>,
    /// The text as it stands on screen. The subject is empty where the channel has none.
    pub text: Memo<Draft>,
    /// What the linter says to it.
    pub remarks: Remarks,
    /// Which of several addresses or numbers is used.
    pub to: RwSignal<usize>,
    /// True once the browser did not keep the draft.
    pub unkept: RwSignal<bool>,
    /// The text area, to select in.
    pub area: NodeRef<Textarea>,
    /// The subject, to select in.
    pub subject: NodeRef<Input>,
    /// The heading over the findings, to go on to.
    pub findings: NodeRef<H2>,
}

impl Desk {
    /// For a text to anybody, which is only checked.
    pub fn for_nobody() -> Desk {
        let now = use_session().now().with_untracked(|now| now.instant);
        Desk::new(Prospect::new(NOBODY, now))
    }

    /// For a prospect in the book.
    pub fn new(initial: Prospect) -> Desk {
        let session = use_session();
        let drafts = expect_context::<Drafts>();
        let id = initial.id;
        drafts.take_up(&initial);
        let known = session.prospect(id);
        let today = Memo::new(move |_| session.now().with(|now| now.today()));
        let prospect = Memo::new(move |_| known.get().unwrap_or_else(|| initial.clone()));
        let settings = Memo::new(move |_| session.book().read().settings.clone());
        let writing = Memo::new(move |_| drafts.of(id));
        let proposal = Memo::new(move |_| {
            let (prospect, now) = (prospect.read(), session.now().read());
            let plan = session.plan(&prospect, &now);
            // Today's list may have led here before their turn has come: who writes to them begins.
            let begins = waits_for_start(&plan);
            let plan = if begins { session.begun(&prospect, &now) } else { plan };
            Proposal::new(&prospect, &plan)
        });
        let channel = Memo::new(move |_| {
            let open = |channel: &Channel| prospect.with(|one| one.block_on(*channel).is_none());
            let chosen = writing.with(|writing| writing.channel).filter(open);
            match chosen {
                Some(channel) => channel,
                None if id == NOBODY => Channel::Email,
                None => proposal.with(|proposal| proposal.channel),
            }
        });
        let purpose = Memo::new(move |_| {
            let chosen = writing.with(|writing| writing.purpose);
            chosen.or_else(|| proposal.with(|proposal| proposal.purpose).filter(|_| id != NOBODY))
        });
        // What of the rep's choices a draft is made from: typing into its text changes none of it.
        let told = Memo::new(move |_| writing.with(|writing| (writing.angle, writing.brings.clone())));
        let drafted = Memo::new(move |_| {
            // The offered times follow the day, not the minute: a text does not change under its reader's eyes.
            today.track();
            match purpose.get().filter(|_| id != NOBODY) {
                Some(_) => requested(session, prospect, settings, told, channel, purpose, script::compose),
                None => Draft {
                    subject: String::new(),
                    body: String::new(),
                },
            }
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
        let silenced = Memo::new(move |_| Silenced {
            rules: settings.with(|settings| settings.rules_off.clone()),
            findings: writing.with(|writing| writing.dismissed.clone()),
        });
        let remarks = Remarks::new(text, channel, purpose, prospect, silenced);
        Desk {
            id,
            session,
            drafts,
            today,
            prospect,
            settings,
            writing,
            told,
            proposal,
            channel,
            purpose,
            drafted,
            text,
            remarks,
            to: RwSignal::new(0),
            unkept: RwSignal::new(false),
            area: NodeRef::new(),
            subject: NodeRef::new(),
            findings: NodeRef::new(),
        }
    }

    /// Whom it is for.
    pub fn id(&self) -> ProspectId {
        self.id
    }

    /// True when the text is for nobody in the book.
    pub fn only_checks(&self) -> bool {
        self.id == NOBODY
    }

    /// Changes the draft in hand. It may be called after the page has gone.
    pub fn change(&self, change: impl FnOnce(&mut Writing)) {
        let kept = self.drafts.change(self.session, self.id, change);
        let _ = self.unkept.try_set(!kept);
    }

    /// The rep has typed into the text or the subject.
    pub fn typed(&self, field: Field, text: String) {
        let drafted = self.drafted.get_untracked();
        match field {
            Field::Body => self.change(|writing| writing.type_body((text != drafted.body).then_some(text))),
            Field::Subject => self.change(|writing| writing.type_subject((text != drafted.subject).then_some(text))),
        }
    }

    /// An own snippet with what is known of them in it.
    pub fn filled(&self, snippet: &Snippet) -> Draft {
        untrack(|| self.with_request(|request| placeholder::fill(snippet, request)))
    }

    /// Words of this message as they would serve for others.
    pub fn generalised(&self, words: &str) -> String {
        untrack(|| self.with_request(|request| placeholder::generalised(words, request)))
    }

    fn with_request<T>(&self, work: impl FnOnce(&Request<'_>) -> T) -> T {
        let (channel, purpose) = (self.channel, self.purpose);
        requested(
            self.session,
            self.prospect,
            self.settings,
            self.told,
            channel,
            purpose,
            work,
        )
    }

    /// Puts words where a blank stands. What is brought is filled in where it was asked for, as long as the draft is ours.
    pub fn fill_blank(&self, blank: &str, words: &str) {
        if blank == "[what you bring]" && self.writing.with_untracked(|writing| writing.own.are_none()) {
            return self.change(|writing| writing.brings = words.to_owned());
        }
        for field in [Field::Subject, Field::Body] {
            let text = self.field(field);
            if text.contains(blank) {
                self.typed(field, text.replace(blank, words));
            }
        }
    }

    /// The text of a field as it stands.
    pub fn field(&self, field: Field) -> String {
        self.text.with_untracked(|text| match field {
            Field::Subject => text.subject.clone(),
            Field::Body => text.body.clone(),
        })
    }

    /// Leaves a finding as it is.
    pub fn dismiss(&self, finding: &Finding) {
        let dismissal = self.text.with_untracked(|text| Dismissal::of(finding, &message(text)));
        self.change(|writing| writing.dismissed.push(dismissal));
    }

    /// Switches a rule off, for every text from now on.
    pub fn switch_off(&self, rule: &str) {
        let mut settings = self.settings.get_untracked();
        settings.rules_off.push(rule.to_owned());
        if let Err(sentence) = self.session.dispatch(Op::ChangeSettings(settings)) {
            self.session.say(sentence);
        }
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

fn requested<T>(
    session: Session,
    prospect: Memo<Prospect>,
    settings: Memo<Settings>,
    told: Memo<(Angle, String)>,
    channel: Memo<Channel>,
    purpose: Memo<Option<Purpose>>,
    work: impl FnOnce(&Request<'_>) -> T,
) -> T {
    let now = session.now().get_untracked();
    let (prospect, settings, told) = (prospect.read(), settings.read(), told.read());
    let (angle, brings) = &*told;
    work(&Request {
        purpose: purpose.get().unwrap_or(Purpose::ShareSomething),
        channel: channel.get(),
        angle: *angle,
        prospect: &prospect,
        settings: &settings,
        brings,
        now: &now,
    })
}
