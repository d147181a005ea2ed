// The list of prospects and one prospect's page: everything a rep keeps of a person, put right by hand.
import { expect, test } from './fixtures';
import { storedBook, type App } from './pages/app';
import { Prospect, Prospects } from './pages/prospect';

/** A Tuesday. */
const MORNING = '2026-11-17T09:00';
const HANNAH = '00000000000000a1';
const AT_HANNAH = `#/prospect/${HANNAH}`;

/** Somebody with a history: they met, and a mail since then has no answer. */
function hannah(more: Record<string, unknown> = {}) {
  const data = {
    id: HANNAH,
    name: 'Hannah Weiss',
    company: 'Weiss Bindery',
    emails: [{ value: 'hannah@weiss.example', label: 'work' }],
    phones: [{ value: '020 7946 0118' }],
    matter: 'the lamps over the sewing frames',
    stage: 'proposal_out',
    added_at: '2026-10-20T09:00:00Z',
    touches: [
      { id: 'b1', at: '2026-11-05T10:00:00Z', direction: 'outgoing', channel: 'visit', outcome: 'met', note: 'Measured the frames' },
      { id: 'b2', at: '2026-11-09T10:00:00Z', direction: 'outgoing', channel: 'email', outcome: 'sent', purpose: 'proposal_read' },
    ],
    ...more,
  };
  return { [`onemore:prospect:${HANNAH}`]: { version: 1, data } };
}

async function openHannah(app: App, more?: Record<string, unknown>) {
  await app.seed(hannah(more));
  await app.openAt(MORNING, AT_HANNAH);
  const hannahsPage = new Prospect(app.page);
  await expect(hannahsPage.heading).toHaveText('Hannah Weiss');
  return hannahsPage;
}

test('a prospect added by hand is checked, opened, listed, and still there after a reload', async ({ app, page }) => {
  await app.openAt(MORNING, '#/prospects');
  const list = new Prospects(page);
  const dialog = await list.add({ Name: 'Ọlá Brennan', Email: 'ola at brennan' });
  await expect(dialog.getByRole('alert').first()).toContainText('“ola at brennan” is not an email address.');
  await expect(dialog.getByLabel('Name')).toHaveValue('Ọlá Brennan');
  await dialog.getByLabel('Email').fill('ola@brennan.example');
  await dialog.getByLabel('The matter').fill('the shop window');
  await dialog.getByRole('button', { name: 'Add them' }).click();

  const record = new Prospect(page);
  await expect(record.heading).toHaveText('Ọlá Brennan');
  await expect(record.toast).toContainText('Added Ọlá Brennan.');
  await app.reload();
  await expect(record.heading).toHaveText('Ọlá Brennan');
  await expect(record.fact('About')).toContainText('the shop window');
  await page.getByRole('link', { name: 'All prospects' }).click();
  await expect(list.row('Ọlá Brennan')).toContainText('Today, by email');
});

test('an empty dialog says what is enough', async ({ app, page }) => {
  await app.openAt(MORNING, '#/prospects');
  const dialog = await new Prospects(page).add({});
  await expect(dialog.getByRole('alert').filter({ hasText: 'one of them is enough' })).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await expect(page.getByRole('heading', { name: 'Nobody here yet' })).toBeVisible();
});

test('the list is found by words and by where people stand', async ({ app, page }) => {
  await app.openAt(MORNING, '#/prospects');
  await page.getByRole('button', { name: 'Try the sample book' }).click();
  const list = new Prospects(page);
  await expect(list.rows.first()).toContainText('Agreed for today, 10:00');
  const find = async (words: string, name: string) => {
    await list.search.fill('');
    await list.search.pressSequentially(words);
    await expect(list.search).toBeFocused();
    await expect(list.rows).toHaveCount(1);
    await expect(list.row(name)).toBeVisible();
  };
  await find('SIOBHAN', 'Siobhán Keane');
  await find('zielinska', 'Katarzyna Zielińska');
  await find('boatyard', 'Oskar Lind');
  await find('(029) 2018-0148', 'Dilys Morgan');
  await list.search.fill('nobody of this name');
  await expect(page.getByText('Nobody matches “nobody of this name”.')).toBeVisible();

  // The words go into the address once the field is left, so that coming back finds the same list.
  await list.search.fill('tan');
  const before = await page.evaluate(() => history.length);
  await list.row('Grace Tan').getByRole('link').click();
  await page.goBack();
  await expect(list.search).toHaveValue('tan');
  expect(await page.evaluate(() => history.length)).toBe(before + 1);

  await list.search.fill('');
  await page.getByRole('link', { name: /^Nurture/ }).last().click();
  await expect(list.rows).toHaveCount(3);
  await page.getByRole('link', { name: /^Do not contact/ }).click();
  await expect(list.rows).toHaveCount(1);
});

