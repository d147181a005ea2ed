// Copies: taken, looked at, merged, put in place of the book, locked with a passphrase; and the end of everything.
import { writeFileSync } from 'node:fs';
import { expect, test } from './fixtures';

const MOMENT = '2026-11-17T09:00';
const KOFI = '0000000000000001';
const LEILA = '0000000000000002';
const OMAR = '0000000000000003';
/** The bit of the notes among the fields of a prospect (src/model/fields.rs). */
const NOTES = 1 << 23;
const [LAPTOP, PHONE] = [0xa, 0xb];

function person(id: string, name: string, more: object = {}) {
  return { id, name, stage: 'not_started', added_at: '2026-11-10T09:00:00Z', ...more };
}

/** Notes as a device typed them at a time of this day. */
function notes(text: string, hour: number, device: number) {
  return { notes: text, stamps: { fields: [Date.UTC(2026, 10, 16, hour), device, NOTES] } };
}

function seeded(...people: { id: string }[]) {
  return Object.fromEntries(people.map((one) => [`onemore:prospect:${one.id}`, { version: 1, data: one }]));
}

/** A copy as the phone would have given it. */
function copyOf(...people: object[]) {
  return JSON.stringify({ format: 'Onemore backup', version: 1, made_at: '2026-11-16T18:00:00Z', prospects: people });
}

const touch = {
  id: '00000000000000aa',
  at: '2026-11-16T10:00:00Z',
  direction: 'outgoing',
  channel: 'call',
  outcome: 'no_answer',
};

test('a phone’s copy and the book become one, and what gave way is taken after all with one click', async ({ app, data, page }) => {
  await app.seed(seeded(person(KOFI, 'Kofi Mensah', notes('Red door', 12, LAPTOP)), person(LEILA, 'Leila Farahani')));
  await app.openAt(MOMENT, '#/data');
  await data.choose('phone.json', copyOf(person(KOFI, 'Kofi Mensah', { ...notes('Blue door', 9, PHONE), touches: [touch] }), person(OMAR, 'Omar Said')));
  const look = data.section('phone.json');
  await expect(look).toContainText('Made yesterday: 2 people with 1 touch.');
  await expect(look).toContainText('1 person comes in; 1 person changes; 1 touch is added.');
  await expect(look).toContainText('1 record was changed on both sides');
  await app.expectAccessible();
  await look.getByRole('button', { name: 'Merge' }).click();

  const gaveWay = data.section('1 thing was changed on both sides');
  await expect(gaveWay).toContainText('Kofi Mensah · notes');
  await expect(gaveWay).toContainText(/In your book\s*Red door/);
  await app.expectAccessible();
  await gaveWay.getByRole('button', { name: 'Take the other' }).click();
  await expect(gaveWay).toContainText(/In your book\s*Blue door/);
  // The list outlasts the page, until it is said to be right.
  await page.reload();
  await expect(gaveWay).toContainText(/In your book\s*Blue door\s*Gave way\s*Red door/);
  await expect(gaveWay).toContainText('This list stays until you say that it is right so.');
  let { prospects } = JSON.parse((await data.takeACopy()).text);
  expect(prospects.map((one: any) => [one.name, one.notes ?? '', one.touches?.length ?? 0])).toEqual([
    ['Kofi Mensah', 'Blue door', 1],
    ['Leila Farahani', '', 0],
    ['Omar Said', '', 0],
  ]);

  const undo = data.section('Changes').getByRole('button', { name: /^Undo/ });
  await undo.click();
  await undo.click();
  ({ prospects } = JSON.parse((await data.takeACopy()).text));
  expect(prospects.map((one: any) => [one.name, one.notes ?? '', one.touches?.length ?? 0])).toEqual([
    ['Kofi Mensah', 'Red door', 0],
    ['Leila Farahani', '', 0],
  ]);

  // Once more, and then again: the second time there is nothing new in it.
  await data.choose('phone.json', copyOf(person(OMAR, 'Omar Said')));
  await data.section('phone.json').getByRole('button', { name: 'Merge' }).click();
  await data.choose('phone.json', copyOf(person(OMAR, 'Omar Said')));
  await expect(data.section('phone.json')).toContainText('nothing in it that this book does not have');
});

