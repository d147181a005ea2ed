//! Why a file could not be read, in sentences for the person who brought it.

use std::fmt;

/// Why a file could not be read as a list of people. Its `Display` says what the file is and what to do.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReadError {
    /// Nothing in it, or only blank lines.
    Empty,
    /// Longer than [`super::sheet::MAX_BYTES`] or more cells than [`super::sheet::MAX_CELLS`].
    TooLarge,
    /// Address cards, not a table.
    VCard,
    /// Appointments.
    Calendar,
    /// A workbook of a newer spreadsheet program, or another zip archive.
    Workbook,
    /// A workbook or message of an older office program.
    OldOffice,
    /// Structured data: a backup, perhaps.
    Json,
    /// A web page or other mark-up.
    Markup,
    /// A PDF document.
    Pdf,
    /// No text at all.
    Binary,
}

impl fmt::Display for ReadError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            ReadError::Empty => "This file is empty. Export your contacts once more, as CSV, and bring that file.",
            ReadError::TooLarge => {
                "This file is too large to keep in a browser. Export fewer people or fewer columns, as CSV."
            }
            ReadError::VCard => "This is a vCard file; please export your contacts as CSV and bring that file.",
            ReadError::Calendar => "This is a calendar file. Please export your contacts, as CSV.",
            ReadError::Workbook => {
                "This is a spreadsheet workbook or a zip archive. Open it, save the sheet as CSV, and bring that file."
            }
            ReadError::OldOffice => {
                "This is a file of an older Office program. Open it there, save the sheet as CSV, and bring that file."
            }
            ReadError::Json => {
                "This is a JSON file, not a list of contacts. A backup of Onemore is restored, not imported; \
                 from anywhere else, export as CSV."
            }
            ReadError::Markup => "This is a web page or an XML file. Please export your contacts as CSV.",
            ReadError::Pdf => "This is a PDF document. Please export your contacts as CSV.",
            ReadError::Binary => "This is not a text file. Please export your contacts as CSV.",
        })
    }
}

impl std::error::Error for ReadError {}
