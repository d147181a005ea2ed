// Bringing in other people's files: known by their headers, looked at before anything is written, taken back by one undo.
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures';
import { storedBook } from './pages/app';

const FILES = fileURLToPath(new URL('../fixtures/imports/', import.meta.url));
const MOMENT = '2026-11-17T09:00';
const LINKEDIN = `${FILES}linkedin-connections.csv`;
const DATA_LOADER = `${FILES}salesforce-dataloader.csv`;

/** What a file holds, as the library's own tests have it. */
type Expected = { opt_outs: number; skipped: { line: number; reason: string }[]; people: Person[] };
type Person = { name: string; email: string; phone: string; company: string };

/** Rows about one person come in as one. */
function distinct(people: Person[]): number {
  return new Set(people.map(({ email, ...rest }) => email.toLowerCase() || JSON.stringify(rest))).size;
}

test.beforeEach(async ({ app }) => {
  await app.openAt(MOMENT, '#/import');
});

for (const file of readdirSync(FILES).filter((name) => !name.endsWith('.json'))) {
  test(`${file} says who would come in and which rows stay out`, async ({ data, importing, page }) => {
    const expected: Expected = JSON.parse(readFileSync(`${FILES}${file}.json`, 'utf8'));
    await importing.choose(FILES + file);
    const number = distinct(expected.people);
    const people = number === 1 ? '1 person' : `${number} people`;
    await expect(importing.found).toHaveText(new RegExp(`, ${people}$`));
    await expect(importing.found).toBeFocused();
    expect(await importing.count('left out')).toBe(expected.skipped.length);
    await expect(importing.rows('Left out')).toHaveText(expected.skipped.map(({ line, reason }) => `Line ${line} ${reason}`));
    const names = expected.people.map(({ name, company }) => name || company).filter((name) => name);
    for (const name of names) await expect(importing.rows('New').filter({ hasText: name }).first()).toBeVisible();
    expect(await page.getByText('asked not to be').count()).toBe(expected.opt_outs > 0 ? 1 : 0);
    expect(await data.stored(), 'nothing is written by looking').toEqual({});
  });
}

test('people brought in are kept, not started, and one undo takes all of it back', async ({ app, data, importing, page }) => {
  await importing.choose(LINKEDIN);
  await expect(importing.found).toHaveText('A LinkedIn connections file, 4 people');
  await page.getByLabel('Group, if you like').fill('Autumn fair');
  await importing.bringIn();
  await expect(importing.found).toHaveText('4 people brought in');
  await expect(page.getByText('up to 5 each working day')).toBeVisible();
  const kept = await data.prospects();
  expect(kept.map(({ name }) => name).sort()).toEqual(['April Okafor', 'Joe Brandt, PMP', 'Zoë Martín', '李 小龙']);
  expect(new Set(kept.map(({ stage, source }) => `${stage} ${source}`))).toEqual(new Set(['not_started linkedin-connections.csv']));
  const [group] = (await storedBook(page)).groups;
  expect(group.name).toBe('Autumn fair');
  expect(new Set(kept.flatMap(({ groups }) => groups))).toEqual(new Set([group.id]));

  await app.reload();
  expect(await data.prospects()).toHaveLength(4);
  await importing.choose(LINKEDIN);
  await expect(importing.found).toHaveText('A LinkedIn connections file, 4 people');
  expect(await importing.count('already there, unchanged')).toBe(4);
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled();
});

test('one undo takes the whole import back, and the file is still at hand', async ({ data, importing, page }) => {
  await importing.choose(LINKEDIN);
  await page.getByLabel('Group, if you like').fill('Autumn fair');
  await importing.bringIn();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(importing.found).toHaveText('Taken back: nobody from this file is in your book');
  expect(await data.prospects()).toEqual([]);
  expect((await storedBook(page)).groups).toEqual([]);
  await page.getByRole('button', { name: 'Look at the file again' }).click();
  await expect(page.getByLabel('Group, if you like')).toHaveValue('Autumn fair');
  await importing.bringIn();
  expect(await data.prospects()).toHaveLength(4);
});

