// The plan on a prospect's page: why, what else could be done, what was promised, and what they asked for.
import { expect, test } from './fixtures';
import type { App } from './pages/app';
import { PlanPage } from './pages/plan';

/** A Tuesday. */
const MORNING = '2026-11-17T09:00';
const HANNAH = '00000000000000a1';
const AT_HANNAH = `#/prospect/${HANNAH}`;
const GUIDE = '00000000000000c1';

const mail = (id: string, at: string, more: Record<string, unknown> = {}) => ({
  id,
  at,
  direction: 'outgoing',
  channel: 'email',
  outcome: 'sent',
  ...more,
});

/** Somebody who came to the rep, met, and has had two mails since without an answer. */
function hannah(more: Record<string, unknown> = {}) {
  const data = {
    id: HANNAH,
    name: 'Hannah Weiss',
    company: 'Weiss Bindery',
    emails: [{ value: 'hannah@weiss.example', label: 'work' }],
    phones: [{ value: '020 7946 0118' }],
    stage: 'meeting_held',
    added_at: '2026-10-20T09:00:00Z',
    touches: [
      { id: 'b1', at: '2026-11-03T10:00:00Z', direction: 'incoming', channel: 'visit', outcome: 'met' },
      mail('b2', '2026-11-06T10:00:00Z'),
      mail('b3', '2026-11-11T10:00:00Z'),
    ],
    ...more,
  };
  return { [`onemore:prospect:${HANNAH}`]: { version: 1, data } };
}

async function openHannah(app: App, more?: Record<string, unknown>, others: Record<string, unknown> = {}) {
  await app.seed({ ...hannah(more), ...others });
  await app.openAt(MORNING, AT_HANNAH);
  const plan = new PlanPage(app.page);
  await expect(plan.heading).toHaveText('Hannah Weiss');
  return plan;
}

test('the plan says why, what it overruled, and what would change it', async ({ app }) => {
  const plan = await openHannah(app, { chosen: 'easy_no' });
  await expect(plan.why).toContainText('You chose this one: make a no easy.');
  await expect(plan.why).toContainText('Overruled');
  await expect(plan.why).toContainText('Otherwise this one would be');
  await expect(plan.why).toContainText('What would change it');
  await expect(plan.why).toContainText('A reply from them starts the plan anew.');
  await plan.section('Just one more').getByRole('button', { name: 'Leave it to the plan' }).click();
  await expect(plan.why).not.toContainText('You chose this one');
});

test('just one more insists on something new, and can be taken back', async ({ app, page }) => {
  const plan = await openHannah(app);
  const more = plan.section('Just one more');
  await expect(more).toContainText('with something new');
  await expect(more).toContainText('0.7 of the 2.5 plain asks they bear just now');
  await more.getByRole('button', { name: 'Just one more, now' }).click();
  const dialog = page.getByRole('dialog', { name: 'The next touch with Hannah' });
  await dialog.getByRole('button', { name: 'Choose it' }).click();
  await expect(dialog.getByRole('alert')).toContainText('Say what is new that you would bring');
  await dialog.getByLabel('Something new to bring').fill('the readings from Leeds');
  await dialog.getByRole('button', { name: 'Choose it' }).click();
  await expect(plan.what).toContainText('One more, with something new.');
  await expect(plan.what).toContainText('Bring “the readings from Leeds” (observation).');
  await expect(plan.toast).toContainText('Next with Hannah Weiss: one more, with something new.');
  await plan.toast.getByRole('button', { name: 'Undo' }).click();
  await expect(more.getByRole('button', { name: 'Just one more, now' })).toBeVisible();

  // Now that the library has something, it is one tap; another purpose asks for nothing new.
  await more.getByRole('button', { name: 'Just one more, now' }).click();
  await expect(more).toContainText('You chose what the next touch is for: one more, with something new.');
  await more.getByRole('button', { name: 'Leave it to the plan' }).click();
  await more.getByRole('button', { name: 'Another purpose' }).click();
  await dialog.getByLabel('What it is for').selectOption('Mark an occasion');
  await dialog.getByRole('button', { name: 'Choose it' }).click();
  await expect(plan.what).toContainText('Mark an occasion.');
});

