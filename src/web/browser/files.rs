//! Files in and out: read what the user picked or dropped, offer what they take away.

use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, DragEvent, Event, File, HtmlAnchorElement, HtmlInputElement, Url};

use crate::saves::LARGEST_COPY;

/// Larger than any list of contacts this page can hold, in bytes: reading it would only freeze the page.
const LARGEST_LIST: f64 = 50.0 * 1024.0 * 1024.0;

/// The bytes of a list or a picture the user gave. The error is a sentence.
pub async fn bytes(file: &File) -> Result<Vec<u8>, String> {
    if file.size() > LARGEST_LIST {
        return Err(format!(
            "{} is larger than 50 MB. Split it into smaller files and bring them one by one.",
            file.name()
        ));
    }
    all_of(file).await
}

/// The text of a copy, which may be as long as the book is large. What is no UTF-8 is no copy of ours; the sentence about such a
/// file is the reader's. The error is a sentence.
pub async fn copy(file: &File) -> Result<String, String> {
    if file.size() > LARGEST_COPY as f64 {
        return Err(format!(
            "{} is larger than 400 MB, and no copy of a book is: choose the file that “Take a copy” gave you.",
            file.name()
        ));
    }
    let text = String::from_utf8(all_of(file).await?);
    Ok(text.unwrap_or_else(|error| String::from_utf8_lossy(error.as_bytes()).into_owned()))
}

async fn all_of(file: &File) -> Result<Vec<u8>, String> {
    match JsFuture::from(file.array_buffer()).await {
        Ok(buffer) => Ok(Uint8Array::new(&buffer).to_vec()),
        Err(_) => Err(format!(
            "{} could not be read. Perhaps it was moved or is open elsewhere; choose it again.",
            file.name()
        )),
    }
}

/// The file chosen in a file field. The field is emptied, so that the same file can be chosen once more.
pub fn chosen(event: &Event) -> Option<File> {
    let input: HtmlInputElement = event.target()?.dyn_into().ok()?;
    let file = input.files()?.get(0);
    input.set_value("");
    file
}

/// All files chosen in a file field that takes several; the field is emptied.
pub fn all_chosen(event: &Event) -> Vec<File> {
    let input: Option<HtmlInputElement> = event.target().and_then(|target| target.dyn_into().ok());
    let Some(input) = input else { return Vec::new() };
    let files = input.files();
    let files = files.map(|files| (0..files.length()).filter_map(|at| files.get(at)).collect());
    input.set_value("");
    files.unwrap_or_default()
}

/// True while the pointer carries a file over the page, not a piece of text.
pub fn is_carried(event: &DragEvent) -> bool {
    let kinds = event.data_transfer().map(|carried| carried.types());
    kinds.is_some_and(|kinds| kinds.iter().any(|kind| kind == "Files"))
}

/// The file that was dropped, the first of several, and how many others came with it.
pub fn dropped(event: &DragEvent) -> Option<(File, u32)> {
    let files = event.data_transfer()?.files()?;
    files.get(0).map(|file| (file, files.length() - 1))
}

/// Hands the user a file of text. Answers false where the browser refuses.
pub fn offer(name: &str, mime: &str, text: &str) -> bool {
    let give = || -> Option<()> {
        let options = BlobPropertyBag::new();
        options.set_type(mime);
        let blob = Blob::new_with_str_sequence_and_options(&Array::of1(&text.into()), &options).ok()?;
        let url = Url::create_object_url_with_blob(&blob).ok()?;
        let document = web_sys::window()?.document()?;
        let link: HtmlAnchorElement = document.create_element("a").ok()?.dyn_into().ok()?;
        link.set_href(&url);
        link.set_download(name);
        link.click();
        Url::revoke_object_url(&url).ok()
    };
    give().is_some()
}
