// Copies that take themselves, into a folder that several devices share. The browser's picker cannot be driven by a test, so
// the folder is the browser's own private one: the same interface, with files that are really written.
import { expect, test } from './fixtures';
import type { Locator, Page } from '@playwright/test';
import { storedBook } from './pages/app';
import type { DataPage } from './pages/data';

const MOMENT = '2026-11-17T09:00';
const KOFI = { id: '0000000000000001', name: 'Kofi Mensah', stage: 'not_started', added_at: '2026-11-10T09:00:00Z' };

async function withAFolder(page: Page) {
  await page.addInitScript(() => {
    Object.assign(window, { showDirectoryPicker: () => navigator.storage.getDirectory() });
  });
}

async function files(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const found: Record<string, string> = {};
    const folder: any = await navigator.storage.getDirectory();
    for await (const [name, handle] of folder.entries()) {
      // A copy that is being written lies beside its file for a moment.
      if (!name.endsWith('.crswap')) found[name] = await (await handle.getFile()).text();
    }
    return found;
  });
}

async function put(page: Page, name: string, text: string) {
  await page.evaluate(
    async ([name, text]) => {
      const folder = await navigator.storage.getDirectory();
      const stream = await (await folder.getFileHandle(name, { create: true })).createWritable();
      await stream.write(text);
      await stream.close();
    },
    [name, text],
  );
}

test('copies go into the chosen folder by themselves, and a device that shares it is taken in', async ({ app, data, page }) => {
  await withAFolder(page);
  await app.seed({ [`onemore:prospect:${KOFI.id}`]: { version: 1, data: KOFI } });
  await app.openAt(MOMENT, '#/data');
  const section = data.section('Copies by themselves');
  await put(page, 'tax.txt', 'not ours');
  await put(page, 'onemore-copy-2025-01-01T0900.json', 'old');
  await put(page, 'onemore-copy-2025-01-01T1000.json', 'less old');
  await section.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(section).toContainText('written at 09:00');
  await expect(section).toContainText('No other device uses it yet.');
  let found = await files(page);
  const own = Object.keys(found).find((name) => name.startsWith('onemore-device-'))!;
  expect(Object.keys(found).sort()).toEqual(['onemore-copy-2025-01-01T1000.json', 'onemore-copy-2026-11-17T0900.json', own, 'tax.txt'].sort());
  expect(JSON.parse(found[own]).prospects.map((one: any) => one.name)).toEqual(['Kofi Mensah']);
  await app.expectAccessible();

  // A change is there after a moment, and the invented people are not.
  await data.openSample();
  await page.getByRole('button', { name: 'Remove the sample book' }).click();
  await app.open('#/settings');
  await page.getByLabel('Your name').fill('Robin Vale');
  await page.getByLabel('Your name').blur();
  await expect.poll(async () => (await files(page))[own], { timeout: 15_000 }).toContain('Robin Vale');

  // What another device wrote there comes in on focus; a file that is not whole yet does not.
  found = await files(page);
  const theirs = found[own].replace('"Kofi Mensah"', '"Kofi A. Mensah"');
  await put(page, 'onemore-device-0000000b.json', theirs);
  await app.open('#/data');
  await page.evaluate(() => dispatchEvent(new Event('focus')));
  await expect(section).toContainText('It keeps one book with 1 other device.');
  expect((await data.takeACopy()).text).not.toContain('Kofi A. Mensah');
});

test('another device’s people and touches are taken in', async ({ app, browser, data, page, baseURL }) => {
  const phone = await browser.newContext({ baseURL, timezoneId: 'Europe/London' });
  const other = await phone.newPage();
  await other.clock.setFixedTime(MOMENT);
  await withAFolder(other);
  await other.goto('#/data');
  await other.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(other.getByRole('region', { name: 'Copies by themselves' })).toContainText('written at 09:00');
  await other.goto('#/settings');
  await other.getByLabel('Your name').fill('Robin Vale');
  await other.getByLabel('Your name').blur();
  await expect.poll(async () => JSON.stringify(await files(other)), { timeout: 15_000 }).toContain('Robin Vale');
  const [name, text] = Object.entries(await files(other)).find(([name]) => name.startsWith('onemore-device-'))!;
  await phone.close();

  await withAFolder(page);
  await app.seed({ [`onemore:prospect:${KOFI.id}`]: { version: 1, data: KOFI } });
  await app.openAt(MOMENT, '#/data');
  await put(page, name, text);
  await data.section('Copies by themselves').getByRole('button', { name: 'Choose a folder' }).click();
  await expect(page.getByText('Taken in from another device. Your settings change.', { exact: true })).toBeVisible();
  const copy = JSON.parse((await data.takeACopy()).text);
  expect([copy.settings.profile.name, copy.prospects.length]).toEqual(['Robin Vale', 1]);
});

/** Chooses the folder, and waits until it has been written to. */
async function choose(data: DataPage) {
  const section = data.section('Copies by themselves');
  await section.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(section).toContainText('written at 09:00');
  return section;
}

/** Comes back to the page, which is when the folder is looked at. */
async function comeBack(page: Page) {
  await page.evaluate(() => dispatchEvent(new Event('focus')));
}

/** Lets the folder be looked at, at a time of this day. */
async function lookedAt(page: Page, section: Locator, time: string) {
  await page.clock.setFixedTime(`2026-11-17T${time}`);
  await expect(async () => {
    await comeBack(page);
    await expect(section).toContainText(`written at ${time}`, { timeout: 2_000 });
  }).toPass();
}

const isOwn = (name: string) => name.startsWith('onemore-device-');

