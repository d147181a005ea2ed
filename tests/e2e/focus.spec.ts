// Who works by keyboard is never sent back to the top of the page: what goes away hands the focus on.
import { expect, test } from './fixtures';

test('a word that is closed gives the focus back to where the user was', async ({ app, data, page }) => {
  await app.openAt('2026-11-17T09:00', '#/data');
  await data.openSample();
  await app.open('#/settings');
  await page.getByLabel('Your name').fill('Robin Vale');
  await page.keyboard.press('Tab');
  const before = await page.evaluate(() => document.activeElement!.outerHTML);
  const close = page.getByRole('button', { name: 'Close' });
  await close.focus();
  await page.keyboard.press('Enter');
  await expect(close).toHaveCount(0);
  await expect.poll(() => page.evaluate(() => document.activeElement!.outerHTML)).toBe(before);
});

test('a question that takes the place of its button has the focus', async ({ app, data, page }) => {
  await app.openAt('2026-11-17T09:00', '#/data');
  await data.openSample();
  await app.open('#/settings');
  for (const name of ['Robin Vale', 'Robin']) {
    await page.getByLabel('Your name').fill(name);
    await page.keyboard.press('Tab');
    await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  }
  await app.open('#/data');
  const changes = data.section('Changes');
  await changes.getByText('one by one').click();
  const puts = changes.getByRole('button', { name: /^Put it back as it was .+, after this: / });
  // Each says which change it means: the moments alone are the same.
  expect(new Set(await puts.evaluateAll((all) => all.map((one) => one.ariaLabel))).size).toBe(await puts.count());
  await puts.first().focus();
  await page.keyboard.press('Enter');
  await expect(changes.getByRole('button', { name: 'Put it back', exact: true })).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(changes.getByRole('button', { name: 'Put it back', exact: true })).toHaveCount(0);
  await expect(puts.first()).toBeFocused();
});

test('what is chosen can be told from what is not, where the system gives the colours', async ({ app, page }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await app.openAt('2026-11-17T09:00', '#/practice/drill/easy-no');
  await app.open('#/today');
  await page.getByRole('button', { name: 'Try the sample book' }).click();
  await page.locator('.row a.btn').first().click();
  const choices = page.locator('.choice');
  await expect(choices.first()).toBeVisible();
  const colours = await choices.evaluateAll((all) => all.map((one) => [one.querySelector('input')!.checked, getComputedStyle(one).backgroundColor]));
  const of = (checked: boolean) => new Set(colours.filter(([is]) => is === checked).map(([, colour]) => colour));
  expect(of(true).size).toBe(1);
  expect([...of(true)].some((colour) => of(false).has(colour))).toBe(false);
});
