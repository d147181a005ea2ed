// Packs: built, handed out by link, square code and file, opened elsewhere, refused where they are not what they say; handed in
// and collected on the board.
import { readFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { Guard } from './guard';
import { App } from './pages/app';
import { DrillPage } from './pages/drill';
import { GamePage } from './pages/game';
import { PacksPage, TUESDAY, sealed } from './pages/packs';

const NOW = '2026-11-23T09:00';

/** Another device: its own storage, watched like the first. */
async function device(browser: Browser, baseURL: string) {
  const context = await browser.newContext({ baseURL, timezoneId: 'Europe/London', locale: 'en-GB' });
  const guard = new Guard(new URL(baseURL).origin);
  await guard.watch(context);
  const page = await context.newPage();
  const app = new App(page, baseURL);
  return { context, guard, page, app, packs: new PacksPage(page, app) };
}

async function download(page: Page, name: string) {
  const waited = page.waitForEvent('download');
  await page.getByRole('button', { name, exact: true }).click();
  const file = await waited;
  return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
}

/** Builds a pack with a buyer and a task of ours. */
async function build(page: Page, app: App) {
  await app.openAt(NOW, '#/practice/build');
  await page.getByLabel('Title').first().fill('Silence on Tuesday');
  await page.getByLabel('Your line').fill('Marlow Coaching, Leeds');
  await page.getByLabel('Look for a trade, a person, a drill').fill('payroll');
  await page.getByRole('checkbox', { name: /friendly office manager/ }).check();
  await page.getByLabel('Look for a trade, a person, a drill').fill('light for a workshop');
  await page.getByRole('checkbox', { name: /^Light for a workshop/ }).check();
  await expect(page.getByText('In it: 1 game and 1 drill.')).toBeVisible();
}

test('a link shows what is in the pack, opens it in the practice room, and the book stays as it is', async ({ app, page }) => {
  const packs = new PacksPage(page, app);
  await app.openAt(NOW, '#/data');
  await page.getByRole('button', { name: 'Open the sample book' }).click();
  await expect(page.getByRole('button', { name: 'Remove the sample book' })).toBeVisible();
  await page.waitForFunction(() => document.querySelector('.status')?.getAttribute('aria-busy') === 'false');
  const book = await packs.book();
  await app.open(`#/pack/${sealed(TUESDAY)}`);
  await expect(page.getByRole('heading', { level: 1, name: 'Silence on Tuesday' })).toBeVisible();
  await expect(page.getByText(/^In it: 1 game and 2 drills, 1 phrase to do without\. \d+ characters in all\.$/)).toBeVisible();
  await expect(page.getByText('It opens in the practice room, apart from your book')).toBeVisible();
  await expect(page.getByText('Marlow Coaching, Leeds')).toBeVisible();
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Open it in the practice room' }).click();
  await expect(page.getByText('0 of 3 done.')).toBeVisible();
  await app.expectAccessible();

  // A game and a drill of it, in their places.
  await page.getByRole('link', { name: 'The friendly office manager' }).click();
  const drill = new DrillPage(page);
  await drill.words.fill('Hi Imani, just circling back. Shall I circle back in spring?');
  await drill.handIn();
  await expect(drill.check('None of the phrases on your coach’s list')).toContainText('Not yet');
  await page.getByRole('link', { name: 'Silence on Tuesday' }).click();
  await expect(page.getByText('1 of 3 done.')).toBeVisible();
  await expect(page.getByText(/^Easy no\. First try: \d of \d\.$/)).toBeVisible();
  await page.getByRole('link', { name: 'Light for a workshop' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await expect(page.getByText('Marlow Coaching, Leeds')).toBeVisible();
  expect(await packs.book()).toEqual(book);

  // Gone with one click, and back with another.
  await app.open('#/practice/packs');
  await page.getByRole('button', { name: 'Remove Silence on Tuesday' }).click();
  await expect(page.getByText('None yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('1 of 3 done.')).toBeVisible();
  // The same from the pack's own page; whoever goes by keyboard stays where it is said.
  await page.getByRole('link', { name: 'Silence on Tuesday' }).click();
  await page.getByRole('button', { name: 'Take this pack out' }).press('Enter');
  const gone = page.getByRole('status').filter({ hasText: 'gone from this browser' });
  await expect(gone).toBeFocused();
  await page.getByRole('button', { name: 'Put it back' }).press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'It is back.' })).toBeFocused();
  await expect(page.getByText('1 of 3 done.')).toBeVisible();
  expect(await packs.book()).toEqual(book);
});

test('a pack is built, and opened elsewhere as a file, a link and a square code in a picture', async ({ app, page, browser, baseURL }) => {
  await build(page, app);
  await app.expectAccessible();
  await page.getByText('Show the square code').click();
  const square = page.getByRole('img', { name: 'A square code with the link of your pack' });
  const picture = await square.screenshot();
  const file = await download(page, 'Save as a file');
  expect(file.name).toBe('silence-on-tuesday.json');
  await page.getByRole('button', { name: 'Copy the link' }).click();
  const link: string = await page.evaluate(() => navigator.clipboard.readText());
  expect(link).toContain('#/pack/');

  for (const [what, open] of [
    ['file', (packs: PacksPage) => packs.choose(file.name, Buffer.from(file.text))],
    ['picture', (packs: PacksPage) => packs.choose('square.png', picture)],
    [
      'link',
      async (packs: PacksPage) => {
        await packs.page.getByLabel('The link, or the text of a file').fill(`Here it is: ${link}\n`);
        await packs.page.getByRole('button', { name: 'Look at it' }).click();
      },
    ],
  ] as const) {
    const other = await device(browser, baseURL!);
    await other.app.openAt(NOW, '#/practice/packs');
    await other.context.setOffline(true);
    await open(other.packs);
    await expect(other.page.getByRole('heading', { level: 3, name: 'Silence on Tuesday' }), what).toBeFocused();
    await other.page.getByRole('button', { name: 'Open it in the practice room' }).click();
    await expect(other.page.getByText('0 of 2 done.'), what).toBeVisible();
    expect(other.guard.faults).toEqual([]);
    await other.context.close();
  }
});

/** The names under which the practice room keeps things of a pack. */
const beside = (page: Page, number: string) =>
  page.evaluate((number) => Object.keys(localStorage).filter((key) => key.includes(`:${number}:`) || key.endsWith(`-pack-${number}`)), number);

test('what was done in a pack goes with it and comes back with it; opened anew, it begins anew', async ({ app, page }) => {
  const packs = new PacksPage(page, app);
  const drill = new DrillPage(page);
  await app.openAt(NOW);
  await packs.openLink(sealed(TUESDAY));
  const here = await page.evaluate(() => location.hash);
  const number = /\d+/.exec(here)![0];
  await page.getByRole('link', { name: 'The friendly office manager' }).click();
  await drill.words.fill('Hi Imani, a short no is fine.');
  await drill.handIn();
  await app.open(here);
  await page.getByRole('link', { name: 'Light for a workshop' }).click();
  await new GamePage(page).make(/brings something new/);
  await expect.poll(() => beside(page, number)).toHaveLength(2);
  await app.open(here);
  await page.getByRole('button', { name: 'Take this pack out' }).click();
  expect(await beside(page, number)).toEqual([]);
  await page.getByRole('button', { name: 'Put it back' }).click();
  expect(await beside(page, number)).toHaveLength(2);
  await app.open('#/practice/packs');
  await page.getByRole('button', { name: 'Remove Silence on Tuesday' }).click();
  expect(await beside(page, number)).toEqual([]);
  await packs.openLink(sealed(TUESDAY));
  await expect(page.getByText('0 of 3 done.')).toBeVisible();
  await page.getByRole('link', { name: 'The friendly office manager' }).click();
  await expect(drill.words).toHaveValue('');
});

test('where the browser keeps nothing, a pack is opened, done and handed in all the same, and it is said', async ({ app, page }) => {
  await page.addInitScript(() => {
    const set = Storage.prototype.setItem;
    Storage.prototype.setItem = function (key, text) {
      if (key.startsWith('onemore-practice:')) throw new DOMException('full', 'QuotaExceededError');
      set.call(this, key, text);
    };
  });
  const packs = new PacksPage(page, app);
  await app.openAt(NOW, '#/practice/packs');
  await page.getByLabel('The link, or the text of a file').fill(`#/pack/${sealed(TUESDAY)}`);
  await page.getByRole('button', { name: 'Look at it' }).click();
  await page.getByRole('button', { name: 'Open it in the practice room' }).click();
  await page.getByRole('link', { name: 'The friendly office manager' }).click();
  const drill = new DrillPage(page);
  await drill.words.fill('Hi Imani, a short no is fine. Shall I close the payroll?');
  await drill.handIn();
  await page.getByRole('link', { name: 'Silence on Tuesday' }).click();
  await expect(page.getByText('1 of 3 done.')).toBeVisible();
  await page.getByRole('link', { name: 'The friendly office manager' }).click();
  await expect(drill.headline).toBeVisible();
  await page.getByRole('link', { name: 'Silence on Tuesday' }).click();
  await page.getByRole('link', { name: 'Hand in' }).click();
  await expect(page.locator('p.typed-code')).toBeVisible();
  const inside = (hash: string) => page.evaluate((hash) => void (location.hash = hash), hash);
  await inside('#/practice');
  await expect(page.getByText('it lasts as long as this tab')).toBeVisible();
  expect(await page.evaluate(() => Object.keys(localStorage).filter((key) => key.startsWith('onemore-practice:')))).toEqual([]);
  await page.getByRole('button', { name: 'Clean the practice room' }).click();
  await inside('#/practice/packs');
  await expect(page.getByText('None yet.')).toBeVisible();
});

test('packs leave the book its room: the oldest makes way, and beside the board’s own there is an end', async ({ app, page }) => {
  const packs = new PacksPage(page, app);
  const things = Array.from({ length: 55 }, (_, place) => ({ kind: 'article', title: `thing ${place}`, text: 'x'.repeat(8_000) }));
  const large = (title: string) => sealed({ title, uses: ['easy-payroll'], things });
  await app.openAt(NOW);
  await packs.openLink(large('One of them'));
  await app.open(`#/pack/${large('Another')}`);
  await expect(page.getByText('room is made by what was opened longest ago, with what was done in it: “One of them”.')).toBeVisible();
  await app.open('#/practice/board');
  await page.getByRole('button', { name: 'Begin its board: One of them' }).click();
  await expect(page.getByText('Nobody has handed in yet.')).toBeVisible();
  await app.open(`#/pack/${large('Another')}`);
  await expect(page.getByRole('alert').filter({ hasText: 'There is no room for it here' })).toContainText('clear the board first');
  await expect(page.getByRole('button', { name: 'Open it in the practice room' })).toBeDisabled();
  await app.expectAccessible();
});

test('what could not be read lies aside, can be saved as it is, and is forgotten when told to', async ({ app, page }) => {
  await app.seed({ 'onemore-practice:room': '{"packs": [', 'onemore-practice:unread': 'an older one' });
  await app.openAt(NOW, '#/practice');
  await expect(page.getByRole('alert').filter({ hasText: 'laid aside unchanged' })).toBeVisible();
  await expect(page.getByText('could not be read and lie aside')).toHaveCount(2);
  const saved = [];
  for (const place of [0, 1]) {
    const waited = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Save them as a file' }).nth(place).click();
    saved.push(readFileSync(await (await waited).path(), 'utf8'));
  }
  expect(saved).toEqual(['an older one', '{"packs": [']);
  await app.expectAccessible();
  for (const left of [1, 0]) {
    await page.getByRole('button', { name: 'Forget them' }).first().click();
    await expect(page.getByText('could not be read and lie aside')).toHaveCount(left);
  }
});

test('what is being built is kept, begun with another pack, and put back', async ({ app, page }) => {
  const packs = new PacksPage(page, app);
  await app.openAt(NOW);
  await packs.openLink(sealed(TUESDAY));
  await build(page, app);
  await app.reload();
  await expect(page.getByLabel('Title').first()).toHaveValue('Silence on Tuesday');
  await expect(page.getByText('In it: 1 game and 1 drill.')).toBeVisible();
  await page.getByText('Begin with another pack, or anew').click();
  await page.getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.getByLabel('Title').first()).toHaveValue('');
  await expect(page.getByText('Not ready yet, because of “title”')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByLabel('Title').first()).toHaveValue('Silence on Tuesday');
});

test('a buyer and a task of one’s own say what is missing beside the field, and whether the good answer meets its checks', async ({ app, page }) => {
  await build(page, app);
  await page.locator('summary', { hasText: 'Buyers of your own' }).click();
  await page.getByRole('button', { name: 'Take a copy of it' }).click();
  const buyer = page.locator('details.editor-of-value').first();
  await expect(buyer).toContainText('ready');
  await buyer.locator('summary').first().click();
  await buyer.getByLabel('The buyer’s name').fill('');
  await expect(buyer.getByText('The buyer\'s name is missing.')).toBeVisible();
  await expect(page.getByText('Not ready yet, because of “scenarios 1”')).toBeVisible();
  await buyer.getByLabel('The buyer’s name').fill('Ada Quill');
  await expect(page.getByText('Not ready yet')).toHaveCount(0);

  await page.locator('summary', { hasText: 'Tasks of your own' }).click();
  await page.getByLabel('For the drill').selectOption('Easy no');
  await page.getByRole('button', { name: 'Add a task' }).click();
  const task = page.locator('details.editor-of-value').nth(1);
  await task.locator('summary').first().click();
  await task.getByLabel('Title').fill('The lamp');
  await task.getByLabel('One good answer').fill('Any news about the lamp? Ten percent off until Friday!');
  await expect(task.getByText('It does not meet its own checks')).toBeVisible();
  await task.getByLabel('One good answer').fill('Hi Ada, is the lamp still for you? A short no is fine. Shall I close it?');
  await expect(task.getByText('It meets its own checks.')).toBeVisible();

  // What is wrong is told with the field it is about.
  const name = buyer.getByLabel('The buyer’s name');
  await expect(name).not.toHaveAttribute('aria-invalid');
  await name.fill('');
  await expect(name).toHaveAttribute('aria-invalid', 'true');
  await expect(name).toHaveAccessibleDescription('The buyer\'s name is missing.');
  await name.fill('Ada Quill');

  await page.getByText('Phrases to do without').click();
  await page.getByLabel('Your list, one phrase a line').fill('circle back\nreach* out');
  await page.getByLabel('Try it on a sentence').fill('I am reaching out to circle back.');
  await expect(page.getByText('It would mark “circle back”, “reaching out”.')).toBeVisible();
  await app.expectAccessible();
});

test('what the projector shows in a step of one’s own plan is chosen, and a copied buyer says nothing that cannot be changed', async ({ app, page }) => {
  await build(page, app);
  await page.locator('summary', { hasText: 'Buyers of your own' }).click();
  await page.getByLabel('Begin with one of ours').selectOption('launderettes');
  await page.getByRole('button', { name: 'Take a copy of it' }).click();
  const buyer = page.locator('details.editor-of-value').first();
  await buyer.locator('summary').first().click();
  await buyer.getByLabel('Title', { exact: true }).fill('Four kiosks');
  await expect(buyer.getByLabel('If it is not now')).toHaveValue(/flood/);
  for (const [label, words] of [
    ['If it is a yes', 'Yes, let us.'],
    ['If it is a no', 'No, thank you.'],
    ['If it is not now', 'On {until}, please.'],
    ['If it is somebody else’s', 'Ask {other}.'],
    ['If they put it off', 'Later.'],
    ['If they have had enough', 'Please stop.'],
  ]) {
    await buyer.getByLabel(label).fill(words);
  }
  // An answering machine needs its days.
  await buyer.getByLabel('What their machine says while they are away').fill('Back on {back}.');
  await expect(buyer.getByText('say on which days that is')).toBeVisible();
  await buyer.getByLabel('Away: first day, day they are back').fill('7, 14');
  await expect(buyer.getByText('say on which days that is')).toHaveCount(0);
  const days = buyer.getByRole('group', { name: /^Weekdays on which/ });
  await days.getByLabel('Tuesday').check();
  await days.getByLabel('Friday').check();

  await page.locator('summary', { hasText: 'The plan of the day' }).click();
  await page.getByRole('button', { name: 'Add a step' }).click();
  await page.getByRole('button', { name: 'Add a step' }).click();
  const steps = page.locator('li.editor-of-value').filter({ hasText: 'New step' });
  await steps.nth(0).locator('summary').first().click();
  await steps.nth(0).getByLabel('The words on the projector').fill('Whom did you write to?');
  await steps.nth(1).locator('summary').first().click();
  await steps.nth(1).getByLabel('What the projector shows').selectOption('The silent buyer: Four kiosks');
  await expect(steps.nth(1).getByLabel('The words on the projector')).toBeHidden();
  // What is shown is what is kept.
  await steps.nth(1).getByLabel('Minutes').fill('999');
  await steps.nth(1).getByLabel('Minutes').blur();
  await expect(steps.nth(1).getByLabel('Minutes')).toHaveValue('240');
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Open it here and try it' }).click();
  const card = await page.evaluate(() => JSON.parse(localStorage.getItem('onemore-practice:room')!).packs[0].pack.scenarios[0].card);
  expect(card.says.yes).toBe('Yes, let us.');
  expect(card.says.stop).toBe('Please stop.');
  expect(card.weekdays).toEqual(['Tue', 'Fri']);
  expect(card.away).toEqual({ from: 7, back: 14, auto_reply: 'Back on {back}.' });
  await page.getByRole('link', { name: 'Lead it with the guide' }).click();
  await page.getByRole('link', { name: 'Show it on the projector' }).click();
  await expect(page.locator('.slide')).toHaveText('Whom did you write to?');
  await page.keyboard.press('PageDown');
  await expect(page.locator('.slide')).toContainText('What you have to bring:');
});

test('what is hostile or damaged is refused with its reason, and markup stays letters', async ({ app, page }) => {
  const packs = new PacksPage(page, app);
  const good = sealed(TUESDAY);
  const large = { ...TUESDAY, welcome: 'x'.repeat(8_001) };
  const markup = { ...TUESDAY, title: '<img src=x onerror=alert(1)>', welcome: '<b>bold</b> [a](javascript:alert(1))' };
  await app.openAt(NOW, '#/practice');
  for (const [text, reason] of [
    [sealed(TUESDAY, { version: 2 }), 'made by a later version of Onemore (form 2)'],
    [good.slice(0, -9), 'the checksum does not fit'],
    [good.slice(0, 40) + (good[40] === 'k' ? 'Q' : 'k') + good.slice(41), 'the checksum does not fit'],
    [sealed(TUESDAY, { length: 0xff_ffff }), 'larger than a pack may be'],
    ['A'.repeat(400_001), 'more than a pack may have'],
    [sealed({ pack: 1 }, { kind: 1 }), 'what a participant handed in, not a pack'],
    [sealed(large), '“welcome”: it is longer than 8000 characters'],
    [sealed({ ...TUESDAY, brand: 'a\u202eb' }), '“brand”: it holds a sign that cannot be seen (U+202E)'],
    [sealed({ ...TUESDAY, uses: ['no-such-thing'] }), '“no-such-thing” is not known here'],
    [sealed({ ...TUESDAY, tasks: [{ id: 'x', drill: 'juggling' }] }), '“tasks 1”'],
  ] as const) {
    await app.open(`#/pack/${text}`);
    await expect(page.getByRole('alert').filter({ hasText: reason })).toBeVisible();
    await expect(page.getByRole('button', { name: 'Open it in the practice room' })).toHaveCount(0);
  }
  await app.expectAccessible();
  await app.open('#/practice/packs');
  for (const [name, bytes, reason] of [
    ['list.json', '{"name": 1}', 'This is not a pack.'],
    ['empty.json', '', 'nothing to open yet'],
    ['grey.png', Buffer.from('89504e470d0a1a0a', 'hex'), 'cannot be shown here'],
  ] as const) {
    await packs.choose(name, Buffer.from(bytes));
    await expect(page.getByRole('alert').filter({ hasText: reason })).toBeVisible();
  }
  await packs.choose('blank.png', await page.locator('.top').screenshot());
  await expect(page.getByRole('alert').filter({ hasText: 'no square code in this picture' })).toBeVisible();

  await packs.openLink(sealed(markup));
  await expect(page.getByRole('heading', { level: 1, name: '<img src=x onerror=alert(1)>' })).toBeVisible();
  await expect(page.getByText('<b>bold</b> [a](javascript:alert(1))')).toBeVisible();
  expect(await page.locator('main img, main b:text("bold")').count()).toBe(0);
});

test('handed in with a name and a line, as a file, a square code and a link; the board takes each once', async ({ app, page, browser, baseURL }) => {
  const text = sealed(TUESDAY);
  const other = await device(browser, baseURL!);
  await other.app.openAt(NOW);
  await other.packs.openLink(text);
  await other.page.getByRole('link', { name: 'Hand in' }).click();
  await expect(other.page.getByText('Nothing yet: do one of the exercises first.')).toBeVisible();
  await other.page.getByRole('link', { name: 'Silence on Tuesday' }).click();
  await other.page.getByRole('link', { name: 'The friendly office manager' }).click();
  const drill = new DrillPage(other.page);
  await drill.words.fill('Hi Imani, a short no is fine. Shall I close the payroll?');
  await drill.handIn();
  await other.page.getByRole('link', { name: 'Silence on Tuesday' }).click();
  await other.page.getByRole('link', { name: 'Hand in' }).click();
  await other.page.getByLabel('Put my name on it').check();
  await other.page.getByLabel('Name', { exact: true }).fill('=Ana');
  await other.page.getByText('Lines you are content to have shown').click();
  await other.page.getByLabel('A line of yours from “The friendly office manager”').fill('A short no is <b>fine</b>.');
  await other.app.expectAccessible();
  const picture = await other.page.getByRole('img', { name: 'A square code with your results' }).screenshot();
  const file = await download(other.page, 'Save as a file');
  const code = await other.page.locator('p.typed-code').innerText();
  expect(code.length).toBeLessThanOrEqual(40);

  // A device of somebody else's says what the link is; the coach's adds it once it is told to.
  const link = file.text.trim().slice(file.text.indexOf('#/result/'));
  const packs = new PacksPage(page, app);
  await app.openAt(NOW, link);
  await expect(page.getByText('It is for whoever leads the workshop.')).toBeVisible();
  await app.expectAccessible();
  await packs.openLink(text);
  await app.open(link);
  await page.getByRole('button', { name: 'Begin the board with it' }).click();
  await expect(page.getByText('Taken.')).toBeVisible();
  await page.getByRole('link', { name: 'To the board' }).click();
  await expect(page.getByText('One person has handed in.')).toBeVisible();

  await page.getByText('Many at once, files, pictures, camera').click();
  const field = page.getByLabel('Choose files or pictures');
  await field.setInputFiles([
    { name: 'result.txt', mimeType: 'text/plain', buffer: Buffer.from(file.text) },
    { name: 'square.png', mimeType: 'image/png', buffer: picture },
  ]);
  await expect(page.getByText('result.txt: Taken; it replaces what the same person handed in before.')).toBeVisible();
  await expect(page.getByText('square.png: Taken; it replaces what the same person handed in before.')).toBeVisible();
  await page.getByLabel('Codes and links, a line each').fill(`${code}\nnonsense and more\n`);
  await page.getByRole('button', { name: 'Take them all' }).click();
  await expect(page.getByText(/^nonsense and more: /)).toBeVisible();
  await expect(page.getByText('One person has handed in.')).toBeVisible();

  const people = page.getByRole('region', { name: 'Person by person' }).getByRole('table');
  await expect(people.getByRole('rowheader')).toHaveText('1');
  await page.getByLabel('Show names where somebody gave one').check();
  await expect(people.getByRole('rowheader')).toHaveText('=Ana');
  await expect(page.getByText('A short no is <b>fine</b>.')).toBeVisible();
  await page.getByRole('button', { name: /^A vote for it: A short no/ }).click();
  await expect(page.getByText('The friendly office manager, 1 vote')).toBeVisible();
  await page.getByRole('button', { name: /^Take a vote back: A short no/ }).click();
  await expect(page.getByText('The friendly office manager, no votes yet')).toBeVisible();
  await page.getByRole('button', { name: /^A vote for it: A short no/ }).click();
  const table = await download(page, 'Save a table (CSV)');
  expect(table.text).toContain('"\'=Ana"');
  await app.expectAccessible();
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(320);

  // What is taken back where it came from is taken back here, with the votes that other words had.
  await other.page.getByLabel('Put my name on it').uncheck();
  await other.page.getByLabel('A line of yours from “The friendly office manager”').fill('Shall I close it?');
  const anew = await download(other.page, 'Save as a file');
  await field.setInputFiles([{ name: 'anew.txt', mimeType: 'text/plain', buffer: Buffer.from(anew.text) }]);
  await expect(page.getByText('anew.txt: Taken; it replaces')).toBeVisible();
  await expect(people.getByRole('rowheader')).toHaveText('1');
  await expect(page.getByText('The friendly office manager, no votes yet')).toBeVisible();
  await expect(page.getByText('Shall I close it?')).toBeVisible();

  await page.getByRole('button', { name: 'Clear the board' }).click();
  await expect(page.getByText('Which pack did you hand out?')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('One person has handed in.')).toBeVisible();
  expect(other.guard.faults).toEqual([]);
  await other.context.close();
});

const ROOM = { title: 'A room of twenty', uses: ['sort-01', 'sort-02'] };

test('twenty people, no network: each opens the pack, does two exercises, hands in a code; the board has them all', async ({ app, page, browser, baseURL }) => {
  test.setTimeout(600_000);
  const text = sealed(ROOM);
  const codes: string[] = [];
  const sorted = async (participant: Page, key: string) => {
    await participant.getByRole('button', { name: 'Check', exact: true }).waitFor();
    await participant.keyboard.press(key);
    await participant.keyboard.press('Enter');
    await participant.getByRole('button', { name: 'Next message' }).click();
  };
  for (let who = 0; who < 20; who++) {
    const other = await device(browser, baseURL!);
    await other.app.openAt(NOW, '#/practice');
    await expect(other.page.getByRole('heading', { level: 1, name: 'Practice' })).toBeVisible();
    await other.context.setOffline(true);
    await other.packs.openLink(text);
    const task = other.page.getByRole('link', { name: /^Name the purpose/ });
    // The first message settles something (1), the second is only in touch (6).
    await task.nth(0).click();
    await sorted(other.page, who % 2 === 0 ? '1' : '3');
    await task.nth(1).click();
    await sorted(other.page, who % 4 === 0 ? '6' : '2');
    if (who % 4 === 1) {
      await task.nth(0).click();
      await sorted(other.page, '1');
    }
    await expect(other.page.getByText('2 of 2 done.')).toBeVisible();
    await other.page.getByRole('link', { name: 'Hand in' }).click();
    codes.push(await other.page.locator('p.typed-code').innerText());
    expect(other.guard.faults).toEqual([]);
    await other.context.close();
  }
  expect(new Set(codes).size).toBe(20);

  const packs = new PacksPage(page, app);
  await app.openAt(NOW, '#/practice');
  await page.context().setOffline(true);
  await packs.openLink(text);
  await app.open('#/practice/board');
  await page.getByRole('button', { name: 'Begin its board: A room of twenty' }).click();
  const field = page.getByLabel('A typed code');
  // A slip is said while it is typed, with its group.
  const slip = (codes[0][0] === '7' ? '8' : '7') + codes[0].slice(1);
  await field.pressSequentially(slip);
  await expect(page.getByText(/^(Characters 1 to 5 do not fit|From character 1 on nothing fits)/)).toBeVisible();
  for (const [place, code] of codes.entries()) {
    await field.fill('');
    await field.pressSequentially(place % 2 ? code : code.replaceAll('-', '').toLowerCase());
    await expect(page.getByText('It fits: press Enter.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Taken.')).toBeVisible();
  }
  await expect(page.getByText('20 people have handed in.')).toBeVisible();
  const solved = page.getByRole('region', { name: 'What was solved' }).getByRole('table').getByRole('row');
  // Ten at once and the five who tried again; five of the second.
  await expect(solved.nth(1).getByRole('cell')).toHaveText(['20', '10', '15']);
  await expect(solved.nth(2).getByRole('cell')).toHaveText(['20', '5', '5']);
  await expect(page.getByText('Of 5 second tries 5 had more of it, 0 as much, 0 less.')).toBeVisible();
  await expect(page.getByText(/missed in 25 of 40 first tries/)).toBeVisible();
  const people = page.getByRole('region', { name: 'Person by person' }).getByRole('table');
  await expect(people.getByRole('rowheader')).toHaveCount(20);
  await page.getByRole('button', { name: 'Remove 20 from the board' }).click();
  await expect(page.getByText('19 people have handed in.')).toBeVisible();
  await app.expectAccessible();
});

for (const [name, viewport] of [['phone', { width: 390, height: 844 }], ['narrow', { width: 320, height: 640 }]] as const) {
  test(`nothing of a pack has to be scrolled sideways: ${name}`, async ({ app, page }) => {
    await page.setViewportSize(viewport);
    const packs = new PacksPage(page, app);
    await app.openAt(NOW);
    await packs.openLink(sealed({ ...TUESDAY, agenda: [{ minutes: 5, title: 'Four questions' }], things: [{ kind: 'article', title: 'the readings from Leeds' }] }));
    const here = await page.evaluate(() => location.hash);
    await app.expectAccessible();
    await page.getByRole('link', { name: 'The friendly office manager' }).click();
    await new DrillPage(page).words.fill('A short no is fine.');
    await new DrillPage(page).handIn();
    for (const hash of [here, `${here}/hand-in`, '#/practice/packs', '#/practice/build', '#/practice/board', `#/pack/${sealed(TUESDAY)}`]) {
      await app.open(hash);
      await expect(page.locator('#title')).toBeVisible();
      const [wide, window] = await page.evaluate(() => [document.documentElement.scrollWidth, innerWidth]);
      expect(wide, hash).toBeLessThanOrEqual(window);
    }
    await app.expectAccessible();
  });
}

test('a pack is opened, done and handed in by keyboard alone', async ({ app, page }) => {
  await app.openAt(NOW, `#/pack/${sealed(ROOM)}`);
  const reach = async (name: RegExp) => {
    for (let step = 0; step < 60; step++) {
      await page.keyboard.press('Tab');
      const text = await page.evaluate(() => document.activeElement?.textContent ?? '');
      if (name.test(text)) return;
    }
    throw new Error(`${name} was not reached`);
  };
  await expect(page.locator('#title')).toBeFocused();
  await reach(/^Open it in the practice room/);
  await page.keyboard.press('Enter');
  await expect(page.locator('#title')).toBeFocused();
  await reach(/^Name the purpose/);
  await page.keyboard.press('Enter');
  await page.getByRole('button', { name: 'Check', exact: true }).waitFor();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await reach(/^Next message/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('1 of 2 done.')).toBeVisible();
  await reach(/^Hand in/);
  await page.keyboard.press('Enter');
  await expect(page.locator('p.typed-code')).toBeVisible();
});
