// The seven drills: a bad answer hears what it lacks, the model comes after one's own, and what was missed comes back.
import { expect, test } from './fixtures';
import { DrillPage } from './pages/drill';
import { recording } from './pages/microphone';

const NOW = '2026-11-23T09:00';
const TOMORROW = '2026-11-24T09:00';

/** Each drill: its first task, an answer that misses something, what it misses, and a part of the model answer. */
const DRILLS = [
  { id: 'thirty_seconds', task: 'The oven that bakes unevenly', bad: 'Hi Luca, hope you are well. Just checking in. Ring me.', misses: 'It says at once who is calling', model: 'often that is only the door seal' },
  { id: 'mend_it', task: 'Only checking in', bad: undefined, misses: 'Gone: ', model: 'I have a sample of each in the van' },
  { id: 'easy_no', task: 'The conservatory that was nice to think about', bad: 'Dear Mrs Doyle, any news about the conservatory? I can give you ten percent off until Friday.', misses: 'It says in so many words that a no is fine', model: 'a no is as welcome as a yes' },
  { id: 'next_step', task: 'Two fronts to choose from', bad: 'I will be in touch soon about the oak front.', misses: 'It names a day', model: 'on Thursday at four' },
  { id: 'channel_change', task: 'He never reads at night', bad: 'Hi Luca, did you see the quote for the oven?', misses: 'It goes another way than the last ones', way: 'Email', model: 'a bakery in Hyde that has the same one' },
  { id: 'one_more', task: 'Luca’s seventh', bad: 'Hi Luca, here is another article on rye flour prices. Any thoughts?', misses: 'It is nothing they had before', model: 'Starting at six instead of two' },
];

for (const { id, task, bad, misses, model, way } of DRILLS) {
  test(`${id}: a bad answer is told what it lacks, and the model answer comes after it`, async ({ app, page }) => {
    const drill = new DrillPage(page);
    await app.openAt(NOW, `#/practice/drill/${id}`);
    await expect(drill.main.getByRole('heading', { level: 2, name: task })).toBeVisible();
    await expect(drill.model).toBeHidden();
    await expect(drill.main).not.toContainText(model);
    if (way) await drill.way(way);
    if (bad) await drill.words.fill(bad);
    await drill.handIn();
    const missed = drill.check(misses).first();
    await expect(missed).toContainText('Not yet');
    await expect(missed).toContainText(/P\d+/);
    await expect(missed.locator('.soft').first()).not.toBeEmpty();
    await expect(drill.headline).toContainText(/to mend\.$/);
    await expect(drill.model).toBeVisible();
    await expect(drill.main).toContainText(model);
    await app.expectAccessible();

    // Tomorrow it is back, with what was missed, and it begins anew.
    await page.clock.setFixedTime(TOMORROW);
    await app.open('#/practice/drills');
    await app.reload();
    await expect(drill.main.getByText('One comes back today.')).toBeVisible();
    const back = drill.main.getByRole('region', { name: 'Comes back today' });
    await expect(back).toContainText(misses);
    await back.getByRole('link').click();
    await expect(drill.main.getByRole('heading', { level: 2, name: task })).toBeVisible();
    await expect(drill.model).toBeHidden();
  });
}

test('the second try stands beside the first, and next goes on', async ({ app, page }) => {
  const drill = new DrillPage(page);
  await app.openAt(NOW, '#/practice/drill/next_step');
  await drill.main.getByRole('button', { name: 'Check' }).click();
  await expect(drill.main.getByRole('alert').filter({ hasText: 'Write your answer first.' })).toBeVisible();
  await drill.words.fill('Shall I bring the oak front next week?');
  await drill.handIn();
  await expect(drill.check('It names a day')).toContainText('Not yet');
  await drill.main.getByRole('button', { name: 'Try again' }).click();
  await expect(drill.words).toBeFocused();
  await expect(drill.model).toBeHidden();
  await drill.words.fill('Shall I bring the oak front on Thursday at four, when your mother is there?');
  await drill.words.press('Control+Enter');
  await expect(drill.headline).toHaveText(/^All \d are there\.$/);
  await expect(drill.check('It names a day')).toContainText('new in this try');
  await expect(drill.check('It names a day').locator('mark')).toHaveText('Thursday');
  const sheets = drill.main.locator('.leaf');
  await expect(sheets).toHaveCount(3);
  await expect(sheets.nth(0)).toContainText('next week');
  await expect(sheets.nth(1).locator('mark').first()).toBeVisible();
  await drill.next();
  await expect(drill.main.getByRole('heading', { level: 2, name: 'Two fronts to choose from' })).toBeHidden();
  await expect(drill.words).toHaveValue('');
});

