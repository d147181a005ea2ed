// A browser lets tabs stand still that nobody looks at, the one that writes among them: the others go on, and nothing is lost.
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { settled, storedBook } from './pages/app';
import { DataPage } from './pages/data';
import { Prospects } from './pages/prospect';

/** Longer than a tab waits for one that does not answer. */
const SILENCE = 20_000;
const PASSPHRASE = 'five quiet boats at noon';

const open = async (page: Page, url: string) => {
  await page.goto(url);
  await page.waitForFunction(() => 'onemore' in window);
  await settled(page);
};

/** The process that a page runs in: the one whose time goes by while the page is busy. */
async function processOf(context: BrowserContext, page: Page): Promise<number> {
  const session = await context.browser()!.newBrowserCDPSession();
  const times = async () => {
    const { processInfo } = await session.send('SystemInfo.getProcessInfo');
    return new Map(processInfo.filter(({ type }) => type === 'renderer').map(({ id, cpuTime }) => [id, cpuTime]));
  };
  const before = await times();
  await page.evaluate(() => {
    const until = performance.now() + 700;
    while (performance.now() < until);
  });
  const took = [...(await times())].map(([id, time]) => [time - (before.get(id) ?? time), id]);
  await session.detach();
  return took.sort(([a], [b]) => b - a)[0][1];
}

/** Lets a page stand still with its whole process; answers how it goes on. One that is told hears of both, as in Chromium. */
async function freeze(context: BrowserContext, page: Page, other: Page, isTold: boolean) {
  const id = await processOf(context, page);
  expect(id).not.toBe(await processOf(context, other));
  const tell = async (name: string) => void (isTold && (await page.evaluate((name) => void document.dispatchEvent(new Event(name)), name)));
  await tell('freeze');
  process.kill(id, 'SIGSTOP');
  return async () => {
    process.kill(id, 'SIGCONT');
    // It may be loading anew already.
    await tell('resume').catch(() => undefined);
  };
}

/** Two tabs, the first of which writes. */
async function two(context: BrowserContext, page: Page, url: string) {
  await open(page, url);
  const other = await context.newPage();
  await open(other, url);
  return other;
}

async function add(page: Page, name: string) {
  await page.bringToFront();
  await page.goto('#/prospects');
  await new Prospects(page).add({ Name: name });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

const names = async (page: Page) => (await storedBook(page)).prospects.map(({ name }: { name: string }) => name).sort();

for (const isTold of [true, false]) {
  test(`the tab that writes stands still${isTold ? '' : ' without being told'}, and the other goes on`, async ({ context, page, baseURL }) => {
    test.slow();
    const other = await two(context, page, `${baseURL}#/prospects`);
    await add(page, 'Hannah Weiss');
    await settled(page);
    const goOn = await freeze(context, page, other, isTold);
    const begun = Date.now();
    await add(other, 'Kofi Mensah');
    if (!isTold) {
      await expect(other.getByRole('status').filter({ hasText: 'Keeping the last change.' })).toBeVisible();
      await expect(other.getByText('did not answer any more, so this one keeps it now.')).toBeVisible({ timeout: SILENCE });
    }
    await settled(other);
    console.log(`kept by the other tab after ${Date.now() - begun} ms`);
    expect(await names(other)).toEqual(['Hannah Weiss', 'Kofi Mensah']);

    await goOn();
    await add(page, 'Lea Berg');
    await settled(page);
    await add(other, 'Noor Haddad');
    for (const tab of [other, page]) {
      await settled(tab);
      expect(await names(tab)).toEqual(['Hannah Weiss', 'Kofi Mensah', 'Lea Berg', 'Noor Haddad']);
      await tab.goto('#/prospects');
      await expect(tab.getByRole('link', { name: 'Prospects' })).toContainText('4');
    }
  });

  test(`the lock is turned on while the tab that writes stands still${isTold ? '' : ' without being told'}`, async ({ context, page, baseURL }) => {
    test.slow();
    const other = await two(context, page, `${baseURL}#/data`);
    await add(page, 'Hannah Weiss');
    await settled(page);
    const goOn = await freeze(context, page, other, isTold);
    await other.bringToFront();
    const section = new DataPage(other).section('A lock');
    await section.getByText('Lock the book with a passphrase').click();
    await section.getByLabel('New passphrase').fill(PASSPHRASE);
    await section.getByLabel('The same once more').fill(PASSPHRASE);
    await section.getByRole('button', { name: 'Lock the book' }).click();
    await expect(section.getByRole('button', { name: 'Lock it now' })).toBeVisible({ timeout: SILENCE });
    await goOn();
    await expect(page.getByRole('heading', { name: 'Your book is locked' })).toBeVisible({ timeout: SILENCE });
    const stored = await new DataPage(other).stored();
    const clear = Object.entries(stored).filter(([key, text]) => key.startsWith('onemore:') && !text.startsWith('onemore-sealed 1 '));
    expect(clear).toEqual([]);
    expect(await names(other)).toEqual(['Hannah Weiss']);
  });
}
