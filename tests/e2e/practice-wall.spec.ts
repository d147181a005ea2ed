// What a room does together on the wall, and the pack a coach makes of a ready plan.
import { readFileSync } from 'node:fs';
import { expect, test } from './fixtures';
import { DrillPage } from './pages/drill';
import { PacksPage, TUESDAY, sealed } from './pages/packs';

const NOW = '2026-11-23T09:00';

/** The tasks of a drill, as they lie in the core. */
function tasks(drill: string) {
  return JSON.parse(readFileSync(new URL(`../../src/practice/drills/${drill}.json`, import.meta.url), 'utf8'));
}

test('a room that mends all of a message is told so: its subject as well, and the words stay for a look elsewhere', async ({ app, page }) => {
  await app.openAt(NOW, '#/practice/screen/90/3');
  const [roof, kitchen] = tasks('mend_it');
  const subject = page.getByRole('textbox', { name: 'Subject' });
  const words = page.getByRole('textbox', { name: 'What the room says' });
  const checks = page.locator('.together .signals li');
  await expect(subject).toHaveValue('Following up');
  await expect(checks.filter({ hasText: 'Gone: a subject that says nothing' })).toContainText('Not yet');
  await subject.fill(roof.model.subject);
  await words.fill(roof.model.body);
  await expect(page.locator('.together').getByRole('status')).toHaveText(/^All \d are there\.$/);
  await expect(checks.filter({ hasText: 'Not yet' })).toHaveCount(0);
  // Heard is the sentence, not the list that changes with every letter.
  await expect(page.locator('.together')).toHaveAttribute('aria-live', 'off');
  await page.keyboard.press('PageDown');
  await page.keyboard.press('PageDown');
  await expect(subject).toHaveValue(kitchen.given.subject);
  await page.keyboard.press('PageUp');
  await expect(subject).toHaveValue(roof.model.subject);
  await app.reload();
  await expect(words).toHaveValue(roof.model.body);
  await page.getByRole('button', { name: 'Back to how it was' }).click();
  await expect(subject).toHaveValue('Following up');
  await expect(words).toHaveValue(roof.given.body);
});

test('where the way is part of the answer the room chooses it, and is told what has to be said', async ({ app, page }) => {
  await app.openAt(NOW);
  await new PacksPage(page, app).openLink(sealed({ title: 'Another way', uses: ['change-baker', 'voice-bakery-oven'] }));
  const number = /pack\/(\d+)/.exec(page.url())![1];
  await app.open(`#/practice/screen/pack/${number}/1`);
  const [baker] = tasks('channel_change');
  const slide = page.locator('.slide');
  await expect(slide).toContainText('Spare them');
  await page.getByRole('textbox', { name: 'What the room says' }).fill(baker.model.body);
  await expect(slide.locator('li', { hasText: 'It goes another way' })).toContainText('Not yet');
  await page.locator('label.choice', { hasText: /^Voicemail$/ }).click();
  await expect(slide.getByRole('status')).toHaveText(/^All \d are there\.$/);
  await app.open(`#/practice/screen/pack/${number}/2`);
  await expect(slide).toContainText('0161 496 0127');
});

