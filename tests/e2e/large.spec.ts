// A change for which the browser has no room beside what it replaces: kept page by page while the crash net holds all of it,
// and the browser killed in the middle.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { settled, storedBook } from './pages/app';
import { DataPage } from './pages/data';
import { kill } from './pages/kill';

const PEOPLE = 400;
/** Letters that are left beside the book: for two pages on their way and little more. A second copy takes four times as many. */
const LEFT = 90_000;

/** A copy of so many people, whose notes pack badly. */
function copy(name: string, seed: number): string {
  let state = seed;
  const letter = () => String.fromCharCode(0x4e00 + ((state = (Math.imul(state, 1103515245) + 12345) >>> 0) >> 18));
  const prospects = Array.from({ length: PEOPLE }, (_, n) => ({
    id: (seed * 0x10000 + n).toString(16).padStart(16, '0'),
    name: `${name} ${n}`,
    stage: 'not_started',
    added_at: '2026-11-16T09:00:00Z',
    notes: Array.from({ length: 800 }, letter).join(''),
  }));
  return JSON.stringify({ format: 'Onemore backup', version: 1, prospects });
}

const runs = (page: Page) => page.waitForFunction(() => 'onemore' in window);

/** Who is in the stored book, by the first word of their names, with how many they are. */
async function who(page: Page): Promise<Record<string, number>> {
  const found: Record<string, number> = {};
  for (const { name } of (await storedBook(page)).prospects) {
    const [word] = name.split(' ');
    found[word] = (found[word] ?? 0) + 1;
  }
  return found;
}

/** Puts the first book in. */
async function begin(page: Page) {
  const data = new DataPage(page);
  await page.goto('#/data');
  await runs(page);
  await data.restore('before.json', copy('Before', 1));
  await expect(data.section('What is kept')).toContainText(`${PEOPLE} people`);
  await settled(page);
}

/** Something of somebody else's over all of the room, but for a book of so many letters and a little. Answers how many ours has. */
async function takeRoom(page: Page, book = 0): Promise<number> {
  return page.evaluate(([left, book]) => {
    localStorage.removeItem('elsewhere');
    const letters = Object.entries(localStorage).reduce((sum, [key, text]) => sum + key.length + text.length, 0);
    // As much as fits, to the thousand; then what is to be left is let go.
    let rest = 0;
    for (let step = 2 ** 22; step >= 1000; step /= 2) {
      try {
        localStorage.setItem('elsewhere', 'x'.repeat(rest + step));
        rest += step;
      } catch {
        // Half as much, then.
      }
    }
    localStorage.setItem('elsewhere', 'x'.repeat(rest - left - Math.max(0, book - letters)));
    return letters;
  }, [LEFT, book]);
}

async function replace(page: Page) {
  const data = new DataPage(page);
  await data.choose('after.json', copy('After', 2));
  await data.download(data.section('after.json').getByRole('button', { name: 'Replace my book' }));
}

test('a copy put in place of a book fits where both do not, and is whole after a reload', async ({ data, page }) => {
  await begin(page);
  expect(await takeRoom(page), 'a second copy has no room').toBeGreaterThan(3 * LEFT);
  // Where room is asked for by the page, the change goes page by page.
  await page.evaluate(() => {
    const put = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (key.startsWith('onemore:room:')) Object.assign(window, { wentByPages: true });
      put.call(this, key, text);
    };
  });
  await replace(page);
  await expect.poll(() => who(page), { timeout: 20_000 }).toEqual({ After: PEOPLE });
  expect(await page.evaluate('window.wentByPages')).toBe(true);
  await expect(data.banner).toHaveCount(0);
  await page.reload();
  await runs(page);
  expect(await who(page)).toEqual({ After: PEOPLE });
  await expect(data.section('What could not be read')).toHaveCount(0);
});

/** Where the browser is killed: at what it writes after it has asked for room; and whose book is to be found after that. */
const MOMENTS = [
  ['while room is asked for, before the net has it', 'onemore:room:', 1, 'Before'],
  ['at the first part, once the net has it', 'onemore:index.', 1, 'After'],
  ['at the seventh part', 'onemore:index.', 7, 'After'],
] as const;

for (const [moment, written, count, found] of MOMENTS) {
  test(`killed in the middle of it, the book is as before or as after: ${moment}`, async ({ baseURL }) => {
    test.setTimeout(180_000);
    const profile = mkdtempSync(join(tmpdir(), 'onemore-large-'));
    const open = (): Promise<BrowserContext> =>
      chromium.launchPersistentContext(profile, { executablePath: process.env.CHROME || undefined, baseURL, handleSIGINT: false, acceptDownloads: true });
    const first = await open();
    const earlier = first.pages()[0] ?? (await first.newPage());
    await begin(earlier);
    expect(await who(earlier)).toEqual({ Before: PEOPLE });
    await first.close();

    const second = await open();
    const page = second.pages()[0] ?? (await second.newPage());
    await page.goto('#/data');
    await runs(page);
    expect(await who(page)).toEqual({ Before: PEOPLE });
    const book = await takeRoom(page);
    expect(book, 'a second copy has no room').toBeGreaterThan(3 * LEFT);
    await page.evaluate(
      ([written, count]) => {
        const put = Storage.prototype.setItem;
        let isAsked = false;
        let left = Number(count);
        Storage.prototype.setItem = function (key, text) {
          put.call(this, key, text);
          isAsked ||= key.startsWith('onemore:room:');
          if (!isAsked || !key.startsWith(written) || (left -= 1) > 0) return;
          console.log('kill me');
          for (;;);
        };
      },
      [written, String(count)] as const,
    );
    const isThere = page.waitForEvent('console', { predicate: (message) => message.text() === 'kill me', timeout: 60_000 });
    const gone = new Promise((resolve) => second.once('close', resolve));
    // A page that is stopped answers no click.
    const pressed = replace(page).catch(() => undefined);
    await isThere;
    kill(profile);
    await Promise.all([gone, pressed]);

    const third = await open();
    const again = third.pages()[0] ?? (await third.newPage());
    // What was told localStorage last may not have landed, the room taken by others with it: it is taken again before the app runs.
    await again.goto('nothing-here');
    await takeRoom(again, book);
    await again.goto('#/data');
    await runs(again);
    await expect.poll(() => who(again), { timeout: 30_000 }).toEqual({ [found]: PEOPLE });
    await again.reload();
    await runs(again);
    expect(await who(again)).toEqual({ [found]: PEOPLE });
    await third.close();
    rmSync(profile, { recursive: true, force: true });
  });
}