test('several of those not begun are begun with at once', async ({ app, page }) => {
  await app.openAt(MORNING, '#/prospects');
  await page.getByRole('button', { name: 'Try the sample book' }).click();
  await page.getByRole('link', { name: /^Not started/ }).click();
  const list = new Prospects(page);
  await page.getByRole('checkbox', { name: 'Choose Rosa Delgado' }).check();
  await page.getByRole('checkbox', { name: 'Choose Kofi Mensah' }).check();
  await page.getByRole('button', { name: 'Begin with these today' }).click();
  await expect(page.locator('.toast')).toContainText('2 people are on today’s list.');
  await expect(list.row('Rosa Delgado')).toContainText('Today,');
  await page.getByRole('button', { name: 'Begin today with Ingrid Solheim' }).click();
  await expect(list.row('Ingrid Solheim')).toContainText('Today,');
});

test('a fact is edited where it stands: kept, refused in words, cancelled, undone', async ({ app, page }) => {
  const record = await openHannah(app);
  await record.write('Company', 'Weiss & Daughter');
  await expect(record.fact('Company')).toContainText('Weiss & Daughter');
  await page.keyboard.press('Control+z');
  await expect(record.fact('Company')).toContainText('Weiss Bindery');

  await record.edit('Birthday').click();
  await page.getByRole('textbox', { name: 'Birthday' }).fill('in June');
  await page.keyboard.press('Enter');
  await expect(record.fact('Birthday').getByRole('alert')).toContainText('“in June” is not a birthday.');
  await expect(page.getByRole('textbox', { name: 'Birthday' })).toHaveValue('in June');
  await page.getByRole('textbox', { name: 'Birthday' }).fill('--06-09');
  await page.keyboard.press('Enter');
  await expect(record.fact('Birthday')).toContainText('--06-09');

  await record.edit('Title').click();
  await page.keyboard.type('Binder');
  await page.keyboard.press('Escape');
  await expect(record.edit('Title')).toBeFocused();
  await expect(record.fact('Title')).not.toContainText('Binder');

  // Going elsewhere keeps; free text takes Enter as a line of its own.
  await record.edit('Notes').click();
  await page.keyboard.type('Sews on Mondays.');
  await page.keyboard.press('Enter');
  await page.keyboard.type('Closed in August.');
  await record.heading.click();
  await expect(record.fact('Notes')).toContainText('Sews on Mondays.\nClosed in August.');

  await record.edit('Stage').click();
  await page.getByRole('combobox', { name: 'Stage' }).selectOption('Decision pending');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Weiss Bindery. Decision pending.')).toBeVisible();
  await app.reload();
  await expect(record.fact('Birthday')).toContainText('--06-09');
  await expect(record.fact('Notes')).toContainText('Closed in August.');
});

test('a time zone is one the browser knows, and says what time it is there', async ({ app, page }) => {
  const record = await openHannah(app);
  await record.edit('Time zone').click();
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Atlantis');
  await page.keyboard.press('Enter');
  await expect(record.fact('Time zone').getByRole('alert')).toContainText('not a time zone');
  await page.getByRole('combobox', { name: 'Time zone' }).fill('Asia/Tokyo');
  await page.keyboard.press('Enter');
  await expect(record.fact('Time zone')).toContainText('18:00, Tuesday there now');
});

test('there may be several email addresses, each with its label', async ({ app, page }) => {
  const record = await openHannah(app);
  await record.edit('Emails').click();
  await page.getByRole('button', { name: 'Another email address' }).click();
  const addresses = record.fact('Emails').getByLabel('Email address', { exact: true });
  await addresses.nth(1).fill('hannah.home');
  await record.fact('Emails').getByLabel('Label').nth(1).fill('home');
  await page.keyboard.press('Enter');
  await expect(record.fact('Emails').getByRole('alert')).toContainText('“hannah.home” is not an email address.');
  await addresses.nth(1).fill('hannah@home.example');
  await page.keyboard.press('Enter');
  await expect(record.edit('Emails')).toBeFocused();
  await expect(record.fact('Emails').getByRole('link')).toHaveText(['hannah@weiss.example', 'hannah@home.example']);
  await expect(record.fact('Emails').getByRole('link').last()).toHaveAttribute('href', 'mailto:hannah@home.example');

  await record.edit('Emails').click();
  await page.getByRole('button', { name: 'Remove this email address' }).first().click();
  await record.fact('Emails').getByRole('button', { name: 'Keep' }).click();
  await expect(record.fact('Emails').getByRole('link')).toHaveText(['hannah@home.example']);

  await record.edit('Links').click();
  await record.fact('Links').getByLabel('Link', { exact: true }).fill('javascript:alert(1)');
  await page.keyboard.press('Enter');
  await expect(record.fact('Links').getByRole('alert')).toContainText('is not a web address');
  await record.fact('Links').getByLabel('Link', { exact: true }).fill('weiss.example/about');
  await page.keyboard.press('Enter');
  const link = record.fact('Links').getByRole('link');
  await expect(link).toHaveAttribute('href', 'https://weiss.example/about');
  await expect(link).toHaveAttribute('rel', 'noopener noreferrer');
});

