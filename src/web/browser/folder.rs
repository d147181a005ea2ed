//! A folder on this computer that the user has chosen, where the browser can write into one: Chromium and its kin. The
//! folder is remembered in a database of its own; the browser asks for leave again after a restart.

use js_sys::{Function, Object, Promise, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{File, IdbTransactionMode};

use super::{database, storage};

const STORE: &str = "folder";
const KEY: &str = "chosen";
const PICKER: &str = "showDirectoryPicker";

/// The folder.
#[derive(Debug, Clone)]
pub struct Folder(JsValue);

/// The browser gives the page no database to remember the folder in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Forgetful;

/// True where a folder can be chosen.
pub fn can_be_chosen() -> bool {
    web_sys::window().is_some_and(|window| Reflect::has(&window, &PICKER.into()).unwrap_or_default())
}

impl Folder {
    /// Lets the user choose one, and remembers it. `None` when they chose none or the browser refuses.
    pub async fn choose() -> Option<Folder> {
        let window = web_sys::window()?;
        let picker: Function = Reflect::get(&window, &PICKER.into()).ok()?.dyn_into().ok()?;
        let options = options("mode", &"readwrite".into());
        let chosen: Promise = picker.call1(&window, &options).ok()?.dyn_into().ok()?;
        let folder = Folder(JsFuture::from(chosen).await.ok()?);
        remember(Some(&folder.0)).await;
        Some(folder)
    }

    /// The folder chosen last, in whichever tab; `None` where there is none.
    ///
    /// # Errors
    ///
    /// Where this browser remembers none.
    pub async fn chosen() -> Result<Option<Folder>, Forgetful> {
        let handle = async {
            let database = database::open(database::FOLDER, STORE).await?;
            let store = database.transaction_with_str(STORE).ok()?.object_store(STORE).ok()?;
            let handle = database::answer(&store.get(&KEY.into()).ok()?).await;
            database.close();
            handle
        };
        let handle = handle.await.ok_or(Forgetful)?;
        Ok((!handle.is_undefined()).then_some(Folder(handle)))
    }

    /// Forgets it. What is in it stays.
    pub async fn forget() {
        remember(None).await;
    }

    /// What it is called.
    pub fn name(&self) -> String {
        let name = Reflect::get(&self.0, &"name".into()).ok();
        name.and_then(|name| name.as_string()).unwrap_or_default()
    }

    /// True while the page may write into it. With `ask` the browser asks the user where it has to: only after a click.
    pub async fn may_write(&self, ask: bool) -> bool {
        let question = if ask { "requestPermission" } else { "queryPermission" };
        let answer = call(&self.0, question, &[options("mode", &"readwrite".into())]).await;
        answer.and_then(|answer| answer.as_string()).as_deref() == Some("granted")
    }

    /// The names of the files in it.
    pub async fn names(&self) -> Option<Vec<String>> {
        let keys: Function = Reflect::get(&self.0, &"keys".into()).ok()?.dyn_into().ok()?;
        let iterator = keys.call0(&self.0).ok()?;
        let mut names = Vec::new();
        loop {
            let step = call(&iterator, "next", &[]).await?;
            if Reflect::get(&step, &"done".into()).ok()?.is_truthy() {
                return Some(names);
            }
            names.extend(Reflect::get(&step, &"value".into()).ok()?.as_string());
        }
    }

    /// A file in it, as it is now.
    pub async fn file(&self, name: &str) -> Option<File> {
        let handle = call(&self.0, "getFileHandle", &[name.into()]).await?;
        call(&handle, "getFile", &[]).await?.dyn_into().ok()
    }

    /// Writes a file whole: the browser puts it in place of the old one only when all of it is there. After a panic nothing is
    /// written here either: other devices would take in what broke this one.
    pub async fn write(&self, name: &str, text: &str) -> Option<()> {
        if !storage::may_write() {
            return None;
        }
        let create = options("create", &JsValue::TRUE);
        let handle = call(&self.0, "getFileHandle", &[name.into(), create]).await?;
        let stream = call(&handle, "createWritable", &[]).await?;
        call(&stream, "write", &[text.into()]).await?;
        call(&stream, "close", &[]).await.map(drop)
    }

    /// Removes a file.
    pub async fn remove(&self, name: &str) -> Option<()> {
        if !storage::may_write() {
            return None;
        }
        call(&self.0, "removeEntry", &[name.into()]).await.map(drop)
    }
}

fn options(name: &str, value: &JsValue) -> JsValue {
    let options = Object::new();
    // A plain object takes every field.
    let _ = Reflect::set(&options, &name.into(), value);
    options.into()
}

/// Calls a method by its name and waits for its promise: these are not among the bindings yet.
async fn call(on: &JsValue, method: &str, arguments: &[JsValue]) -> Option<JsValue> {
    let function: Function = Reflect::get(on, &method.into()).ok()?.dyn_into().ok()?;
    let arguments: js_sys::Array = arguments.iter().collect();
    let answer = function.apply(on, &arguments).ok()?;
    JsFuture::from(Promise::resolve(&answer)).await.ok()
}

async fn remember(handle: Option<&JsValue>) {
    // Not remembered, it is chosen once more another day.
    let _ = async {
        let store = database::open(database::FOLDER, STORE)
            .await?
            .transaction_with_str_and_mode(STORE, IdbTransactionMode::Readwrite)
            .ok()?
            .object_store(STORE)
            .ok()?;
        let request = match handle {
            Some(handle) => store.put_with_key(handle, &KEY.into()),
            None => store.delete(&KEY.into()),
        };
        database::answer(&request.ok()?).await
    }
    .await;
}
