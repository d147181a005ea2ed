// Today's list: who, why now, and the common outcomes in two taps or two keys.
import { expect, test } from './fixtures';
import { storedBook } from './pages/app';
import { LogDialog } from './pages/log-dialog';
import { Prospect } from './pages/prospect';
import { TodayPage } from './pages/today';

const TUESDAY = '2026-11-17T09:00';

test.beforeEach(async ({ app, page }) => {
  await app.openAt(TUESDAY);
  await page.getByRole('button', { name: 'Try the sample book' }).click();
  await expect(page.getByText('Agreed and promised')).toBeVisible();
});

test('the day begins with what was agreed, each at its hour, and every row says why', async ({ app, page }) => {
  const today = new TodayPage(page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tuesday 17 November');
  const hours = await today.rows('Agreed and promised').locator('time').allInnerTexts();
  expect(hours).toEqual(['10:00', '14:30', '16:00']);
  for (const row of await today.rows().all()) {
    await expect(row.locator('.because')).toHaveText(/\w.*[.?!]$/);
    await expect(row.getByRole('link')).toHaveCount(2);
  }
  expect(await today.names('Begin with')).not.toHaveLength(0);
  await app.expectAccessible();
});

test('a touch logs in two taps and leaves the list; undo brings it back', async ({ page }) => {
  const today = new TodayPage(page);
  const [first] = await today.names('One more, with something new');
  const before = (await today.names()).length;
  const quick = today.row(first).getByRole('button', { name: `Log or put off ${first}` });
  await quick.click();
  await today.row(first).getByRole('button', { name: /^(Sent|Nobody there)/ }).click();
  await expect(page.getByText(/^Logged .+ with/)).toBeVisible();
  await expect(today.row(first)).toHaveCount(0);
  expect(await today.names()).toHaveLength(before - 1);
  await today.undo().click();
  await expect(today.row(first)).toBeVisible();
  expect(await today.names()).toHaveLength(before);
});

test('two keys log, arrows go from person to person, Ctrl+Z takes back', async ({ page }) => {
  const today = new TodayPage(page);
  const names = await today.names();
  const link = (name: string) => today.row(name).getByRole('link', { name, exact: true });
  await link(names[0]).focus();
  await page.keyboard.press('ArrowDown');
  await expect(link(names[1])).toBeFocused();
  await page.keyboard.press('ArrowUp');
  await expect(link(names[0])).toBeFocused();
  const [quiet] = await today.names('One more, with something new');
  await link(quiet).focus();
  await page.keyboard.press('l');
  await expect(today.row(quiet).getByRole('button', { name: /^(Sent|Nobody there)/ })).toBeFocused();
  await page.keyboard.press('t');
  await expect(today.row(quiet)).toHaveCount(0);
  // The row that has come up in its place has the focus: keys go on from there.
  const focused = page.locator('.row:focus-within h3');
  await expect(focused).toHaveCount(1);
  const next = await focused.innerText();
  await page.keyboard.press('ArrowDown');
  await expect(focused).not.toHaveText(next);
  await page.keyboard.press('Control+z');
  await expect(today.row(quiet)).toBeVisible();
  await page.keyboard.press('Control+Shift+z');
  await expect(today.row(quiet)).toHaveCount(0);
});

test('an agreed step is moved or called off, never quietly put away', async ({ page }) => {
  const today = new TodayPage(page);
  const [first, second] = await today.names('Agreed and promised');
  await today.quick(first, /Moved to tomorrow/);
  await expect(today.row(first)).toHaveCount(0);
  await page.clock.setFixedTime('2026-11-18T09:00');
  await page.reload();
  await expect(today.rows('Agreed and promised').filter({ hasText: first }).locator('time')).toHaveText('10:00');
  await page.clock.setFixedTime(TUESDAY);
  await page.reload();
  await today.quick(second, /It is off/);
  // It asks for a new time instead of falling silent.
  await expect(today.row(second).locator('.because')).toContainText('Find a new time');
  await expect(today.row(second).locator('time')).toHaveCount(0);
});

test('a conversation asks for the next step before it is logged, and counts its answer', async ({ page }) => {
  const today = new TodayPage(page);
  const log = new LogDialog(page);
  await expect(page.getByText('No answers yet this week.')).toBeVisible();
  const [first] = await today.names('Agreed and promised');
  await today.quick(first, /We spoke/);
  await expect(log.dialog).toBeVisible();
  await log.keep();
  await expect(log.wrong).toHaveText(/Say what comes next/);
  await log.choose('Answer', 'Not now');
  await log.dialog.getByLabel('Not now until').fill('2027-01-12');
  await log.choose('The next step, before you leave', 'None agreed');
  await expect(log.dialog.getByText(/^Then:.*January/)).toBeVisible();
  await log.keep();
  await expect(log.dialog).toBeHidden();
  await expect(page.getByText('One answer this week: 1 not now.')).toBeVisible();
  await expect(today.row(first)).toHaveCount(0);
});

test('an answer that cannot be is refused in words and nothing typed is lost', async ({ page }) => {
  const today = new TodayPage(page);
  const log = new LogDialog(page);
  const [first] = await today.names('Agreed and promised');
  await today.quick(first, /We spoke/);
  await log.dialog.getByLabel('Worth remembering').fill('Two ovens first.');
  await log.agree('2026-11-10', '09:30', 'Walk the back rooms');
  await log.keep();
  await expect(log.wrong).toHaveText(/That day is over/);
  await log.dialog.getByLabel('Day', { exact: true }).fill('2026-11-27');
  await log.dialog.getByLabel('It happened on').fill('2026-11-19');
  await log.keep();
  await expect(log.wrong).toHaveText(/cannot lie ahead/);
  await log.dialog.getByLabel('It happened on').fill('2026-11-17');
  await expect(log.dialog.getByLabel('Worth remembering')).toHaveValue('Two ovens first.');
  await log.keep();
  await expect(log.dialog).toBeHidden();
});

test('new starts come in at the pace the rep set, and those picked by hand always', async ({ app, page }) => {
  const today = new TodayPage(page);
  const begin = await today.names('Begin with');
  await page.goto('#/settings');
  await page.getByLabel('New people a day').fill('0');
  await page.keyboard.press('Tab');
  await app.reload();
  await page.goto('#/today');
  const left = await today.names('Begin with');
  expect(left.length).toBeLessThan(begin.length);
  await page.goto('#/prospects?stage=not-started');
  await page.getByRole('button', { name: /^Begin today with / }).first().click();
  await page.goto('#/today');
  await expect.poll(async () => (await today.names('Begin with')).length).toBe(left.length + 1);
});

test('the sample goes with one click', async ({ page }) => {
  await page.goto('#/data');
  await page.getByRole('button', { name: 'Remove the sample book' }).click();
  await page.goto('#/today');
  await expect(page.getByRole('heading', { name: 'Nobody to follow up yet' })).toBeVisible();
  expect((await storedBook(page)).prospects).toEqual([]);
});

test('what you promised comes with what was agreed, and is kept, moved or dropped', async ({ page }) => {
  const today = new TodayPage(page);
  const log = new LogDialog(page);
  const [first] = await today.names('One more, with something new');
  await log.openFor(first);
  await log.promise('send the readings', '2026-11-18');
  await log.keep();
  await expect(log.dialog).toBeHidden();
  await page.clock.setFixedTime('2026-11-18T09:00');
  await page.goto('#/today');
  await page.reload();
  const row = today.rows('Agreed and promised').filter({ hasText: first });
  await expect(row.locator('.because')).toContainText('You promised to send the readings, by today.');
  await expect(page.getByText(/One promise of yours is due\./)).toBeVisible();
  await today.quick(first, /By tomorrow instead/);
  await expect(row).toHaveCount(0);
  await today.undo().click();
  await today.quick(first, /It is done/);
  await expect(page.getByText(/^A promise with .+ is kept\.$/)).toBeVisible();
  await expect(row).toHaveCount(0);
});

test('the day holds so many, and says how many wait', async ({ app, page }) => {
  const today = new TodayPage(page);
  await page.goto('#/settings');
  await page.getByLabel('Touches a day').fill('2');
  await page.getByLabel('Touches a day').blur();
  await page.goto('#/today');
  await expect(page.getByText(/more waits? for tomorrow: the day holds 2\./)).toBeVisible();
  await page.getByRole('link', { name: /Back from some days away/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Back from leave' })).toBeVisible();
  await page.goto('#/today');
  expect((await today.names('One more, with something new')).length + (await today.names('Make a no easy')).length).toBeLessThan(3);
  await app.expectAccessible();
});

test('their own time stands on the row, and follows them to another zone', async ({ page }) => {
  const today = new TodayPage(page);
  const [first] = await today.names('One more, with something new');
  await page.goto('#/prospects');
  await page.getByRole('link', { name: first, exact: true }).click();
  await new Prospect(page).write('Time zone', 'Asia/Kolkata');
  await page.goto('#/today');
  await expect(today.row(first).locator('.theirs')).toHaveText(/^14:30 for them\./);
});

test('a second tab shows what the first one logs, and the other way round', async ({ context, page }) => {
  const here = new TodayPage(page);
  const other = await context.newPage();
  await other.clock.setFixedTime(TUESDAY);
  await other.goto(page.url());
  const there = new TodayPage(other);
  await expect(there.rows().first()).toBeVisible();
  expect(await there.names()).toEqual(await here.names());
  const names = await here.names('One more, with something new');
  await here.quick(names[0], /Tomorrow instead/);
  await expect(there.row(names[0])).toHaveCount(0);
  await there.quick(names[1], /Tomorrow instead/);
  await expect(here.row(names[1])).toHaveCount(0);
  // The history is one line for all tabs: the last change is taken back, whichever tab made it.
  await page.keyboard.press('Control+z');
  await expect(there.row(names[1])).toBeVisible();
  await expect(here.row(names[0])).toHaveCount(0);
});

test.describe('on a phone', () => {
  test.use({ viewport: { width: 360, height: 740 }, hasTouch: true, isMobile: true });

  test('the list fits, and two taps log', async ({ app, page }) => {
    const today = new TodayPage(page);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(wide, 'no sideways scrolling').toBe(0);
    const [first] = await today.names('Begin with');
    await today.row(first).getByRole('button', { name: /^Log or put off/ }).tap();
    await today.row(first).getByRole('button', { name: /Tomorrow instead/ }).tap();
    await expect(today.row(first)).toHaveCount(0);
    await app.expectAccessible();
  });
});
