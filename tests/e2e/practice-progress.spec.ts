// One's own progress: what was there and what was not, what to practise next, a file of it, and forgetting it.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { DrillPage } from './pages/drill';

test('progress counts by principle, leads to a drill, is taken along and forgotten', async ({ app, page }) => {
  const drill = new DrillPage(page);
  await app.openAt('2026-11-23T09:00', '#/practice/progress');
  await expect(drill.main).toContainText('Nothing has been counted yet.');
  await app.open('#/practice/task/next-kitchen');
  await drill.words.fill('I will be in touch soon about the oak front.');
  await drill.handIn();
  await app.open('#/practice/progress');
  const skills = page.getByRole('region', { name: 'Principle by principle' });
  await expect(skills.getByRole('listitem').filter({ hasText: 'P4 Leave with a next step' })).toContainText('0 of the last 4');
  await expect(drill.main).toContainText('Worth another round: leave with a next step (P4).');
  await app.expectAccessible();

  // Days in a row are shown to nobody who did not ask.
  const days = page.getByRole('region', { name: 'Days in a row' });
  await expect(days).not.toContainText(/\d days/);
  await page.clock.setFixedTime('2026-11-24T09:00');
  await app.open('#/practice/task/next-kitchen');
  await app.reload();
  await drill.words.fill('Shall I bring the oak front on Thursday at four, when your mother is there?');
  await drill.handIn();
  await app.open('#/practice/progress');
  await days.getByRole('checkbox').check();
  await expect(days).toContainText('2 days in a row');

  const download = page.waitForEvent('download');
  await drill.main.getByRole('button', { name: 'Save it as a file' }).click();
  const file = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(file).toMatchObject({ file: 'onemore-progress', on: '2026-11-24', done: ['next-kitchen'], progress: { run: 2 } });
  expect(file.boxes).toHaveLength(1);

  await page.getByRole('link', { name: 'Practise: Next step before you leave' }).click();
  await expect(drill.main.getByRole('heading', { level: 1, name: 'Next step before you leave' })).toBeVisible();
  await page.goBack();
  await drill.main.getByRole('button', { name: 'Forget it' }).click();
  await expect(drill.main).toContainText('Nothing has been counted yet.');
  await drill.main.getByRole('button', { name: 'Put it back' }).click();
  await expect(skills).toBeVisible();
  await drill.main.getByRole('button', { name: 'Forget it' }).click();
  await app.reload();
  await expect(drill.main).toContainText('Nothing has been counted yet.');
  await expect(days.getByRole('checkbox')).toBeChecked();
});
