// The coach's side of practice that needs nobody else: the guide, projector mode, what is printed.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { App } from './pages/app';
import { DrillPage } from './pages/drill';
import { PacksPage, TUESDAY, sealed } from './pages/packs';

const SIZES = { wide: { width: 1280, height: 800 }, projector: { width: 1920, height: 1080 }, phone: { width: 320, height: 640 } };

test('the guide leads from an agenda to its steps, its sheets and the projector', async ({ app, page }) => {
  await app.open('#/practice');
  await page.getByRole('link', { name: 'The guide' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The guide' })).toBeFocused();
  await page.getByRole('link', { name: /^Half an hour/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /^Half an hour/ })).toBeFocused();
  const plan = page.getByRole('main').locator('.plan > ol > li');
  await expect(plan).toHaveCount(6);
  await expect(plan.nth(1)).toContainText('What is it for?');
  await expect(plan.nth(1)).toContainText('Hold up fingers for the pile');
  await expect(plan.nth(1).locator('.lead')).toHaveText('3');
  await plan.nth(1).getByRole('link', { name: 'Drill: Name the purpose' }).click();
  await expect(page).toHaveURL(/#\/practice\/screen\/30\/2$/);
  await expect(page.getByRole('navigation')).toBeHidden();
  await page.getByRole('link', { name: 'Leave' }).click();
  await expect(page.getByRole('navigation')).toBeVisible();
  await page.getByRole('link', { name: 'The handout, one each' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Handout' })).toBeVisible();
});

test('a whole agenda is shown by the keyboard alone, with its answers and its clock', async ({ app, page }) => {
  await page.clock.install({ time: new Date('2026-11-17T09:00:00') });
  await app.open('#/practice/screen/30/1');
  const slide = page.locator('.slide');
  const title = page.getByRole('heading', { level: 1 });
  const timer = page.getByRole('timer');
  await expect(slide).toHaveText('Who has gone quiet on you?');
  await expect(timer).toHaveText('3:00');
  await page.keyboard.press('t');
  await page.clock.runFor(61_000);
  await expect(timer).toHaveText('1:59');
  await page.keyboard.press('t');
  await page.clock.runFor(30_000);
  await expect(timer).toHaveText('1:59');
  await page.keyboard.press('t');
  await page.clock.runFor(130_000);
  await expect(timer).toHaveText('+0:11');
  await page.keyboard.press('PageDown');
  await expect(title).toHaveText('What is it for?');
  await expect(timer).toHaveText('6:00');
  await expect(slide.getByRole('listitem')).toHaveCount(6);
  await page.keyboard.press('ArrowRight');
  await expect(slide).toContainText('Which of the two shall I plan with?');
  await expect(slide).not.toContainText('Settle something open');
  await page.keyboard.press('ArrowRight');
  await expect(slide).toContainText('Settle something open');
  await page.keyboard.press('ArrowLeft');
  await expect(slide).not.toContainText('Settle something open');
  await page.keyboard.press('b');
  await expect(slide).toBeHidden();
  await page.keyboard.press('b');
  await expect(slide).toBeVisible();
  // Without a key it comes back by a click anywhere.
  await page.keyboard.press('b');
  await expect(slide).toBeHidden();
  await page.locator('main').click({ position: { x: 30, y: 300 } });
  await expect(slide).toBeVisible();
  // A reload stays at the step; nothing turns beyond the end.
  await page.reload();
  await expect(title).toHaveText('What is it for?');
  for (let press = 0; press < 60; press++) await page.keyboard.press('PageDown');
  await expect(page.getByText('Step 6 of 6')).toBeVisible();
  for (let press = 0; press < 60; press++) await page.keyboard.press('PageUp');
  await expect(page.getByText('Step 1 of 6')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: /^Half an hour/ })).toBeVisible();
});

test('what the room says is read along, and keys typed there do not turn the slide', async ({ app, page }) => {
  await app.open('#/practice/screen/30/3');
  const words = page.getByRole('textbox', { name: 'What the room says' });
  await expect(page.locator('.draft mark').first()).toBeAttached();
  await expect(page.getByText('Gone: leaning on them')).toBeVisible();
  await words.fill('Hi Lena, charging the four vans at night costs 11 pounds at your depot, I asked. ');
  await words.press('End');
  await words.pressSequentially('Shall we look at it on Thursday at ten?');
  await expect(page.locator('li', { hasText: 'Gone: leaning on them' })).toContainText('Yes');
  await expect(page.locator('.draft mark')).toHaveCount(0);
  await expect(page.getByText('One good answer')).toBeHidden();
  // A presenter's remote still turns it.
  await page.keyboard.press('PageDown');
  await expect(page.getByText('One good answer; there are others')).toBeVisible();
  await expect(words).toHaveValue(/Thursday at ten\?$/);
});

test('keys that act by themselves can be turned off, and stay off', async ({ app, page }) => {
  await app.open('#/practice/screen/30/1');
  const slide = page.locator('.slide');
  const tick = page.getByRole('checkbox', { name: /^Single keys/ });
  await page.keyboard.press('b');
  await expect(slide).toBeHidden();
  await page.keyboard.press('b');
  await tick.uncheck();
  await page.locator('.slide').click();
  for (const key of ['b', '.', 't', 'f']) await page.keyboard.press(key);
  await expect(slide).toBeVisible();
  await expect(page.getByRole('button', { name: 'Start the clock' })).toBeVisible();
  // Arrows are no letters, and a remote has nothing else.
  await page.keyboard.press('PageDown');
  await expect(page.getByText('Step 2 of 6')).toBeVisible();
  await app.open('#/practice/drill/name_the_purpose');
  await expect(page.getByRole('checkbox', { name: /choose/ })).not.toBeChecked();
  await page.keyboard.press('1');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0);
  await page.getByRole('checkbox', { name: /choose/ }).check();
  await page.keyboard.press('1');
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(1);
});

test('the groups’ clock goes through its phases and says what each chair does', async ({ app, page }) => {
  await page.clock.install({ time: new Date('2026-11-17T09:00:00') });
  await app.open('#/practice/screen/60/4');
  const slide = page.locator('.slide');
  await expect(slide).toContainText('Round 1, first try: prepare');
  await page.getByRole('button', { name: 'Start the groups’ clock' }).click();
  await page.clock.runFor(91_000);
  await expect(slide).toContainText('Round 1, first try: play');
  await expect(slide).toContainText('Mark what you hear, yes or no.');
  await page.getByRole('button', { name: 'One phase on' }).click();
  await expect(slide).toContainText('Round 1, first try: feedback');
  await page.getByRole('button', { name: 'Groups of 3' }).click();
  await expect(slide).toContainText('38:00 in all');
  // A look at another slide does not begin it anew; the key for the clock is the groups' here.
  await page.keyboard.press('ArrowRight');
  await expect(slide).not.toContainText('in all');
  await page.clock.runFor(10_000);
  await page.keyboard.press('ArrowLeft');
  await expect(slide).toContainText('Round 1, first try: feedback');
  await expect(slide).toContainText('38:00 in all');
  const groups = slide.getByRole('timer');
  await expect(groups).toHaveText(/^(1:0\d|0:5\d)$/);
  await page.keyboard.press('t');
  const held = await groups.innerText();
  await page.clock.runFor(10_000);
  await expect(groups).toHaveText(held);
  await page.keyboard.press('t');
  await page.clock.runFor(2_000);
  await expect(groups).not.toHaveText(held);
});

test('a buyer on the projector comes with the address at which the whole room has the same luck', async ({ app, page }) => {
  await page.clock.setFixedTime('2026-11-17T09:00:00');
  await app.open('#/practice/screen/60/2');
  await expect(page.locator('.slide')).toContainText('Noor Haddad');
  await expect(page.getByRole('img', { name: 'The address as a square code' })).toBeVisible();
  await expect(page.locator('figure')).toContainText('#/practice/game/bike-workshop/321');
  await expect(page.getByRole('link', { name: 'Play it here, together' })).toHaveAttribute('href', '#/practice/screen/60/2/play');
});

/** A coach's own buyer, made from one of ours. */
function ownBuyer() {
  const [ours] = JSON.parse(readFileSync(new URL('../../src/practice/scenarios/easy.json', import.meta.url), 'utf8'));
  return { ...ours, id: 'own-1', title: 'A buyer of my own' };
}

test('a game of a pack leads from the projector into the pack, also with a buyer of the coach’s own', async ({ app, page, browser, baseURL }) => {
  const things = [{ kind: 'study', title: 'the coach’s own page' }];
  const text = sealed({ ...TUESDAY, uses: ['bike-workshop', 'easy-payroll'], scenarios: [ownBuyer()], things });
  await app.openAt('2026-11-23T09:00', '#/practice');
  await new PacksPage(page, app).openLink(text);
  const number = /pack\/(\d+)/.exec(page.url())![1];
  await app.open(`#/practice/screen/pack/${number}/1`);
  const play = page.getByRole('link', { name: 'Play it here, together' });
  await expect(page.locator('.slide')).toContainText('the coach’s own page');
  await expect(page.locator('figure')).toContainText(`#/practice/pack/${number}/do/bike-workshop`);
  await expect(play).toHaveAttribute('href', `#/practice/screen/pack/${number}/1/play`);
  await app.open(`#/practice/screen/pack/${number}/3`);
  const address = `#/practice/pack/${number}/do/own-1`;
  await expect(page.locator('figure')).toContainText(address);
  await play.click();
  await expect(page.getByRole('heading', { level: 1, name: 'A buyer of my own' })).toBeVisible();
  await expect(page.getByText('Marlow Coaching, Leeds')).toBeVisible();

  // A device that has not opened the pack is told so, and comes back to the exercise once it has.
  const other = await browser.newContext({ baseURL, timezoneId: 'Europe/London', locale: 'en-GB' });
  const there = await other.newPage();
  const second = new App(there, baseURL!);
  await second.openAt('2026-11-23T09:00', address);
  await expect(there.getByRole('heading', { level: 1, name: 'Open the pack first' })).toBeVisible();
  await expect(there.getByRole('link', { name: 'Open a pack' })).toHaveAttribute('href', '#/practice/packs');
  await second.expectAccessible();
  await new PacksPage(there, second).openLink(text);
  await second.open(address);
  await expect(there.getByRole('heading', { level: 1, name: 'A buyer of my own' })).toBeVisible();
  await other.close();
});

test('what the coach does not want to hear is marked on the projector', async ({ app, page }) => {
  await app.openAt('2026-11-23T09:00', '#/practice');
  await new PacksPage(page, app).openLink(sealed(TUESDAY));
  const number = /pack\/(\d+)/.exec(page.url())![1];
  await app.open(`#/practice/screen/pack/${number}/2`);
  await page.getByRole('textbox', { name: 'What the room says' }).fill('Hi Imani, shall I circle back in spring?');
  await expect(page.locator('.draft mark', { hasText: 'circle back' })).toBeAttached();
});

for (const [agenda, sheet, pages, holds] of [
  ['30', 'handout', 2, 'Write the number of the pile'],
  ['30', 'take-home', 1, 'Why would they welcome it?'],
  ['60', 'scorecards', 1, 'said in so many words that a no is fine'],
  ['60', 'cards', 8, 'For your eyes only'],
] as const) {
  test(`printed: ${sheet}`, async ({ app, page }) => {
    await app.open(`#/practice/print/${agenda}/${sheet}`);
    await expect(page.getByRole('main')).toContainText(holds);
    // What a card says is said by a person: nothing is left to be filled in by a program.
    await expect(page.getByRole('main')).not.toContainText(/[{}]/);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(sheets.length).toBeGreaterThan(0);
    expect(sheets.length).toBeLessThanOrEqual(pages);
    await page.emulateMedia({ media: 'print' });
    await expect(page.getByRole('button', { name: 'Print' })).toBeHidden();
    await expect(page.getByRole('navigation')).toBeHidden();
  });
}

test('a pack is led step by step, and what was done in it can be taken home on paper', async ({ app, page }) => {
  await app.openAt('2026-11-23T09:00', '#/practice');
  await new PacksPage(page, app).openLink(sealed(TUESDAY));
  await page.getByRole('link', { name: 'The friendly office manager' }).click();
  const drill = new DrillPage(page);
  await drill.words.fill('Hi Imani, just circling back.');
  await drill.handIn();
  await page.getByRole('link', { name: 'Silence on Tuesday' }).click();
  await page.getByRole('link', { name: 'What you did, on paper' }).click();
  await page.getByLabel('The name on it; it is not kept').fill('Robin Vale');
  const paper = page.getByRole('article');
  await expect(paper).toContainText('Robin Vale');
  await expect(paper).toContainText('took part in Silence on Tuesday on Monday 23 November 2026.');
  await expect(paper.getByRole('row', { name: /^The friendly office manager \d of \d/ })).toBeVisible();
  await expect(paper).not.toContainText(/well done|congratulations|great/i);
  await expect(page.getByText('Marlow Coaching, Leeds')).toBeVisible();
  await app.expectAccessible();
  // One sheet, with the name on it and nothing of the page around it.
  const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
  expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
  await page.emulateMedia({ media: 'print' });
  await expect(paper).toContainText('Robin Vale');
  for (const hidden of [page.getByLabel('The name on it; it is not kept'), page.getByRole('button', { name: 'Print' }), page.getByRole('navigation')]) {
    await expect(hidden).toBeHidden();
  }
  await page.emulateMedia({ media: null });
  // Opening the pack again does not make it another day’s.
  const certificate = await page.evaluate(() => location.hash);
  await page.clock.setFixedTime('2026-12-01T09:00');
  await new PacksPage(page, app).openLink(sealed(TUESDAY));
  await app.open(certificate);
  await expect(paper).toContainText('on Monday 23 November 2026.');
  // Nobody’s name is left behind.
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toContain('Robin Vale');

  // A pack without a plan of its own: everything in it, one after the other, and the board.
  await page.getByRole('link', { name: 'Silence on Tuesday' }).click();
  await page.getByRole('link', { name: 'Lead it with the guide' }).click();
  await expect(page.locator('.plan > ol > li')).toHaveCount(4);
  await page.getByRole('link', { name: 'Show it on the projector' }).click();
  await expect(page.locator('.slide')).toContainText('Noor Haddad');
  for (let press = 0; press < 9; press++) await page.keyboard.press('PageDown');
  await expect(page.locator('.slide')).toContainText('No board is open here');
  await expect(page.getByText('Marlow Coaching, Leeds')).toBeVisible();
});

test('the sheets of a pack are its own on paper: its task, its buyer, its lines to listen for', async ({ app, page }) => {
  await app.openAt('2026-11-23T09:00');
  await new PacksPage(page, app).openLink(sealed({ ...TUESDAY, rubric: [{ what: 'named the street', principle: 'P2' }] }));
  const here = await page.evaluate(() => location.hash);
  const number = /\d+/.exec(here)![0];
  for (const [sheet, pages, holds] of [
    ['handout', 2, 'Imani'],
    // The pack's one buyer, and three of ours behind: nobody is dealt twice.
    ['cards', 8, 'Noor Haddad'],
    ['scorecards', 1, 'named the street'],
    ['take-home', 1, 'Marlow Coaching, Leeds'],
  ] as const) {
    await app.open(`#/practice/print/pack/${number}/${sheet}`);
    await expect(page.getByRole('main'), sheet).toContainText(holds);
    await expect(page.getByRole('main'), sheet).toContainText('Marlow Coaching, Leeds');
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b(?!s)/g) ?? [];
    expect(sheets.length, sheet).toBeGreaterThan(0);
    expect(sheets.length, sheet).toBeLessThanOrEqual(pages);
  }
});

test('a certificate of an agenda of ours takes nothing from a pack of that number', async ({ app, page }) => {
  await app.open('#/practice/print/30/certificate');
  await expect(page.getByText('Nothing of it has been tried on this device yet.')).toBeVisible();
  await page.getByRole('main').getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1, name: /^Half an hour/ })).toBeVisible();
});

test('an address that no workshop has says so', async ({ app, page }) => {
  for (const address of ['guide/31', 'screen/30/7', 'screen/30/0', 'screen/30', 'screen/60/1/play', 'screen/60/2/sing', 'print/30/banner', 'print/pack/77/handout', 'guide/pack/9']) {
    await app.open(`#/practice/${address}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(/no page|nothing here|not here|not know/i);
  }
});

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`accessible, ${size}`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    for (const address of ['', '/guide', '/guide/60', '/screen/30/2', '/screen/30/3', '/screen/60/2', '/screen/60/4', '/screen/90/3', '/screen/60/2/play', '/print/30/handout']) {
      await app.open(`#/practice${address}`);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await app.expectAccessible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), address).toBe(0);
    }
  });
}
