// localStorage has lost its last changes, as after a crash of the browser, and the crash net, which has them, is slow.
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { type App, settled, storedBook } from './pages/app';
import { netTexts } from './pages/net';
import { Prospects } from './pages/prospect';

/** A page of the same origin without the app, which holds the net back until it is told to let go. */
async function holdBack(context: BrowserContext, address: string) {
  const page = await context.newPage();
  await page.goto(address);
  await page.evaluate(
    () =>
      new Promise<void>((begun) => {
        // Nobody else may open a database while it is brought to another version; given up, it stays at the one it has.
        const opening = indexedDB.open('onemore', 1_000);
        opening.onupgradeneeded = () => {
          const change = opening.transaction!;
          const store = change.objectStore('texts');
          const go = () => {
            if ('isOver' in window) return change.abort();
            store.count().onsuccess = go;
          };
          go();
          begun();
        };
      }),
  );
  return async () => {
    await page.evaluate(() => Object.assign(window, { isOver: true }));
    await page.close({ runBeforeUnload: false });
  };
}

/** Anna and Bela are in the net, only Anna is in localStorage. Answers an address of this origin without the app. */
async function loseBela(app: App, page: Page) {
  // Asked for beside a page without the app, and not to be had.
  await page.context().route('**/favicon.ico', (route) => route.fulfill({ status: 204 }));
  await app.open('#/prospects');
  const prospects = new Prospects(page);
  await prospects.add({ Name: 'Anna Roth' });
  await settled(page);
  const before = await page.evaluate(() => Object.entries(localStorage));
  await page.goto('#/prospects');
  await prospects.add({ Name: 'Bela Novak' });
  await settled(page);
  const index = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => key.startsWith('onemore:index.')));
  await expect
    .poll(async () => {
      const [keys, texts] = await netTexts(page);
      return index.every(([key, text]) => !keys.includes(key) || texts[keys.indexOf(key)] === text) && keys.length > 0;
    })
    .toBe(true);
  const address = await page.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')!.href);
  await page.goto(address);
  await page.evaluate((before) => {
    localStorage.clear();
    before.forEach(([key, text]) => localStorage.setItem(key, text));
  }, before);
  return address;
}

const names = async (page: Page) => (await storedBook(page)).prospects.map(({ name }: { name: string }) => name).sort();

test('what the browser lost comes back from the crash net and is said, once and in one tab', async ({ app, page, context }) => {
  const address = await loseBela(app, page);
  await app.open('#/prospects');
  await expect(page.getByText('The browser had lost the last change when it was closed.')).toBeVisible();
  expect(await names(page)).toEqual(['Anna Roth', 'Bela Novak']);

  // The second of two tabs that were there at the same time brings nothing back once it writes.
  await page.goto(address);
  const other = await context.newPage();
  await other.goto('#/prospects');
  await other.waitForFunction(() => 'onemore' in window);
  expect(await names(other)).toEqual(['Anna Roth', 'Bela Novak']);
  await expect(other.getByText('The browser had lost')).toHaveCount(0);
});

test('a crash net that opens after the first change keeps what it has, and both become one book', async ({ app, page, context }) => {
  const address = await loseBela(app, page);
  const letGo = await holdBack(context, address);
  await app.open('#/prospects');
  await new Prospects(page).add({ Name: 'Carla Smit' });
  // It waits for the net for two seconds, and then writes without it.
  expect(await names(page)).toEqual(['Anna Roth', 'Carla Smit']);
  await letGo();
  await expect(page.getByText('The browser had lost changes when it was closed.')).toBeVisible({ timeout: 20_000 });
  expect(await names(page)).toEqual(['Anna Roth', 'Bela Novak', 'Carla Smit']);
  await app.reload();
  expect(await names(page)).toEqual(['Anna Roth', 'Bela Novak', 'Carla Smit']);
  await app.open('#/data');
  await expect(page.getByText('Brought back from the crash net.').first()).toBeVisible();
});