test('who asked not to be contacted stays blocked, and their other channels wait', async ({ data, importing, page }) => {
  await importing.choose(DATA_LOADER);
  await expect(page.getByText('2 people asked not to be emailed; 1 person asked not to be called.')).toBeVisible();
  await importing.bringIn();
  const kept = await data.prospects();
  const told = kept.map(({ name, blocks = [], channels_unconfirmed = false }) => ({
    name,
    blocks: blocks.map(({ channel }: { channel: string }) => channel),
    channels_unconfirmed,
  }));
  expect(told.sort((one, other) => one.name.localeCompare(other.name))).toEqual([
    { name: 'Ines Duarte', blocks: [], channels_unconfirmed: false },
    { name: 'Pavel Novak', blocks: ['email'], channels_unconfirmed: true },
    { name: 'Rita Stone', blocks: ['email', 'call'], channels_unconfirmed: true },
  ]);
});

test('a column can be taken for something else, and the preview follows', async ({ data, importing, page }) => {
  await importing.choose(`${FILES}generic-semicolon.csv`);
  const first = importing.rows('New').first();
  await expect(first).toContainText('Deniz Öz Bäckerei Öz');
  await (await importing.column('Ansprechpartner')).selectOption('Leave out');
  await expect(first).toContainText('Bäckerei Öz');
  await expect(first).not.toContainText('Deniz Öz');
  await (await importing.column('Firma')).selectOption('Full name');
  await (await importing.column('Umsatz')).selectOption('Open matter');
  await importing.bringIn();
  const kept = await data.prospects();
  expect(kept.map(({ name, matter }) => `${name}: ${matter}`).sort()).toEqual(['Bäckerei Öz: 1250,00', 'Café Nord: 980,50']);

  await page.getByRole('button', { name: 'Bring another file' }).click();
  await importing.choose({ name: 'bare.csv', text: 'Name,Town\nAnn Howe,Leeds\n' });
  await (await importing.column('Name')).selectOption('Leave out');
  await expect(importing.wrong).toHaveText(/^No column gives a name/);
  await expect(page.getByRole('button', { name: 'Nothing to bring in' })).toBeDisabled();
});

test('what a file adds to somebody known is shown before it is written; what the book says stays', async ({ data, importing, page }) => {
  await importing.choose(LINKEDIN);
  await importing.bringIn();
  await page.getByRole('button', { name: 'Bring another file' }).click();
  const text = 'Name,Email,Phone,Job title\nJoe Brandt,JOE.BRANDT@brandt-foundry.example,0113 496 0118,Chairman\nAnn Howe,,0113 496 0119,\n';
  await importing.choose({ name: 'fair.csv', text });
  await expect(importing.found).toHaveText('A list of contacts, 2 people');
  expect([await importing.count('new'), await importing.count('with something new')]).toEqual([1, 1]);
  const joe = importing.rows('Already in your book');
  await expect(joe).toContainText('Phones');
  await expect(joe).toContainText('0113 496 0118');
  await expect(joe).toContainText('stays Owner; the file says Chairman');
  await page.getByRole('button', { name: 'Bring in 1 person, add to 1' }).click();
  await expect(importing.found).toHaveText('1 person brought in, 1 added to');
  const kept = (await data.prospects()).find(({ name }) => name.startsWith('Joe'));
  expect(kept).toMatchObject({ title: 'Owner', phones: [{ value: '0113 496 0118' }] });
});

test('somebody without a tick stays out; everybody stands where the rep says', async ({ data, importing, page }) => {
  await importing.choose(DATA_LOADER);
  await importing.rows('New').filter({ hasText: 'Rita Stone' }).getByRole('checkbox').uncheck();
  await page.getByLabel('Where they stand').selectOption('In contact');
  await page.getByRole('button', { name: 'Bring in 2 people' }).click();
  await expect(page.getByText('They stand as “In contact”')).toBeVisible();
  const kept = await data.prospects();
  expect(kept.map(({ name, stage }) => `${name}: ${stage}`).sort()).toEqual(['Ines Duarte: contacted', 'Pavel Novak: contacted']);
});

test('the rows left out can be taken along', async ({ data, importing, page }) => {
  await importing.choose(`${FILES}salesforce-report.csv`);
  const { name, text } = await data.download(page.getByRole('button', { name: 'Download the rows that were left out' }));
  expect(name).toBe('salesforce-report-left-out.csv');
  expect(text).toContain('"Line","Reason not taken"');
  expect(text).toContain('"Grand Totals (2 records)"');
});

