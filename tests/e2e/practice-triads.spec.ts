// Three chairs: three devices play two tries by one clock, one device goes round, and two observers compare what they heard.
import type { BrowserContext } from '@playwright/test';
import { expect, test } from './fixtures';
import { App } from './pages/app';
import { PacksPage, TUESDAY, sealed } from './pages/packs';
import { TriadPage } from './pages/triad';

const at = (time: string) => `2026-11-23T${time}`;

test('three devices play two tries by one clock, and the second stands beside the first', async ({ browser, contextOptions, guard, baseURL }) => {
  // Three whole apps on one machine.
  test.slow();
  const contexts: BrowserContext[] = [];
  const sit = async (hash: string) => {
    const context = await browser.newContext({ ...contextOptions, baseURL });
    contexts.push(context);
    await guard.watch(context);
    const page = await context.newPage();
    const app = new App(page, baseURL!);
    await app.openAt(at('14:00:00'), hash);
    return { app, page, triad: new TriadPage(page) };
  };
  const seller = await sit('#/practice/triads');
  const link = async (name: string) => (await seller.page.getByRole('link', { name }).getAttribute('href'))!;
  const [buyerAt, observerAt] = [await link('The buyer’s page'), await link('The observer’s page')];
  await seller.page.getByRole('link', { name: 'The seller’s page' }).click();
  const buyer = await sit(buyerAt);
  const observer = await sit(observerAt);
  const all = [seller, buyer, observer];

  // The seller knows the brief, the buyer alone the card, and that only after turning the screen away.
  await expect(seller.triad.main.getByRole('heading', { name: 'The seller’s brief' })).toBeVisible();
  await expect(seller.triad.main.getByText('What opens you')).toHaveCount(0);
  await expect(buyer.triad.main.getByText('What opens you')).toHaveCount(0);
  await buyer.triad.press('Show the card');
  await expect(buyer.triad.main.getByText('What opens you')).toBeVisible();

  // One starts, the others type when.
  await expect(seller.triad.phase).toHaveText('Ready when you are');
  await seller.triad.press('Start now');
  for (const { page, triad } of [buyer, observer]) {
    await page.getByText('The same clock on other devices').click();
    await page.getByRole('textbox', { name: 'Start of another device' }).fill('14:00');
    await triad.press('Take it over');
    await expect(page.getByText('Six digits: hours, minutes and seconds, such as 140530.')).toBeVisible();
    await page.getByRole('textbox', { name: 'Start of another device' }).fill('140000');
    await triad.press('Take it over');
  }
  for (const { page, triad } of all) {
    await page.clock.setFixedTime(at('14:01:40'));
    await expect(triad.phase).toHaveText('Round 1, first try: play');
    await expect(triad.clock).toHaveText('2:20');
  }
  await expect(observer.triad.main.getByText('Mark what you hear, yes or no.')).toBeVisible();
  await observer.triad.mark(1, 'Yes');
  await observer.triad.mark(3, 'No');
  await observer.triad.mark(9, 'No');

  // The second try: the second column, the first is not to be seen.
  await observer.page.clock.setFixedTime(at('14:06:00'));
  await expect(observer.triad.phase).toHaveText('Round 1, second try: play');
  await expect(observer.page.getByRole('radio', { name: 'Second try' })).toBeChecked();
  await expect(observer.page.locator('.sheet-lines').getByRole('radio', { name: 'Did not come up' }).first()).toBeChecked();
  await observer.triad.mark(1, 'Yes');
  await observer.triad.mark(3, 'Yes');
  await expect(observer.page.locator('.both-tries')).toHaveCount(0);
  // A reload goes on.
  await observer.app.reload();
  await expect(observer.triad.phase).toHaveText('Round 1, second try: play');
  await observer.page.clock.setFixedTime(at('14:08:40'));
  await expect(observer.triad.phase).toHaveText('Round 1, second try: feedback');
  await expect(observer.triad.row(1)).toHaveText(['yes', 'yes', 'both times']);
  await expect(observer.triad.row(3)).toHaveText(['no', 'yes', 'new in the second']);
  await expect(observer.triad.row(9)).toHaveText(['no', 'open', 'not yet']);
  await observer.app.expectAccessible();

  // The next round: another buyer, and everybody moves a chair on.
  const before = await buyer.triad.main.locator('.lede').textContent();
  for (const { page, triad } of all) {
    await page.clock.setFixedTime(at('14:09:35'));
    await expect(triad.phase).toHaveText('Round 2, first try: prepare');
  }
  await expect(buyer.triad.main.locator('.lede')).not.toHaveText(before!);
  await expect(buyer.triad.main.getByText('What opens you')).toHaveCount(0);
  await expect(buyer.triad.main.getByText('whoever was the buyer is the seller now')).toBeVisible();
  await buyer.page.getByRole('link', { name: 'Go over to the seller’s page' }).click();
  await expect(buyer.triad.main.getByRole('heading', { level: 1, name: 'Seller' })).toBeVisible();
  await expect(buyer.triad.phase).toHaveText('Round 2, first try: prepare');
  for (const context of contexts) await context.close();
});

