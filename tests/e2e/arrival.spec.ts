// The app arrives in two pieces: today's list works before the second is here, and a second that fails to come is said.
import { expect, test } from './fixtures';

/** The second piece; the first one's name ends in `_bg.wasm`. */
const SECOND = /\/onemore-[0-9a-f]{16}\.wasm$/;

test('until the second piece is here its pages say so, and what was pressed is done when it comes', async ({ app, page }) => {
  let letCome = () => {};
  const held = new Promise<void>((resolve) => (letCome = resolve));
  await page.route(SECOND, async (route) => {
    await held;
    await route.continue();
  });
  await app.open('#/today');
  await page.getByRole('button', { name: 'Try the sample book' }).click();
  await page.getByRole('link', { name: 'Settings' }).click();
  await expect(page.getByRole('heading', { name: 'One moment' })).toBeFocused();
  await expect(page.getByRole('main').getByRole('status')).toHaveText('The rest of Onemore is on its way.');
  await app.expectAccessible();
  letCome();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeFocused();
  await page.getByRole('link', { name: 'Today' }).click();
  await expect(page.getByRole('main').getByRole('listitem').first()).toBeVisible();
});

test('a second piece that does not come is said, and can be asked for again', async ({ app, guard, page }) => {
  await page.route(SECOND, (route) => route.abort());
  await app.open('#/settings');
  await expect(page.getByRole('main').getByRole('status')).toContainText('could not be fetched');
  await app.expectAccessible();
  await page.unroute(SECOND);
  await page.getByRole('button', { name: 'Try again' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  // The failure itself stands on the console, as it should; nothing else may.
  expect(guard.faults.every((fault) => /Failed to (load|fetch)|WebAssembly/.test(fault))).toBe(true);
  guard.faults.length = 0;
});
