// cargo's runner for the browser tests where there is a Chromium but no driver for it: wasm-bindgen's own runner
// serves the tests as a page, and Playwright opens that page and reads its outcome.
import { spawn } from 'node:child_process';
import { chromium } from '@playwright/test';

/** How long the tests may take, from their page's first byte to their last line. */
const LONGEST_MS = 180_000;

const runner = spawn('wasm-bindgen-test-runner', process.argv.slice(2), {
  env: { ...process.env, NO_HEADLESS: '1', WASM_BINDGEN_TEST_ADDRESS: '127.0.0.1:0' },
  stdio: ['ignore', 'pipe', 'inherit'],
});
// It ends by itself only where there is nothing to serve: no tests, or a list of them.
runner.on('exit', (code) => process.exit(code ?? 1));

let said = '';
for await (const piece of runner.stdout) {
  said += piece;
  const url = said.match(/available at (http:\S+)/)?.[1];
  if (url) await run(url);
}
process.stdout.write(said);

async function run(url) {
  const browser = await chromium.launch({ executablePath: process.env.CHROME || undefined });
  const page = await browser.newPage();
  await page.goto(url);
  const output = page.locator('#output');
  const closing = /test result: .*/;
  const done = page.waitForFunction((pattern) => new RegExp(pattern).test(document.getElementById('output').textContent), closing.source, {
    timeout: LONGEST_MS,
  });
  await done.catch(() => console.log(`no outcome within ${LONGEST_MS / 1000} s`));
  const text = await output.textContent();
  console.log(text);
  await browser.close();
  process.exitCode = text.includes('test result: ok.') ? 0 : 1;
  runner.removeAllListeners('exit').kill();
  process.exit();
}
