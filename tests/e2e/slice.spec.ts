// The main job from end to end: bring in a file, be told whom to contact and why, write, log, and find it all again.
import { fileURLToPath } from 'node:url';
import { expect, test } from './fixtures';
import { ComposePage } from './pages/compose';
import { ImportPage } from './pages/import';
import { LogDialog } from './pages/log-dialog';
import { TodayPage } from './pages/today';

const FILES = fileURLToPath(new URL('../fixtures/imports/', import.meta.url));
const TUESDAY = '2026-11-17T09:00';

test('from a LinkedIn file to a logged e-mail and an agreed next step', async ({ app, page }) => {
  await app.openAt(TUESDAY);
  await page.getByRole('link', { name: 'Bring in my contacts' }).click();
  const importing = new ImportPage(page);
  await importing.choose(`${FILES}linkedin-connections.csv`);
  await expect(importing.found).toHaveText('A LinkedIn connections file, 4 people');
  await importing.bringIn();

  // The rep says who they are, so that drafts are signed.
  await page.getByRole('link', { name: 'Settings' }).click();
  await page.getByLabel('Your name').fill('Ines Halden');
  await page.getByLabel('Your company').fill('Halden Lighting');
  await page.getByLabel('Your phone number').fill('0113 496 0142');
  await page.keyboard.press('Tab');

  await page.getByRole('link', { name: 'Today' }).click();
  const today = new TodayPage(page);
  // Only who can be reached: LinkedIn leaves most addresses out, but gives a profile.
  expect(await today.names('Begin with')).toContain('Joe Brandt, PMP');

  await today.row('Joe Brandt, PMP').getByRole('link', { name: /^Email/ }).click();
  const compose = new ComposePage(page);
  await expect(compose.message).toHaveValue(/Joe/);
  await compose.brings.fill('the light readings from a foundry of your size');
  const draft = await compose.message.inputValue();
  expect(draft).toContain('the light readings from a foundry of your size');
  expect(draft).toContain('Ines Halden');
  await compose.message.fill('Hi Joe,\n\nJust checking in. Any update?\n\nInes');
  await expect(compose.findings.getByRole('listitem').first()).toBeVisible();
  await compose.message.fill(
    'Hi Joe,\n\nI am writing about the light over your casting floor. A foundry of your size measured 310 lux before and 780 after, on a smaller bill; I can send the readings. Would Thursday 19 November at 10:00 suit you for ten minutes, or is a short no the better answer?\n\nInes Halden',
  );
  await compose.subject.fill('Light readings from a foundry like yours');
  const mail = await compose.mail();
  expect(mail.to).toBe('joe.brandt@brandt-foundry.example');
  expect(mail.body).toContain('310 lux');
  await compose.copy.click();
  await expect.poll(() => compose.clipboard()).toContain('310 lux');
  await compose.log.click();

  // The record shows what went out, and the plan has moved on.
  await expect(page.getByRole('heading', { level: 1, name: 'Joe Brandt, PMP' })).toBeVisible();
  // The words lie behind a disclosure.
  await expect(page.getByText('310 lux').first()).toBeAttached();

  // Joe rings back: the next step is agreed before the call ends.
  await page.clock.setFixedTime('2026-11-17T14:20');
  await page.getByRole('button', { name: 'Log a touch' }).click();
  const log = new LogDialog(page);
  await log.choose('Who reached out', 'Joe did');
  await log.choose('Channel', 'Call');
  await log.agree('2026-11-19', '10:00', 'Measure the casting floor together');
  await log.keep();
  await expect(log.dialog).toBeHidden();
  await expect(page.getByText('Measure the casting floor together').first()).toBeVisible();

  await app.reload();
  await expect(page.getByText('Measure the casting floor together').first()).toBeVisible();
  await page.clock.setFixedTime('2026-11-19T08:30');
  await app.reload();
  await page.getByRole('link', { name: 'Today' }).click();
  expect(await today.names('Agreed and promised')).toEqual(['Joe Brandt, PMP']);
  await expect(today.row('Joe Brandt, PMP').locator('time')).toHaveText('10:00');
});

test('from a Salesforce file whose people opted out to a call only they agreed to', async ({ app, page }) => {
  await app.openAt(TUESDAY);
  await page.getByRole('link', { name: 'Bring in my contacts' }).click();
  const importing = new ImportPage(page);
  await importing.choose(`${FILES}salesforce-dataloader.csv`);
  await importing.bringIn();
  await page.goto('#/today');
  const today = new TodayPage(page);
  await expect(today.row('Ines Duarte')).toBeVisible();
  // Pavel asked not to be emailed, so a call waits until the rep confirms it; Rita asked for neither.
  await expect(today.row('Pavel Novak')).toHaveCount(0);
  await expect(today.row('Rita Stone')).toHaveCount(0);

  await page.goto('#/prospects');
  await page.getByRole('link', { name: 'Pavel Novak' }).click();
  await page.getByRole('button', { name: 'They are content with that' }).click();
  await page.goto('#/today');
  await expect(today.row('Pavel Novak').getByRole('link', { name: /^Call/ })).toBeVisible();
  await page.goto('#/prospects');
  await page.getByRole('link', { name: 'Rita Stone' }).click();
  await page.getByRole('heading', { level: 1, name: 'Rita Stone' }).waitFor();
  await app.expectAccessible();
});

test('by keyboard alone: open the sample, pick somebody, write, copy and log', async ({ app, page }) => {
  await app.openAt(TUESDAY);
  const press = async (key: string, until: () => Promise<boolean>) => {
    for (let n = 0; n < 60; n++) {
      if (await until()) return;
      await page.keyboard.press(key);
    }
    throw new Error(`${key} never led there`);
  };
  const focused = (name: RegExp) => async () =>
    name.test(
      await page.evaluate(() => {
        const element = document.activeElement!;
        return element === document.body ? '' : (element.getAttribute('aria-label') ?? element.textContent ?? '');
      }),
    );
  await press('Tab', focused(/Try the sample book/));
  await page.keyboard.press('Enter');
  await expect(page.getByText('Agreed and promised')).toBeVisible();
  await press('Tab', focused(/^Email /));
  await page.keyboard.press('Enter');
  const compose = new ComposePage(page);
  await expect(compose.message).toBeVisible();
  await press('Tab', () => compose.message.evaluate((area) => area === document.activeElement));
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Hello, the readings you asked for are in. Shall we go through them on Thursday at 10:00, or is a no the better answer?');
  await press('Tab', focused(/^Copy/));
  await page.keyboard.press('Enter');
  await expect(compose.log).toBeEnabled();
  await press('Tab', focused(/Log as sent/));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Undo' })).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByText(/^Taken back/)).toBeVisible();
});
