// What is kept, taken out, put back; and that nothing of it is ever lost or overwritten in silence.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';

const MOMENT = '2026-11-17T09:00';
const KOFI = 'onemore:prospect:0000000000000001';
const LEILA = 'onemore:prospect:0000000000000002';

function record(id: string, name: string) {
  return { version: 1, data: { id, name, stage: 'not_started', added_at: '2026-11-16T09:00:00Z' } };
}

test('a copy restored into an empty book is the same to the byte', async ({ app, data, page }) => {
  await app.openAt(MOMENT, '#/data');
  await data.openSample();
  await app.open('#/settings');
  await page.getByLabel('Your name').fill('Robin Vale');
  await page.getByLabel('Your name').blur();
  await app.open('#/data');
  const copy = await data.takeACopy();
  expect(copy.name).toBe('onemore-2026-11-17.json');

  await data.clear();
  await app.reload();
  await data.restore(copy.name, copy.text);
  await expect(page.getByText(/^Restored \d+ people from a backup/)).toBeVisible();
  expect((await data.takeACopy()).text).toBe(copy.text);
});

test('where nobody is in the book but something is in it, a copy is looked at first', async ({ app, data, page }) => {
  await app.openAt(MOMENT, '#/settings');
  await page.getByLabel('Your name').fill('Robin Vale');
  await page.getByLabel('Your name').blur();
  await app.open('#/data');
  const copy = { format: 'Onemore backup', version: 1, prospects: [record('0000000000000001', 'Kofi Mensah').data] };
  await data.choose('older.json', JSON.stringify(copy));
  const look = data.section('older.json');
  const before = await data.download(look.getByRole('button', { name: 'Replace my book' }));
  expect(JSON.parse(before.text).settings.profile.name).toBe('Robin Vale');
  await expect(data.section('What is kept')).toContainText('1 person');
  await app.open('#/settings');
  await expect(page.getByLabel('Your name')).toHaveValue('');
});

test('a file that is no copy says so, and nothing is taken from it', async ({ app, data, page }) => {
  await app.openAt(MOMENT, '#/data');
  for (const [text, says] of [
    ['Name,Email\n', /holds no JSON/],
    ['{"format": "something else", "version": 1}', /not a backup of Onemore/],
    ['{"format": "Onemore backup", "version": 99}', /made by a newer Onemore/],
    ['{"format": "Onemore backup", "version": 1, "prospects": [{"id": "x"}]}', /damaged, so nothing was taken/],
  ] as const) {
    await data.restore('copy.json', text);
    await expect(page.getByRole('main').getByRole('alert').filter({ hasText: says })).toBeVisible();
  }
  expect(await data.stored()).toEqual({});
});

test('the sample book opens beside the rep’s own people and goes without a trace', async ({ app, data, page }) => {
  await app.seed({ [KOFI]: record('0000000000000001', 'Kofi Mensah') });
  await app.openAt(MOMENT, '#/data');
  const before = await data.prospects();
  await data.openSample();
  expect((await data.prospects()).length).toBeGreaterThan(20);
  await page.getByRole('button', { name: 'Remove the sample book' }).click();
  await expect(page.getByRole('button', { name: 'Open the sample book' })).toBeVisible();
  expect(await data.prospects()).toEqual(before);
});

test('changes are taken back and made again', async ({ app, data, page }) => {
  await app.openAt(MOMENT, '#/data');
  const changes = data.section('Changes');
  await expect(changes.getByRole('button', { name: /^Undo/ })).toBeDisabled();
  await data.openSample();
  await expect(changes).toContainText('Last change: Opened the sample book');
  await changes.getByRole('button', { name: /^Undo/ }).click();
  expect(await data.prospects()).toEqual([]);
  await expect(changes).toContainText('Taken back: Opened the sample book');
  await changes.getByRole('button', { name: /^Do it again/ }).click();
  await expect(page.getByRole('button', { name: 'Remove the sample book' })).toBeVisible();
});