test('a copy goes in place of the book after a copy of the book was handed over', async ({ app, data, page }) => {
  await app.seed(seeded(person(KOFI, 'Kofi Mensah'), person(LEILA, 'Leila Farahani')));
  await app.openAt(MOMENT, '#/data');
  await data.choose('older.json', copyOf(person(OMAR, 'Omar Said')));
  const before = await data.download(data.section('older.json').getByRole('button', { name: 'Replace my book' }));
  expect(before.name).toBe('onemore-2026-11-17-before.json');
  expect(JSON.parse(before.text).prospects.map((one: any) => one.name)).toEqual(['Kofi Mensah', 'Leila Farahani']);
  await expect(page.getByText('Put a copy in place of the book: 1 person.', { exact: true })).toBeVisible();
  await app.reload();
  expect(JSON.parse((await data.takeACopy()).text).prospects.map((one: any) => one.name)).toEqual(['Omar Said']);

  await data.choose(before.name, before.text);
  await data.download(data.section(before.name).getByRole('button', { name: 'Replace my book' }));
  await expect(data.section('What is kept')).toContainText('2 people');
  await data.section('Changes').getByRole('button', { name: /^Undo/ }).click();
  await expect(data.section('What is kept')).toContainText('1 person');
});

test('a copy larger than a list may be is opened', async ({ app, data, page }, info) => {
  await app.seed(seeded(person(KOFI, 'Kofi Mensah')));
  await app.openAt(MOMENT, '#/data');
  const path = info.outputPath('large.json');
  writeFileSync(path, copyOf(person(OMAR, 'Omar Said')).replace('[', `[${' '.repeat(51 << 20)}`));
  await page.getByLabel('Open a copy').setInputFiles(path);
  await expect(data.section('large.json')).toContainText('1 person comes in', { timeout: 60_000 });
});

for (const [what, agent, isInstalled, isTold] of [
  ['Safari on a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15', false, true],
  ['Safari in the Dock', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.1 Safari/605.1.15', true, false],
  ['Chrome on an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/130.0.6723.90 Mobile/15E148 Safari/604.1', false, true],
  ['Firefox on an iPad', 'Mozilla/5.0 (iPad; CPU OS 18_1 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) FxiOS/132.0 Mobile/15E148 Safari/605.1.15', false, true],
  ['Chrome on a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Safari/537.36', false, false],
  ['Chrome on Android', 'Mozilla/5.0 (Linux; Android 10; K) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/130.0.0.0 Mobile Safari/537.36', false, false],
  ['Firefox on a Mac', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:132.0) Gecko/20100101 Firefox/132.0', false, false],
] as const) {
  test(`the rule of seven days is told where it holds: ${what}`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ baseURL, userAgent: agent });
    const page = await context.newPage();
    await page.addInitScript((is) => Object.defineProperty(navigator, 'standalone', { value: is }), isInstalled);
    await page.goto('#/data');
    await expect(page.locator('#lasting')).toContainText(/browser/);
    await expect(page.getByText('have not opened in seven days')).toHaveCount(isTold ? 1 : 0);
    await context.close();
  });
}

for (const [says, answer, then] of [
  ['The browser has promised', true, 'The browser has promised not to clear this data by itself'],
  ['has not promised', false, 'was asked not to clear this data by itself and has not promised it'],
] as const) {
  test(`the browser is asked to keep the data, and its answer is shown: ${says}`, async ({ app, page }) => {
    await page.addInitScript((answer) => {
      let kept = false;
      navigator.storage.persisted = async () => kept;
      navigator.storage.persist = async () => (kept = answer);
    }, answer);
    await app.open('#/data');
    const lasting = page.locator('#lasting');
    await expect(lasting).toContainText('The browser may clear this data when the disk is nearly full.');
    const ask = page.getByRole('button', { name: 'Ask the browser to keep it' });
    await ask.click();
    await expect(lasting).toContainText(then);
    await expect(ask).toHaveCount(answer ? 0 : 1);
  });
}

test('a copy changed on its way says so', async ({ app, data }) => {
  await app.seed(seeded(person(KOFI, 'Kofi Mensah')));
  await app.openAt(MOMENT, '#/data');
  const { text } = await data.takeACopy();
  await data.choose('edited.json', text.replace('Kofi', 'Kobi'));
  await expect(data.section('edited.json')).toContainText('not as it was written');
  await data.choose('whole.json', text.replaceAll('\n', '\r\n'));
  await expect(data.section('whole.json')).not.toContainText('not as it was written');
});

