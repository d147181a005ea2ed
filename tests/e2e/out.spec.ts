// The ways out of the desk: the share sheet, messages, the telephone; closed ones; and all of it without a mouse.
import type { Locator, Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { ID, kept, write } from './pages/desk';

/** A browser with a share sheet, which the user closes or uses. */
async function sharing(page: Page, uses: boolean) {
  await page.addInitScript((uses) => {
    const shared: object[] = [];
    Object.defineProperty(navigator, 'share', {
      value: (data: object) => {
        if (!uses) return Promise.reject(new DOMException('closed', 'AbortError'));
        shared.push(data);
        return Promise.resolve();
      },
    });
    Object.assign(window, { shared });
  }, uses);
}

test('where there is a share sheet, the words go out through it', async ({ app, page }) => {
  await sharing(page, true);
  const compose = await write(app, page);
  await compose.brings.fill('the readings from Leeds');
  await expect(compose.log).toBeDisabled();
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(compose.log).toBeEnabled();
  const shared = await page.evaluate(() => (window as unknown as { shared: object[] }).shared);
  expect(shared).toEqual([{ title: await compose.subject.inputValue(), text: await compose.message.inputValue() }]);
});

test('nothing is shared with a blank in it, and a closed sheet has sent nothing', async ({ app, page }) => {
  await sharing(page, false);
  const compose = await write(app, page);
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(compose.question).toHaveText(/It does not go out with a blank in it\./);
  await compose.brings.fill('the readings from Leeds');
  await page.getByRole('button', { name: 'Share…' }).click();
  await expect(compose.log).toBeDisabled();
});

test('without a share sheet there is no button for it', async ({ app, page }) => {
  const compose = await write(app, page);
  await expect(compose.copy).toBeVisible();
  await expect(page.getByRole('button', { name: 'Share…' })).toBeHidden();
});

test('a text opens in messages with its words, and is logged', async ({ app, page }) => {
  const compose = await write(app, page);
  await compose.choose('Text');
  await compose.message.fill('Hi Piet, two stands or four? The quote holds until May. Ines');
  const open = page.getByRole('link', { name: 'Open in messages' });
  const href = (await open.getAttribute('href'))!;
  expect(href).toMatch(/^sms:01134960187[?;&]/);
  expect(decodeURIComponent(href)).toContain('body=Hi Piet, two stands or four? The quote holds until May. Ines');
  await expect(page.getByText('Did it go out?')).toBeHidden();
  await open.evaluate((link) => link.addEventListener('click', (event) => event.preventDefault()));
  await open.click();
  await expect(page.getByText('Did it go out?')).toBeVisible();
  await compose.log.click();
  await expect(page).toHaveURL(new RegExp(`#/prospect/${ID}$`));
  expect((await kept(page)).touches.at(-1)).toMatchObject({ channel: 'text', outcome: 'sent', text: expect.stringContaining('two stands or four?') });
});

test('do not contact blocks every way out, with its reason', async ({ app, page }) => {
  const blocks = ['call', 'voicemail', 'email', 'text', 'social', 'visit', 'post'].map((channel) => ({
    channel, since: '2026-11-02T09:00:00Z', reason: 'asked us to stop at the fair',
  }));
  await write(app, page, { about: { stage: 'do_not_contact', blocks } });
  const main = page.getByRole('main');
  await expect(main.getByText('Piet asked not to be contacted, so nothing goes out from here.')).toBeVisible();
  await expect(main.getByText(/asked us to stop at the fair/).first()).toBeVisible();
  await expect(main.getByRole('link', { name: /Open in|Call/ })).toHaveCount(0);
  await expect(main.getByRole('button', { name: /Copy|Log|Share/ })).toHaveCount(0);
  await expect(main.getByRole('textbox')).toHaveCount(0);
});

test('without a mouse: propose, draft, finding, fix, copy, logged, value used', async ({ app, page }) => {
  const compose = await write(app, page);
  const to = async (target: Locator, key = 'Tab') => {
    const there = () => target.evaluate((element) => element === document.activeElement);
    for (let presses = 0; presses < 60 && !(await there()); presses++) await page.keyboard.press(key);
    expect(await there(), `${target}`).toBe(true);
  };
  await expect(compose.purpose).toHaveAccessibleDescription(/^Proposed: /);
  await to(page.getByRole('button', { name: 'Bring this' }).first());
  await page.keyboard.press('Enter');
  await expect(compose.brings).toHaveValue('the readings from a bike shop in Leeds');
  await to(compose.message);
  await page.keyboard.press('Control+Home');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.type('I hope you are well. ');
  const finding = compose.finding(/hope you are well/i);
  await expect(finding).toBeVisible();
  await to(finding.getByRole('button', { name: 'Show in the text' }));
  await page.keyboard.press('Enter');
  await expect(compose.message).toBeFocused();
  expect(await compose.selected()).toMatch(/hope you are well$/);
  await to(finding.getByRole('button', { name: 'Remove it' }));
  await page.keyboard.press('Enter');
  await expect(compose.message).not.toHaveValue(/hope/);
  await expect(compose.headline).toBeFocused();
  await to(compose.copy, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied.')).toBeVisible();
  await to(compose.log);
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/prospect/${ID}$`));
  expect((await kept(page)).touches.at(-1)).toMatchObject({ outcome: 'sent', value: '00000000000000b1', text: expect.stringContaining('bike shop in Leeds') });
  await page.goto('#/library');
  await expect(page.getByText('Given to one person.')).toBeVisible();
});