test('a damaged record is kept, shown, downloadable, and never overwritten', async ({ app, data, page }) => {
  await app.seed({ [KOFI]: '{"version":1,"data":{"id":', [LEILA]: record('0000000000000002', 'Leila Farahani') });
  await app.openAt(MOMENT, '#/data');
  const damaged = data.section('What could not be read');
  await expect(data.section('What is kept')).toContainText('1 person');
  await damaged.getByText('Show the text of').click();
  await expect(damaged.getByLabel(`The text of ${KOFI}`)).toHaveText('{"version":1,"data":{"id":');
  const { text } = await data.download(damaged.getByRole('button', { name: 'Download the text' }));
  expect(text).toBe('{"version":1,"data":{"id":');
  await app.expectAccessible();

  await data.openSample();
  expect((await data.stored())[KOFI]).toBe('{"version":1,"data":{"id":');
  await damaged.getByRole('button', { name: 'Set it aside' }).click();
  await expect(damaged).toHaveCount(0);
  await app.reload();
  await expect(damaged).toHaveCount(0);
  const aside = data.section('Set aside');
  const later = await data.download(aside.getByRole('button', { name: 'Download the text' }));
  expect(later.text).toBe('{"version":1,"data":{"id":');
  expect((await data.stored())[KOFI]).toBeUndefined();

  // It takes room until it is removed, which is asked for twice.
  const asides = async () => Object.keys(await data.stored()).filter((key) => key.startsWith('onemore:aside'));
  await aside.getByRole('button', { name: 'Remove it' }).click();
  expect(await asides()).toHaveLength(1);
  await app.expectAccessible();
  await aside.getByRole('button', { name: 'Remove it for good, without a way back' }).click();
  await expect(aside).toHaveCount(0);
  expect(await asides()).toEqual([]);
  await app.reload();
  await expect(data.section('What is kept')).toContainText(/2\d people/);
  await expect(aside).toHaveCount(0);
});

test('a change to what is damaged is kept, and the damaged text stays until it is set aside', async ({ app, data, page }) => {
  await app.seed({ 'onemore:settings': 'not what we wrote' });
  await app.openAt(MOMENT, '#/settings');
  await page.getByLabel('Your name').fill('Robin Vale');
  await page.getByLabel('Your name').blur();
  expect((await data.stored())['onemore:settings']).toBe('not what we wrote');
  await page.getByRole('link', { name: 'Data' }).click();
  await data.section('What could not be read').getByRole('button', { name: 'Set it aside' }).click();
  await expect(data.section('What could not be read')).toHaveCount(0);
  expect((await data.stored())['onemore:settings']).toBeUndefined();
  await app.reload();
  await app.open('#/settings');
  await expect(page.getByLabel('Your name')).toHaveValue('Robin Vale');
});

test('records of a page that cannot be read are shown one by one, and set aside for good', async ({ app, data, page }) => {
  await app.seed(JSON.parse(readFileSync(new URL('../fixtures/saves/unread.json', import.meta.url), 'utf8')));
  await app.openAt(MOMENT, '#/data');
  const damaged = data.section('What could not be read');
  await expect(data.section('What is kept')).toContainText('2 people');
  const aside = damaged.getByRole('button', { name: 'Set it aside' });
  await expect(aside).toHaveCount(3);
  await data.stored();
  await aside.nth(1).click();
  await expect(aside).toHaveCount(2);
  await aside.first().click();
  await expect(aside).toHaveCount(1);
  await aside.click();
  await expect(damaged).toHaveCount(0);
  await app.reload();
  await expect(data.section('What is kept')).toContainText('2 people');
  await expect(damaged).toHaveCount(0);
  const texts = Object.entries(await data.stored()).filter(([key]) => key.startsWith('onemore:aside'));
  expect(texts.map(([, text]) => text).sort()).toEqual([
    '{"id":"0000000000000005","title":7}',
    '{"id":"00000000000000ff","name":5}',
    '{"name":"Omar Said"}',
  ]);
  await expect(data.section('Set aside').getByRole('button', { name: 'Download the text' })).toHaveCount(3);
});

