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
    ['New people a day', '', 'Choose a number from 0 to 50'],
    ['Touches a day', '0', 'Choose a number from 1 to 200'],
    ['An answer is worth, in minutes', '0', 'Choose a number from 1 to 30000'],
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

test('every default of the policy says what it does, and that it is a starting guess', async ({ app, page }) => {
  await page.getByText('Minutes a touch takes').click();
  for (const label of ['Touches a day', 'New people a day', 'An answer is worth, in minutes', 'An opt-out costs, in minutes', 'A call', 'A visit']) {
    const field = page.getByLabel(label, { exact: true });
    const told = (await field.getAttribute('aria-describedby'))!.split(' ').at(-1)!;
    await expect(page.locator(`#${told}`)).toContainText('Starting guess');
  }
  await page.getByLabel('A visit', { exact: true }).fill('90');
  await page.getByLabel('A visit', { exact: true }).blur();
  await expect(page.locator('#minutes-visit-why')).toContainText('Before you set it: 45.');
  await app.expectAccessible();
  await app.reload();
  await page.getByText('Minutes a touch takes').click();
  await expect(page.getByLabel('A visit', { exact: true })).toHaveValue('90');
});

test('the rhythm is chosen for everybody: weekly on a day, or gaps of one’s own', async ({ app, page }) => {
  const rhythm = page.getByRole('combobox', { name: 'Rhythm for everybody', exact: true });
  await rhythm.selectOption('Every week');
  await page.getByLabel('Rhythm for everybody: day').selectOption('Thursday');
  await page.getByLabel('Rhythm for everybody: hour').fill('10:30');
  await page.getByLabel('Rhythm for everybody: hour').blur();
  await app.reload();
  await expect(page.getByLabel('Rhythm for everybody: day')).toHaveValue('3');
  await expect(page.getByLabel('Rhythm for everybody: hour')).toHaveValue('10:30');
  await rhythm.selectOption('Gaps of your own');
  const gaps = page.getByLabel('Rhythm for everybody: gaps in working days');
  await gaps.fill('two, 3');
  await gaps.blur();
  await expect(page.getByRole('main').getByRole('alert').filter({ hasText: /Give the gaps as working days/ })).toBeVisible();
  await gaps.fill('2, 4, 8');
  await gaps.blur();
  await app.reload();
  await expect(gaps).toHaveValue('2, 4, 8');
});

test('working days and days off are the rep’s own list', async ({ app, page }) => {
  const week = page.getByRole('region', { name: 'Your working days' });
  await week.locator('label', { hasText: 'Friday' }).click();
  await week.getByLabel('First day off').fill('2026-12-24');
  await week.getByLabel('Last day, if later').fill('2026-12-20');
  await week.getByRole('button', { name: 'Add days off' }).click();
  await expect(week.getByRole('alert').filter({ hasText: /end before they begin/ })).toBeVisible();
  await week.getByLabel('Last day, if later').fill('2027-01-01');
  await week.getByLabel('What it is').fill('Christmas');
  await week.getByRole('button', { name: 'Add days off' }).click();
  await expect(week.getByRole('listitem')).toContainText('24 December to 1 January 2027');
  await app.expectAccessible();
  await app.reload();
  await expect(week.getByRole('checkbox', { name: 'Friday' })).not.toBeChecked();
  await week.getByRole('button', { name: 'Remove 24 December to 1 January 2027' }).click();
  await expect(week.getByRole('listitem')).toHaveCount(0);
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(week.getByRole('listitem')).toContainText('Christmas');
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