test('where nothing new is left, the plan says so', async ({ app }) => {
  const data = { id: GUIDE, kind: 'study', title: 'the guide to lamps', added_at: '2026-10-01T09:00:00Z' };
  const library = { 'onemore:values': { version: 1, data: [data] } };
  const plan = await openHannah(app, {}, library);
  await expect(plan.section('Just one more')).toContainText('“the guide to lamps”, which is new to them');
  await app.seed({ ...hannah({ chosen: 'one_more', touches: [mail('b2', '2026-11-06T10:00:00Z', { value: GUIDE, brought: 'the guide to lamps' })] }), ...library });
  await app.reload();
  await expect(plan.what).toContainText('Nothing new is left in your library for them.');
});

test('what-if compares four ways, with the band, the basis, and what is not known', async ({ app, page }) => {
  const plan = await openHannah(app);
  const table = await plan.whatIf();
  const row = (name: string) => table.getByRole('row', { name: new RegExp(`^${name}`) });
  await expect(row('One more now')).toContainText(/\d+ in 100between \d+ and \d+/);
  await expect(row('Nurture')).toContainText('not known');
  await expect(row('Nurture').getByRole('cell').last()).toHaveText('0');
  await expect(row('One more now').getByRole('cell').nth(1)).toHaveText(/^\d\.\d of 4\.0$/);
  await expect(page.getByText('The chance is a starting guess from published figures')).toBeVisible();
  await expect(page.getByText('Nothing is known of how many come back from nurture.')).toBeVisible();
  await expect(table.locator('.guessed').first()).toBeVisible();
});

test('the chance comes from the rep’s own log once it is long enough', async ({ app, page }) => {
  const others: Record<string, unknown> = {};
  for (let at = 0; at < 12; at += 1) {
    const id = `00000000000001${(at + 16).toString(16)}`;
    const touches = [
      { id: 'd1', at: '2026-09-01T10:00:00Z', direction: 'incoming', channel: 'visit', outcome: 'met' },
      mail('d2', '2026-09-08T10:00:00Z'),
      mail('d3', '2026-09-15T10:00:00Z', { outcome: 'they_wrote' }),
    ];
    others[`onemore:prospect:${id}`] = { version: 1, data: { id, name: `Person ${at}`, stage: 'meeting_held', added_at: '2026-08-01T09:00:00Z', touches } };
  }
  const plan = await openHannah(app, {}, others);
  await plan.whatIf();
  await expect(page.getByText(/The chance is from \d+ of your own silences; the dashed line is the starting guess./)).toBeVisible();
});

test('promises both ways: noted, said kindly when late, kept, taken off', async ({ app, page }) => {
  const plan = await openHannah(app);
  const promises = plan.section('Promises');
  const dialog = page.getByRole('dialog', { name: 'A promise between you and Hannah' });
  const note = async (who: string, what: string, by: string) => {
    await promises.getByRole('button', { name: 'Note a promise' }).click();
    await dialog.getByLabel('Who promised').selectOption(who);
    await dialog.getByLabel('What').fill(what);
    await dialog.getByLabel('By').fill(by);
    await dialog.getByRole('button', { name: 'Note it' }).click();
  };
  await note('I did', '', '2026-11-18');
  await expect(dialog.getByRole('alert')).toHaveText('Say what was promised, in a few words.');
  await dialog.getByLabel('What').fill('send the readings');
  await dialog.getByRole('button', { name: 'Note it' }).click();
  await expect(promises).toContainText('You promised to send the readings.');
  await expect(promises).toContainText('By tomorrow.');
  await note('They did', 'ask their partner', '2026-11-10');
  await expect(promises).toContainText('Hannah promised to ask their partner. It was for Tuesday 10 November. Something may have come up');

  await promises.getByRole('button', { name: 'Kept: send the readings' }).click();
  await expect(promises).toContainText('Kept so far: 1.');
  await promises.getByRole('button', { name: 'Take off: ask their partner' }).click();
  await expect(promises.getByRole('listitem')).toHaveCount(0);
  await page.keyboard.press('Control+z');
  await expect(promises.getByRole('listitem')).toHaveCount(1);
  await app.reload();
  await expect(promises).toContainText('Hannah promised to ask their partner.');
});

