// The browser itself is killed a second after a change; and the app breaks.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { settled, storedBook } from './pages/app';
import { DataPage } from './pages/data';
import { kill } from './pages/kill';
import { netTexts } from './pages/net';
import { overlayOf, panic } from './pages/panic';
import { Prospects } from './pages/prospect';

/** A taste here; the whole of it with ONEMORE_CRASHES=20. */
const CRASHES = Number(process.env.ONEMORE_CRASHES ?? 2);

test('a change survives the browser being killed a second later', async ({ baseURL }) => {
  test.setTimeout(30_000 + CRASHES * 30_000);
  let lost = 0;
  for (let run = 0; run < CRASHES; run++) {
    const profile = mkdtempSync(join(tmpdir(), 'onemore-crash-'));
    const open = async (): Promise<BrowserContext> => chromium.launchPersistentContext(profile, { executablePath: process.env.CHROME || undefined, baseURL, handleSIGINT: false });
    const first = await open();
    const page = first.pages()[0] ?? (await first.newPage());
    await page.goto('#/prospects');
    await page.waitForFunction(() => 'onemore' in window);
    for (const name of ['Hannah Weiss', 'Kofi Mensah']) {
      await new Prospects(page).add({ Name: name });
      await page.goto('#/prospects');
    }
    await settled(page);
    await page.waitForTimeout(1000);
    const gone = new Promise((resolve) => first.once('close', resolve));
    kill(profile);
    await gone;

    const second = await open();
    const again = second.pages()[0] ?? (await second.newPage());
    await again.goto('#/prospects');
    await again.waitForFunction(() => 'onemore' in window);
    const names = (await storedBook(again)).prospects.map(({ name }: { name: string }) => name).sort();
    if (names.join() !== 'Hannah Weiss,Kofi Mensah') lost += 1;
    else if (run === 0) {
      // What was back is a change like any other: it can be taken back.
      await again.goto('#/data');
      await expect(new DataPage(again).section('Changes')).toContainText('Last change: Added Kofi Mensah.');
    }
    await second.close();
    rmSync(profile, { recursive: true, force: true });
  }
  console.log(`${CRASHES} kills of the browser, lost after ${lost}`);
  expect(lost).toBe(0);
});

/** Presses every button of the page and types into every field, whatever lies over them. */
const pressEverything = (page: Page) =>
  page.evaluate(() => {
    for (const field of document.querySelectorAll<HTMLInputElement>('main input:not([type=file]), main textarea')) {
      field.value = 'changed';
      for (const name of ['input', 'change', 'blur']) field.dispatchEvent(new Event(name, { bubbles: true }));
    }
    document.querySelectorAll<HTMLButtonElement>('main button, .toast button, dialog button').forEach((button) => button.click());
  });

test('after a panic nothing is written, the stored data can be taken out, and each reload is offered once', async ({ app, data, page, guard }) => {
  await app.openAt('2026-11-17T09:00', '#/data');
  await data.openSample();
  const before = await data.stored();
  const inNet = await netTexts(page);
  const overlay = overlayOf(page);
  await panic(page);
  expect(guard.faults.join('\n')).toMatch(/panicked at/);
  await pressEverything(page);
  await page.waitForTimeout(300);
  expect(await data.stored()).toEqual(before);
  expect(await netTexts(page)).toEqual(inNet);

  const { text } = await data.download(overlay.getByRole('button', { name: 'Take the stored data out' }));
  const taken = JSON.parse(text);
  for (const [key, value] of Object.entries(before)) expect(taken.localStorage[key], key).toBe(value);
  expect(Object.keys(taken.crashNet).some((key) => key.startsWith('onemore:index.'))).toBe(true);

  await overlay.getByRole('button', { name: 'Reload', exact: true }).click();
  await page.waitForFunction(() => 'onemore' in window);
  await expect(overlay).toBeHidden();
  await app.open('#/data');
  await expect(data.section('What is kept')).toContainText(/2\d people/);

  await panic(page);
  await expect(overlay).toContainText('Reloading has not helped.');
  await expect(overlay.getByRole('button', { name: 'Reload', exact: true })).toHaveCount(0);
  await overlay.getByRole('button', { name: 'Reload without the last change' }).click();
  await page.waitForFunction(() => 'onemore' in window);
  await expect(data.section('Changes')).toContainText(/Taken back: .*sample/);
  expect((await data.prospects()).length).toBe(0);
  // Taken back once, and to be had again like any other change.
  await app.reload();
  await data.section('Changes').getByRole('button', { name: /^Do it again/ }).click();
  expect((await data.prospects()).length).toBeGreaterThan(20);

  await panic(page);
  await expect(overlay.getByRole('button', { name: /^Reload/ })).toHaveCount(0);
  guard.faults.length = 0;
});

test('an error that leaves the app in the middle of something stops it as well', async ({ app, data, page, guard }) => {
  await app.openAt('2026-11-17T09:00', '#/settings');
  await page.getByLabel('Your name').fill('Robin Vale');
  await page.getByLabel('Your name').blur();
  const before = await data.stored();
  // What the browser throws where the wasm has no memory or no stack left: the app is not told.
  await page.evaluate(() => void dispatchEvent(new ErrorEvent('error', { error: new WebAssembly.RuntimeError('unreachable') })));
  await expect(overlayOf(page)).toBeVisible();
  await pressEverything(page);
  await page.waitForTimeout(300);
  expect(await data.stored()).toEqual(before);
  expect(before).not.toEqual({});
  guard.faults.length = 0;
});

test('an error that has nothing to do with the app stops nothing', async ({ app, data, page, guard }) => {
  await app.open('#/data');
  await page.evaluate(() => void setTimeout(() => { throw new Error('from an extension'); }));
  await expect.poll(() => guard.faults.length).toBe(1);
  await data.openSample();
  await expect(overlayOf(page)).toBeHidden();
  guard.faults.length = 0;
});
