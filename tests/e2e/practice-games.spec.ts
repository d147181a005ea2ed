// The silent buyer: played by keyboard, by pressing, again from a point; the same luck for a room; and from practice to the
// real pipeline.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { App, storedBook } from './pages/app';
import { ComposePage } from './pages/compose';
import { GamePage } from './pages/game';
import { PacksPage, TUESDAY, sealed } from './pages/packs';

const SIZES = { wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 }, narrow: { width: 320, height: 640 } };

/** A line of play that is wise with everybody: its moves by what is said of them. */
const WISE = [/something new, and one ask/, /brings something new/, /asks for their way/, /makes a no easy/, /brings something new/, /makes a no easy/];

async function fits(page: Page) {
  const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(over).toBeLessThanOrEqual(0);
}

test('the buyers stand in three groups, each with what is known', async ({ app, page }) => {
  await app.open('#/practice');
  await page.getByRole('link', { name: 'The silent buyer' }).click();
  await expect(page).toHaveTitle('The silent buyer · Practice · Onemore');
  await expect(page.getByRole('heading', { level: 1 })).toBeFocused();
  for (const [group, least] of [['Easy', 8], ['Usual', 8], ['Hard', 6]] as const) {
    const buyers = page.getByRole('region', { name: group }).getByRole('listitem');
    expect(await buyers.count()).toBeGreaterThanOrEqual(least);
  }
  const first = page.getByRole('listitem').filter({ hasText: 'Three launderettes' });
  await expect(first).toContainText('Marlene Osei, Owner, Bristol. Heat recovery for launderettes.');
  await page.getByText('A game for the whole room').click();
  await page.getByLabel('The room’s number').fill('4711');
  await expect(page.getByRole('link', { name: 'Three launderettes' })).toHaveAttribute('href', '#/practice/game/launderettes/4711');
});

test('a game is played to an answer by the keyboard alone, and both sides of it are told', async ({ app, page }) => {
  await app.open('#/practice/game/launderettes/11');
  const game = new GamePage(page);
  await expect(game.title()).toBeFocused();
  await expect(game.play).toBeDisabled();
  for (const offered of WISE) {
    const move = game.offer(offered);
    await move.focus();
    await page.keyboard.press('Space');
    await expect(move).toBeChecked();
    await expect(game.message).not.toHaveValue('');
    await page.keyboard.press('Control+Enter');
    await expect(game.news).not.toBeEmpty();
    // The focus is on what came of it.
    await expect(page.locator('.entry:focus')).toHaveCount(1);
    if (await game.both.isVisible()) break;
  }
  await expect(game.both, 'the wise line brought an answer').toBeVisible();
  // It was a day of practice, and its habits are counted.
  const progress = await page.evaluate(() => JSON.parse(localStorage.getItem('onemore-practice:room')!).progress);
  expect(progress.last_day).toMatch(/^\d{4}-\d\d-\d\d$/);
  expect(progress.skills.map((skill: { principle: string }) => skill.principle)).toContain('P2');
  await expect(page.locator('.entry.in:focus')).toContainText('Marlene');
  await game.both.focus();
  await page.keyboard.press('Enter');
  await expect(game.title()).toBeFocused();
  await expect(game.title()).toHaveText(/^(A yes|A clear no|Not now, with a day|The right person), in week [1-6]$/);
  await expect(page.getByRole('heading', { name: 'Swamped' })).toBeVisible();
  await expect(game.story).toContainText('What Marlene was living through');
  await page.getByText('What it did, and what else could be done').first().focus();
  await page.keyboard.press('Enter');
  await expect(game.story).toContainText('Onemore would have done this:');
  await expect(page.getByRole('img', { name: /^Goodwill of Marlene: 10 of 10 at first/ })).toBeVisible();
  await page.getByText('The same as a table').click();
  await expect(page.getByRole('table').filter({ hasText: 'Of 10' }).getByRole('row')).not.toHaveCount(1);
  await expect(page.getByRole('table', { name: 'How you have played' })).toBeVisible();
});