test('after everything was erased the folder is forgotten, and nothing comes back out of it by itself', async ({ app, data, page }) => {
  await withAFolder(page);
  await app.seed({ [`onemore:prospect:${KOFI.id}`]: { version: 1, data: KOFI } });
  await app.openAt(MOMENT, '#/data');
  const section = await choose(data);
  await data.section('The stored text, and the end of it').getByRole('button', { name: 'Erase everything' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByRole('textbox').fill('erase');
  await dialog.getByRole('button', { name: 'Erase everything' }).click();
  await expect(data.section('What is kept')).toContainText('Nobody yet.');

  await app.reload();
  await comeBack(page);
  await data.openSample();
  await page.getByRole('button', { name: 'Remove the sample book' }).click();
  await expect(section.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
  await expect(section.getByRole('button', { name: 'Forget the folder' })).toHaveCount(0);
  expect(await data.prospects()).toEqual([]);
  expect(Object.keys(await files(page)).filter(isOwn)).toHaveLength(1);
});

test('another device’s file without news takes no word away, and is read again only when it was written again', async ({ app, browser, data, page, baseURL }) => {
  // On the other device somebody was erased: nothing of that shows here, but no import may bring them back.
  const phone = await browser.newContext({ baseURL, timezoneId: 'Europe/London' });
  const other = await phone.newPage();
  await other.clock.setFixedTime(MOMENT);
  await withAFolder(other);
  await other.goto('#/data');
  await other.evaluate(() => localStorage.setItem('onemore:tombstones', '{"version":1,"data":[{"emails":["dana@fox.example"]}]}'));
  await other.reload();
  await other.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(other.getByRole('region', { name: 'Copies by themselves' })).toContainText('written at 09:00');
  const [name, text] = Object.entries(await files(other)).find(([name]) => isOwn(name))!;
  expect(text).toContain('dana@fox.example');
  await phone.close();

  await withAFolder(page);
  await app.openAt(MOMENT, '#/data');
  const section = await choose(data);
  const erased = async () => (await storedBook(page)).tombstones.length;
  const word = page.locator('.toast');
  await data.openSample();
  await put(page, name, text);
  await lookedAt(page, section, '09:05');
  await expect(section).toContainText('It keeps one book with 1 other device.');
  // "Undo" stands there for the rep’s own change, and takes that back.
  await expect(word).toContainText('Opened the sample book');
  expect(await erased()).toBe(0);
  await word.getByRole('button', { name: 'Undo' }).click();
  await expect(word).toContainText('Taken back: Opened the sample book');

  await lookedAt(page, section, '09:10');
  await expect.poll(erased).toBe(1);
  await expect(word).toContainText('Taken back: Opened the sample book');

  await page.evaluate(() => {
    const read = Blob.prototype.arrayBuffer;
    Object.assign(window, { reads: 0 });
    Blob.prototype.arrayBuffer = function () {
      (window as any).reads += 1;
      return read.call(this);
    };
  });
  await lookedAt(page, section, '09:15');
  expect(await page.evaluate('reads')).toBe(0);
  await put(page, name, text);
  await lookedAt(page, section, '09:20');
  expect(await page.evaluate('reads')).toBe(1);
});

test('while something cannot be read, the file of this device stays, and copies with a date are written', async ({ app, data, page }) => {
  await withAFolder(page);
  await app.seed({ [`onemore:prospect:${KOFI.id}`]: { version: 1, data: KOFI }, 'onemore:values': 'not what we wrote' });
  await app.openAt(MOMENT, '#/data');
  const section = data.section('Copies by themselves');
  await section.getByRole('button', { name: 'Choose a folder' }).click();
  await expect(section).toContainText('Not everything in this browser could be read.');
  expect(Object.keys(await files(page))).toEqual(['onemore-copy-2026-11-17T0900.json']);
  await app.expectAccessible();

  await data.section('What could not be read').getByRole('button', { name: 'Set it aside' }).click();
  await expect(data.section('What could not be read')).toHaveCount(0);
  await lookedAt(page, section, '09:05');
  expect(Object.keys(await files(page)).filter(isOwn)).toHaveLength(1);
});

test('a tab that changes nothing leaves the folder alone', async ({ app, data, page }) => {
  await withAFolder(page);
  await app.seed({ [`onemore:prospect:${KOFI.id}`]: { version: 1, data: KOFI } });
  await app.openAt(MOMENT, '#/data');
  const section = await choose(data);
  await page.evaluate(async () => {
    const folder: any = await navigator.storage.getDirectory();
    const names: string[] = [];
    for await (const name of folder.keys()) names.push(name);
    for (const name of names) await folder.removeEntry(name);
    localStorage.setItem('onemore:prospect:0000000000000002', '{"version":99,"data":{}}');
  });
  await app.reload();
  await expect(data.banner).toContainText('A newer Onemore wrote this book');
  await expect(section).toContainText('This tab changes nothing any more, and writes no copies either.');
  await page.clock.setFixedTime('2026-11-17T11:00');
  await comeBack(page);
  await expect(section).toContainText('writes no copies either');
  expect(await files(page)).toEqual({});
  const held = await page.evaluate(async () => (await navigator.locks.query()).held!.map((lock) => lock.name));
  expect(held).not.toContain('onemore-folder');
});

test('where no folder can be chosen, the page says so', async ({ app, data, page }) => {
  await page.addInitScript(() => {
    delete (window as any).showDirectoryPicker;
  });
  await app.openAt(MOMENT, '#/data');
  await expect(data.section('Copies by themselves')).toContainText('cannot write into a folder by itself');
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toHaveCount(0);
});
