// `cargo xtask bench`: what the release build costs, in Chromium, as `name value unit` lines.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'esbuild';
import { afterwards, firstLoad, total } from '../first-load.mjs';
import { serve } from '../server.mjs';
import { firstVisit } from './first-visit.mjs';
import { tabToTab } from './tab-to-tab.mjs';

const here = (name) => fileURLToPath(new URL(name, import.meta.url));
const launch = { executablePath: process.env.CHROME || undefined, args: ['--disable-quic'] };
const message = readFileSync(here('message.txt'), 'utf8').trim();

/** UTF-16 units that Chromium keeps for one site. */
const QUOTA = 5_242_880;

/** Fewest words of a text to be linted: what a follow-up has. */
const WORDS = 100;

/**
 * Many different texts of about a hundred words, as typing makes them: messages of the corpus, joined until they are long
 * enough. One text over and over would let either side do its work in warm caches only.
 */
function texts() {
  const found = [message];
  let text = '';
  for (const half of ['development', 'check']) {
    const lines = readFileSync(here(`../../fixtures/messages/${half}.jsonl`), 'utf8').trim().split('\n');
    for (const line of lines) {
      text += (text && '\n\n') + JSON.parse(line).text;
      if (text.split(/\s+/).length < WORDS) continue;
      found.push(text);
      text = '';
    }
  }
  return found;
}

const print = (name, value, unit) => console.log(`${name} ${Number.isInteger(value) ? value : value.toPrecision(4)} ${unit}`);

const server = await serve();
try {
  print('first_load_brotli', total(firstLoad(), 'brotli'), 'bytes');
  print('whole_load_brotli', total([...firstLoad(), ...afterwards()], 'brotli'), 'bytes');
  const visit = await firstVisit(server.url, launch);
  print('first_paint', visit.firstPaint, 'ms');
  print('usable', visit.usable, 'ms');
  print('all_here', visit.allHere, 'ms');
  const tabs = await tabToTab(server.url, launch);
  print('tab_to_tab', tabs.median, 'ms');
  print('tab_to_tab_longest', tabs.longest, 'ms');
  await core();
} finally {
  server.close();
}

/** The work itself, in one page with the peers on the same work. */
async function core() {
  const browser = await chromium.launch(launch);
  try {
    // Without the page's policy: harper's dictionary comes as a data URL, which ours forbids.
    const context = await browser.newContext({ bypassCSP: true });
    const page = await context.newPage();
    await page.addInitScript({ content: await bundle('page.js') });
    await page.addInitScript(() => addEventListener('onemore-all', () => (globalThis.allHere = true)));
    await page.goto(server.url);
    await page.waitForFunction(() => 'onemore' in window && globalThis.allHere);
    const us = (ms) => 1000 * ms;
    print('import_1000_rows', await page.evaluate(() => bench.importRows(1000)), 'ms');
    print('queue_1000', await page.evaluate(() => bench.queue(1000)), 'ms');
    print('queue_10000', await page.evaluate(() => bench.queue(10_000)), 'ms');
    print('plan_after_change', await page.evaluate(() => bench.planAfterChange(10_000)), 'ms');
    const kept = await page.evaluate(() => bench.open(10_000));
    print('open_10000', kept.open, 'ms');
    print('native_parse_10000', kept.parse, 'ms');
    print('open_locked_10000', await page.evaluate(() => bench.openLocked(10_000)), 'ms');
    print('largest_write', kept.largest, 'bytes');
    print('chars_per_prospect', kept.each, 'chars');
    print('prospects_in_quota', Math.floor(QUOTA / kept.each), 'prospects');
    print('save_one_touch', await page.evaluate(() => bench.saveOneTouch(10_000)), 'ms');
    print('peer_save_whole_book', await page.evaluate(() => bench.saveWholeBook(1000)), 'ms');
    print('lint_100_words', us(await page.evaluate((texts) => bench.lint(texts), texts())), 'us');
    print('peer_lint_100_words', us(await page.evaluate((texts) => bench.peerLint(texts), texts())), 'us');
    // It takes milliseconds: one of the texts is enough.
    print('peer_harper_lint_100_words', us(await page.evaluate((text) => bench.harper(text), message)), 'us');
    print('compose_draft', us(await page.evaluate(() => bench.compose())), 'us');
  } finally {
    await browser.close();
  }
}

async function bundle(name) {
  const { outputFiles } = await build({ entryPoints: [here(name)], bundle: true, format: 'iife', write: false, external: ['fs'] });
  return outputFiles[0].text;
}
