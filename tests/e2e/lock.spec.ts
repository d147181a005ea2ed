// A locked book: encrypted wherever it lies, opened by its passphrase alone, in every tab, and nothing of it is lost.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { settled, storedBook } from './pages/app';
import { ComposePage } from './pages/compose';
import { DataPage } from './pages/data';
import { kill } from './pages/kill';
import { Prospect, Prospects } from './pages/prospect';

const PASSPHRASE = 'five quiet boats at noon';
const ID = '0000000000000001';
const HANNAH = { [`onemore:prospect:${ID}`]: { version: 1, data: { id: ID, name: 'Hannah Weiss', company: 'Weiss Leuchten', stage: 'contacted', added_at: '2026-10-01T09:00:00Z' } } };

/** Everything that the browser holds for the page, of every kind. */
async function held(page: Page): Promise<Record<string, string>> {
  return page.evaluate(async () => {
    const answer = (request: IDBRequest) => new Promise<any>((resolve, reject) => {
      request.onsuccess = () => resolve(request.result);
      request.onerror = () => reject(request.error);
    });
    const database = await answer(indexedDB.open('onemore'));
    const texts = database.transaction('texts').objectStore('texts');
    const [keys, values] = await Promise.all([answer(texts.getAllKeys()), answer(texts.getAll())]);
    database.close();
    const net = keys.map((key: string, place: number) => [`net ${key}`, String(values[place])]);
    return Object.fromEntries([...Object.entries(localStorage), ...net, ...Object.entries(sessionStorage).map(([key, text]) => [`session ${key}`, text])]);
  });
}

/** Only preferences, the lock's own record and the net's number are in clear. */
async function expectSealed(page: Page) {
  const all = await held(page);
  const clear = Object.entries(all).filter(([key, text]) => !text.startsWith('onemore-sealed 1 ') && !/preference|^(net )?onemore-lock|^net seq$/.test(key));
  expect(clear).toEqual([]);
  expect(Object.keys(all).some((key) => key.startsWith('net onemore:page:'))).toBe(true);
  expect(Object.keys(all).some((key) => key.startsWith('onemore:page:'))).toBe(true);
}

async function lock(page: Page) {
  const section = new DataPage(page).section('A lock');
  await section.getByText('Lock the book with a passphrase').click();
  await section.getByLabel('New passphrase').fill(PASSPHRASE);
  await section.getByLabel('The same once more').fill(PASSPHRASE);
  await section.getByRole('button', { name: 'Lock the book' }).click();
  await expect(section.getByRole('button', { name: 'Lock it now' })).toBeVisible();
}

async function unlock(page: Page, passphrase = PASSPHRASE) {
  await page.getByLabel('Passphrase').fill(passphrase);
  await page.getByRole('button', { name: 'Open my book' }).click();
}

/** The page is loaded anew for it, which takes as long as it takes. */
const locked = (page: Page) => expect(page.getByRole('heading', { name: 'Your book is locked' })).toBeVisible({ timeout: 30_000 });

async function another(context: BrowserContext, url: string) {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => 'onemore' in window);
  return page;
}

test('a locked book is encrypted wherever it lies and opens with its passphrase', async ({ app, data, page }) => {
  await app.seed(HANNAH);
  await app.open(`#/prospect/${ID}`);
  await new Prospect(page).write('Company', 'Weiss Ltd');
  await page.goto(`#/compose/${ID}`);
  await new ComposePage(page).message.fill('Dear Hannah, a word about the lamps.');
  await page.goto('#/data');
  await lock(page);
  await expectSealed(page);
  // What comes after is encrypted as well: changes, their history, messages in hand, the crash net.
  await page.goto(`#/prospect/${ID}`);
  await new Prospect(page).write('Title', 'Head of Light');
  await settled(page);
  await expectSealed(page);
  await app.expectAccessible();

  await page.goto('#/data');
  await expect(data.section('A lock')).toContainText('In this tab it is open.');
  await app.expectAccessible();
  await data.section('A lock').getByRole('button', { name: 'Lock it now' }).click();
  await locked(page);
  await expect(page.getByText('Hannah')).toHaveCount(0);
  await app.expectAccessible();
  await unlock(page, 'five quiet boats');
  await expect(page.getByRole('alert').filter({ hasText: 'Nothing is lost.' })).toBeVisible();
  await unlock(page);
  await expect(data.section('What is kept')).toContainText('1 person');
  await page.goto(`#/compose/${ID}`);
  await expect(new ComposePage(page).message).toHaveValue('Dear Hannah, a word about the lamps.');
  expect((await storedBook(page)).prospects[0]).toMatchObject({ name: 'Hannah Weiss', title: 'Head of Light' });
  // The change before it was locked can still be taken back.
  await page.goto('#/data');
  await data.section('Changes').getByRole('button', { name: /^Undo/ }).click();
  expect((await storedBook(page)).prospects[0].title ?? '').toBe('');
  await data.section('What is kept').getByRole('button', { name: 'Check the whole book' }).click();
  await expect(page.locator('#checked')).toContainText('is as you see it');
  await expectSealed(page);
});