test('who presses loses the buyer, and plays on from where it turned', async ({ app, page }) => {
  await app.open('#/practice/game/hotel-linen/1');
  const game = new GamePage(page);
  await expect(game.title()).toBeFocused();
  const press = 'I really need an answer by Friday, otherwise I will have to close the file. I am disappointed. This is my last message.';
  let day = 0;
  for (let tries = 0; tries < 24 && !(await game.both.isVisible()); tries += 1) {
    const days = page.getByRole('combobox', { name: 'When' });
    const first = Number(await days.locator('option').first().getAttribute('value'));
    day = tries === 0 ? first : Math.min(first + 1, 41);
    await days.selectOption(String(day));
    await game.write('Email', `${press} ${tries}`);
    await expect(game.news).not.toBeEmpty();
  }
  await expect(game.news).toContainText('It ended: Asked to stop.');
  await game.both.click();
  await expect(game.title()).toHaveText(/^Asked to stop, in week/);
  await expect(page.getByRole('heading', { name: 'One change' })).toBeVisible();
  const touches = game.story.getByRole('button', { name: /^Play on from here: Email/ });
  const made = await touches.count();
  expect(made).toBeGreaterThan(1);
  await touches.nth(1).click();
  await expect(game.title()).toBeFocused();
  await expect(game.news).toContainText('Your words are in the field');
  await expect(game.message).toHaveValue(/otherwise I will have to close the file.* 1$/);
  await expect(game.entries.filter({ hasText: 'Your words' })).toHaveCount(1);
  expect((await game.kept('hotel-linen'))!.moves).toHaveLength(1);
});

test('the same number tells the same story on two devices, and another another', async ({ app, browser, page, baseURL }) => {
  const play = async (page: Page) => {
    const game = new GamePage(page);
    await expect(game.title()).toBeFocused();
    for (const offered of [/something new, and one ask/, /asks for their way/, /makes a no easy/]) {
      if (await game.both.isVisible()) break;
      await game.make(offered);
    }
    return game.told();
  };
  await app.open('#/practice/game/launderettes/2026');
  const first = await play(page);
  const other = await browser.newContext({ baseURL });
  const second = await other.newPage();
  await new App(second, baseURL!).open('#/practice/game/launderettes/2026');
  expect(await play(second)).toEqual(first);
  await other.close();
  expect((await new GamePage(page).kept('launderettes'))!.seed).toBe(2026);
});

test('words and moves wait for a reload, and a link does not throw a game away', async ({ app, page }) => {
  await app.open('#/practice/game/launderettes/31');
  const game = new GamePage(page);
  await game.make(/brings something new/);
  await game.offer(/asks for their way/).check();
  await game.message.fill('Hi Marlene, half a thought');
  const before = await game.told();
  await app.reload();
  await expect(game.message).toHaveValue('Hi Marlene, half a thought');
  await expect.poll(() => game.told()).toEqual(before);
  await page.goto('#/practice/games');
  await expect(page.getByRole('listitem').filter({ hasText: 'Three launderettes' })).toContainText('Goes on here, in week 1.');
  await page.goto('#/practice/game/launderettes/32');
  await expect(page.getByText('You have a game of your own going on')).toBeVisible();
  await page.getByRole('button', { name: 'Go on with mine' }).click();
  await expect(game.message).toHaveValue('Hi Marlene, half a thought');
});

test('usual buyers show nothing that nobody would see, and the coach is asked once', async ({ app, page }) => {
  await app.open('#/practice/game/hotel-linen/5');
  const game = new GamePage(page);
  await expect(game.title()).toBeFocused();
  await expect(page.getByRole('heading', { name: /^Goodwill of/ })).toHaveCount(0);
  await expect(page.getByRole('radio', { name: /makes a no easy/ })).toHaveCount(0);
  await expect(game.message).not.toHaveValue('');
  await game.message.fill('Just checking in.');
  await expect(page.getByRole('heading', { name: /things? to look at$/ })).toBeVisible();
  await expect(page.locator('.draft mark')).not.toHaveCount(0);
  const coach = page.getByRole('button', { name: 'Ask the coach' });
  await coach.click();
  await expect(page.getByText('Asked in week 1:')).toBeVisible();
  await expect(coach).toBeDisabled();
  await page.getByLabel('Offer me moves to choose from').check();
  await expect(page.getByRole('radio', { name: /makes a no easy/ })).toBeVisible();
  await page.getByLabel('Show goodwill, and how I have played').check();
  await expect(page.getByRole('heading', { name: /^Goodwill of/ })).toBeVisible();
  await page.getByRole('button', { name: 'Stop here and look at both sides' }).click();
  await expect(game.title()).toHaveText('Not over yet');
  await page.getByRole('button', { name: 'Go on with the game' }).click();
  await expect(game.play).toBeVisible();
});