test('one device goes round: four people, their own times, pause, back and on', async ({ app, page }) => {
  const triad = new TriadPage(page);
  await page.setViewportSize({ width: 390, height: 844 });
  await app.openAt(at('10:00:00'), '#/practice/triads');
  await page.locator('label.choice', { hasText: /^4$/ }).click();
  await page.getByRole('textbox', { name: 'Person 1, if you like by name' }).fill('Ines');
  await page.getByRole('spinbutton', { name: 'Prepare, seconds' }).fill('60');
  await page.getByRole('spinbutton', { name: 'Prepare, seconds' }).blur();
  await app.expectAccessible();
  await triad.press('Sit down');
  await expect(triad.clock).toHaveText('1:00');
  const round = page.getByRole('region', { name: 'In this round' });
  await expect(round.getByText('Ines')).toContainText('Seller');
  await expect(round.getByText('Person 4')).toContainText('Observer');
  await triad.press('Start now');
  await page.clock.setFixedTime(at('10:00:20'));
  await expect(triad.clock).toHaveText('0:40');
  await triad.press('Pause');
  await page.clock.setFixedTime(at('10:05:00'));
  await expect(triad.clock).toHaveText('0:40');
  await triad.press('Go on');
  await page.clock.setFixedTime(at('10:05:10'));
  await expect(triad.clock).toHaveText('0:30');
  await triad.press('One phase on');
  await expect(triad.phase).toHaveText('Round 1, first try: play');
  await triad.press('One phase back');
  await expect(triad.phase).toHaveText('Round 1, first try: prepare');
  await expect(triad.clock).toHaveText('1:00');
  // Five phases on, one chair further: nobody is left out of selling.
  for (let phase = 0; phase < 6; phase++) await triad.press('One phase on');
  await expect(triad.phase).toHaveText('Round 2, first try: prepare');
  await expect(round.getByText('Person 2')).toContainText('Seller');
  await app.expectAccessible();
});

