// Starts the app. A file, not an inline script, so that the page's policy can forbid inline scripts altogether.
// The hashed names of the glue and the wasm stand in the two preload links that Trunk writes (Trunk.toml).

// Leptos makes the fixed parts of a view from markup, by a template's innerHTML. The page's policy sends all markup
// through here, and what could run, load or restyle something is refused, whoever wrote it.
const ACTIVE = /<\s*(script|style|link|meta|base|iframe|object|embed)\b|[\s"'/](on\w+|style|srcdoc)\s*=|javascript:/i;
window.trustedTypes?.createPolicy("default", { createHTML: (markup) => (ACTIVE.test(markup) ? null : markup) });

// The way out when the app has broken: it must not need the app.
const crashed = document.getElementById("crashed");
document.getElementById("crashed-reload").addEventListener("click", () => location.reload());
document.getElementById("crashed-save").addEventListener("click", () => {
  const ours = Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith("onemore")));
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([JSON.stringify(ours, null, 1)], { type: "application/json" }));
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
