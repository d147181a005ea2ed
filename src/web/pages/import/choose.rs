//! Nothing brought yet: ask for the file, and say where to find one.

use leptos::prelude::*;
use web_sys::File;

use crate::web::components::file_button::FileButton;
use crate::web::routes::Page;

/// Where each program hides its export.
const WHERE: [(&str, &str); 7] = [
    (
        "LinkedIn",
        "Settings, Data privacy, Get a copy of your data, Connections.",
    ),
    ("Google", "Contacts, Export, Google CSV."),
    ("HubSpot", "Contacts, Export, CSV."),
    (
        "Salesforce",
        "A report of leads or contacts, Export, CSV. Data Loader files work too.",
    ),
    ("Pipedrive", "People, Export filter results, CSV."),
    (
        "Outlook",
        "File, Open and export, Import/Export, Export to a file, Comma separated values.",
    ),
    (
        "A spreadsheet",
        "Save or download the sheet as CSV. One row a person, names above the columns.",
    ),
];

/// The beginning.
#[component]
pub fn Choose(
    /// Called with the file.
    on_file: Callback<File>,
) -> impl IntoView {
    view! {
        <div class="stack">
            <h2 class="vh" id="found" tabindex="-1">
                "Choose a file"
            </h2>
            <p class="lede">
                "A CSV file from LinkedIn, Google, HubSpot, Salesforce, Pipedrive or Outlook, or any list of your own."
            </p>
            <div class="acts">
                <FileButton label="Choose a file" first=true on_file/>
                <span class="soft">"or drop it anywhere on this page."</span>
            </div>
            <p class="soft">
                "You see what it would do before anything is written, and one undo takes all of it back. The file is read on this computer; nothing is sent anywhere."
            </p>
            <details class="why">
                <summary>"Where do I find such a file?"</summary>
                <dl class="pairs">
                    {WHERE
                        .into_iter()
                        .map(|(program, path)| {
                            view! {
                                <dt>{program}</dt>
                                <dd>{path}</dd>
                            }
                        })
                        .collect_view()}
                </dl>
            </details>
            <p class="soft">
                "A copy that Onemore made is restored under " <a href=Page::Data.href()>"Your data"</a> "."
            </p>
        </div>
    }
}
