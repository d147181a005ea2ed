// Copies that take themselves, into a folder that several devices share. The browser's picker cannot be driven by a test, so
// the folder is the browser's own private one: the same interface, with files that are really written.
import { expect, test } from './fixtures';
import type { Browser, Locator, Page } from '@playwright/test';
import { settled, storedBook } from './pages/app';
import { panic } from './pages/panic';
import { DataPage } from './pages/data';

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

  // What another device wrote there comes in on focus. A file that is not whole, or a newer Onemore’s, does not, and that is said.
  found = await files(page);
  await app.open('#/data');
  const due = page.getByRole('contentinfo').getByRole('link');
  for (const [theirs, says] of [
    [found[own].replace('"Kofi Mensah"', '"Kofi A. Mensah"'), 'The file of 1 other device could not be read'],
    [found[own].replace(/"version": \d+/, '"version": 99'), '1 other device wrote with a newer Onemore than this page'],
    [found[own], 'It keeps one book with 1 other device.'],
    // A large book’s: half as long again as any list of contacts may be.
    [found[own].replace('\n', '\n' + ' '.repeat(75 << 20)), 'It keeps one book with 1 other device.'],
  ]) {
    await put(page, 'onemore-device-0000000b.json', theirs);
    await expect(async () => {
      await comeBack(page);
      await expect(section).toContainText(says, { timeout: 10_000 });
    }).toPass();
    await expect(due).toHaveText(says.includes('newer') ? 'Another device has a newer Onemore.' : []);
  }
  expect((await data.takeACopy()).text).not.toContain('Kofi A. Mensah');
});

/** What a device of its own would put into the folder, that has these records and this name. */
async function fromAnotherDevice(browser: Browser, baseURL: string, records: object[]): Promise<[string, string]> {
  const localStorage = records.map((one: any) => ({ name: `onemore:prospect:${one.id}`, value: JSON.stringify({ version: 1, data: one }) }));
  const phone = await browser.newContext({ baseURL, timezoneId: 'Europe/London', storageState: { cookies: [], origins: [{ origin: new URL(baseURL).origin, localStorage }] } });
  const other = await phone.newPage();
  await other.clock.setFixedTime(MOMENT);
  await withAFolder(other);
  await other.goto('#/data');
  await choose(new DataPage(other));
  const found = Object.entries(await files(other)).find(([name]) => isOwn(name))!;
  await phone.close();
  return found;
}

/** Notes as a device typed them at an hour of the day before. */
function noted(text: string, hour: number, device: number) {
  const NOTES = 1 << 23;
  return { ...KOFI, notes: text, stamps: { fields: [Date.UTC(2026, 10, 16, hour), device, NOTES] } };
}

test('what another device and this one have both changed is listed, and said on every page until it is looked at', async ({ app, browser, data, page, baseURL }) => {
  const [name, text] = await fromAnotherDevice(browser, baseURL!, [noted('Blue door', 12, 0xb)]);
  await withAFolder(page);
  await app.seed({ [`onemore:prospect:${KOFI.id}`]: { version: 1, data: noted('Red door', 9, 0xa) } });
  await app.openAt(MOMENT, '#/data');
  await choose(data);
  await app.open('#/today');
  await put(page, name, text);
  const word = page.getByRole('contentinfo').getByRole('link');
  await expect(async () => {
    await comeBack(page);
    await expect(word).toHaveText('1 thing was changed on two devices.', { timeout: 2_000 });
  }).toPass();
  await word.click();
  const gaveWay = data.section('1 thing was changed on both sides');
  await expect(gaveWay).toContainText(/In your book\s*Blue door\s*Gave way\s*Red door/);
  await app.expectAccessible();
  await gaveWay.getByRole('button', { name: 'Take the other' }).click();
  await expect(gaveWay).toContainText(/In your book\s*Red door/);
  expect((await data.prospects())[0].notes).toBe('Red door');
  await gaveWay.getByRole('button', { name: 'It is right so' }).click();
  await expect(gaveWay).toHaveCount(0);
  await expect(word).toHaveCount(0);
  await page.reload();
  await expect(data.section('Changes')).toBeVisible();
  await expect(gaveWay).toHaveCount(0);
});

test('after a panic nothing goes into the folder either', async ({ app, data, page, guard }) => {
  await withAFolder(page);
  await app.seed({ [`onemore:prospect:${KOFI.id}`]: { version: 1, data: KOFI } });
  await app.openAt(MOMENT, '#/data');
  await choose(data);
  const before = await files(page);
  expect(Object.keys(before).some((name) => name.startsWith('onemore-device-'))).toBe(true);
  await app.open('#/settings');
  await page.getByLabel('Your name').fill('Robin Vale');
  await page.getByLabel('Your name').blur();
  await settled(page);
  await app.open('#/');
  await panic(page);
  expect(guard.faults.join('\n')).toMatch(/panicked at/);
  await comeBack(page);
  // Longer than a change waits until it is written there.
  await page.waitForTimeout(5_000);
  expect(await files(page)).toEqual(before);
  guard.faults.length = 0;
});

