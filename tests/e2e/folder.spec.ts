// Copies that take themselves, into a folder that several devices share. The browser's picker cannot be driven by a test, so
// the folder is the browser's own private one: the same interface, with files that are really written.
import { expect, test } from './fixtures';
import type { Page } from '@playwright/test';

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

test('where no folder can be chosen, the page says so', async ({ app, data, page }) => {
  await page.addInitScript(() => {
    delete (window as any).showDirectoryPicker;
  });
  await app.openAt(MOMENT, '#/data');
  await expect(data.section('Copies by themselves')).toContainText('cannot write into a folder by itself');
  await expect(page.getByRole('button', { name: 'Choose a folder' })).toHaveCount(0);
});