test('the page is closed before the crash net has opened: the next one makes one book of both', async ({ app, page, context }) => {
  const address = await loseBela(app, page);
  const letGo = await holdBack(context, address);
  await app.open('#/prospects');
  const prospects = new Prospects(page);
  for (const name of ['Carla Smit', 'Dario Costa', 'Elif Kaya']) {
    await prospects.add({ Name: name });
    await page.goto('#/prospects');
  }
  // More changes than were lost: by their number alone the net would count as the older one.
  expect(await names(page)).toEqual(['Anna Roth', 'Carla Smit', 'Dario Costa', 'Elif Kaya']);
  await page.goto(address);
  await letGo();
  await app.open('#/prospects');
  await expect(page.getByText('The browser had lost changes when it was closed.')).toBeVisible({ timeout: 20_000 });
  expect(await names(page)).toEqual(['Anna Roth', 'Bela Novak', 'Carla Smit', 'Dario Costa', 'Elif Kaya']);
});

test('a crash net that does not take a change is given all of the book soon after', async ({ app, page, guard }) => {
  await app.open('#/prospects');
  const prospects = new Prospects(page);
  await prospects.add({ Name: 'Anna Roth' });
  await settled(page);
  // The next time something is put into it, it says no.
  await page.evaluate(() => {
    const put = IDBObjectStore.prototype.put;
    IDBObjectStore.prototype.put = function (...texts) {
      IDBObjectStore.prototype.put = put;
      const request = put.apply(this, texts as [unknown, IDBValidKey]);
      this.transaction.abort();
      return request;
    };
  });
  await page.goto('#/prospects');
  await prospects.add({ Name: 'Bela Novak' });
  await settled(page);
  const stored: [string, string][] = await page.evaluate(() => Object.entries(localStorage).filter(([key]) => /^onemore:(index|page|past)/.test(key)));
  await expect
    .poll(async () => {
      const [keys, texts] = await netTexts(page);
      const index = stored.filter(([key]) => key.startsWith('onemore:index.')).map(([, text]) => text);
      const past = stored.filter(([key]) => key.startsWith('onemore:past:'));
      return past.every(([key, text]) => texts[keys.indexOf(key)] === text) && index.some((text) => texts.includes(text));
    }, { timeout: 20_000 })
    .toBe(true);
  // The one refusal of this test, and nothing else.
  expect(guard.faults.filter((fault) => !/abort/i.test(fault))).toEqual([]);
  guard.faults.length = 0;
});

test('a crash net that a later Onemore has written is left as it is', async ({ app, page }) => {
  const address = await loseBela(app, page);
  // What it wrote says so in its head; the rest is not for this build to read.
  const later = await page.evaluate(
    () =>
      new Promise<string[]>((done, fail) => {
        const opening = indexedDB.open('onemore');
        opening.onerror = () => fail(opening.error);
        opening.onsuccess = () => {
          const change = opening.result.transaction('texts', 'readwrite');
          const store = change.objectStore('texts');
          const written: string[] = [];
          store.openCursor().onsuccess = ({ target }) => {
            const cursor = (target as IDBRequest<IDBCursorWithValue | null>).result;
            if (!cursor) return;
            if (String(cursor.key).startsWith('onemore:index.')) {
              const text = String(cursor.value).replace(/^(\S+) \d+ /, '$1 99 ');
              written.push(text);
              cursor.update(text);
            }
            cursor.continue();
          };
          change.oncomplete = () => {
            opening.result.close();
            done(written);
          };
        };
      }),
  );
  expect(later.length).toBeGreaterThan(0);
  expect(address).toBeTruthy();
  await app.open('#/prospects');
  await new Prospects(page).add({ Name: 'Carla Smit' });
  await settled(page);
  await page.waitForTimeout(500);
  const [, texts] = await netTexts(page);
  expect(texts.filter((text) => / 99 /.test(String(text).slice(0, 40))).sort()).toEqual(later.sort());
});