test('a touch is corrected and deleted', async ({ app, page }) => {
  const record = await openHannah(app);
  await expect(record.entry('You met')).toContainText('Measured the frames.');
  await page.getByRole('button', { name: 'Correct email, 9 Nov' }).click();
  const dialog = record.dialog('Correct this touch with Hannah');
  await dialog.getByLabel('Worth remembering').fill('Sent the quote again');
  await dialog.getByRole('button', { name: 'Keep the correction' }).click();
  await expect(record.entry('You wrote an email')).toContainText('Sent the quote again.');
  await expect(page.getByRole('button', { name: 'Correct email, 9 Nov' })).toBeFocused();

  await page.getByRole('button', { name: 'Delete email, 9 Nov' }).click();
  await expect(record.entry('You wrote an email')).toHaveCount(0);
  await expect(record.heading).toBeFocused();
  await record.toast.getByRole('button', { name: 'Undo' }).click();
  await expect(record.entry('You wrote an email')).toHaveCount(1);
});

test('a next step is agreed, changed and taken off, and the plan follows', async ({ app, page }) => {
  const record = await openHannah(app);
  await expect(record.nextStep).toContainText('None agreed');
  await page.getByRole('button', { name: 'Agree one' }).click();
  const dialog = record.dialog('The next step with Hannah');
  await dialog.getByLabel('Day').fill('2026-11-20');
  await dialog.getByLabel('Time').fill('09:30');
  await dialog.getByRole('button', { name: 'Note it' }).click();
  await expect(dialog.getByRole('alert')).toHaveText('Say what the next step is for, in a few words.');
  await dialog.getByLabel('What for').fill('Walk the back rooms');
  await dialog.getByRole('button', { name: 'Note it' }).click();
  await expect(record.nextStep).toContainText('Friday 20 November, 09:30');
  await expect(page.getByRole('region', { name: 'What comes next' })).toContainText('Friday 20 November, 09:30');

  await record.nextStep.getByRole('button', { name: 'Change it' }).click();
  await expect(dialog.getByLabel('What for')).toHaveValue('Walk the back rooms');
  await dialog.getByLabel('Day').fill('2026-11-17');
  await dialog.getByRole('button', { name: 'Note it' }).click();
  await expect(record.nextStep).toContainText('Today, 09:30');
  await record.nextStep.getByRole('button', { name: 'It is off' }).click();
  await expect(record.nextStep).toContainText('It was called off. Offer a new time while it is fresh.');
  await expect(page.getByRole('region', { name: 'What to do today' })).toContainText('Find a new time.');
  await record.nextStep.getByRole('button', { name: 'Take it off the list' }).click();
  await expect(record.nextStep).toContainText('None agreed');
});

test('a plan rests until another day, and the hold can be ended', async ({ app, page }) => {
  const record = await openHannah(app);
  await page.getByRole('button', { name: 'Another day' }).click();
  const dialog = record.dialog('Hannah on another day');
  await expect(dialog.getByLabel('Come back on')).toHaveValue('2026-11-18');
  await dialog.getByLabel('Come back on').fill('2026-11-24');
  await dialog.getByLabel('Why').fill('They are at a fair');
  await dialog.getByRole('button', { name: 'Rest until then' }).click();
  const standing = page.getByRole('region', { name: 'Resting' });
  await expect(standing).toContainText('Resting until Tuesday 24 November: They are at a fair.');
  await standing.getByRole('button', { name: 'End the hold' }).click();
  await expect(page.getByRole('region', { name: 'What to do today' })).toBeVisible();
});

test('nurture and back', async ({ app, page }) => {
  const record = await openHannah(app);
  await page.getByRole('button', { name: 'Shift to nurture' }).click();
  const dialog = record.dialog('Shift Hannah to nurture');
  await dialog.getByLabel('Come back to them on').fill('2026-11-01');
  await dialog.getByRole('button', { name: 'Shift to nurture' }).click();
  await expect(dialog.getByRole('alert')).toContainText('needs a day to come');
  await dialog.getByLabel('Come back to them on').fill('2027-01-12');
  await dialog.getByLabel('Why').fill('the move comes first');
  await dialog.getByRole('button', { name: 'Shift to nurture' }).click();
  const standing = page.getByRole('region', { name: 'In nurture' });
  await expect(standing).toContainText('In nurture until Tuesday 12 January 2027: the move comes first.');
  await expect(record.heading).toBeFocused();
  await standing.getByRole('button', { name: 'Bring them back' }).click();
  await expect(page.getByText('Weiss Bindery. In contact.')).toBeVisible();
});

