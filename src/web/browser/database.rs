//! One store of IndexedDB under a name: opened or made, and asked. Everything in it is later, and may fail.

use js_sys::{Function, Promise, Reflect};
use wasm_bindgen::prelude::Closure;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{IdbDatabase, IdbOpenDbRequest, IdbRequest, IdbTransaction};

/// The crash net's database.
pub const NET: &str = "onemore";
/// The database that remembers the chosen folder: no part of the book, so not in the net's.
pub const FOLDER: &str = "onemore-folder";
/// Every database of ours.
pub const ALL: [&str; 2] = [NET, FOLDER];

/// Opens the database `name` with its one store, or makes it; `None` where this browser does not have one for this page.
pub async fn open(name: &str, store: &'static str) -> Option<IdbDatabase> {
    // Where site data is blocked, even asking for it is an error.
    let factory = web_sys::window()?.indexed_db().ok()??;
    let request: IdbOpenDbRequest = factory.open_with_u32(name, 1).ok()?;
    let upgraded = request.clone();
    let upgrade = Closure::once_into_js(move || {
        let database = upgraded
            .result()
            .ok()
            .and_then(|result| result.dyn_into::<IdbDatabase>().ok());
        // Fails only where it is there already.
        let _ = database.map(|database| database.create_object_store(store));
    });
    request.set_onupgradeneeded(Some(upgrade.unchecked_ref()));
    let database: IdbDatabase = answer(&request).await?.dyn_into().ok()?;
    // Who erases it, "Clear site data" and later builds must not wait for this tab.
    let closing = database.clone();
    let close = Closure::<dyn Fn()>::new(move || closing.close());
    database.set_onversionchange(Some(close.into_js_value().unchecked_ref()));
    Some(database)
}

/// Lets a transaction come to its end without this page, where the browser can.
pub fn commit(transaction: &IdbTransaction) {
    let commit = Reflect::get(transaction, &"commit".into())
        .ok()
        .and_then(|commit| commit.dyn_into::<Function>().ok());
    // Where it cannot, the end comes by itself, a little later.
    let _ = commit.map(|commit| commit.call0(transaction));
}

/// What a request comes to; `None` when it fails.
pub async fn answer(request: &IdbRequest) -> Option<JsValue> {
    let done = Promise::new(&mut |resolve, reject| {
        request.set_onsuccess(Some(&resolve));
        request.set_onerror(Some(&reject));
    });
    JsFuture::from(done).await.ok()?;
    request.result().ok()
}
