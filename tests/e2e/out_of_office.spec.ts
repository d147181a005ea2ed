// An automatic reply pasted in: the day back is read, or asked, and the plan holds till then instead of counting a reply.
import { expect, test } from './fixtures';
import { AwayDialog } from './pages/away';
import { LogDialog } from './pages/log-dialog';
import { TodayPage } from './pages/today';

test.beforeEach(async ({ app, page }) => {
  await app.openAt('2026-11-17T09:00');
  await page.getByRole('button', { name: 'Try the sample book' }).click();
  await expect(page.getByText('Agreed and promised')).toBeVisible();
});

test('from today’s list: the day is read, the plan holds till then, and nothing counts as a reply', async ({ app, page }) => {
  const today = new TodayPage(page);
  const away = new AwayDialog(page);
  const [first] = await today.names('One more, with something new');
  await today.quick(first, /They are away/);
  await expect(away.dialog).toBeVisible();
  await away.paste('Automatic reply: out of office\n\nThank you for your message. I am out of the office until Friday 27 November and back on Monday 30 November. For anything urgent please contact Ada Cole (ada@acme.example).');
  await expect(away.says).toContainText('Monday 30 November');
  await expect(away.back).toHaveValue('2026-11-30');
  await expect(away.dialog.getByText(/ada@acme\.example/).last()).toBeVisible();
  await expect(away.dialog.getByText(/^Then: resting until Monday 30 November/)).toBeVisible();
  await app.expectAccessible();
  await away.hold();
  await expect(page.getByText(/ is away; the plan waits\.$/)).toBeVisible();
  await expect(today.row(first)).toHaveCount(0);
  await expect(page.getByText('No answers yet this week.')).toBeVisible();
  await today.undo().click();
  await expect(today.row(first)).toBeVisible();
});

test('a date that can be read in two ways is asked, never guessed', async ({ app, page }) => {
  const today = new TodayPage(page);
  const away = new AwayDialog(page);
  const [first] = await today.names('One more, with something new');
  await today.quick(first, /They are away/);
  await away.paste('Automatic reply: I am out of the office and will be back on 1/2/2027.');
  await expect(away.says).toContainText('can be read in two ways');
  await expect(away.back).toHaveValue('');
  await away.hold();
  await expect(away.wrong).toHaveText(/Give the day they are back/);
  await app.expectAccessible();
  await away.choose('Monday 1 February 2027');
  await expect(away.back).toHaveValue('2027-02-01');
  await away.hold();
  await expect(away.dialog).toBeHidden();
  await expect(today.row(first)).toHaveCount(0);
});

test('on “they wrote” an automatic reply is recognised; a person’s own words are logged as a reply', async ({ page }) => {
  const today = new TodayPage(page);
  const log = new LogDialog(page);
  const [first] = await today.names('One more, with something new');
  await log.openFor(first);
  await log.dialog.locator('label.choice', { hasText: / did$/ }).last().click();
  await log.dialog.locator('label.choice', { hasText: /^Email$/ }).click();
  const words = log.dialog.getByLabel('What they wrote');
  await words.fill('Thanks, this looks useful. Could you send the prices?');
  await expect(log.dialog.getByRole('group', { name: 'Answer' })).toBeVisible();
  await words.fill('Automatic reply: I am currently out of the office and will return on 24 November 2026.');
  await expect(log.dialog.getByLabel('Back on')).toHaveValue('2026-11-24');
  await expect(log.dialog.getByRole('group', { name: 'Answer' })).toHaveCount(0);
  // The rep knows better: it was typed by hand.
  await log.choose('What it is', 'A reply of their own');
  await log.choose('What they let you notice', 'Very busy');
  await log.choose('The next step, before you leave', 'None agreed');
  await log.keep();
  await expect(log.dialog).toBeHidden();
  await expect(page.getByText(/^Logged an email with/)).toBeVisible();
});

test('word that somebody has left adds who took over, with name and address, and asks nothing more here', async ({ app, page }) => {
  const today = new TodayPage(page);
  const away = new AwayDialog(page);
  const [first] = await today.names('One more, with something new');
  await today.quick(first, /They are away/);
  await away.paste('Automatic reply: I have left the company. Please contact Tom Vale at tom.vale@lamps.example.');
  await expect(away.says).toContainText('They seem to have left');
  await expect(away.dialog.getByRole('radio', { name: 'They have left' })).toBeChecked();
  await expect(away.dialog.getByLabel('They sent me to')).toHaveValue('Tom Vale');
  await expect(away.dialog.getByLabel('Email or phone')).toHaveValue('tom.vale@lamps.example');
  await app.expectAccessible();
  await away.dialog.getByRole('button', { name: 'Let them rest' }).click();
  await expect(away.dialog).toBeHidden();
  await expect(today.row(first)).toHaveCount(0);
  await expect(page.getByText('No answers yet this week.')).toBeVisible();
  await page.goto('#/prospects');
  await page.getByRole('link', { name: 'Tom Vale', exact: true }).click();
  await expect(page.getByText(`Referred by ${first}.`)).toBeVisible();
  await page.getByRole('link', { name: first, exact: true }).click();
  await expect(page.getByText('they have left the company. Come back when you know where they are now.').first()).toBeVisible();
});
