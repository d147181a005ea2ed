// Several tabs, one book: whoever changes what, in whatever order, all show the same and nothing is lost.
import type { BrowserContext, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { settled, storedBook, type App } from './pages/app';
import { DataPage } from './pages/data';
import { Prospect, Prospects } from './pages/prospect';

const ID = '0000000000000001';
const HANNAH = { [`onemore:prospect:${ID}`]: { version: 1, data: { id: ID, name: 'Hannah Weiss', stage: 'contacted', added_at: '2026-10-01T09:00:00Z' } } };

/** More tabs beside the first, each in a room. */
async function more(context: BrowserContext, count: number, url: string): Promise<Page[]> {
  const pages: Page[] = [];
  for (let n = 0; n < count; n++) {
    const page = await context.newPage();
    await page.goto(url);
    await page.waitForFunction(() => 'onemore' in window);
    await settled(page);
    pages.push(page);
  }
  return pages;
}

async function open(app: App, hash: string) {
  await app.seed(HANNAH);
  await app.open(hash);
  await settled(app.page);
}

for (const count of [2, 5]) {
  test(`${count} tabs that add people at once lose nobody and show the same`, async ({ app, context, page }) => {
    test.slow();
    await open(app, '#/prospects');
    const pages = [page, ...(await more(context, count - 1, page.url()))];
    const names = await Promise.all(
      pages.map(async (tab, place) => {
        const added = [1, 2, 3].map((n) => `Person ${place}-${n}`);
        for (const name of added) {
          await tab.goto('#/prospects');
          await new Prospects(tab).add({ Name: name });
          await expect(tab.getByRole('heading', { level: 1 })).toHaveText(name);
        }
        return added;
      }),
    );
    const everybody = ['Hannah Weiss', ...names.flat()].sort();
    for (const tab of pages) {
      await tab.goto('#/prospects');
      await settled(tab);
      await expect(tab.getByRole('link', { name: 'Prospects' })).toContainText(String(everybody.length));
      expect((await storedBook(tab)).prospects.map(({ name }: { name: string }) => name).sort()).toEqual(everybody);
    }
  });
}

test('another tab shows a change within a tenth of a second', async ({ app, context, page }) => {
  await open(app, `#/prospect/${ID}`);
  const [other] = await more(context, 1, page.url());
  const times: number[] = [];
  for (const [turn, title] of ['One', 'Two', 'Three', 'Four', 'Five', 'Six'].entries()) {
    const [here, there] = turn % 2 ? [other, page] : [page, other];
    await here.bringToFront();
    const seen = there.evaluate(
      (title) =>
        new Promise<number>((resolve) => {
          const look = () => document.body.textContent!.includes(title) && resolve(performance.timeOrigin + performance.now());
          new MutationObserver(look).observe(document.body, { subtree: true, childList: true, characterData: true });
        }),
      title,
    );
    const given = here.evaluate(
      () =>
        new Promise<number>((resolve) =>
          addEventListener('keydown', ({ key }) => key === 'Enter' && resolve(performance.timeOrigin + performance.now()), { capture: true }),
        ),
    );
    const record = new Prospect(here);
    await record.edit('Title').click();
    await here.getByRole('textbox', { name: 'Title', exact: true }).fill(title);
    await here.keyboard.press('Enter');
    times.push((await seen) - (await given));
  }
  // The best of some: what the app needs, and not what else this machine is busy with.
  console.log(`another tab showed it after ${times.map((took) => took.toFixed(0)).join(', ')} ms`);
  expect(Math.min(...times)).toBeLessThan(100);
});

test('both change different facts of one person, and both changes stay', async ({ app, context, page }) => {
  await open(app, `#/prospect/${ID}`);
  const [other] = await more(context, 1, page.url());
  await Promise.all([new Prospect(page).write('Title', 'Head of Light'), new Prospect(other).write('Company', 'Weiss Ltd')]);
  for (const tab of [page, other]) {
    await expect(new Prospect(tab).fact('Title')).toContainText('Head of Light');
    await expect(new Prospect(tab).fact('Company')).toContainText('Weiss Ltd');
  }
  const [hannah] = (await storedBook(page)).prospects;
  expect(hannah).toMatchObject({ title: 'Head of Light', company: 'Weiss Ltd' });
});

test('the tab that writes closes in the middle, and another goes on within a second', async ({ app, context, page }) => {
  await open(app, '#/prospects');
  const others = await more(context, 2, page.url());
  await new Prospects(others[0]).add({ Name: 'Before Closing' });
  await page.close();
  const closed = Date.now();
  await new Prospects(others[1]).add({ Name: 'After Closing' });
  await settled(others[1]);
  console.log(`after ${Date.now() - closed} ms everything was kept by another tab`);
  for (const tab of others) {
    const names = (await storedBook(tab)).prospects.map(({ name }: { name: string }) => name).sort();
    expect(names).toEqual(['After Closing', 'Before Closing', 'Hannah Weiss']);
  }
});

test('a writer that is gone is replaced within a second, again and again', async ({ app, context, page }) => {
  await open(app, '#/settings');
  const tabs = [page, ...(await more(context, 3, page.url()))];
  const last = tabs[tabs.length - 1];
  const times: number[] = [];
  for (const [turn, writer] of tabs.slice(0, -1).entries()) {
    await writer.close();
    times.push(
      await last.evaluate(async (turn) => {
        const begun = performance.now();
        const field = document.querySelector<HTMLInputElement>('main input:not([type]), main input[type=text]')!;
        field.value = `Robin ${turn}`;
        for (const name of ['input', 'change', 'blur']) field.dispatchEvent(new Event(name, { bubbles: true }));
        await new Promise((done) => setTimeout(done, 5));
        while (document.querySelector('.status')?.getAttribute('aria-busy') !== 'false') await new Promise((done) => setTimeout(done, 5));
        return performance.now() - begun;
      }, turn),
    );
    expect((await storedBook(last)).settings.profile.name).toBe(`Robin ${turn}`);
  }
  // The best of some, as above.
  console.log(`after a writer had gone a change was kept after ${times.map((took) => took.toFixed(0)).join(', ')} ms`);
  expect(Math.min(...times)).toBeLessThan(1000);
});

test('undo takes back the last change of any tab, also after all were closed', async ({ app, context, page }) => {
  await open(app, `#/prospect/${ID}`);
  const [other] = await more(context, 1, page.url());
  await new Prospect(page).write('Title', 'Head of Light');
  await new Prospect(page).write('Title', 'Head of Shade');
  await expect(new Prospect(other).fact('Title')).toContainText('Head of Shade');
  await other.goto('#/data');
  const changes = new DataPage(other).section('Changes');
  await changes.getByRole('button', { name: /^Undo/ }).click();
  await expect(new Prospect(page).fact('Title')).toContainText('Head of Light');
  await settled(page);
  await page.close();
  await other.reload();
  await expect(changes).toContainText('Taken back: Changed the title of Hannah Weiss.');
  await changes.getByRole('button', { name: /^Do it again/ }).click();
  expect((await storedBook(other)).prospects[0].title).toBe('Head of Shade');
  await other.reload();
  await changes.getByRole('button', { name: /^Undo/ }).click();
  await changes.getByRole('button', { name: /^Undo/ }).click();
  expect((await storedBook(other)).prospects[0].title ?? '').toBe('');
});

test('everything is put back as it was, with a look at what that takes back, and that can be undone', async ({ app, data, page }) => {
  await open(app, `#/prospect/${ID}`);
  const record = new Prospect(page);
  for (const title of ['One', 'Two', 'Three']) await record.write('Title', title);
  await page.goto('#/data');
  await app.reload();
  const changes = data.section('Changes');
  await changes.getByText('3 changes, one by one').click();
  await changes.getByRole('button', { name: /^Put it back as it was today at/ }).last().click();
  await expect(changes.getByText('This takes back, in one step')).toBeVisible();
  await app.expectAccessible();
  await changes.getByRole('button', { name: 'Put it back', exact: true }).click();
  expect((await storedBook(page)).prospects[0].title).toBe('One');
  await changes.getByRole('button', { name: /^Undo/ }).click();
  expect((await storedBook(page)).prospects[0].title).toBe('Three');
});

test('a tab of an older build changes nothing any more and says so', async ({ app, data, page }) => {
  await open(app, `#/prospect/${ID}`);
  await page.evaluate(() => new BroadcastChannel('onemore').postMessage([Number.MAX_SAFE_INTEGER, new Uint8Array()]));
  await expect(data.banner).toContainText('A newer Onemore is open in another tab.');
  const before = await data.stored();
  await page.goto('#/data');
  await page.getByRole('button', { name: 'Open the sample book' }).click();
  await expect(page.getByText('nothing can be changed here. Reload the page.')).toBeVisible();
  expect(await data.stored()).toEqual(before);
  await app.reload();
  await expect(data.banner).toHaveCount(0);
});

/** From here on the browser has no room, until `makeRoom()`. */
async function fill(page: Page) {
  await page.evaluate(() => {
    const setItem = Storage.prototype.setItem;
    Object.assign(window, { makeRoom: () => (Storage.prototype.setItem = setItem) });
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
}

/** Whether the browser asks before the page is left. */
async function asks(page: Page) {
  return page.evaluate(() => !dispatchEvent(new Event('beforeunload', { cancelable: true })));
}

for (const [why, leave, says] of [
  ['of an older build', () => new BroadcastChannel('onemore').postMessage([Number.MAX_SAFE_INTEGER, new Uint8Array()]), 'A newer Onemore is open in another tab.'],
  ['whose turn was taken', () => void navigator.locks.request('onemore-writer', { steal: true }, () => new Promise(() => {})), 'Another tab has gone on without this one.'],
] as const) {
  test(`a tab ${why} says what it could not keep, and nothing loads it anew until that was copied`, async ({ app, data, page }) => {
    await open(app, '#/data');
    await settled(page);
    expect(await asks(page)).toBe(false);
    await fill(page);
    await data.openSample();
    await expect(data.banner).toContainText('no room left for Onemore');
    expect(await asks(page)).toBe(true);
    await page.evaluate(leave);
    await expect(data.banner).toContainText(says);
    await expect(data.banner).toContainText('its last change was not kept. Take a copy before you reload it.');
    await expect(page.getByRole('contentinfo')).toContainText('The last change is not kept.');
    expect(await asks(page)).toBe(true);
    // Another tab wants to turn the lock, and all of them locked.
    await page.evaluate(() => {
      Object.assign(window, { isTheSame: true });
      for (const word of 'wl') new BroadcastChannel('onemore-lock').postMessage([0, new TextEncoder().encode(word)]);
    });
    await page.waitForTimeout(1_000);
    expect(await page.evaluate('window.isTheSame')).toBe(true);
    const copy = await data.download(data.banner.getByRole('button', { name: 'Take a copy' }));
    expect(JSON.parse(copy.text).prospects.length).toBeGreaterThan(20);
  });
}

test('a write that fails, whichever it is, loses nothing', async ({ app, data, page }) => {
  test.slow();
  await open(app, '#/settings');
  for (let at = 0; at < 5; at++) {
    await page.evaluate((at) => {
      const setItem = Storage.prototype.setItem;
      let call = 0;
      Storage.prototype.setItem = function (key, text) {
        if (call++ === at) throw new DOMException('no room', 'QuotaExceededError');
        return setItem.call(this, key, text);
      };
    }, at);
    const name = page.getByLabel('Your name');
    await name.fill(`Robin ${at}`);
    await name.blur();
    await expect(name).toHaveValue(`Robin ${at}`);
    const again = data.banner.getByRole('button', { name: 'Try again' });
    if (await again.isVisible()) await again.click();
    await expect(data.banner).toHaveCount(0);
    await app.reload();
    await expect(name).toHaveValue(`Robin ${at}`);
    expect((await storedBook(page)).settings.profile.name).toBe(`Robin ${at}`);
  }
});

test('with no room at all undo and a copy still work, and all of it is kept once there is room', async ({ app, data, page }) => {
  await open(app, '#/data');
  await fill(page);
  await data.openSample();
  await expect(data.banner).toContainText('no room left for Onemore');
  const copy = await data.download(data.banner.getByRole('button', { name: 'Take a copy' }));
  expect(copy.text).toContain('Hannah Weiss');
  await data.section('Changes').getByRole('button', { name: /^Undo/ }).click();
  await expect(page.getByRole('button', { name: 'Open the sample book' })).toBeVisible();
  await data.section('Changes').getByRole('button', { name: /^Do it again/ }).click();
  await page.evaluate('makeRoom()');
  await data.banner.getByRole('button', { name: 'Try again' }).click();
  await expect(data.banner).toHaveCount(0);
  expect(await asks(page)).toBe(false);
  expect((await storedBook(page)).prospects.length).toBeGreaterThan(20);
});