test('do not contact takes every way away, and only they can open it again', async ({ app, page }) => {
  const record = await openHannah(app);
  await page.getByRole('button', { name: 'Do not contact' }).click();
  await record.dialog('No more contact with Hannah?').getByRole('button', { name: 'Do not contact them' }).click();
  const standing = page.getByRole('region', { name: 'Do not contact' });
  await expect(standing).toContainText('They asked not to be contacted.');
  await expect(page.getByRole('link', { name: /Write/ })).toHaveCount(0);
  await expect(record.fact('Emails').getByRole('link')).toHaveCount(0);
  await app.reload();
  await standing.getByRole('button', { name: 'They have been in touch' }).click();
  await expect(record.fact('Emails').getByRole('link')).toHaveCount(1);
});

test('one channel is closed with who said so, and opened again; the others are confirmed', async ({ app, page }) => {
  const block = { channel: 'email', since: '2026-11-02T09:00:00Z', reason: 'opted out by the link' };
  const record = await openHannah(app, { blocks: [block], channels_unconfirmed: true });
  const standing = page.getByRole('region', { name: 'May you still write or call?' });
  await expect(standing).toContainText('a call or a text would still reach them');
  await expect(record.fact('Do not use')).toContainText('Email Closed since 2 November: opted out by the link');
  await standing.getByRole('button', { name: 'They are content with that' }).click();
  await expect(page.getByRole('region', { name: 'What to do today' })).toContainText('Today, by phone');

  await page.getByRole('button', { name: 'Add a channel not to use' }).click();
  const dialog = record.dialog('How not to reach Hannah');
  await dialog.getByLabel('Channel').selectOption('Text');
  await dialog.getByLabel('Who said so').fill('asked on the phone');
  await dialog.getByRole('button', { name: 'Close this channel' }).click();
  await expect(record.fact('Do not use')).toContainText('asked on the phone');
  await page.getByRole('button', { name: 'Open again: email' }).click();
  await expect(record.fact('Do not use')).not.toContainText('Email');
});

test('a person is erased: asked for twice, with a way back', async ({ app, page }) => {
  const record = await openHannah(app);
  await page.getByRole('button', { name: 'Erase this person' }).click();
  const dialog = record.dialog('Erase Hannah Weiss?');
  await dialog.getByRole('button', { name: 'Erase' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Tick the box first');
  await dialog.getByRole('checkbox').check();
  await dialog.getByRole('button', { name: 'Erase' }).click();
  await expect(record.heading).toHaveText('Prospects');
  await expect(record.toast).toContainText('Erased Hannah Weiss.');
  expect((await storedBook(page)).prospects).toEqual([]);
  await record.toast.getByRole('button', { name: 'Undo' }).click();
  await new Prospects(page).row('Hannah Weiss').getByRole('link').click();
  await expect(record.heading).toHaveText('Hannah Weiss');
});

test('a person erased in another tab leaves a page that says so', async ({ app, page, context }) => {
  const record = await openHannah(app);
  const other = await context.newPage();
  await other.goto(AT_HANNAH);
  await new Prospect(other).erase('Hannah Weiss');
  await expect(record.heading).toHaveText('Nobody is here any more');
  await page.getByRole('link', { name: 'See all prospects' }).click();
  await expect(record.heading).toHaveText('Prospects');
});

// The phone is as tall as the page: axe takes what its bar covers, and scrolling uncovers, for too small to touch.
for (const [what, viewport] of Object.entries({ wide: { width: 1280, height: 800 }, phone: { width: 390, height: 4000 } })) {
  const fits = async (app: App) => {
    await app.expectAccessible();
    expect(await app.page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
  };

  test(`a prospect’s page is accessible, also while facts are edited: ${what}`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const record = await openHannah(app, {
      next_step: { date: '2026-11-17', time: '10:00:00', purpose: 'Hear what they think', agreed_at: '2026-11-05T10:00:00Z' },
    });
    await fits(app);
    await record.edit('Phones').click();
    await record.edit('Stage').click();
    await fits(app);
  });

  test(`the list and its dialog are accessible: ${what}`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    await app.seed(hannah());
    await app.openAt(MORNING, '#/prospects');
    await fits(app);
    await page.getByRole('button', { name: 'Add a prospect' }).click();
    await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
    await fits(app);
  });
}