test('a copy put in place of the book is not undone by another device’s older file', async ({ app, browser, data, page, baseURL }) => {
  const omar = { ...KOFI, id: '0000000000000003', name: 'Omar Said' };
  const [name, text] = await fromAnotherDevice(browser, baseURL!, [KOFI, omar]);
  await withAFolder(page);
  await app.seed({ [`onemore:prospect:${KOFI.id}`]: { version: 1, data: KOFI } });
  await app.openAt(MOMENT, '#/data');
  await put(page, name, text);
  const section = await choose(data);
  const names = async () => (await data.prospects()).map((one) => one.name);
  expect(await names()).toEqual(['Kofi Mensah', 'Omar Said']);
  const leila = { ...KOFI, id: '0000000000000002', name: 'Leila Farahani' };
  await data.choose('older.json', JSON.stringify({ format: 'Onemore backup', version: 1, prospects: [leila] }));
  const look = data.section('older.json');
  await expect(look).toContainText('It does so on the other devices that use the folder too.');
  await data.download(look.getByRole('button', { name: 'Replace my book' }));
  expect(await names()).toEqual(['Leila Farahani']);
  await app.reload();
  await expect(section).toContainText('It keeps one book with 1 other device.');
  expect(await names()).toEqual(['Leila Farahani']);
});

test('the tab that does not look after the folder says so, and chooses and forgets it for all', async ({ app, context, data, page }) => {
  await withAFolder(page);
  await app.seed({ [`onemore:prospect:${KOFI.id}`]: { version: 1, data: KOFI } });
  await app.openAt(MOMENT, '#/data');
  const section = await choose(data);
  const other = await context.newPage();
  await other.clock.setFixedTime(MOMENT);
  await withAFolder(other);
  await other.goto('#/data');
  const there = new DataPage(other).section('Copies by themselves');
  await expect(there).toContainText('Another tab of this browser looks after it.');
  await expect(there.getByRole('button', { name: 'Choose a folder' })).toHaveCount(0);
  await there.getByRole('button', { name: 'Forget the folder' }).click();
  await expect(there.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
  await comeBack(page);
  await expect(section.getByRole('button', { name: 'Choose a folder' })).toBeVisible();
  // The tab in which it is chosen looks after it from then on, and when it is closed the first one does again.
  await choose(new DataPage(other));
  await expect(section).toContainText('Another tab of this browser looks after it.');
  await other.close();
  await expect(section).toContainText('written at 09:00');
});

test('where copies no longer go into the folder, every page says so, with the button that lets them', async ({ app, data, page }) => {
  await withAFolder(page);
  await page.addInitScript(() => {
    const handle = FileSystemHandle.prototype as any;
    handle.queryPermission = async () => (sessionStorage.getItem('asks') ? 'prompt' : 'granted');
    handle.requestPermission = async () => (sessionStorage.removeItem('asks'), 'granted');
    const write = FileSystemFileHandle.prototype.createWritable;
    FileSystemFileHandle.prototype.createWritable = async function (options) {
      if (sessionStorage.getItem('fails')) throw new DOMException('the disk is full', 'QuotaExceededError');
      return write.call(this, options);
    };
  });
  await app.seed({ [`onemore:prospect:${KOFI.id}`]: { version: 1, data: KOFI } });
  await app.openAt(MOMENT, '#/data');
  const section = await choose(data);
  await page.evaluate(() => sessionStorage.setItem('asks', '1'));
  await app.reload();
  await app.open('#/today');
  const word = page.getByRole('contentinfo');
  await expect(word.getByRole('button', { name: /^Let copies go into/ })).toBeVisible();
  await app.expectAccessible();
  await word.getByRole('button', { name: /^Let copies go into/ }).click();
  await expect(word.getByRole('button', { name: /^Let copies go into/ })).toHaveCount(0);
  await page.evaluate(() => sessionStorage.setItem('fails', '1'));
  await app.reload();
  await expect(word.getByRole('link')).toHaveText(/^No copies go into/);
  await word.getByRole('link').click();
  await expect(section).toContainText('could not be written to');
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
  // None of the earlier ones goes meanwhile: two of this hour are one too many else.
  await put(page, 'onemore-copy-2026-11-17T0930.json', 'later');
  await page.clock.setFixedTime('2026-11-17T10:30');
  await data.openSample();
  await comeBack(page);
  await expect.poll(async () => Object.keys(await files(page)).sort()).toEqual(['0900', '0930', '1030'].map((time) => `onemore-copy-2026-11-17T${time}.json`));
  await app.expectAccessible();

  await data.section('What could not be read').getByRole('button', { name: 'Set it aside' }).click();
  await expect(data.section('What could not be read')).toHaveCount(0);
  await lookedAt(page, section, '10:35');
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
