// Starts the app. A file, not an inline script, so that the page's policy can forbid inline scripts altogether.
// The hashed names of the glue and the wasm stand in the two preload links that Trunk writes (Trunk.toml).

// Leptos makes the fixed parts of a view from markup, by a template's innerHTML. The page's policy sends all markup
// through here, and what could run, load or restyle something is refused, whoever wrote it.
const ACTIVE = /<\s*(script|style|link|meta|base|iframe|object|embed)\b|[\s"'/](on\w+|style|srcdoc)\s*=|javascript:/i;
window.trustedTypes?.createPolicy("default", { createHTML: (markup) => (ACTIVE.test(markup) ? null : markup) });

// The way out when the app has broken: it must not need the app. From that moment nothing is written, so what is stored is
// the state after the last change that was kept. Each way to reload is offered once: what breaks again at once is in the data.
const crashed = document.getElementById("crashed");
const RELOADED = "onemore-reloaded";
/** "1" asks the app to take the last change back when it starts (session/others.rs), which then says "done". */
const WITHOUT_LAST = "onemore-without-last";
/** How long the app must have run before a reload may be tried again, in milliseconds. */
const RAN_WELL = 60_000;

/** Where storage is blocked, asking for it is an error. */
function attempt(work) {
  try {
    return work();
  } catch {
    return null;
  }
}

const { setItem, removeItem } = Storage.prototype;

/** Nobody writes any more, not even what still runs of the app. */
function stop() {
  crashed.hidden = false;
  const refuse = () => {
    throw new DOMException("Onemore has stopped", "InvalidStateError");
  };
  const writing = {
    Storage: ["setItem", "removeItem", "clear"],
    IDBObjectStore: ["add", "put", "delete", "clear"],
    IDBFactory: ["deleteDatabase"],
    FileSystemFileHandle: ["createWritable"],
    FileSystemDirectoryHandle: ["removeEntry"],
  };
  // A browser without folders has no such thing.
  for (const [owner, names] of Object.entries(writing)) for (const name of names) window[owner] && (window[owner].prototype[name] = refuse);
}

// A panic shows the overlay itself. What else leaves the wasm by an error has left it in the middle of something.
new MutationObserver(() => crashed.hidden || stop()).observe(crashed, { attributes: true });
const broke = (error) => (error instanceof WebAssembly.RuntimeError || /wasm/i.test(error?.stack)) && stop();
addEventListener("error", ({ error }) => broke(error));
addEventListener("unhandledrejection", ({ reason }) => broke(reason));

for (const [id, key, hash] of [["crashed-reload", RELOADED], ["crashed-without", WITHOUT_LAST, "#/data"]]) {
  const button = document.getElementById(id);
  button.addEventListener("click", () => {
    attempt(() => setItem.call(sessionStorage, key, "1"));
    if (hash) history.replaceState(null, "", hash);
    location.reload();
  });
  if (!attempt(() => sessionStorage.getItem(key))) continue;
  button.remove();
  document.getElementById("crashed-again").hidden = false;
  setTimeout(() => crashed.hidden && attempt(() => removeItem.call(sessionStorage, key)), RAN_WELL);
}

/** What the crash net holds, key by key; nothing where there is none. */
async function netTexts() {
  // Opening it where it is not there would make an empty one.
  const there = (await indexedDB.databases()).some(({ name }) => name === "onemore");
  if (!there) return {};
  const answer = (request) => new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
  const database = await answer(indexedDB.open("onemore"));
  const texts = database.transaction("texts").objectStore("texts");
  const [keys, values] = await Promise.all([answer(texts.getAllKeys()), answer(texts.getAll())]);
  database.close();
  return Object.fromEntries(keys.map((key, place) => [key, values[place]]));
}

document.getElementById("crashed-save").addEventListener("click", async () => {
  const ours = attempt(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("onemore"))));
  const crashNet = await netTexts().catch(() => ({}));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify({ localStorage: ours, crashNet }, null, 1)], { type: "application/json" }));
  link.download = "onemore-stored-data.json";
  link.click();
});

const glue = document.querySelector('link[rel="modulepreload"]').href;
const wasm = document.querySelector('link[rel="preload"][as="fetch"]').href;

try {
  const bindings = await import(glue);
  await bindings.default({ module_or_path: wasm });
  // What Rust exports, for measuring the build that ships (`cargo xtask bench`) and for a curious console.
  window.onemore = bindings;
  // The app is mounted and answers; the journeys count every request after this as a fault.
  dispatchEvent(new Event('onemore'));
} catch (error) {
  crashed.hidden = false;
  throw error;
}