test('the stored text taken out of a locked book opens elsewhere with its passphrase', async ({ app, browser, data, page, baseURL }) => {
  await app.seed(HANNAH);
  await app.open('#/data');
  await lock(page);
  const { text } = await data.download(page.getByRole('button', { name: 'Take the stored text out' }));
  expect(text).not.toContain('Hannah');
  const localStorage = Object.entries<string>(JSON.parse(text)).map(([name, value]) => ({ name, value }));
  const context = await browser.newContext({ baseURL, storageState: { cookies: [], origins: [{ origin: new URL(baseURL!).origin, localStorage }] } });
  const elsewhere = await context.newPage();
  await elsewhere.goto('#/data');
  await locked(elsewhere);
  await unlock(elsewhere);
  await expect(new DataPage(elsewhere).section('What is kept')).toContainText('1 person');
  await context.close();
});

test('the passphrase is changed, and the lock taken off, only by who knows it', async ({ app, data, page }) => {
  await app.seed(HANNAH);
  await app.open('#/data');
  await lock(page);
  const section = data.section('A lock');
  await section.locator('summary', { hasText: 'Change the passphrase' }).click();
  const change = async (old: string, now: string) => {
    await section.getByLabel('The passphrase now').first().fill(old);
    await section.getByLabel('New passphrase').fill(now);
    await section.getByLabel('The same once more').fill(now);
    await section.getByRole('button', { name: 'Change the passphrase' }).click();
  };
  await change('wrong', 'seven loud trains at six');
  await expect(section.getByText('This passphrase does not open it.')).toBeVisible();
  await change(PASSPHRASE, 'seven loud trains at six');
  await expect(page.getByText('The passphrase is changed.')).toBeVisible();
  await app.reload();
  await unlock(page);
  await expect(page.getByText('This passphrase does not open it.')).toBeVisible();
  await unlock(page, 'seven loud trains at six');
  await section.locator('summary', { hasText: 'Take the lock off' }).click();
  await section.getByLabel('The passphrase now').last().fill('seven loud trains at six');
  await section.getByRole('button', { name: 'Take the lock off' }).click();
  await expect(page.getByText('The lock is off')).toBeVisible();
  const all = await held(page);
  expect(Object.entries(all).filter(([, text]) => text.startsWith('onemore-sealed'))).toEqual([]);
  await app.reload();
  await expect(data.section('What is kept')).toContainText('1 person');
});

test('other tabs follow: they are locked with this one, and one that is idle is not locked while another is at work', async ({ app, context, page }) => {
  await app.seed(HANNAH);
  await app.open(`#/prospect/${ID}`);
  await new Prospect(page).write('Company', 'Weiss Ltd');
  await page.goto('#/data');
  const other = await another(context, page.url());
  await settled(other);
  // From the tab that does not write.
  await lock(other);
  await locked(page);
  await expectSealed(other);
  await unlock(page);
  await page.goto('#/prospects');
  await new Prospects(page).add({ Name: 'Kofi Mensah' });
  await expect(new DataPage(other).section('What is kept')).toContainText('2 people');
  await settled(page);
  await expectSealed(page);
  await other.getByRole('button', { name: 'Lock it now' }).click();
  await locked(other);
  await locked(page);
  await unlock(page);
  expect((await storedBook(page)).prospects).toHaveLength(2);
});

test('the book locks itself when nobody is at work', async ({ app, data, page }) => {
  await page.clock.install({ time: '2026-11-17T09:00:00' });
  await app.seed(HANNAH);
  await app.open('#/data');
  await data.section('A lock').getByText('Lock the book with a passphrase').click();
  await data.section('A lock').getByLabel('New passphrase').fill(PASSPHRASE);
  await data.section('A lock').getByLabel('The same once more').fill(PASSPHRASE);
  await data.section('A lock').getByRole('button', { name: 'Lock the book' }).click();
  await expect(data.section('A lock').getByRole('button', { name: 'Lock it now' })).toBeVisible();
  await page.getByLabel('Locks when nobody is at work for').selectOption('5 minutes');
  await page.clock.fastForward('04:00');
  await page.keyboard.press('Shift');
  await page.clock.fastForward('04:00');
  await expect(page.getByRole('heading', { name: 'Your data' })).toBeVisible();
  await page.clock.fastForward('02:00');
  await locked(page);
});