test('a week that passes is one week, right after a touch as well', async ({ app, page }) => {
  await app.open('#/practice/game/hotel-linen/5');
  const game = new GamePage(page);
  await game.write('Email', 'Hi Helga, all the best for the new year.');
  await expect(game.entries.filter({ hasText: 'Your words' })).toHaveCount(1);
  await page.getByRole('button', { name: 'Let a week pass' }).click();
  await expect.poll(async () => (await game.kept('hotel-linen'))!.moves.length).toBe(2);
  const [made, waited] = (await game.kept('hotel-linen'))!.moves as [{ try: { day: number } }, { wait: { until: number } }];
  expect(waited.wait.until).toBe(made.try.day + 7);
});

test('words of practice are kept for real people, and what comes of them is counted', async ({ app, page }) => {
  const ana = {
    id: '00000000000000a1', name: 'Ana Ruiz', company: 'Ruiz Shelves', emails: [{ value: 'ana@ruiz.example' }],
    matter: 'the shelves', stage: 'proposal_out', touches: [], added_at: '2026-10-01T09:00:00Z',
  };
  const settings = { profile: { name: 'Noor', company: 'Halden', phone: '0113 496 0142', signature: '' } };
  await app.seed({ 'onemore:prospect:00000000000000a1': { version: 1, data: ana }, 'onemore:settings': { version: 1, data: settings } });
  await app.openAt('2026-11-17T09:00', '#/practice/game/launderettes/77');
  const game = new GamePage(page);
  await game.offer(/asks for their way/).check();
  await game.message.fill('Hi Marlene, I imagine that everything comes at once just now. How and when would you like me to get in touch about the proposal for the heat exchanger?\n\nNoor');
  await game.play.click();
  await page.getByText('Your words').first().click();
  await page.getByRole('button', { name: 'Keep as your own words' }).first().click();
  const link = page.getByRole('link', { name: 'See it, or change it' }).first();
  await expect(link).toBeFocused();
  // Undo takes it back, and nothing else of the book was touched.
  const kept = await storedBook(page);
  expect(kept.settings.voice.snippets).toHaveLength(1);
  expect(kept.settings.voice.snippets[0].text).toBe(
    'Hi {name}, I imagine that everything comes at once just now. How and when would you like me to get in touch about {matter}?\n\n{rep}',
  );
  expect(kept.prospects).toHaveLength(1);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(page.getByRole('button', { name: 'Keep as your own words' }).first()).toBeVisible();
  expect((await storedBook(page)).settings.voice?.snippets ?? []).toHaveLength(0);
  await page.getByRole('button', { name: 'Keep as your own words' }).first().click();
  await link.click();
  await expect(page.getByRole('heading', { name: 'Your own drafts and parts' })).toBeVisible();
  await expect(page.getByText('Not sent to anybody yet.')).toBeVisible();

  await page.goto('#/compose/00000000000000a1');
  const compose = new ComposePage(page);
  await compose.choose('Email');
  await compose.purpose.selectOption({ label: 'Ask how they would like to go on' });
  await page.getByText('Your own words').click();
  await page.getByRole('button', { name: 'Write with it' }).click();
  await expect(compose.message).toHaveValue(/^Hi Ana, I imagine that everything comes at once just now\. .* about the shelves\?\n\nNoor$/s);
  await compose.subject.fill('The shelves');
  await page.getByRole('button', { name: 'I sent it another way' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Ana Ruiz' })).toBeVisible();
  await page.clock.setFixedTime('2026-11-20T09:00');
  await page.goto('#/settings');
  await app.reload();
  await expect(page.getByText('Sent once: 0 answered. Too few to tell.')).toBeVisible();
  await page.goto('#/practice');
  const list = page.getByRole('region', { name: 'Kept for real people' });
  await expect(list).toContainText('Practised in “Three launderettes”. Sent once: 0 answered. Too few to tell.');
  // Cleaning the room leaves what is in the book.
  await page.getByRole('button', { name: 'Clean the practice room' }).click();
  await expect(list).toHaveCount(0);
  expect((await storedBook(page)).settings.voice.snippets).toHaveLength(1);
  // A second click finds nothing more, and what the first one took comes back.
  await page.getByRole('button', { name: 'Clean the practice room' }).click();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(list).toContainText('Practised in “Three launderettes”.');
});

test('a game of a pack is taken down once a try, however often both sides are looked at', async ({ app, page }) => {
  const pack = { title: 'Tuesday', uses: ['launderettes'], banned: ['half a thought'], things: [{ kind: 'study', title: 'the coach’s own page' }] };
  await app.seed({ 'onemore-practice:room': { who: 7, packs: [{ pack, on: '2026-11-17', handed: { pack: 5, who: 7, done: [] } }] } });
  await app.open('#/practice/pack/5/do/launderettes');
  const game = new GamePage(page);
  const done = () => page.evaluate(() => JSON.parse(localStorage.getItem('onemore-practice:room')!).packs[0].handed.done);
  await page.getByText('What you know of Marlene').click();
  await expect(page.getByRole('main')).toContainText('the coach’s own page');
  await game.offer(/asks for their way/).check();
  await game.message.fill('Hi Marlene, half a thought');
  await expect(page.locator('.draft mark')).toHaveText('half a thought');
  // What stopping means for the pack is said beside the button.
  const stop = page.getByRole('button', { name: 'Stop here and look at both sides' });
  await expect(stop).toHaveAccessibleDescription(/taken down as left before the end/);
  await expect(page.getByText('Its number is 1005.')).toBeVisible();
  await game.make(/ends this round/);
  await game.both.click();
  await expect(game.title()).toHaveText(/^Let go, with a way back/);
  expect(await done()).toEqual([{ first: { game: { end: 'nurture', day: 0 } } }]);
  await app.reload();
  await page.getByRole('button', { name: 'Again, with new luck' }).click();
  await expect(page.getByText('Its number is 1006.')).toBeVisible();
  await game.make(/ends this round/);
  await expect(game.both).toBeVisible();
  expect(await done()).toEqual([{ first: { game: { end: 'nurture', day: 0 } }, second: { game: { end: 'nurture', day: 0 } } }]);
});

test('everybody who opened a pack has the same luck in its games, the second time as well', async ({ app, browser, page, baseURL }) => {
  const play = async (app: App, page: Page) => {
    await new PacksPage(page, app).openLink(sealed(TUESDAY));
    await page.getByRole('link', { name: 'Light for a workshop' }).click();
    const game = new GamePage(page);
    const told: string[][] = [];
    for (const again of [true, false]) {
      for (const offered of [/something new, and one ask/, /asks for their way/, /makes a no easy/]) {
        if (await game.both.isVisible()) break;
        await game.make(offered);
      }
      told.push([await page.getByText('Its number is').innerText(), ...(await game.told())]);
      if (!again) break;
      if (!(await game.both.isVisible())) await game.make(/ends this round/);
      await page.getByRole('button', { name: 'Again, with new luck' }).click();
      await expect(game.play).toBeVisible();
    }
    return told;
  };
  await app.openAt('2026-11-17T09:00', '#/practice');
  const first = await play(app, page);
  const other = await browser.newContext({ baseURL });
  const there = await other.newPage();
  const second = new App(there, baseURL!);
  await second.openAt('2026-11-24T15:00', '#/practice');
  expect(await play(second, there)).toEqual(first);
  expect(first[0][0]).not.toEqual(first[1][0]);
  await other.close();
});

test('a broken kept game and a name nobody bears say so, and lead on', async ({ app, page }) => {
  await app.seed({ 'onemore-practice:game-launderettes': '{"seed": "x"' });
  await app.open('#/practice/game/launderettes');
  await expect(page.getByRole('heading', { level: 1, name: 'Three launderettes' })).toBeVisible();
  await page.goto('#/practice/game/nobody-here');
  await expect(page.getByRole('heading', { level: 1, name: 'Nobody of that name' })).toBeVisible();
  await page.getByRole('link', { name: 'See who is here' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'The silent buyer' })).toBeVisible();
});

for (const [size, viewport] of Object.entries(SIZES)) {
  test(`list, game and both sides can be read by anybody on a ${size} screen`, async ({ app, page }) => {
    await page.setViewportSize(viewport);
    const game = new GamePage(page);
    await app.open('#/practice/games');
    await expect(game.title()).toBeVisible();
    await fits(page);
    if (size !== 'narrow') await app.expectAccessible();
    await page.goto('#/practice/game/launderettes/9');
    await game.make(/asks for nothing one could answer/);
    await game.offer(/counts, and names|makes a no easy/).first().check();
    await page.getByText('Your words').first().click();
    await fits(page);
    if (size !== 'narrow') await app.expectAccessible();
    await page.getByRole('button', { name: 'Stop here and look at both sides' }).click();
    await page.getByText('What it did, and what else could be done').first().click();
    await page.getByText('The same as a table').click();
    await fits(page);
    if (size !== 'narrow') await app.expectAccessible();
  });
}
