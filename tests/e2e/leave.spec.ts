// Back from leave: what piled up is shown person by person, spread under a cap in one step, and never comes as a burst.
import { expect, test } from './fixtures';
import { storedBook } from './pages/app';
import { LeavePage } from './pages/leave';
import { TodayPage } from './pages/today';

test.beforeEach(async ({ app, page }) => {
  await app.openAt('2026-11-17T09:00');
  await page.getByRole('button', { name: 'Try the sample book' }).click();
  await expect(page.getByText('Agreed and promised')).toBeVisible();
  // The rep is away for more than two weeks.
  await page.clock.setFixedTime('2026-12-07T09:00');
  await page.goto('#/leave');
  await page.reload();
  await expect(page.getByRole('heading', { level: 1, name: 'Back from leave' })).toBeVisible();
});

test('the days away are guessed from the log, and everybody affected is shown with a reason', async ({ app, page }) => {
  const leave = new LeavePage(page);
  await expect(page.getByLabel('First day away')).not.toHaveValue('');
  await expect(page.getByLabel('Last day away')).toHaveValue('2026-12-06');
  await leave.cap.fill('2');
  await expect(leave.rows('Spread over the days to come').first()).toBeVisible();
  for (const row of await leave.rows().all()) {
    await expect(row.locator('.because')).toHaveText(/\w.*\.$/);
    await expect(row.locator('.do')).toHaveText(/\w/);
  }
  const days = Object.entries(await leave.days()).filter(([day]) => !day.startsWith('Until'));
  expect(days.length).toBeGreaterThan(1);
  for (const [day, count] of days) expect(count, day).toBeLessThanOrEqual(2);
  await app.expectAccessible();
});

test('one step spreads them, Today holds no more than the cap, and one undo takes it all back', async ({ page }) => {
  const leave = new LeavePage(page);
  const today = new TodayPage(page);
  await leave.cap.fill('2');
  await expect(leave.rows('Spread over the days to come').first()).toBeVisible();
  const stored = async () => JSON.stringify((await storedBook(page)).settings);
  const people = async () => (await storedBook(page)).prospects.map(({ stamps, ...rest }: any) => rest);
  const before = await people();
  await leave.spread.click();
  await expect(page.getByText(/^Spread \d+ waiting touch(es)? over the days to come\.$/)).toBeVisible();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Monday 7 December');
  const due = [...(await today.names('Take up the conversation')), ...(await today.names('One more, with something new')), ...(await today.names('Make a no easy'))];
  expect(due.length).toBeLessThanOrEqual(2);
  expect(await stored()).toContain('your leave');
  await page.getByRole('button', { name: 'Undo' }).click();
  expect(await people()).toEqual(before);
  expect(await stored()).not.toContain('your leave');
});

test('days that end before they begin, and a day too full, are refused in words', async ({ page }) => {
  const leave = new LeavePage(page);
  const wrong = page.getByRole('main').getByRole('alert').filter({ hasText: /./ });
  await page.getByLabel('First day away').fill('2026-12-06');
  await page.getByLabel('Last day away').fill('2026-11-20');
  await expect(wrong).toHaveText(/end before they begin/);
  await expect(leave.spread).toHaveCount(0);
  await page.getByLabel('Last day away').fill('2026-12-06');
  await leave.cap.fill('60');
  await expect(wrong).toHaveText(/from 1 to 25/);
});

test('with nothing piled up the page says so', async ({ app, page }) => {
  await page.goto('#/data');
  await page.getByRole('button', { name: 'Remove the sample book' }).click();
  await page.goto('#/leave');
  await expect(page.getByRole('heading', { name: 'Nothing has piled up' })).toBeVisible();
  await app.expectAccessible();
});
