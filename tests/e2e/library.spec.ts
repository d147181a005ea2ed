// The library of value: add, change, tag, remove, and bring along.
import { expect, test } from './fixtures';
import { LibraryPage } from './pages/library';

test('a thing is added, tagged, changed and removed, and each can be taken back', async ({ app, page }) => {
  await app.open('#/library');
  const library = new LibraryPage(page);
  await expect(page.getByText('Nothing in it yet.')).toBeVisible();
  await library.add.click();
  await library.keep.click();
  await expect(page.getByText('Give it a title')).toBeVisible();
  await library.field('Kind').selectOption('Study or guide');
  await library.field(/^Title/).fill('the readings from Leeds');
  await library.field('Link').fill('https://halden.example/leeds');
  await library.field(/^About/).fill('steel frames, night shifts');
  await library.main.getByText('Proposal out', { exact: true }).click();
  await library.keep.click();
  const item = library.item('the readings from Leeds');
  await expect(item).toContainText('Study or guide');
  await expect(item).toContainText('For: proposal out. About: steel frames, night shifts.');
  await page.reload();
  await expect(item).toBeVisible();
  await item.getByRole('button', { name: /^Change/ }).click();
  await library.field(/^Title/).fill('the readings from Leeds, second winter');
  await library.keep.click();
  await expect(library.item('second winter')).toBeVisible();
  await library.item('second winter').getByRole('button', { name: /^Remove/ }).click();
  await expect(page.getByText('Nothing in it yet.')).toBeVisible();
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(library.item('second winter')).toBeVisible();
});

test('a starter set is put in once, and says that it is one', async ({ app, page }) => {
  await app.open('#/library');
  await page.getByRole('button', { name: 'Put in a starter set' }).click();
  const items = page.getByRole('main').locator('.shelf > li');
  await expect(items).toHaveCount(10);
  await expect(items.first()).toContainText('starter');
  await expect(page.getByRole('button', { name: 'Put in a starter set' })).toBeHidden();
});

for (const [size, viewport] of Object.entries({ wide: { width: 1280, height: 800 }, phone: { width: 320, height: 640 } })) {
  test(`accessible, ${size}`, async ({ app, page }) => {
    await page.setViewportSize(viewport);
    await app.open('#/library');
    const library = new LibraryPage(page);
    await page.getByRole('button', { name: 'Put in a starter set' }).click();
    await library.add.click();
    await app.expectAccessible();
    expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBe(0);
  });
}