const OTHERS: { name: string; text: string; says: RegExp }[] = [
  { name: 'cards.vcf', text: 'BEGIN:VCARD\r\nVERSION:3.0\r\nFN:Ann Howe\r\nEND:VCARD\r\n', says: /^cards\.vcf: This is a vCard file.*CSV/ },
  { name: 'book.xlsx', text: 'PK\u0003\u0004 and more', says: /^book\.xlsx: This is a spreadsheet workbook.*save the sheet as CSV/ },
  { name: 'empty.csv', text: '', says: /^empty\.csv: This file is empty/ },
  { name: 'onemore-2026-11-17.json', text: '{"format": "Onemore backup"}', says: /A backup of Onemore is restored, not imported/ },
];

test('a file that is no list of people says what it is, and the one looked at stays', async ({ importing }) => {
  for (const { name, text, says } of OTHERS) {
    await importing.choose({ name, text });
    await expect(importing.wrong).toHaveText(says);
  }
  await importing.choose(LINKEDIN);
  await expect(importing.wrong).toHaveCount(0);
  await importing.choose(OTHERS[0]);
  await expect(importing.wrong).toHaveText(OTHERS[0].says);
  await expect(importing.found).toHaveText('A LinkedIn connections file, 4 people');
  await importing.bringIn();
});

test('a file can be dropped anywhere on the page, one at a time', async ({ importing, page }) => {
  const dropped = await page.evaluateHandle((text) => {
    const carried = new DataTransfer();
    carried.items.add(new File([text], 'dropped.csv'));
    carried.items.add(new File([text], 'another.csv'));
    return carried;
  }, readFileSync(LINKEDIN, 'utf8'));
  const nav = page.getByRole('navigation');
  await nav.dispatchEvent('dragover', { dataTransfer: dropped });
  await expect(page.getByText('Let go to bring it in')).toBeVisible();
  await nav.dispatchEvent('drop', { dataTransfer: dropped });
  await expect(importing.found).toHaveText('A LinkedIn connections file, 4 people');
  await expect(page.getByText('Let go to bring it in')).toBeHidden();
  await expect(page.getByText('One file at a time: dropped.csv comes first. Bring the others after it.')).toBeVisible();
});

test('twenty thousand rows are looked at without showing them all', async ({ importing, page }) => {
  test.slow(true, 'a megabyte to read, and a trace of it to keep');
  const rows = Array.from({ length: 20_000 }, (_, n) => `Person ${n},Company ${n},person.${n}@company.example,+44 7700 9${String(n).padStart(5, '0')}`);
  // What was set aside takes most of the room.
  await page.evaluate(() => localStorage.setItem('onemore:aside:1', 'x'.repeat(5_200_000)));
  await importing.choose({ name: 'all.csv', text: `Name,Company,Email,Phone\n${rows.join('\n')}\n` });
  await expect(importing.found).toHaveText('A list of contacts, 20,000 people', { timeout: 30_000 });
  await expect(importing.rows('New')).toHaveCount(50);
  await expect(page.getByText('this browser has room for about')).toBeVisible();
  await page.getByRole('button', { name: 'Show 50 more' }).click();
  await expect(importing.rows('New')).toHaveCount(100);
});

test('the keyboard is enough', async ({ importing, page }) => {
  await page.getByLabel('Choose a file').focus();
  await importing.choose(DATA_LOADER);
  await expect(importing.found).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(page.getByLabel('Group, if you like')).toBeFocused();
  for (let step = 0; step < 2; step++) await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: 'Bring in 3 people' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(importing.found).toHaveText('3 people brought in');
  await page.keyboard.press('Control+z');
  await expect(importing.found).toHaveText('Taken back: nobody from this file is in your book');
});

test('each step is accessible, in light and dark', async ({ app, importing, page }) => {
  test.slow(true, 'eight audits');
  await app.expectAccessible();
  await importing.choose(DATA_LOADER);
  await importing.column('FirstName');
  await app.expectAccessible();
  await importing.bringIn();
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Bring another file' }).click();
  await importing.choose({ name: 'fair.csv', text: 'Name,Email,Phone\nInes Duarte,ines@duarte.example,0113 496 0118\n,,\n' });
  await expect(importing.rows('Already in your book')).toHaveCount(1);
  await app.expectAccessible();
});