test('a draft is kept when the page is left', async ({ app, page }) => {
  const drill = new DrillPage(page);
  await app.openAt(NOW, '#/practice/task/easy-conservatory');
  await drill.words.fill('Dear Mrs Doyle, about the conservatory');
  await drill.main.getByRole('textbox', { name: 'Subject' }).fill('The conservatory');
  await drill.main.getByRole('link', { name: 'Drills' }).click();
  await expect(drill.main.getByRole('heading', { level: 1, name: 'Drills' })).toBeVisible();
  await app.expectAccessible();
  await app.open('#/practice/task/easy-conservatory');
  await app.reload();
  await expect(drill.words).toHaveValue('Dear Mrs Doyle, about the conservatory');
  await expect(drill.main.getByRole('textbox', { name: 'Subject' })).toHaveValue('The conservatory');
});

test('mending shows each finding with its reason until nothing is left', async ({ app, page }) => {
  const drill = new DrillPage(page);
  await app.openAt(NOW, '#/practice/task/mend-roof');
  const findings = drill.main.getByRole('region', { name: /to look at$/ });
  await expect(findings).toContainText('Ana has to work out for herself what you want from her');
  await expect(page.locator('.draft mark').filter({ hasText: /checking in|any update/i })).not.toHaveCount(0);
  await drill.main.getByRole('textbox', { name: 'Subject' }).fill('Your roof: slate or tile');
  await drill.words.fill('Hi Ana,\n\nin the quote for your roof one thing is open: slate or tile. I have a sample of each in the van. Shall I leave them with you on Thursday at ten?\n\nTom');
  await expect(findings.getByRole('heading')).toHaveText('Nothing to look at');
  await drill.handIn();
  await expect(drill.headline).toHaveText(/^All \d are there\.$/);
});

test('messages are sorted by number keys alone, one after the other', async ({ app, page }) => {
  const drill = new DrillPage(page);
  await app.openAt(NOW, '#/practice/drill/name_the_purpose');
  await expect(drill.main.getByRole('heading', { name: 'Message 1 of 10' })).toBeVisible();
  await expect(page.locator('#title')).toBeFocused();
  await page.keyboard.press('2');
  await expect(drill.main.getByRole('radio', { name: /^Agree the next step/ })).toBeChecked();
  await page.keyboard.press('1');
  await page.keyboard.press('Enter');
  await expect(drill.headline).toHaveText('Yes.');
  await expect(drill.main.locator('blockquote mark')).toHaveText('one thing is open');
  await app.expectAccessible();
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await expect(drill.main.getByRole('heading', { name: 'Message 2 of 10' })).toBeVisible();
  await page.keyboard.press('3');
  await page.keyboard.press('Enter');
  await expect(drill.headline).toHaveText('Not this one.');
  await expect(drill.main).toContainText('Thoughts on what?');
  await page.clock.setFixedTime(TOMORROW);
  await app.open('#/practice/drill/name_the_purpose');
  await app.reload();
  await expect(drill.main.locator('blockquote')).toContainText('circle back');
});

test('a voicemail is said against the clock, recorded in memory, and as long as it was counts', async ({ app, page }) => {
  await recording(page);
  const drill = new DrillPage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await app.openAt(NOW, '#/practice/task/voice-bakery-oven');
  await drill.main.getByRole('button', { name: 'Record yourself' }).click();
  await page.clock.setFixedTime('2026-11-23T09:00:41');
  await expect(page.getByRole('timer')).toContainText('41 s past thirty');
  await drill.main.getByRole('button', { name: 'Stop recording' }).click();
  await expect(page.locator('.heard audio')).toHaveAttribute('src', /^blob:/);
  await expect(drill.main).toContainText('You said it in 41 seconds; that is what counts.');
  await drill.main.getByRole('button', { name: 'Check' }).click();
  await expect(drill.main.getByRole('alert').filter({ hasText: 'Write down what you said' })).toBeVisible();
  await drill.words.fill('Luca, it’s Maya from Corran Ovens about the oven. Shall I bring a new seal on Thursday at eleven? 0161 496 0127.');
  await drill.handIn();
  await expect(drill.check('It can be said in under thirty seconds')).toContainText('About 41 seconds');
  await drill.main.getByRole('button', { name: 'Try again' }).click();
  await drill.main.getByRole('button', { name: 'Count the words instead' }).click();
  await drill.handIn();
  await expect(drill.check('It can be said in under thirty seconds')).toContainText('Yes');
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/blob:|audio/);
  await app.expectAccessible();
});