test('the game on the wall is the room’s: nothing that was played before is shown, and nothing of it counts', async ({ app, page }) => {
  // Whoever leads it has looked at both sides, with the room’s own luck of the day.
  await app.openAt(NOW, '#/practice/game/bike-workshop/327');
  await page.getByRole('button', { name: 'Stop here and look at both sides' }).click();
  await expect(page.getByRole('heading', { name: /^Both sides/ })).toBeVisible();
  await app.open('#/practice/screen/60/2');
  await page.keyboard.press('t');
  await page.getByRole('link', { name: 'Play it here, together' }).click();
  const title = page.getByRole('heading', { level: 1 });
  await expect(title).toHaveText('Light for a workshop');
  await expect(page.getByText('Its number is 327.')).toBeVisible();
  await expect(page.getByRole('navigation')).toBeHidden();
  await page.getByRole('button', { name: 'Stop here and look at both sides' }).click();
  await expect(page.getByRole('heading', { name: /^Both sides/ })).toBeVisible();
  // The next room, or the same after a reload, is asked first.
  await app.reload();
  await expect(page.getByText('has been played here')).toBeVisible();
  await page.getByRole('button', { name: 'Begin anew, with the room’s luck' }).click();
  await expect(title).toHaveText('Light for a workshop');
  await expect(title).toBeFocused();
  await expect(page.getByText('Its number is 327.')).toBeVisible();
  await app.open('#/practice/game/bike-workshop');
  await expect(page.getByRole('heading', { name: /^Both sides/ })).toBeVisible();
  // Back on the slide, the step's clock has gone on.
  await app.open('#/practice/screen/60/2/play');
  await page.keyboard.press('Escape');
  await expect(page).toHaveURL(/#\/practice\/screen\/60\/2$/);
  await expect(page.getByRole('button', { name: 'Stop the clock' })).toBeVisible();
});

test('the clocks go on where they were after a reload, and an hour later they begin anew', async ({ app, page }) => {
  await page.clock.install({ time: new Date('2026-11-23T09:00:00') });
  await app.open('#/practice/screen/60/4');
  await page.getByRole('button', { name: 'Start the groups’ clock' }).click();
  await page.getByRole('button', { name: 'Start the clock' }).click();
  await page.clock.runFor(120_000);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('heading', { level: 1, name: /^An hour/ })).toBeVisible();
  await app.open('#/practice/screen/60/4');
  await app.reload();
  const [step, groups] = [page.getByRole('timer').first(), page.locator('.slide').getByRole('timer')];
  // Two minutes, and what the machine took besides.
  await expect(step).toHaveText(/^2[456]:\d\d$/);
  await expect(groups).toHaveText(/^\d:\d\d$/);
  await expect(page.locator('.slide')).toContainText('first try: play');
  await page.clock.runFor(60 * 60_000);
  await app.reload();
  await expect(step).toHaveText('29:00');
  await expect(page.locator('.slide')).toContainText('first try: prepare');
});

test('a pack begun with a ready plan has its exercises, fits a square code, and can be put back', async ({ app, page }) => {
  await app.openAt(NOW, '#/practice/build');
  await page.getByLabel('Title').first().fill('An hour in Leeds');
  await page.locator('summary', { hasText: 'The plan of the day' }).click();
  await page.getByRole('button', { name: 'Begin with the 60 minutes' }).click();
  await expect(page.getByText('The plan is that of 60 minutes now. The 2 exercises it shows are in the pack now.')).toBeVisible();
  await expect(page.getByText('In it: 1 game and 1 drill.')).toBeVisible();
  await page.getByText('Show the square code').click();
  await expect(page.getByRole('img', { name: 'A square code with the link of your pack' })).toBeVisible();
  const step = page.locator('li.editor-of-value').first();
  await step.locator('summary').first().click();
  await step.getByLabel('What', { exact: true }).fill('My own beginning');
  // A click that took a plan in work away gives it back.
  await page.getByRole('button', { name: 'Begin with the 30 minutes' }).click();
  await expect(page.getByText('30 minutes in all.')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByText('60 minutes in all.')).toBeVisible();
  await expect(page.getByText('In it: 1 game and 1 drill.')).toBeVisible();
  await expect(step.locator('summary').first()).toContainText('My own beginning');
  await page.getByRole('button', { name: 'Remove step 1' }).click();
  await expect(page.getByText('55 minutes in all.')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).press('Enter');
  await expect(step.locator('summary').first()).toContainText('My own beginning');
  // What only the leader reads can be changed as well; the fold is open still.
  await step.getByText('For whoever leads it').click();
  await step.getByLabel('How it goes, a line each').fill('Wait until they have sat down.');
  await step.getByLabel('The page to take home, one each').check();
  await app.expectAccessible();
  await page.getByRole('button', { name: 'Open it here and try it' }).click();
  await page.getByRole('link', { name: 'Lead it with the guide' }).click();
  await expect(page.getByText('Wait until they have sat down.')).toBeVisible();
  await page.getByRole('link', { name: 'Show its square code first' }).click();
  await expect(page.getByRole('img', { name: 'The link of the pack as a square code' })).toBeVisible();
  await app.expectAccessible();
  await page.keyboard.press('PageDown');
  await expect(page.getByText('Step 1 of 5')).toBeVisible();
});

