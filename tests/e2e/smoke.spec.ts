import { expect, test } from './fixtures';

test('the page opens and is accessible, in light and dark', async ({ app, page }) => {
  await app.open();
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await app.expectAccessible();
});

test('the clock stands where a test puts it, and what it seeds is there after a reload', async ({ app, page }) => {
  await app.seed({ 'smoke/record': { kept: true }, 'smoke/text': 'as it is' });
  await app.openAt('2026-11-23T09:00');
  expect(await page.evaluate(() => new Date().toISOString())).toBe('2026-11-23T09:00:00.000Z');
  await page.evaluate(() => localStorage.setItem('smoke/text', 'changed'));
  await app.reload();
  expect(await page.evaluate(() => [localStorage['smoke/record'], localStorage['smoke/text']])).toEqual(['{"kept":true}', 'changed']);
});
