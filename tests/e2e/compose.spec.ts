// The composer: a draft from what is known, findings while typing, out by another app, into the log.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { storedBook, type App } from './pages/app';
import { ComposePage } from './pages/compose';

const ID = '00000000000000a1';
const KEY = `onemore:prospect:${ID}`;
const HERE = `#/compose/${ID}`;
/** A Tuesday. */
const NOW = '2026-11-17T09:00';

const touch = (id: number, at: string, channel: string, outcome: string, more = {}) => ({
  id: id.toString(16).padStart(16, '0'), at, direction: 'outgoing', channel, outcome, ...more,
});

const piet = {
  id: ID,
  name: 'Piet de Boer',
  company: 'De Boer Cycles',
  emails: [{ value: 'piet@deboer.example' }],
  phones: [{ value: '0113 496 0187', label: 'shop' }],
  matter: 'the quote for the workshop lights',
  interests: ['steel frames', 'cyclo-cross'],
  follow_up_wish: 'Email, before noon.',
  stage: 'proposal_out',
  touches: [
    touch(1, '2026-10-29T10:40:00Z', 'call', 'spoke', { note: 'Wants to think about two stands or four.' }),
    touch(2, '2026-11-06T10:00:00Z', 'email', 'sent', { purpose: 'proposal_read', brought: 'the prices for two stands and for four' }),
    touch(3, '2026-11-11T11:10:00Z', 'voicemail', 'left_voicemail', { purpose: 'decision', brought: 'readings' }),
  ],
  added_at: '2026-10-01T09:00:00Z',
};
const ines = { profile: { name: 'Ines', company: 'Halden Lighting', phone: '0113 496 0142', signature: '' }, starts_a_day: 5, rhythm: { gaps: [3, 3, 5] } };

async function write(app: App, page: Page, about = {}) {
  await app.seed({ [KEY]: { version: 1, data: { ...piet, ...about } }, 'onemore:settings': { version: 1, data: ines } });
  await app.openAt(NOW, HERE);
  return new ComposePage(page);
}

const kept = async (page: Page) => (await storedBook(page)).prospects.find(({ id }: { id: string }) => id === ID);