test('lines of one’s own sheet and a buyer of one’s own come back as well', async ({ app, page }) => {
  await app.openAt(NOW, '#/practice/build');
  await page.locator('summary', { hasText: 'The observer’s sheet' }).click();
  await page.getByRole('button', { name: 'Add a line' }).click();
  await page.getByLabel('The seller …').fill('named the lamp');
  await page.getByRole('button', { name: 'Begin with our twelve' }).click();
  await expect(page.getByLabel('The seller …')).toHaveCount(12);
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.getByLabel('The seller …')).toHaveValue('named the lamp');
  await page.locator('summary', { hasText: 'Buyers of your own' }).click();
  await page.getByRole('button', { name: 'Take a copy of it' }).click();
  const buyer = page.locator('details.editor-of-value').first();
  await buyer.locator('summary').first().click();
  await buyer.getByLabel('Title', { exact: true }).fill('My own buyer');
  await buyer.getByRole('button', { name: 'Remove this buyer' }).click();
  await expect(page.getByText('My own buyer is out of the pack.')).toBeVisible();
  await page.getByRole('button', { name: 'Put it back' }).click();
  await expect(page.locator('summary', { hasText: 'My own buyer' })).toBeVisible();
});

test('a line is offered where it was written; a board is saved, cleared and opened again; another pack’s is said to be one', async ({ app, page }) => {
  const packs = new PacksPage(page, app);
  await app.openAt(NOW);
  await packs.openLink(sealed(TUESDAY));
  const number = /pack\/(\d+)/.exec(page.url())![1];
  await page.getByRole('link', { name: 'The friendly office manager' }).click();
  const drill = new DrillPage(page);
  await drill.words.fill('Hi Imani, a short no is fine. Shall I close the payroll?');
  await drill.handIn();
  await page.getByRole('button', { name: 'Offer this line to the room' }).click();
  await expect(page.getByRole('button', { name: 'Take the line back' })).toBeFocused();
  await app.expectAccessible();
  await app.open(`#/practice/pack/${number}/hand-in`);
  await page.getByText('Lines you are content to have shown').click();
  await expect(page.getByLabel(/^A line of yours/)).toHaveValue('Hi Imani, a short no is fine. Shall I close the payroll?');
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save as a file' }).click()]);
  const result = readFileSync(await file.path(), 'utf8');

  await app.open('#/practice/board');
  await page.getByRole('button', { name: 'Begin its board' }).click();
  await page.getByText('Many at once, files, pictures, camera').click();
  await page.getByLabel('Codes and links, a line each').fill(result);
  await page.getByRole('button', { name: 'Take them all' }).click();
  await expect(page.getByText('One person has handed in.')).toBeVisible();
  const [saved] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Save everything (JSON)' }).click()]);
  const board = readFileSync(await saved.path());

  // The afternoon's pack: whose board stands is said, and nothing is lost.
  await app.open('#/practice/build');
  await page.getByLabel('Title').first().fill('The afternoon');
  await page.getByRole('button', { name: 'Open its board' }).click();
  await expect(page.getByText('The board here is that of “Silence on Tuesday”, with the results of one person.')).toBeVisible();
  await page.getByRole('link', { name: 'To that board' }).click();
  await page.getByRole('button', { name: 'Clear the board' }).click();
  const field = page.getByLabel('Open a saved board');
  await field.setInputFiles({ name: 'board.json', mimeType: 'application/json', buffer: Buffer.from('{"a": 1}') });
  await expect(page.getByText('This is no board that was saved here')).toBeVisible();
  await app.expectAccessible();
  await field.setInputFiles({ name: 'board.json', mimeType: 'application/json', buffer: board });
  await expect(page.getByText('One person has handed in.')).toBeVisible();
  await expect(page.getByText('Hi Imani, a short no is fine.')).toBeVisible();
  await app.open(`#/practice/screen/pack/${number}/4`);
  await expect(page.locator('.slide')).toContainText('Hi Imani, a short no is fine.');
  await expect(page.locator('.slide')).not.toContainText('missed in');
});
