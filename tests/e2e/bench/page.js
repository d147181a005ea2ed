// What the measured page is given beside the app: a stopwatch, and the peers on the same work. Bundled by esbuild.
import { LocalLinter } from 'harper.js';
import { binaryInlined } from 'harper.js/binaryInlined';
import writeGood from 'write-good';

/**
 * The median time of one call, in milliseconds. Calls run in batches, because the browser's clock ticks in steps of
 * 0.1 ms; the first batches only warm the code up.
 */
function time(call, { batches = 40, warmUp = 10, batch = 50 } = {}) {
  const times = [];
  for (let n = -warmUp; n < batches; n++) {
    const begun = performance.now();
    for (let i = 0; i < batch; i++) call();
    if (n >= 0) times.push((performance.now() - begun) / batch);
  }
  return times.sort((a, b) => a - b)[batches >> 1];
}

/** The same for work that answers later. */
async function timeAsync(call, { batches, warmUp }) {
  const times = [];
  for (let n = -warmUp; n < batches; n++) {
    const begun = performance.now();
    await call();
    if (n >= 0) times.push(performance.now() - begun);
  }
  return times.sort((a, b) => a - b)[batches >> 1];
}

/** Ten touches each, as somebody has after half a year. */
const TOUCHES = 10;
/** For work of milliseconds, where one call is far longer than a tick of the clock. */
const LONG = { batches: 15, warmUp: 3, batch: 1 };

/** Fails where the work did nothing: a figure for that would be a lie. */
function worked(count) {
  if (!(count > 0)) throw new Error('the measured work did nothing');
  return count;
}

/** Lets the app do one of its own jobs (src/web/bench.rs): what it answered, as text. */
function job(name, input = '') {
  const bytes = typeof input === 'string' ? encode(input) : input;
  return new TextDecoder().decode(onemore.bench(name, bytes));
}

const encode = (text) => new TextEncoder().encode(text);

function makeBook(prospects) {
  localStorage.clear();
  worked(job('book', `${prospects} ${TOUCHES}`));
}

function importRows(rows) {
  localStorage.clear();
  const lines = ['First Name,Last Name,Email Address,Company,Position,Phone'];
  for (let n = 0; n < rows; n++) lines.push(`Given${n},Family${n},person${n}@firm${n % 90}.example,"Firm ${n % 90}, Ltd",Owner,+44 113 496 ${1000 + n}`);
  const bytes = encode(lines.join('\r\n'));
  return time(() => worked(job('import', bytes)), LONG);
}

function queue(prospects) {
  makeBook(prospects);
  return time(() => worked(job('queue')), LONG);
}

function planAfterChange(prospects) {
  makeBook(prospects);
  return time(() => worked(job('plan_after_change')), { batch: 10 });
}

/** A true commit to localStorage: the page that changed, the index, and the clearing of what nobody needs. */
function saveOneTouch(prospects) {
  makeBook(prospects);
  worked(job('keep'));
  return time(() => worked(job('save_one_touch')), { batch: 5 });
}

/** A start's reading of the book that is kept, beside the browser's own parser on the same book as JSON. */
function open(prospects) {
  makeBook(prospects);
  const json = JSON.stringify(JSON.parse(job('book_as_json')));
  let largest = 0;
  const setItem = Storage.prototype.setItem;
  Storage.prototype.setItem = function (key, text) {
    largest = Math.max(largest, 2 * text.length);
    return setItem.call(this, key, text);
  };
  worked(job('keep'));
  Storage.prototype.setItem = setItem;
  let room = 0;
  for (let n = 0; n < localStorage.length; n++) {
    const key = localStorage.key(n);
    room += key.length + localStorage.getItem(key).length;
  }
  return {
    parse: time(() => worked(JSON.parse(json).prospects.length), LONG),
    open: time(() => worked(job('open')), LONG),
    largest,
    each: room / prospects,
  };
}

/** The same of a book under a lock that is open already: every page is decrypted before it is read. */
function openLocked(prospects) {
  makeBook(prospects);
  worked(job('keep_locked'));
  const took = time(() => worked(job('open')), LONG);
  // What is measured next lies in clear again.
  worked(job('keep'));
  return took;
}

/** What an app does that keeps its whole book under one key. */
function saveWholeBook(prospects) {
  makeBook(prospects);
  const text = JSON.stringify(JSON.parse(job('book_as_json')));
  let turn = 0;
  // Another text each time: the browser skips a write that changes nothing.
  return time(() => localStorage.setItem('peer', text + (turn++ % 2)), LONG);
}

/** The time for a hundred words, over all the texts. */
function hundredWords(texts, lintOne) {
  worked(texts.reduce((found, text) => found + lintOne(text), 0));
  const words = texts.reduce((all, text) => all + text.split(/\s+/).length, 0);
  return (100 * time(() => texts.forEach(lintOne), LONG)) / words;
}

/** From the browser's text to the findings, as the composer does it. */
function lint(texts) {
  return hundredWords(texts, (text) => Number(job('lint', text)));
}

function peerLint(texts) {
  return hundredWords(texts, (text) => writeGood(text).length);
}

/** Every rule that harper comes with, its dictionary loaded beforehand. */
async function harper(text) {
  const linter = new LocalLinter({ binary: binaryInlined });
  await linter.setup();
  return timeAsync(() => linter.lint(text), LONG);
}

function compose() {
  makeBook(1);
  return time(() => worked(job('compose')));
}

globalThis.bench = { compose, harper, planAfterChange, time, importRows, open, openLocked, queue, saveOneTouch, saveWholeBook, lint, peerLint };