test('a draft is proposed with its reason and filled from what is known', async ({ app, page }) => {
  const compose = await write(app, page);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Write to Piet');
  await expect(page).toHaveTitle('Write to Piet · Onemore');
  await expect(compose.channel('Email')).toBeChecked();
  await expect(compose.purpose).toHaveAccessibleDescription(/^Proposed: Quiet since 29 October/);
  await expect(compose.message).toHaveValue(/^Hello Piet,\n[^]*the quote for the workshop lights[^]*\nInes/);
  await expect(compose.message).toHaveValue(/\[what you bring\]/);
  await compose.brings.fill('the readings from Leeds');
  await expect(compose.message).toHaveValue(/: the readings from Leeds\./);
  await expect(compose.message).not.toHaveValue(/\[/);
  await expect(compose.headline).toHaveText('Nothing to look at');
  // Another purpose and another channel: other words.
  await compose.purpose.selectOption('Make a no easy');
  await expect(compose.message).toHaveValue(/the readings from Leeds/);
  await expect(page.getByText(/The plan proposes “/)).toBeVisible();
  await compose.choose('Text');
  await expect(compose.message).toHaveValue(/^Hi Piet, Ines from Halden Lighting here\./);
  await expect(compose.subject).toBeHidden();
  await expect(page.getByRole('definition').filter({ hasText: 'Wants to think about two stands' })).toBeVisible();
});

test('words that cost answers are marked, shown, explained, and clean again when they go', async ({ app, page }) => {
  const compose = await write(app, page);
  await compose.message.fill('Hi 👋 Piet,\n\nJust checking in!');
  const finding = compose.finding('checking in');
  await expect(finding).toBeVisible();
  await expect.poll(() => compose.marks()).toContainEqual(expect.stringMatching(/checking in$/));
  await finding.getByRole('button', { name: 'Show in the text' }).click();
  await expect(compose.message).toBeFocused();
  expect(await compose.selected()).toMatch(/checking in$/);
  await finding.getByText('Why this costs answers').click();
  await expect(finding.getByText('P2')).toBeVisible();
  // The explanation stays open while the text around the words changes.
  await compose.message.press('Control+Home');
  await compose.message.press('Enter');
  await expect(finding.getByText('P2')).toBeVisible();
  await compose.message.fill('Hi Piet, the quote for the workshop lights is open: two stands or four? Please choose by Friday.');
  await expect(finding).toBeHidden();
  await expect(compose.headline).toHaveText('Nothing to look at');
});

test('what is known of them is held against the words', async ({ app, page }) => {
  const compose = await write(app, page);
  await compose.brings.fill('the prices for two stands and for four');
  await expect(compose.findings.getByText('They have this from you already')).toBeVisible();
  await compose.message.fill('Hello Pete, the quote for the workshop lights is open: two stands or four?');
  await expect(compose.findings.getByText('You know them as Piet de Boer')).toBeVisible();
});

test('a finding can be mended, taken back, and left as it is', async ({ app, page }) => {
  const compose = await write(app, page);
  const text = 'Hi Piet,\n\nI hope you are well. Should the quote for the workshop lights cover two stands or four?';
  await compose.message.fill(text);
  const finding = compose.finding(/hope you are well/i);
  await finding.getByRole('button', { name: 'Remove it' }).click();
  await expect(compose.message).not.toHaveValue(/hope/);
  await expect(finding).toBeHidden();
  await expect(compose.headline).toBeFocused();
  await page.getByRole('button', { name: 'Undo this change' }).click();
  await expect(compose.message).toHaveValue(text);
  await finding.getByRole('button', { name: 'Leave it' }).click();
  await expect(finding).toBeHidden();
  await compose.message.fill(`${text} Both are in stock.`);
  await expect(finding).toBeHidden();
  expect(await compose.marks()).toEqual([]);
  await page.getByRole('button', { name: 'Look again' }).click();
  await expect(finding).toBeVisible();
});

test('own words stay until the rep wants others, and come back', async ({ app, page }) => {
  const compose = await write(app, page);
  const drafted = await compose.message.inputValue();
  await compose.message.fill('My own words.');
  await compose.brings.fill('a sample');
  await expect(compose.message).toHaveValue('My own words.');
  // Away and back: the words are still here.
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tuesday 17 November');
  await page.goBack();
  await expect(compose.message).toHaveValue('My own words.');
  await page.getByRole('button', { name: 'Write it afresh' }).click();
  await expect(compose.message).toHaveValue(/: a sample\./);
  await page.getByRole('button', { name: 'Back to my words' }).click();
  await expect(compose.message).toHaveValue('My own words.');
  // Typed back to the draft it is the draft again.
  await compose.brings.fill('');
  await compose.message.fill(drafted);
  await expect(page.getByRole('button', { name: 'Write it afresh' })).toBeHidden();
});

test('nothing goes out with a blank in it: the blank asks for itself', async ({ app, page }) => {
  const compose = await write(app, page);
  await expect(compose.log).toBeDisabled();
  await compose.openInMail.click();
  await expect(compose.question).toHaveText(/It does not go out with a blank in it\./);
  await expect(compose.log).toBeDisabled();
  const blank = page.getByRole('main').getByRole('textbox', { name: 'what you bring', exact: true });
  await blank.fill('the readings from Leeds');
  await blank.press('Enter');
  await expect(compose.brings).toHaveValue('the readings from Leeds');
  await expect(compose.message).not.toHaveValue(/\[/);
  await expect(compose.question).toBeEmpty();
  await compose.copy.click();
  await expect(compose.log).toBeEnabled();
});

test('the mail app gets address, subject and words as they are', async ({ app, page }) => {
  const compose = await write(app, page, { emails: [{ value: 'piet@deboer.example' }, { value: 'piet+shop@deboer.example', label: 'shop' }] });
  await compose.subject.fill('Two stands & four: 100% sure?');
  await compose.message.fill('Hello Piet,\n\nSiobhán’s readings + yours 👋\nInes');
  const mail = await compose.mail();
  expect(mail).toMatchObject({
    to: 'piet@deboer.example',
    subject: 'Two stands & four: 100% sure?',
    body: 'Hello Piet,\r\n\r\nSiobhán’s readings + yours 👋\r\nInes',
  });
  expect(mail.href).toContain('Hello%20Piet%2C%0D%0A%0D%0A');
  await page.getByRole('combobox', { name: 'To' }).selectOption({ label: 'piet+shop@deboer.example (shop)' });
  expect((await compose.mail()).href).toMatch(/^mailto:piet%2Bshop@deboer\.example\?/);
});

test('a text too long for a link is copied instead, and it says so', async ({ app, page }) => {
  const compose = await write(app, page);
  const long = `Hello Piet, ${'the lamps hold what they promised. '.repeat(60)}Shall I bring two on Friday?`;
  await compose.message.fill(long);
  expect((await compose.mail()).body).toBe('');
  await compose.openInMail.click();
  await expect(page.getByText('The text is too long for a link, so it is copied')).toBeVisible();
  expect(await compose.clipboard()).toBe(long);
  await expect(compose.log).toBeEnabled();
});

test('a text that speaks of an attachment reminds of it', async ({ app, page }) => {
  const compose = await write(app, page);
  const reminder = page.getByText('A link carries none: attach it before you send.');
  await expect(reminder).toBeHidden();
  await compose.message.fill('Hello Piet, the page with the readings is attached. Two stands or four?');
  await expect(reminder).toBeVisible();
});

test('a voicemail over thirty seconds shows it', async ({ app, page }) => {
  const compose = await write(app, page);
  await compose.choose('Voicemail');
  await compose.brings.fill('the readings from Leeds');
  const seconds = page.getByRole('meter');
  const value = () => seconds.evaluate((meter: HTMLMeterElement) => meter.value);
  expect(await value()).toBeLessThanOrEqual(30);
  await expect(page.getByText('A message is best kept under 30 s.')).toBeHidden();
  await compose.message.fill('We spoke about the lights for your workshop, and I have the readings. '.repeat(8));
  await expect.poll(value).toBeGreaterThan(33);
  await expect(seconds).toHaveAccessibleName(/^\d\d s spoken at 150 words a minute, 104 words\./);
  await expect(page.getByText('A message is best kept under 30 s.')).toBeVisible();
  await expect(page.getByRole('link', { name: '0113 496 0187', exact: true })).toHaveAttribute('href', 'tel:01134960187');
  await page.getByRole('button', { name: 'Left it' }).click();
  await expect(page.getByText('Logged a voicemail with Piet de Boer.')).toBeVisible();
  expect((await kept(page)).touches.at(-1)).toMatchObject({ channel: 'voicemail', outcome: 'left_voicemail', brought: 'the readings from Leeds' });
});

test('logged as sent, the plan changes, and it can be taken back with its words', async ({ app, page }) => {
  const compose = await write(app, page);
  await compose.brings.fill('the readings from Leeds');
  await compose.subject.fill('Readings');
  const body = `${await compose.message.inputValue()}\nA P.S. of mine.`;
  await compose.message.fill(body);
  await compose.copy.click();
  await expect(page.getByText('Copied.')).toBeVisible();
  expect(await compose.clipboard()).toBe(body);
  await compose.log.click();
  await expect(page).toHaveURL(new RegExp(`#/prospect/${ID}$`));
  const said = page.getByText('Logged an email with Piet de Boer.');
  await expect(said).toBeVisible();
  const record = await kept(page);
  expect(record.touches).toHaveLength(4);
  expect(record.touches.at(-1)).toMatchObject({
    direction: 'outgoing', channel: 'email', outcome: 'sent', purpose: 'decision', brought: 'the readings from Leeds', text: `Subject: Readings\n\n${body}`,
  });
  // A fresh sheet, and a plan that leaves room.
  await page.goto(HERE);
  await expect(page.getByText(/^Planned for .* November: /)).toBeVisible();
  await expect(compose.brings).toHaveValue('');
  await page.goto(`#/prospect/${ID}`);
  await page.goto(HERE);
  await page.getByRole('heading', { level: 1 }).press('Control+z');
  await expect(page.getByText('Taken back: Logged an email with Piet de Boer.')).toBeVisible();
  expect((await kept(page)).touches).toHaveLength(3);
});

test('taken back from the message itself, the words are in hand again', async ({ app, page }) => {
  const compose = await write(app, page);
  await compose.message.fill('Two stands or four, Piet? The quote for the lights holds until May.');
  await page.getByRole('button', { name: 'I sent it another way' }).click();
  await page.getByRole('button', { name: 'Undo' }).click();
  expect((await kept(page)).touches).toHaveLength(3);
  await page.goto(HERE);
  await expect(compose.message).toHaveValue('Two stands or four, Piet? The quote for the lights holds until May.');
});

test('a call is prepared, dialled and logged with its outcome', async ({ app, page }) => {
  const compose = await write(app, page);
  await compose.choose('Call');
  await expect(page.getByRole('link', { name: 'Call 0113 496 0187' })).toHaveAttribute('href', 'tel:01134960187');
  await page.getByRole('button', { name: 'Log the call' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByRole('heading', { name: 'Log a touch with Piet' })).toBeVisible();
  await dialog.getByRole('button', { name: 'Cancel' }).click();
  await expect(page).toHaveURL(new RegExp(`${HERE}$`));
  await page.getByRole('button', { name: 'Log the call' }).click();
  await dialog.getByRole('button', { name: 'Log it' }).click();
  await expect(page).toHaveURL(new RegExp(`#/prospect/${ID}$`));
  expect((await kept(page)).touches.at(-1)).toMatchObject({ channel: 'call', outcome: 'no_answer', purpose: 'decision' });
});

test('a refused clipboard leaves the text selected and says so', async ({ app, page }) => {
  await page.addInitScript(() => {
    navigator.clipboard.writeText = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  const compose = await write(app, page);
  await compose.message.fill('Two stands or four, Piet?');
  await compose.copy.click();
  await expect(page.getByText('The browser did not let the text be copied.')).toBeVisible();
  expect(await compose.selected()).toBe('Two stands or four, Piet?');
  await expect(compose.log).toBeDisabled();
});

test('a closed channel cannot be chosen, and the others wait until they are confirmed', async ({ app, page }) => {
  const blocks = [{ channel: 'email', since: '2026-11-02T09:00:00Z', reason: 'opted out in the newsletter' }];
  const compose = await write(app, page, { blocks, channels_unconfirmed: true });
  await expect(compose.channel('Email')).toBeDisabled();
  await expect(page.getByText('Email has been closed since 2 November: opted out in the newsletter.').first()).toBeVisible();
  await expect(page.getByText('Nothing goes out before you have said above')).toBeVisible();
  await expect(compose.copy).toBeHidden();
  await page.getByRole('button', { name: 'The other ways are fine with them' }).click();
  await expect(page.getByRole('link', { name: 'Call 0113 496 0187' })).toBeVisible();
});

test('who asked not to be contacted is not written to', async ({ app, page }) => {
  const compose = await write(app, page, { stage: 'do_not_contact' });
  await expect(page.getByText('Piet asked not to be contacted, so nothing goes out from here.')).toBeVisible();
  await expect(compose.message).toBeHidden();
  await expect(page.getByRole('main').getByRole('link', { name: /Open in|Call/ })).toBeHidden();
  await app.expectAccessible();
});

test('everything can be done from the keyboard', async ({ app, page }) => {
  const compose = await write(app, page);
  const to = async (there: () => Promise<boolean>) => {
    for (let presses = 0; presses < 40 && !(await there()); presses++) await page.keyboard.press('Tab');
    expect(await there()).toBe(true);
  };
  const focused = (locator: ReturnType<Page['locator']>) => () => locator.evaluate((element) => element === document.activeElement);
  await to(focused(compose.brings));
  await page.keyboard.type('the readings from Leeds');
  await to(focused(compose.channel('Email')));
  await page.keyboard.press('ArrowRight');
  await expect(compose.channel('Text')).toBeChecked();
  await page.keyboard.press('ArrowLeft');
  await expect(compose.channel('Email')).toBeChecked();
  await to(focused(compose.angle('The reason first')));
  await page.keyboard.press('ArrowRight');
  await expect(compose.angle('What you bring first')).toBeChecked();
  await to(focused(compose.message));
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' Just a line more.');
  await page.keyboard.press('Control+Enter');
  await expect(compose.log).toBeEnabled();
  await to(focused(compose.log));
  await page.keyboard.press('Enter');
  await expect(page).toHaveURL(new RegExp(`#/prospect/${ID}$`));
});

for (const [size, viewport] of Object.entries({ wide: { width: 1280, height: 800 }, phone: { width: 390, height: 844 } })) {
  test(`accessible, ${size}`, async ({ app, page }) => {
    await page.setViewportSize(viewport);
    const compose = await write(app, page);
    await compose.message.fill('Hi Piet,\n\nJust checking in, I haven’t heard back. [Name], this is my third email.\n\nInes\n');
    await expect(compose.findings.getByRole('listitem')).not.toHaveCount(0);
    for (const why of await compose.findings.getByText('Why this costs answers').all()) await why.click();
    await app.expectAccessible();
    await compose.choose('Voicemail');
    await app.expectAccessible();
  });
}

for (const width of [1280, 640, 390, 320]) {
  test(`nothing is cut off at ${width} px, and the marks stand under their words`, async ({ app, page }) => {
    await page.setViewportSize({ width, height: 700 });
    const compose = await write(app, page);
    await compose.message.fill('Hi Piet,\n\nJust checking in, I haven’t heard back. [Name], this is my third email.\n\nInes\n\n');
    await expect.poll(() => compose.marks()).not.toHaveLength(0);
    const over = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
    expect(over).toBe(0);
    // The copy under the text area has its lines where the text area has them, down to the last empty one.
    const heights = await page.locator('.draft > *').evaluateAll((both) => both.flatMap((one) => [one.clientHeight, one.scrollHeight]));
    expect(Math.max(...heights) - Math.min(...heights)).toBeLessThanOrEqual(1);
  });
}