test('a promise of the rep’s comes before any ask', async ({ app }) => {
  const promise = { id: 'e1', by: 'rep', what: 'send the readings', due: '2026-11-16', made_at: '2026-11-03T10:00:00Z' };
  const plan = await openHannah(app, { promises: [promise] });
  await expect(plan.section('What to do today')).toContainText('Send the readings.');
  await expect(plan.section('Promises')).toContainText('It was for yesterday. Late is fine; a word on when helps.');
});

test('where they stand says how they came there', async ({ app }) => {
  const plan = await openHannah(app);
  await expect(plan.section('Where they stand')).toContainText('Since Tuesday 3 November, when they came to see you.');
  await plan.choose('Stage', 'Decision pending');
  await expect(plan.section('Where they stand')).toContainText('Set by hand.');
});

test('nurture keeps its reason and day, and both can be changed there', async ({ app, page }) => {
  const plan = await openHannah(app, { stage: { nurture: { reason: 'the move comes first', until: '2027-01-12' } } });
  await plan.section('In nurture').getByRole('button', { name: 'Another day or reason' }).click();
  const dialog = page.getByRole('dialog', { name: 'Hannah in nurture' });
  await expect(dialog.getByLabel('Come back to them on')).toHaveValue('2027-01-12');
  await dialog.getByLabel('Come back to them on').fill('2027-02-02');
  await dialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(plan.section('In nurture')).toContainText('In nurture until Tuesday 2 February 2027: the move comes first.');
});

test('somebody they named is added and linked both ways', async ({ app, page }) => {
  const plan = await openHannah(app);
  await page.getByRole('button', { name: 'They named somebody' }).click();
  const dialog = page.getByRole('dialog', { name: 'Somebody Hannah sent you to' });
  await dialog.getByRole('button', { name: 'Add them' }).click();
  await expect(dialog.getByRole('alert')).toContainText('one of them is enough');
  await dialog.getByLabel('Name').fill('Tomasz Rybak');
  await dialog.getByLabel('Email').fill('tomasz@rybak.example');
  await dialog.getByRole('button', { name: 'Add them' }).click();
  await plan.section('Who knows whom').getByRole('link', { name: 'Tomasz Rybak' }).click();
  await expect(plan.heading).toHaveText('Tomasz Rybak');
  await expect(plan.section('Who knows whom')).toContainText('Referred by Hannah Weiss.');
  await plan.section('Who knows whom').getByRole('link', { name: 'Hannah Weiss' }).click();
  await expect(plan.heading).toHaveText('Hannah Weiss');
});

test('goodwill is a quiet gauge with words, and moves with what they bear', async ({ app }) => {
  const plan = await openHannah(app);
  const goodwill = plan.section('Goodwill');
  await expect(goodwill).toContainText('Room for 4 asks that bring something new; time and answers restore it.');
  await plan.choose('They bear', 'Low');
  await expect(goodwill).toContainText('Room for one more ask that brings something new');
  await plan.choose('Fit', 'Doubtful');
  await plan.choose('Nurture', 'They agreed to hear from you');
  await app.reload();
  await expect(plan.fact('Fit')).toContainText('Doubtful');
  await expect(plan.fact('Nurture')).toContainText('They agreed to hear from you');
});

