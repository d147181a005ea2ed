// The script composer: purpose, value, angle, own voice, own snippets, practice, and the text that is only checked.
import { expect, test } from './fixtures';
import { HERE, ID, NOW, kept, profile, write } from './pages/desk';

test('propose, draft, finding, fix, copy, logged, value used', async ({ app, page }) => {
  const compose = await write(app, page);
  await expect(compose.purpose).toHaveAccessibleDescription(/^Proposed: /);
  // Nothing new yet: it says so, and shows what there is, what they care about first.
  const unused = page.locator('.unused');
  await expect(unused.getByText('2 things they have not had from you')).toBeVisible();
  await expect(unused.getByRole('listitem').first()).toContainText('the readings from a bike shop in Leeds');
  await unused.getByRole('listitem').first().getByRole('button', { name: 'Bring this' }).click();
  await expect(compose.brings).toHaveValue('the readings from a bike shop in Leeds');
  await expect(compose.message).toHaveValue(/the readings from a bike shop in Leeds/);
  // Three shapes.
  const first = await compose.message.inputValue();
  await page.locator('label.choice', { hasText: 'The question first' }).click();
  await expect(compose.message).not.toHaveValue(first);
  const third = await compose.message.inputValue();
  await page.locator('label.choice', { hasText: 'What you bring first' }).click();
  await expect(compose.message).not.toHaveValue(third);
  await expect(compose.headline).toHaveText('Nothing to look at');
  for (const name of ['Purpose', 'Something new', 'One clear ask', 'A date']) {
    await expect(compose.signal(name)).toContainText('is there:');
  }
  // A finding, and its fix.
  await compose.message.fill(`${await compose.message.inputValue()}`.replace('Hello Piet,\n\n', 'Hello Piet,\n\nI hope you are well. '));
  await compose.finding(/hope you are well/i).getByRole('button', { name: 'Remove it' }).click();
  await expect(compose.message).not.toHaveValue(/hope/);
  await compose.copy.click();
  const body = await compose.clipboard();
  await compose.log.click();
  await expect(page).toHaveURL(new RegExp(`#/prospect/${ID}$`));
  const touch = (await kept(page)).touches.at(-1);
  expect(touch).toMatchObject({ channel: 'email', outcome: 'sent', brought: 'the readings from a bike shop in Leeds', value: '00000000000000b1' });
  expect(touch.purpose).toBeTruthy();
  expect(touch.text).toContain(body);
  // Given once, it is not offered to them again.
  await page.goto(HERE);
  await expect(unused.getByText('One thing they have not had from you')).toBeVisible();
  await page.goto('#/library');
  await expect(page.getByText('Given to one person.')).toBeVisible();
});

test('nothing goes out without a purpose', async ({ app, page }) => {
  const compose = await write(app, page, { about: { stage: 'answered_yes' } });
  await expect(compose.message).toHaveValue('');
  await expect(page.getByText('Say above what it is for: then it can go out.')).toBeVisible();
  await expect(compose.copy).toBeHidden();
  await compose.purpose.selectOption('Agree on the next meeting');
  await expect(compose.message).toHaveValue(/next meeting/);
  await compose.choose('Email');
  await expect(compose.copy).toBeVisible();
});

test('a draft and its dismissed findings are in hand again after a reload, and gone with the person', async ({ app, page }) => {
  const compose = await write(app, page);
  await compose.message.fill('Hi Piet,\n\nI hope you are well. Should the quote for the workshop lights cover two stands or four?');
  const finding = compose.finding(/hope you are well/i);
  await finding.getByRole('button', { name: 'Leave it' }).click();
  await expect(finding).toBeHidden();
  await app.reload();
  await expect(compose.message).toHaveValue(/hope you are well/);
  await expect(finding).toBeHidden();
  await compose.message.press('Control+End');
  await page.keyboard.type(' Both are in stock.');
  await expect(finding).toBeHidden();
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(finding).toBeVisible();
  await page.getByRole('button', { name: 'Write it afresh' }).click();
  await expect(compose.message).toHaveValue(/^Hello Piet,/);
});