test('who has forgotten the passphrase is told the truth and can begin anew from a copy', async ({ app, data, page }) => {
  await app.seed(HANNAH);
  await app.open('#/data');
  const copy = await data.takeACopy();
  await lock(page);
  await app.reload();
  await page.getByText('I have forgotten it').click();
  await expect(page.getByText('without it nobody can open this book')).toBeVisible();
  await app.expectAccessible();
  const taken = await data.download(page.getByRole('button', { name: 'Take the locked text out' }));
  expect(taken.text).not.toContain('Hannah');
  await page.getByRole('button', { name: 'Erase it and begin anew' }).click();
  await page.getByLabel('Type erase to go on').fill('erase');
  await page.getByRole('button', { name: 'Erase everything' }).click();
  await data.restore(copy.name, copy.text);
  expect((await storedBook(page)).prospects[0].name).toBe('Hannah Weiss');
});

test('the browser is killed while the lock is being turned on or off, and the book opens all the same', async ({ baseURL }) => {
  test.setTimeout(300_000);
  const expectHannah = async (page: Page) => {
    await page.goto('#/prospects');
    await page.waitForFunction(() => 'onemore' in window);
    // What only the crash net knows of comes back a moment later, a lock among it: then the page is loaded anew.
    const read = async () => {
      if (await page.getByRole('heading', { name: 'Your book is locked' }).isVisible()) await unlock(page);
      await page.locator('.status[aria-busy=false]').waitFor({ timeout: 10_000 });
      return (await storedBook(page)).prospects.map(({ name }: { name: string }) => name).join();
    };
    await expect.poll(() => read().catch(() => 'not yet'), { timeout: 30_000 }).toBe('Hannah Weiss');
    // It stays so: nothing is on its way any more that could load the page anew.
    await page.waitForTimeout(2000);
    await expect.poll(() => read().catch(() => 'not yet'), { timeout: 30_000 }).toBe('Hannah Weiss');
  };
  const profile = mkdtempSync(join(tmpdir(), 'onemore-lock-'));
  const open = async () => chromium.launchPersistentContext(profile, { executablePath: process.env.CHROME || undefined, baseURL, handleSIGINT: false });
  let isLocked = 0;
  for (const after of [0, 150, 300, 450, 700, 1000]) {
    const context = await open();
    const page = context.pages()[0] ?? (await context.newPage());
    if (after === 0) {
      await page.goto('#/prospects');
      await page.waitForFunction(() => 'onemore' in window);
      await new Prospects(page).add({ Name: 'Hannah Weiss' });
      await settled(page);
    }
    await expectHannah(page);
    await page.goto('#/data');
    const section = new DataPage(page).section('A lock');
    const turned = await section.getByRole('button', { name: 'Lock it now' }).isVisible();
    isLocked += Number(turned);
    if (turned) {
      await section.locator('summary', { hasText: 'Take the lock off' }).click();
      await section.getByLabel('The passphrase now').last().fill(PASSPHRASE);
      await section.getByRole('button', { name: 'Take the lock off' }).click();
    } else {
      await section.getByText('Lock the book with a passphrase').click();
      await section.getByLabel('New passphrase').fill(PASSPHRASE);
      await section.getByLabel('The same once more').fill(PASSPHRASE);
      await section.getByRole('button', { name: 'Lock the book' }).click();
    }
    await page.waitForTimeout(after);
    const gone = new Promise((resolve) => context.once('close', resolve));
    kill(profile);
    await gone;
  }
  const context = await open();
  const page = context.pages()[0] ?? (await context.newPage());
  await expectHannah(page);
  console.log(`killed six times, ${isLocked} of them while the lock was taken off`);
  await context.close();
  rmSync(profile, { recursive: true, force: true });
});

test('where there is no room for it the book is not locked, and nothing has changed', async ({ app, data, page }) => {
  await app.seed(HANNAH);
  await app.open('#/data');
  const before = await data.stored();
  await page.evaluate(() => {
    const setItem = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (text.startsWith('onemore-sealed')) throw new DOMException('no room', 'QuotaExceededError');
      return setItem.call(this, key, text);
    };
  });
  const section = data.section('A lock');
  await section.getByText('Lock the book with a passphrase').click();
  await section.getByLabel('New passphrase').fill(PASSPHRASE);
  await section.getByLabel('The same once more').fill('another');
  await section.getByRole('button', { name: 'Lock the book' }).click();
  await expect(section.getByText('The two are not the same.')).toBeVisible();
  await section.getByLabel('The same once more').fill(PASSPHRASE);
  await section.getByRole('button', { name: 'Lock the book' }).click();
  await expect(section.getByText('The book is not locked, and nothing has changed')).toBeVisible();
  expect(await data.stored()).toEqual(before);
  await app.reload();
  await expect(data.section('What is kept')).toContainText('1 person');
});
