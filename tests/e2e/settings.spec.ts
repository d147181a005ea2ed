// The rep's own facts and knobs: kept as a field is left, checked in words, undone like any change.
import { expect, test } from './fixtures';

test.beforeEach(async ({ app }) => {
  await app.openAt('2026-11-17T09:00', '#/settings');
});

test('each field is kept as it is left', async ({ app, page }) => {
  for (const [label, text] of [
    ['Your name', 'Robin Vale'],
    ['Your company', 'Vale Lighting'],
    ['Your phone number', '020 7946 0142'],
    ['Your signature under emails', 'Robin\nVale Lighting'],
    ['New people a day', '8'],
  ]) {
    await page.getByLabel(label).fill(text);
    await page.getByLabel(label).blur();
  }
  await app.reload();
  await expect(page.getByLabel('Your name')).toHaveValue('Robin Vale');
  await expect(page.getByLabel('Your company')).toHaveValue('Vale Lighting');
  await expect(page.getByLabel('Your phone number')).toHaveValue('020 7946 0142');
  await expect(page.getByLabel('Your signature under emails')).toHaveValue('Robin\nVale Lighting');
  await expect(page.getByLabel('New people a day')).toHaveValue('8');
});

test('what cannot be is said in words, and what was typed stays', async ({ app, page }) => {
  for (const [label, text, says] of [
    ['Your phone number', 'ring me', '“ring me” is not a phone number'],
    ['New people a day', '90', 'Choose a number from 0 to 50'],
    ['New people a day', '', 'Write a whole number from 0 to 50'],
  ]) {
    await page.getByLabel(label).fill(text);
    await page.getByLabel(label).blur();
    await expect(page.getByRole('main').getByRole('alert').filter({ hasText: says })).toBeVisible();
    await page.getByLabel('Your name').fill(`Robin ${text}`);
    await page.getByLabel('Your name').blur();
    await expect(page.getByLabel(label)).toHaveValue(text);
  }
  await app.expectAccessible();
});

test('a change is taken back by its button and by the keys', async ({ page }) => {
  const name = page.getByLabel('Your name');
  for (const undo of [() => page.getByRole('button', { name: 'Undo' }).click(), () => page.keyboard.press('Control+z')]) {
    await name.fill('Robin Vale');
    await name.blur();
    await expect(page.getByText('Changed your settings.', { exact: true })).toBeVisible();
    await undo();
    await expect(name).toHaveValue('');
  }
});

test('the page is lit as the rep says, after a reload too', async ({ app, page }) => {
  await page.getByRole('radio', { name: 'Dark' }).check();
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await app.reload();
  await expect(page.getByRole('radio', { name: 'Dark' })).toBeChecked();
  await page.getByRole('button', { name: /^Light or dark/ }).click();
  await expect(page.getByRole('radio', { name: 'Light', exact: true })).toBeChecked();
});

test('the page is accessible, in light and dark', async ({ app }) => {
  await app.expectAccessible();
});
