//! Where a file comes from, by its headers.

use super::folding::squeezed;

/// The program a file comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// LinkedIn's Connections file.
    LinkedIn,
    /// Google Contacts since 2024: "First Name", "Labels".
    GoogleContacts,
    /// Google Contacts before: "Given Name", "Group Membership".
    GoogleContactsOld,
    /// A HubSpot export of contacts.
    HubSpot,
    /// A Salesforce report saved as CSV.
    SalesforceReport,
    /// Salesforce Data Loader: the names of its interface as headers.
    SalesforceDataLoader,
    /// Pipedrive's people.
    Pipedrive,
    /// Outlook, in any of its languages.
    Outlook,
    /// Any other list.
    List,
}

impl FileKind {
    /// The words on screen.
    pub fn label(self) -> &'static str {
        match self {
            FileKind::LinkedIn => "LinkedIn connections",
            FileKind::GoogleContacts => "Google Contacts",
            FileKind::GoogleContactsOld => "Google Contacts (older layout)",
            FileKind::HubSpot => "HubSpot contacts",
            FileKind::SalesforceReport => "Salesforce report",
            FileKind::SalesforceDataLoader => "Salesforce Data Loader",
            FileKind::Pipedrive => "Pipedrive people",
            FileKind::Outlook => "Outlook contacts",
            FileKind::List => "List",
        }
    }
}

/// Outlook's "Business Phone" in its languages.
const OUTLOOK_PHONES: [&str; 9] = [
    "businessphone",
    "telefongeschaftlich",
    "telephonebureau",
    "telefonodeltrabajo",
    "telefonooffice",
    "telefoonopwerk",
    "ufficiotelefono",
    "telefonecomercial",
    "telefonarbete",
];

/// Other columns that stand in every file of Outlook's, and seldom elsewhere.
const OUTLOOK_MARKS: [&str; 12] = [
    "businessfax",
    "webpage",
    "emailaddress",
    "emailadresse",
    "weiterevornamen",
    "adressedemessagerie",
    "direcciondecorreoelectronico",
    "emailadres",
    "indirizzopostaelettronica",
    "enderecodeemail",
    "enderecodecorreioeletronico",
    "epostadress",
];

/// The kind of file that has these headers.
pub(super) fn kind_of(headers: &[String]) -> FileKind {
    let keys: Vec<String> = headers.iter().map(|header| squeezed(header)).collect();
    let has = |key: &str| keys.iter().any(|known| known == key);
    let any = |of: &[&str]| of.iter().any(|key| has(key));
    let all = |of: &[&str]| of.iter().all(|key| has(key));
    let exact = |of: &[&str]| {
        of.iter()
            .any(|text| headers.iter().any(|header| header.trim() == *text))
    };

    if has("connectedon") || all(&["url", "position", "company", "emailaddress"]) {
        FileKind::LinkedIn
    } else if any(&["groupmembership", "emailtype"]) && any(&["givenname", "yominame", "emailvalue"]) {
        FileKind::GoogleContactsOld
    } else if any(&["emaillabel", "phonelabel", "fileas"]) && any(&["organizationname", "labels", "emailvalue"]) {
        FileKind::GoogleContacts
    } else if keys.iter().filter(|key| key.starts_with("person")).count() > 1
        && headers.iter().any(|header| header.trim().starts_with("Person - "))
    {
        FileKind::Pipedrive
    } else if (has("recordid") && any(&["email", "firstname", "lastname", "companyname", "contactowner"]))
        || all(&["lifecyclestage", "contactowner"])
        || has("unsubscribedfromallemail")
    {
        FileKind::HubSpot
    } else if exact(&[
        "HasOptedOutOfEmail",
        "OwnerId",
        "LeadSource",
        "AccountId",
        "CreatedById",
    ]) || all(&["hasoptedoutofemail", "donotcall"])
        || (exact(&["FirstName"]) && exact(&["LastName"]) && exact(&["MobilePhone", "IsDeleted", "DoNotCall"]))
    {
        FileKind::SalesforceDataLoader
    } else if any(&["companyaccount", "leadowner"]) || all(&["accountname", "contactowner"]) {
        FileKind::SalesforceReport
    } else if (any(&OUTLOOK_PHONES) && any(&OUTLOOK_MARKS)) || has("emaildisplayname") {
        FileKind::Outlook
    } else {
        FileKind::List
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(headers: &str, kind: FileKind) {
        let headers: Vec<String> = headers.split(',').map(str::to_owned).collect();
        assert_eq!(kind_of(&headers), kind, "{headers:?}");
    }

    #[test]
    fn files_are_known_in_any_column_order() {
        check("Position,Company,Last Name,First Name,Connected On", FileKind::LinkedIn);
        check(
            "Phone 1 - Label,Phone 1 - Value,Labels,Last Name,First Name",
            FileKind::GoogleContacts,
        );
        check("Group Membership,Name,Given Name", FileKind::GoogleContactsOld);
        check("Email,Record ID,Last Name", FileKind::HubSpot);
        check("Person - Phone,Person - Name", FileKind::Pipedrive);
        check("Email,Company / Account,Last Name", FileKind::SalesforceReport);
        check("LastName,FirstName,Email,OwnerId", FileKind::SalesforceDataLoader);
        check(
            "Vorname,Nachname,E-Mail-Adresse,Telefon geschäftlich",
            FileKind::Outlook,
        );
        check("Business Phone,E-mail Address,First Name", FileKind::Outlook);
        check("Firma;Ansprechpartner", FileKind::List);
        check("Name,Email,Phone", FileKind::List);
        check("Person,Email", FileKind::List);
    }
}