test('a book of a newer version is shown, and left as it is', async ({ app, data, page }) => {
  await app.seed({ [KOFI]: { version: 99, data: {} }, [LEILA]: record('0000000000000002', 'Leila Farahani') });
  await app.openAt(MOMENT, '#/data');
  const before = await data.stored();
  await expect(data.banner).toContainText('A newer Onemore wrote this book');
  await page.getByRole('button', { name: 'Open the sample book' }).click();
  await expect(page.getByText('nothing can be changed here. Reload the page.')).toBeVisible();
  expect(await data.stored()).toEqual(before);
  const { text } = await data.download(page.getByRole('button', { name: 'Take the stored data out' }));
  expect(JSON.parse(text)).toEqual(before);
  await app.expectAccessible();
});

test('where the browser keeps nothing, the page says so and works until the tab closes', async ({ app, data, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(window, 'localStorage', {
      get: () => {
        throw new DOMException('blocked', 'SecurityError');
      },
    });
  });
  await app.openAt(MOMENT, '#/data');
  await expect(data.banner).toContainText('This browser does not let the page keep data.');
  await data.openSample();
  await expect(data.section('What is kept')).toContainText(/2\d people/);
  expect((await data.takeACopy()).text).toContain('"Onemore backup"');
  expect(await page.evaluate(() => dispatchEvent(new Event('beforeunload', { cancelable: true }))), 'it asks before it is closed').toBe(false);
  await app.expectAccessible();
});

test('a full browser is said plainly, and nothing on screen is lost', async ({ app, data, page }) => {
  await app.openAt(MOMENT, '#/settings');
  await page.evaluate(() => {
    const setItem = Storage.prototype.setItem;
    Object.assign(window, { makeRoom: () => (Storage.prototype.setItem = setItem) });
    Storage.prototype.setItem = () => {
      throw new DOMException('no room', 'QuotaExceededError');
    };
  });
  await page.getByLabel('Your name').fill('Robin Vale');
  await page.getByLabel('Your name').blur();
  await expect(data.banner).toContainText('no room left for Onemore');
  await expect(page.getByLabel('Your name')).toHaveValue('Robin Vale');
  const copy = await data.download(data.banner.getByRole('button', { name: 'Take a copy' }));
  expect(copy.text).toContain('Robin Vale');
  await data.banner.getByRole('button', { name: 'Try again' }).click();
  await expect(data.banner).toBeVisible();
  expect(await data.stored()).toEqual({});

  await page.evaluate('makeRoom()');
  await data.banner.getByRole('button', { name: 'Try again' }).click();
  await expect(data.banner).toHaveCount(0);
  await app.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('Robin Vale');
});

test('what is kept is told in words, and the page is accessible, in light and dark', async ({ app, data }) => {
  await app.openAt(MOMENT, '#/data');
  await expect(data.section('What is kept')).toContainText('A crash net, a second copy in this browser’s IndexedDB, holds every change at once');
  await app.expectAccessible();
  await data.openSample();
  await expect(data.section('What is kept')).toContainText(/2\d people with \d+ touches/);
  await app.expectAccessible();
});

for (const [name, size] of [['phone', { width: 360, height: 640 }], ['wide', { width: 1280, height: 800 }]] as const) {
  test(`the word after a change covers nothing at the foot of a page that cannot be scrolled out from under it: ${name}`, async ({ app, data, page }) => {
    await page.setViewportSize(size);
    await app.openAt(MOMENT, '#/data');
    await data.openSample();
    for (const hash of ['#/data', '#/today', '#/prospects', '#/settings', '#/library']) {
      await app.open(hash);
      await page.keyboard.press('Control+z');
      await page.keyboard.press('Control+Shift+z');
      await expect(page.locator('.toast')).toBeVisible();
      const covered = await page.evaluate(async () => {
        scrollTo(0, document.documentElement.scrollHeight);
        await new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)));
        const toast = document.querySelector('.toast')!.getBoundingClientRect();
        const under = (box: DOMRect) => box.height > 0 && box.bottom > toast.top && box.top < toast.bottom && box.right > toast.left && box.left < toast.right;
        const all = [...document.querySelectorAll('main :is(a, button, input, select, textarea, summary), .status :is(a, button)')];
        return all.filter((one) => one.checkVisibility() && under(one.getBoundingClientRect())).map((one) => one.outerHTML.slice(0, 90));
      });
      expect(covered, hash).toEqual([]);
    }
  });
}
