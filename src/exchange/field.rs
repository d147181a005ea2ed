//! What a column can mean.

/// What a column of a file is taken for. A column without one is left out.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum FieldKind {
    /// The person's whole name.
    FullName,
    /// Their first name.
    GivenName,
    /// Names between the first and the last.
    MiddleName,
    /// Their last name.
    FamilyName,
    /// What they like to be called.
    Called,
    /// Where they work.
    Company,
    /// Their title there.
    Title,
    /// One or more e-mail addresses.
    Email,
    /// One or more telephone numbers.
    Phone,
    /// A profile or a site.
    Link,
    /// A whole address.
    Address,
    /// Street and number.
    Street,
    /// Town.
    City,
    /// State, county or province.
    Region,
    /// Postal code.
    PostalCode,
    /// Country.
    Country,
    /// Their time zone, by its IANA name.
    TimeZone,
    /// Their birthday.
    Birthday,
    /// What they care about.
    Interests,
    /// How they want to buy (P3).
    HowTheyBuy,
    /// How they want to be followed up (P3).
    FollowUpWish,
    /// The channel they asked for (P3).
    PreferredChannel,
    /// The open matter.
    Matter,
    /// Anything worth remembering.
    Notes,
    /// Labels, tags or lists they were on; kept as a note.
    Labels,
    /// Where they stood elsewhere; kept as a note.
    LeadStatus,
    /// Yes means: no e-mail.
    OptOutEmail,
    /// Yes means: no calls.
    OptOutCall,
    /// Yes means: no text messages.
    OptOutText,
    /// Yes means: no letters.
    OptOutPost,
    /// Yes means: no contact at all.
    OptOutAll,
    /// No, or unsubscribed, means: no e-mail.
    EmailConsent,
}

impl FieldKind {
    /// Every kind, in the order a select box shows them.
    pub const ALL: [FieldKind; 32] = [
        FieldKind::FullName,
        FieldKind::GivenName,
        FieldKind::MiddleName,
        FieldKind::FamilyName,
        FieldKind::Called,
        FieldKind::Company,
        FieldKind::Title,
        FieldKind::Email,
        FieldKind::Phone,
        FieldKind::Link,
        FieldKind::Address,
        FieldKind::Street,
        FieldKind::City,
        FieldKind::Region,
        FieldKind::PostalCode,
        FieldKind::Country,
        FieldKind::TimeZone,
        FieldKind::Birthday,
        FieldKind::Interests,
        FieldKind::HowTheyBuy,
        FieldKind::FollowUpWish,
        FieldKind::PreferredChannel,
        FieldKind::Matter,
        FieldKind::Notes,
        FieldKind::Labels,
        FieldKind::LeadStatus,
        FieldKind::OptOutEmail,
        FieldKind::OptOutCall,
        FieldKind::OptOutText,
        FieldKind::OptOutPost,
        FieldKind::OptOutAll,
        FieldKind::EmailConsent,
    ];

    /// The words in a select box.
    pub fn label(self) -> &'static str {
        match self {
            FieldKind::FullName => "Full name",
            FieldKind::GivenName => "First name",
            FieldKind::MiddleName => "Middle name",
            FieldKind::FamilyName => "Last name",
            FieldKind::Called => "What to call them",
            FieldKind::Company => "Company",
            FieldKind::Title => "Job title",
            FieldKind::Email => "Email",
            FieldKind::Phone => "Phone",
            FieldKind::Link => "Profile or website",
            FieldKind::Address => "Address",
            FieldKind::Street => "Street",
            FieldKind::City => "Town",
            FieldKind::Region => "State or county",
            FieldKind::PostalCode => "Postal code",
            FieldKind::Country => "Country",
            FieldKind::TimeZone => "Time zone",
            FieldKind::Birthday => "Birthday",
            FieldKind::Interests => "Interests",
            FieldKind::HowTheyBuy => "How they want to buy",
            FieldKind::FollowUpWish => "How they want to be followed up",
            FieldKind::PreferredChannel => "Channel they asked for",
            FieldKind::Matter => "Open matter",
            FieldKind::Notes => "Notes",
            FieldKind::Labels => "Labels (into notes)",
            FieldKind::LeadStatus => "Status elsewhere (into notes)",
            FieldKind::OptOutEmail => "Do not email",
            FieldKind::OptOutCall => "Do not call",
            FieldKind::OptOutText => "Do not text",
            FieldKind::OptOutPost => "Do not send post",
            FieldKind::OptOutAll => "Do not contact",
            FieldKind::EmailConsent => "Agreed to email",
        }
    }

    /// The place in [`FieldKind::ALL`], for the value of an option.
    pub fn index(self) -> usize {
        self as usize
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_stands_at_its_index_with_words_of_its_own() {
        for (place, kind) in FieldKind::ALL.into_iter().enumerate() {
            assert_eq!(kind.index(), place, "{kind:?}");
            let same = FieldKind::ALL.iter().filter(|other| other.label() == kind.label());
            assert_eq!(same.count(), 1, "{kind:?}");
        }
    }
}