test('their way is edited in place, refused in words, and the plan keeps to it', async ({ app, page }) => {
  const plan = await openHannah(app);
  await plan.edit('Weekdays').click();
  await plan.tick('Weekdays', 'Thursday');
  await plan.keep('Weekdays');
  await expect(plan.fact('Weekdays')).toContainText('Thursday');
  await expect(plan.why).toContainText('Thursdays suit them.');

  await plan.edit('Hours').click();
  await plan.fact('Hours').getByLabel('From').fill('14:00');
  await plan.keep('Hours');
  await expect(plan.fact('Hours').getByRole('alert')).toContainText('Give both hours');
  await plan.fact('Hours').getByLabel('To').fill('12:00');
  await plan.keep('Hours');
  await expect(plan.fact('Hours').getByRole('alert')).toContainText('These hours end before they begin.');
  await plan.fact('Hours').getByLabel('To').fill('16:30');
  await plan.keep('Hours');
  await expect(plan.fact('Hours')).toContainText('14:00 to 16:30, on their clock');

  await plan.edit('Least gap').click();
  await plan.fact('Least gap').getByLabel('Days between two touches').fill('400');
  await page.keyboard.press('Enter');
  await expect(plan.fact('Least gap').getByRole('alert')).toContainText('a year at most');
  await plan.fact('Least gap').getByLabel('Days between two touches').fill('14');
  await page.keyboard.press('Enter');
  await expect(plan.fact('Least gap')).toContainText('14 days between touches');

  await plan.edit('Not before').click();
  await plan.fact('Not before').getByLabel('The first day that suits them').fill('2026-12-01');
  await page.keyboard.press('Enter');
  await expect(plan.fact('Not before')).toContainText('Tuesday 1 December');
  await expect(plan.section('What comes next')).toContainText('Thursday 3 December');

  await plan.edit('Days off').click();
  await plan.fact('Days off').getByLabel('What it is').fill('the fair');
  await plan.keep('Days off');
  await expect(plan.fact('Days off').getByRole('alert')).toHaveText('Choose the first day of the fair.');
  await plan.fact('Days off').getByLabel('First day').fill('2026-12-03');
  await plan.keep('Days off');
  await expect(plan.fact('Days off')).toContainText('the fair, Thursday 3 December');
  await expect(plan.section('What comes next')).toContainText('Thursday 10 December');
  await page.keyboard.press('Control+z');
  await expect(plan.section('What comes next')).toContainText('Thursday 3 December');
});

test('a rhythm of their own: weekly at an hour, or gaps', async ({ app, page }) => {
  const plan = await openHannah(app);
  await expect(plan.fact('Rhythm')).toContainText('As for everybody');
  await plan.edit('Rhythm').click();
  const fact = plan.fact('Rhythm');
  await expect(fact.getByLabel('Weekday')).toBeHidden();
  await fact.getByRole('combobox', { name: 'Rhythm' }).selectOption('Every week');
  await fact.getByLabel('Weekday').selectOption('Thursday');
  await fact.getByLabel('Hour').fill('10:00');
  await page.keyboard.press('Enter');
  await expect(fact).toContainText('Every Thursday at 10:00');
  await expect(plan.why).toContainText('Every Thursday at 10:00, as long as it takes.');

  await plan.edit('Rhythm').click();
  await fact.getByRole('combobox', { name: 'Rhythm' }).selectOption('Gaps of your own');
  await fact.getByLabel('Gaps in working days').fill('soon');
  await page.keyboard.press('Enter');
  await expect(fact.getByRole('alert')).toContainText('Give the gaps as working days');
  await fact.getByLabel('Gaps in working days').fill('2, 8');
  await page.keyboard.press('Enter');
  await expect(fact).toContainText('After 2, 8 working days');
});

// The phone is as tall as the page: axe takes what its bar covers, and scrolling uncovers, for too small to touch.
for (const [what, viewport] of Object.entries({ wide: { width: 1280, height: 800 }, phone: { width: 390, height: 5000 } })) {
  test(`the plan, its other ways and its editors are accessible: ${what}`, async ({ app, page }) => {
    test.slow();
    await page.setViewportSize(viewport);
    const promise = { id: 'e1', by: 'prospect', what: 'ask their partner', due: '2026-11-10', made_at: '2026-11-03T10:00:00Z' };
    const plan = await openHannah(app, { promises: [promise] });
    const fits = async () => {
      await app.expectAccessible();
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(viewport.width);
    };
    await plan.whatIf();
    await plan.edit('Weekdays').click();
    await plan.edit('Days off').click();
    await fits();
    await plan.edit('Rhythm').click();
    await plan.section('Promises').getByRole('button', { name: 'Note a promise' }).click();
    await fits();
  });
}