test('from a pack’s page the chairs have its buyers, sheet, times and line at once, and keep them on the way back', async ({ app, page }) => {
  const triad = new TriadPage(page);
  const packs = new PacksPage(page, app);
  const prepare = page.getByRole('spinbutton', { name: 'Prepare, seconds' });
  const buyers = page.getByRole('combobox', { name: /^The buyer of the first round/ });
  await app.openAt(at('10:00:00'), '#/practice');
  await packs.openLink(
    sealed({
      ...TUESDAY,
      uses: ['bike-workshop', 'launderettes', 'easy-payroll'],
      rubric: [{ what: 'named the street', principle: 'P2' }],
      timers: { prepare: 45 },
    }),
  );
  await page.getByRole('link', { name: 'Three chairs' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Three chairs' })).toBeFocused();
  await expect(page.getByRole('radio', { name: 'Silence on Tuesday' })).toBeChecked();
  await expect(prepare).toHaveValue('45');
  await expect(buyers.getByRole('option')).toHaveText([/^Light for a workshop/, /^Three launderettes/, /./, /./]);
  // The address says it all, so a reload and another device have the same.
  await app.reload();
  await expect(page.getByRole('radio', { name: 'Silence on Tuesday' })).toBeChecked();
  await expect(prepare).toHaveValue('45');
  await app.expectAccessible();
  await triad.press('Sit down');
  await expect(triad.clock).toHaveText('0:45');
  await expect(page.getByText('Marlow Coaching, Leeds')).toBeVisible();
  await page.locator('label.choice', { hasText: 'Observer’s sheet' }).click();
  await expect(page.locator('.sheet-lines > li')).toHaveCount(1);
  await expect(page.locator('.sheet-lines')).toContainText('named the street');
  await triad.main.getByRole('link', { name: 'Three chairs' }).click();
  await expect(page.getByRole('radio', { name: 'Silence on Tuesday' })).toBeChecked();
  // Ours are one choice away, with their own times.
  await page.locator('label.choice', { hasText: 'Ours' }).click();
  await expect(prepare).toHaveValue('90');
  await triad.main.getByRole('link', { name: 'Silence on Tuesday' }).click();
  await expect(page.getByRole('heading', { name: 'What there is to do' })).toBeVisible();

  // A pack of drills alone brings its times to our buyers; one that is not here says so.
  await packs.openLink(sealed({ title: 'Drills alone', uses: ['easy-payroll'], timers: { prepare: 30 } }));
  await page.getByRole('link', { name: 'Three chairs' }).click();
  await expect(prepare).toHaveValue('30');
  await triad.press('Sit down');
  await expect(triad.clock).toHaveText('0:30');
  await app.open('#/practice/triads/sit/3-p1');
  await expect(page.getByRole('heading', { level: 1, name: 'This pack is not here' })).toBeVisible();
});

test('the second of four observes on a device of their own, keeps their marks and stays for one round more', async ({ app, page }) => {
  const triad = new TriadPage(page);
  await app.openAt(at('10:00:00'), '#/practice/triads/launderettes/observer/4');
  await triad.mark(1, 'Yes');
  await triad.mark(2, 'No');
  const first = (await page.locator('.sheet-code').textContent())!;
  // The other device.
  await page.evaluate(() => localStorage.removeItem('onemore-practice:triad'));
  await app.reload();
  await page.locator('label.choice', { hasText: 'Second observer' }).click();
  await triad.mark(1, 'Yes');
  await triad.mark(2, 'Yes');
  await triad.mark(3, 'No');
  const second = (await page.locator('.sheet-code').textContent())!;
  expect(second).not.toBe(first);
  await page.getByRole('textbox', { name: 'The other observer’s code' }).fill(first);
  await triad.press('Compare');
  const two = page.getByRole('region', { name: 'Two observers' });
  await expect(two).toContainText('1 of 2 lines marked alike.');
  await expect(page.locator('.sheet-code')).toHaveText(second);
  await triad.press('Start now');
  await page.clock.setFixedTime(at('10:09:35'));
  await expect(triad.phase).toHaveText('Round 2, first try: prepare');
  await expect(triad.main.getByText('The second stays, and is the first observer.')).toBeVisible();
});

test('a chair of a pack that is not here plays nobody else’s buyer', async ({ app, page }) => {
  const packs = new PacksPage(page, app);
  await app.openAt(at('10:00:00'));
  await packs.openLink(sealed({ ...TUESDAY, uses: ['launderettes', 'bike-workshop'] }));
  await page.getByRole('link', { name: 'Three chairs' }).click();
  const chair = (await page.getByRole('link', { name: 'The observer’s page' }).getAttribute('href'))!;
  await app.open('#/practice/packs');
  await page.getByRole('button', { name: 'Remove Silence on Tuesday' }).click();
  await app.open(chair);
  await expect(page.getByRole('heading', { level: 1, name: 'This pack is not here' })).toBeVisible();
  await expect(page.getByText('then come back to this address')).toBeVisible();
  await packs.openLink(sealed({ ...TUESDAY, uses: ['launderettes', 'bike-workshop'] }));
  await app.open(chair);
  await expect(page.getByRole('heading', { level: 1, name: 'Observer' })).toBeVisible();
  await expect(page.getByText('Marlow Coaching, Leeds')).toBeVisible();
});

test('two observers compare: by code from another device, and on the same one', async ({ app, page }) => {
  const triad = new TriadPage(page);
  await app.openAt(at('10:00:00'), '#/practice/triads/launderettes/observer/4');
  await triad.mark(1, 'Yes');
  await triad.mark(2, 'No');
  await triad.mark(5, 'Yes');
  const code = (await page.locator('.sheet-code').textContent())!;
  const other = page.getByRole('textbox', { name: 'The other observer’s code' });
  await other.fill(code.replace(/.$/, code.endsWith('7') ? '8' : '7'));
  await triad.press('Compare');
  await expect(page.getByRole('alert').filter({ hasText: /fit/ })).toBeVisible();
  await other.fill(code.toLowerCase());
  await triad.press('Compare');
  await expect(page.getByText('All 3 lines that both marked, they marked alike.')).toBeVisible();
  await expect(page.getByText('kappa')).toHaveCount(0);
  await page.locator('label.choice', { hasText: 'Second observer' }).click();
  await triad.mark(2, 'Yes');
  const two = page.getByRole('region', { name: 'Two observers' });
  await expect(two).toContainText('2 of 3 lines marked alike.');
  await expect(two.getByRole('listitem')).toHaveText(['The seller recalled what was last spoken of']);
  await app.expectAccessible();
});