test('a copy with a passphrase opens with it alone', async ({ app, data, page }) => {
  await app.seed(seeded(person(KOFI, 'Kofi Mensah')));
  await app.openAt(MOMENT, '#/data');
  const copies = data.section('Copies');
  await copies.getByText('Take a copy with a passphrase').click();
  const take = copies.getByRole('button', { name: 'Take an encrypted copy' });
  await take.click();
  await expect(copies.getByRole('alert').filter({ hasText: 'Type a passphrase first' })).toBeVisible();
  await copies.getByLabel('Passphrase').fill('robin');
  await expect(copies).toContainText('Weak: somebody who tries would find it.');
  await copies.getByLabel('Passphrase').fill('hall lantern ferry moss quiet nine');
  await expect(copies.locator('#strength')).toHaveText('Strong.');
  await app.expectAccessible();
  const copy = await data.download(take);
  expect(copy.name).toBe('onemore-2026-11-17-encrypted.json');
  expect(copy.text).not.toContain('Kofi');
  expect(JSON.parse(copy.text).key).toMatchObject({ algorithm: 'Argon2id', memory_kib: 19456, passes: 2 });

  await page.evaluate(() => localStorage.clear());
  await app.reload();
  await data.choose(copy.name, copy.text);
  await page.getByLabel('Its passphrase').fill('hall lantern ferry moss quiet ten');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('this passphrase does not open it')).toBeVisible();
  await page.getByLabel('Its passphrase').fill('hall lantern ferry moss quiet nine');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(data.section('What is kept')).toContainText('1 person');

  await data.choose('damaged.json', copy.text.replace(/("data": "...)./, '$1!'));
  await page.getByLabel('Its passphrase').fill('hall lantern ferry moss quiet nine');
  await page.getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText('This file was changed since it was written')).toBeVisible();
});

test('a message in hand goes into the copy and comes back from it', async ({ app, data, page }) => {
  const draft = `onemore:draft:${KOFI}`;
  await app.seed({ ...seeded(person(KOFI, 'Kofi Mensah')), [draft]: '{"text":"Dear Kofi"}' });
  await app.openAt(MOMENT, '#/data');
  const copy = await data.takeACopy();
  expect(JSON.parse(copy.text).drafts).toEqual([{ prospect: KOFI, text: '{"text":"Dear Kofi"}' }]);
  await page.evaluate(() => localStorage.clear());
  await app.reload();
  await data.choose(copy.name, copy.text);
  await expect(data.section('What is kept')).toContainText('1 person');
  expect((await data.stored())[draft]).toBe('{"text":"Dear Kofi"}');
});

test('a copy falls due with work and age, is said in one line on every page, and no more once it is taken', async ({ app, data, page }) => {
  const people = Array.from({ length: 12 }, (_, place) => person(`00000000000000${20 + place}`, `Kofi Mensah ${place}`));
  await app.seed(seeded(...people));
  await app.openAt(MOMENT, '#/today');
  const due = page.getByRole('contentinfo').getByRole('link');
  await expect(due).toHaveText('No copy was taken yet.');
  await due.click();
  await expect(data.section('Copies')).toContainText('12 things you typed or brought in would be gone with it');
  await data.takeACopy();
  await expect(due).toHaveCount(0);
  await expect(data.section('Copies')).toContainText('The last copy was taken today');
  await expect(data.section('Copies')).toContainText('nothing was changed');
  await data.openSample();
  await expect(data.section('Copies')).toContainText('nothing was changed');
});

test('everything stored can be checked, taken out as it is, and erased by typing a word', async ({ app, data, page }) => {
  await app.seed(seeded(person(KOFI, 'Kofi Mensah', { touches: [touch] })));
  await app.openAt(MOMENT, '#/data');
  const kept = data.section('What is kept');
  await kept.getByRole('button', { name: 'Check the whole book' }).click();
  await expect(kept).toContainText('1 person with 1 touch.');
  await expect(kept.locator('#checked')).toContainText('read once more');
  await expect(kept.locator('#lasting')).toContainText(/browser/);

  const end = data.section('The stored text, and the end of it');
  const raw = await data.download(end.getByRole('button', { name: 'Take the stored text out' }));
  expect(raw.text).toContain('onemore:');
  await end.getByRole('button', { name: 'Erase everything' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('This cannot be undone.');
  await app.expectAccessible();
  await dialog.getByRole('button', { name: 'Erase everything' }).click();
  await expect(dialog).toContainText('Type the word erase to go on');
  await dialog.getByRole('textbox').fill('erase');
  await dialog.getByRole('button', { name: 'Erase everything' }).click();
  await expect(data.section('What is kept')).toContainText('Nobody yet.');
  expect(Object.keys(await data.stored())).toEqual([]);
});