test('drafts speak in the rep’s own voice', async ({ app, page }) => {
  const voice = { greeting: 'Good morning', sign_off: 'Cheers,', formality: 'relaxed', spelling: 'american', phrases: ['Speak soon'], words_a_minute: 120 };
  const compose = await write(app, page, { settings: { voice } });
  await expect(compose.message).toHaveValue(/^Good morning Piet,/);
  await expect(compose.message).toHaveValue(/Cheers,\nInes/);
  await expect(compose.message).toHaveValue(/, November \d+ at 10:00 am/);
  await page.getByText('Your own words').click();
  await compose.message.press('Control+End');
  await page.getByRole('button', { name: 'Speak soon' }).click();
  await expect(compose.message).toHaveValue(/Speak soon$/);
  await compose.choose('Voicemail');
  await expect(page.getByRole('meter')).toHaveAccessibleName(/spoken at your 120 words a minute/);
});

test('the voice and the pace are set once, under Settings', async ({ app, page }) => {
  await app.seed({ 'onemore:settings': { version: 1, data: { profile, starts_a_day: 5 } } });
  await app.openAt(NOW, '#/settings');
  const main = page.getByRole('main');
  await main.getByLabel(/^Your greeting/).fill('Good morning');
  await main.getByLabel(/^Your greeting/).press('Tab');
  await page.locator('label.choice', { hasText: 'American' }).click();
  await main.getByRole('button', { name: 'I begin now' }).click();
  await page.clock.setFixedTime('2026-11-17T09:00:35');
  await main.getByRole('button', { name: 'I am at the end' }).click();
  await expect(main.getByText(/^35 seconds: \d+ words a minute\.$/)).toBeVisible();
  const { voice } = await kept(page, 'onemore:settings');
  expect(voice).toMatchObject({ greeting: 'Good morning', spelling: 'american' });
  expect(voice.words_a_minute).toBeGreaterThan(120);
  expect(voice.words_a_minute).toBeLessThan(180);
  await main.getByLabel('Words a minute').fill('900');
  await main.getByLabel('Words a minute').press('Tab');
  await expect(main.getByText('900 words a minute is no pace people speak at.')).toBeVisible();
  await app.expectAccessible();
});

test('own words are kept with placeholders, checked as typed, and filled for the next person', async ({ app, page }) => {
  const compose = await write(app, page);
  await compose.message.fill('Hello Piet, shall the quote for the workshop lights cover two stands? Ines');
  await page.getByText('Your own words').click();
  await page.getByRole('button', { name: 'Keep this text as your own' }).click();
  const words = page.getByRole('textbox', { name: 'Its words, for anybody' });
  await expect(words).toHaveValue('Hello {name}, shall {matter} cover two stands? {rep}');
  await words.fill('Hello {nmae}, shall {matter} cover two stands? {rep}');
  await expect(page.getByText('Did you mean {name}?')).toBeVisible();
  await words.fill('Hello {name} at {company}, shall {matter} cover two stands? See you on {occasion}. {rep}');
  await expect(page.getByText('Did you mean {name}?')).toBeHidden();
  await page.getByRole('textbox', { name: 'Its title' }).fill('Two stands');
  await page.getByRole('button', { name: 'Keep it' }).click();
  await expect(page.getByText('Changed your settings.')).toBeVisible();
  expect((await kept(page, 'onemore:settings')).voice.snippets).toMatchObject([{ title: 'Two stands', subject: expect.stringContaining('{matter}') }]);
  await page.getByRole('button', { name: 'Write with it' }).click();
  // What is unknown asks for itself.
  await expect(compose.message).toHaveValue('Hello Piet at De Boer Cycles, shall the quote for the workshop lights cover two stands? See you on [the occasion]. Ines');
  await compose.openInMail.click();
  const blank = page.getByRole('textbox', { name: 'the occasion' });
  await blank.fill('the open day');
  await blank.press('Enter');
  await expect(compose.message).toHaveValue(/See you on the open day\./);
});

test('any text can be checked without a prospect', async ({ app, page }) => {
  const compose = await write(app, page, { hash: '#/compose' });
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Check a text');
  await compose.message.fill('Hi Ana, just checking in!');
  await expect(compose.finding(/checking in/)).toBeVisible();
  await expect(compose.signal('One clear ask')).toContainText('is missing:');
  await page.getByRole('button', { name: 'A voicemail of 83 words' }).click();
  const seconds = page.getByRole('meter');
  await expect(seconds).toHaveAccessibleName(/83 words\. A message is best kept under 30 s\./);
  await page.getByRole('button', { name: 'The same in 53' }).click();
  await expect(seconds).toHaveAccessibleName(/53 words\.$/);
  await compose.copy.click();
  expect(await compose.clipboard()).toMatch(/^Hello Piet, it's Ines/);
  await app.expectAccessible();
});
