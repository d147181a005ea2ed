// Starts the app. A file, not an inline script, so that the page's policy can forbid inline scripts altogether.
// The hashed names of the glue and the wasm stand in the two preload links that Trunk writes (Trunk.toml).
const glue = document.querySelector('link[rel="modulepreload"]').href;
const wasm = document.querySelector('link[rel="preload"][as="fetch"]').href;

const bindings = await import(glue);
await bindings.default({ module_or_path: wasm });

// What Rust exports, for measuring the build that ships (`cargo xtask bench`) and for a curious console.
window.onemore = bindings;
// The app is mounted and answers; the journeys count every request after this as a fault.
dispatchEvent(new Event('onemore'));
