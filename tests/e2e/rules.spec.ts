// What the rep does not want to be told: findings left as they are, rules switched off; and what a screen reader hears.
import { expect, test } from './fixtures';
import { HERE, kept, write } from './pages/desk';

const SMALL_TALK = 'Hi Piet,\n\nI hope you are well. Should the quote for the workshop lights cover two stands or four?';

test('a rule is switched off from its finding, everywhere, and on again in the settings', async ({ app, page }) => {
  const compose = await write(app, page);
  await compose.message.fill(SMALL_TALK);
  const finding = compose.finding(/hope you are well/i);
  await finding.getByText('Why this costs answers').click();
  await finding.getByRole('button', { name: 'Switch this rule off' }).click();
  await expect(finding).toBeHidden();
  await expect(compose.headline).toBeFocused();
  await expect(compose.findings.getByText('One rule is off.')).toBeVisible();
  expect((await kept(page, 'onemore:settings')).rules_off).toEqual(['pleasantry_opener']);
  // Taken back like any change, and made again.
  await page.getByRole('button', { name: 'Undo' }).click();
  await expect(finding).toBeVisible();
  await expect(compose.findings.getByText('One rule is off.')).toBeHidden();
  await finding.getByText('Why this costs answers').click();
  await finding.getByRole('button', { name: 'Switch this rule off' }).click();
  // The quick tool goes by the same rules.
  await page.goto('#/compose');
  await compose.message.fill(SMALL_TALK);
  await expect(compose.findings.getByText('One rule is off.')).toBeVisible();
  await expect(finding).toBeHidden();
  await compose.findings.getByRole('link', { name: 'See them' }).click();
  const rules = page.getByRole('region', { name: 'What is looked for in a text' });
  await expect(rules.getByText(/^\d+ rules, 1 off$/)).toBeVisible();
  const rule = rules.getByRole('switch', { name: 'A polite nothing first' });
  await expect(rule).not.toBeChecked();
  await expect(rule).toHaveAccessibleDescription(/^An opening sentence that asks after health or mood/);
  await app.expectAccessible();
  await rule.check();
  await expect(rules.getByText(/^\d+ rules, all on$/)).toBeVisible();
  await page.goto('#/compose');
  await expect(finding).toBeVisible();
});

test('a switched-off rule about blanks lets no blank out', async ({ app, page }) => {
  const compose = await write(app, page, { settings: { rules_off: ['unfilled_placeholder'] } });
  await expect(compose.headline).toHaveText('Nothing to look at');
  await compose.copy.click();
  await expect(compose.question).toHaveText(/It does not go out with a blank in it\./);
  await expect(compose.log).toBeDisabled();
});

test('what a blank is still to say does not count as said', async ({ app, page }) => {
  const compose = await write(app, page, { about: { matter: '' } });
  await expect(compose.signal('Something new')).toContainText('is missing: its blank is still to be filled');
  await expect(compose.signal('Purpose')).toContainText('is missing: its blank is still to be filled');
  await expect(compose.signal('A date')).toContainText('is there:');
  await compose.purpose.selectOption('Introduce yourself');
  await expect(compose.message).toHaveValue(/whether or not we ever talk: \[what you bring\]/);
  await expect(compose.signal('Something new')).toContainText('is missing: its blank is still to be filled');
  await expect(compose.signal('Leave to decline')).toContainText('is there:');
  await compose.brings.fill('the readings from Leeds');
  await expect(compose.signal('Something new')).toContainText('is there:');
  await compose.message.fill((await compose.message.inputValue()).replaceAll('[the matter]', 'the quote for the lights'));
  await expect(compose.signal('Purpose')).toContainText('is there:');
});

test('no time is offered on the rep’s own days off', async ({ app, page }) => {
  const days_off = [{ from: '2026-11-18', to: '2026-11-20', name: 'leave' }];
  const compose = await write(app, page, { settings: { days_off } });
  await expect(compose.message).toHaveValue(/on Monday 23 November at 10:00 or Tuesday 24 November at 14:00/);
  await expect(compose.message).not.toHaveValue(/(18|19|20) November/);
});

test('findings are read out politely and named with their weight', async ({ app, page }) => {
  const compose = await write(app, page);
  await compose.brings.fill('the readings from Leeds');
  await expect(compose.headline).toHaveText('Nothing to look at');
  await expect(compose.headline).toHaveAttribute('aria-live', 'polite');
  await compose.message.fill(SMALL_TALK);
  await expect(compose.headline).toHaveText('One thing to look at');
  await expect(compose.findings).toMatchAriaSnapshot(`
    - region "One thing to look at":
      - heading "One thing to look at" [level=2]
      - list:
        - listitem:
          - 'heading "Warning: hope you are well" [level=3]'
          - paragraph
          - button "Remove it"
          - button "Show in the text"
          - button "Leave it"
          - group
  `);
  await expect(compose.message).toHaveAccessibleName('Message');
  await expect(page.getByRole('region', { name: 'What is in it' }).getByRole('listitem').first()).toContainText(/^Purpose(is there|is missing): /);
});

test('on a phone the findings are a tap from the letter', async ({ app, page }) => {
  await page.setViewportSize({ width: 390, height: 844 });
  const compose = await write(app, page, { hash: HERE });
  await compose.message.fill(SMALL_TALK);
  const way = page.getByRole('main').getByRole('button', { name: 'One thing to look at' });
  await way.click();
  await expect(compose.headline).toBeFocused();
  await expect(compose.finding(/hope you are well/i)).toBeInViewport();
  await compose.finding(/hope you are well/i).getByRole('button', { name: 'Remove it' }).click();
  await expect(way).toBeHidden();
});
