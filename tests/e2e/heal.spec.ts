// A page of the book that cannot be read, with a crash net that has it, and without.
import { expect, test } from './fixtures';
import type { DataPage } from './pages/data';
import { netTexts } from './pages/net';
import { Prospects } from './pages/prospect';

const MOMENT = '2026-11-17T09:00';

/** Another letter in the middle of a page, as a failing disk may leave it: of every page in force, or of the one written last. */
async function flip(data: DataPage, which: 'all' | 'last'): Promise<[string, string][]> {
  const generation = (key: string) => Number(key.split('.')[1]);
  const pages = Object.entries(await data.stored()).filter(([key]) => key.startsWith('onemore:page:'));
  pages.sort(([one], [other]) => generation(one) - generation(other));
  const inForce = new Map(pages.map((page) => [page[0].split('.')[0], page]));
  const broken = [...inForce.values()].map(([key, text]): [string, string] => {
    const place = Math.floor(text.length * 0.7);
    return [key, text.slice(0, place) + String.fromCharCode(text.charCodeAt(place) ^ 1) + text.slice(place + 1)];
  });
  broken.sort(([one], [other]) => generation(other) - generation(one));
  if (which === 'last') broken.length = 1;
  await data.page.evaluate((texts) => texts.forEach(([key, text]) => localStorage.setItem(key, text)), broken);
  return broken;
}

test('what cannot be read comes back whole from the crash net, and the damaged text can be had', async ({ app, data, page }) => {
  await app.openAt(MOMENT, '#/data');
  await data.openSample();
  const before = await data.prospects();
  const stored = await data.stored();
  await expect.poll(async () => (await netTexts(page))[0]).toEqual(expect.arrayContaining(Object.keys(stored)));
  const broken = await flip(data, 'all');
  expect(broken.length).toBeGreaterThan(0);

  await app.reload();
  const damaged = data.section('What could not be read');
  await expect(damaged.getByText('The crash net had it whole, so nothing is lost.')).toHaveCount(broken.length);
  await expect(data.section('What is kept')).toContainText(`${before.length} people`);
  expect(await data.prospects()).toEqual(before);
  const after = await data.stored();
  for (const [key, text] of broken) expect(after[key], `${key} stays as it was found`).toBe(text);
  const { text } = await data.download(damaged.getByRole('button', { name: 'Download the text' }).first());
  expect(broken.map(([, text]) => text)).toContain(text);
  await app.expectAccessible();

  // It lies beside the damaged text now: without the net it is there as well.
  const aside = damaged.getByRole('button', { name: 'Set it aside' });
  for (let left = broken.length; left > 0; left--) {
    await expect(aside).toHaveCount(left);
    await aside.first().click();
  }
  await expect(damaged).toHaveCount(0);
  await data.stored();
  await data.forgetNet();
  await app.reload();
  await expect(damaged).toHaveCount(0);
  expect(await data.prospects()).toEqual(before);
});

test('without a crash net the writing before is taken, and that is said', async ({ app, data, page }) => {
  await page.addInitScript(() => Object.defineProperty(window, 'indexedDB', { value: undefined }));
  await app.openAt(MOMENT, '#/data');
  await data.openSample();
  const before = await data.prospects();
  await app.open('#/prospects');
  await new Prospects(page).add({ Name: 'Hannah Weiss' });
  const [[key, text]] = await flip(data, 'last');

  await app.open('#/data');
  await app.reload();
  const damaged = data.section('What could not be read');
  await expect(damaged).toContainText('An earlier state of it was taken in its place.');
  // Who was added last is not on the writing before; everybody else is.
  expect(await data.prospects()).toEqual(before);
  expect((await data.stored())[key]).toBe(text);
  expect((await data.download(damaged.getByRole('button', { name: 'Download the text' }))).text).toBe(text);
});
