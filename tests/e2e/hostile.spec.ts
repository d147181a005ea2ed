// Texts that want to run, five hundred of them, through every field, every way in and every link: none runs, and the page's policy
// never has to stop one. The guard tells of both: `xss` writes an error, and so does every report of the policy.
import { readFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { settled, storedBook } from './pages/app';
import { LibraryPage } from './pages/library';
import { PacksPage, sealed } from './pages/packs';

// All of them take many minutes: `ONEMORE_HOSTILE=all` for that, one in eight else. `tests/hostile.rs` reads them all each time.
const ALL: string[] = JSON.parse(readFileSync(new URL('../fixtures/hostile.json', import.meta.url), 'utf8'));
const IS_ALL = process.env.ONEMORE_HOSTILE === 'all';
const TEXTS = IS_ALL ? ALL : ALL.filter((_, place) => place % 8 === 0);
/** How long a test with these texts may take, in milliseconds. */
const PATIENCE = IS_ALL ? 3_600_000 : 600_000;
const MOMENT = '2026-11-17T09:00';
const AT = '2026-11-10T09:00:00Z';

const id = (number: number) => number.toString(16).padStart(16, '0');

/** One in so many of the texts, by their places: for pages that show again what others have shown, and take their time. */
const some = (each: number) => TEXTS.map((_, place) => place).filter((place) => place % each === 0);

/** A record with one text in each of its fields. */
function person(number: number, text: string) {
  const labelled = [{ value: text, label: text }];
  const touch = (n: number, rest: object) => ({ id: id(n), at: AT, direction: 'outgoing', channel: 'email', outcome: 'sent', brought: text, text, note: text, ...rest });
  return {
    id: id(number),
    name: text,
    called: text,
    pronouns: text,
    company: text,
    title: text,
    emails: labelled,
    phones: labelled,
    links: labelled,
    address: text,
    time_zone: text,
    birthday: text,
    interests: [text],
    how_they_buy: text,
    follow_up_wish: text,
    matter: text,
    notes: text,
    source: text,
    stage: 'contacted',
    blocks: [{ channel: 'visit', since: AT, reason: text }],
    next_step: { date: '2026-11-20', purpose: text, agreed_at: AT },
    promises: [{ id: id(1), by: 'rep', what: text, made_at: AT }, { id: id(2), by: 'prospect', what: text, due: '2026-11-12', made_at: AT }],
    groups: [id(1)],
    touches: [touch(1, {}), touch(2, { direction: 'incoming', outcome: 'they_wrote' })],
    added_at: AT,
  };
}

test.beforeEach(async ({ page }) => {
  expect(new Set(ALL).size).toBeGreaterThanOrEqual(500);
  await page.addInitScript(() => {
    const xss = () => console.error('xss: it ran');
    Object.assign(window, { xss, alert: xss, confirm: xss, prompt: xss });
  });
});

/** Every link on the page is one of ours, and what leads away leaves nothing behind. */
const wrongLinks = (page: Page) =>
  page.evaluate(() => {
    const wrong: string[] = [];
    for (const link of document.querySelectorAll<HTMLAnchorElement>('a[href], area[href]')) {
      const written = link.getAttribute('href')!;
      if (written.startsWith('#')) continue;
      const { protocol } = new URL(link.href);
      const leadsAway = protocol === 'http:' || protocol === 'https:';
      if (!leadsAway && !['mailto:', 'tel:', 'sms:'].includes(protocol)) wrong.push(written);
      if (leadsAway && (link.target !== '_blank' || !link.relList.contains('noopener') || !link.relList.contains('noreferrer'))) wrong.push(`${written} ${link.rel}`);
    }
    for (const part of document.querySelectorAll('main script, main iframe, main object, main embed, main style, main link, main form[action], main [srcdoc]')) wrong.push(part.outerHTML.slice(0, 80));
    return wrong;
  });

/** Goes through pages of the app without loading it anew, looking at each once it stands. */
async function walk(page: Page, hashes: string[]) {
  for (const hash of hashes) {
    await page.evaluate(
      (hash) =>
        new Promise<void>((done) => {
          location.hash = hash;
          // Two frames: one in which the page is built, one in which its effects have run.
          requestAnimationFrame(() => requestAnimationFrame(() => done()));
        }),
      hash,
    );
    expect(await wrongLinks(page), hash).toEqual([]);
  }
}

async function seed(app: any) {
  const records: Record<string, unknown> = {};
  TEXTS.forEach((text, place) => (records[`onemore:prospect:${id(place + 1)}`] = { version: 1, data: person(place + 1, text) }));
  const item = (text: string, place: number) => ({ id: id(place + 1), kind: 'article', title: text, text, link: text, interests: [text], added_at: AT });
  records['onemore:values'] = { version: 1, data: TEXTS.map(item) };
  records['onemore:groups'] = { version: 1, data: [{ id: id(1), name: TEXTS[0] }] };
  await app.seed(records);
}

test('in every field of everybody, on every page', async ({ app, data, page }) => {
  test.setTimeout(PATIENCE);
  await seed(app);
  await app.openAt(MOMENT, '#/today');
  await settled(page);
  expect((await data.prospects()).length).toBe(TEXTS.length);
  await walk(page, ['#/today', '#/prospects', '#/library', '#/settings', '#/data', '#/leave', '#/import', '#/compose']);
  await walk(page, TEXTS.map((_, place) => `#/prospect/${id(place + 1)}`));
  const named = await page.locator('h1').textContent();
  expect(named).toContain(TEXTS[TEXTS.length - 1].trim().slice(0, 40));
  await walk(page, some(5).map((place) => `#/compose/${id(place + 1)}`));
  await walk(page, some(10).map((place) => `#/prospects?find=${encodeURIComponent(TEXTS[place].toWellFormed())}`));
  await walk(page, TEXTS.map((text) => `#/${text.toWellFormed()}`));
  // A copy of them all, in another browser's empty book.
  await page.goto('#/data');
  const copy = await data.takeACopy();
  const before = (await storedBook(page)).prospects;
  await data.clear();
  await app.reload();
  await data.restore(copy.name, copy.text);
  await expect(page.getByText(/^Restored \d+ people from a backup/)).toBeVisible();
  expect((await storedBook(page)).prospects).toEqual(before);
});

test('typed into every field of the pages that have some', async ({ app, page }) => {
  test.setTimeout(PATIENCE);
  await app.seed({ [`onemore:prospect:${id(1)}`]: { version: 1, data: { id: id(1), name: 'Hannah Weiss', stage: 'contacted', added_at: AT } } });
  await app.openAt(MOMENT, '#/settings');
  const type = (texts: string[]) =>
    page.evaluate(async (texts) => {
      const frame = () => new Promise((done) => requestAnimationFrame(done));
      let fields = 0;
      for (const [place, text] of texts.entries()) {
        const all = [...document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>('main :is(input, textarea):not([type=file], [type=checkbox], [type=radio], [type=date], [type=number], [type=time])')];
        // Every text into one field, every field with some text.
        const some = place % 25 === 0 ? all : all.slice(place % all.length, (place % all.length) + 1);
        for (const field of some) {
          fields += 1;
          const proto = field instanceof HTMLTextAreaElement ? HTMLTextAreaElement.prototype : HTMLInputElement.prototype;
          Object.getOwnPropertyDescriptor(proto, 'value')!.set!.call(field, text);
          for (const name of ['input', 'change', 'blur']) field.dispatchEvent(new Event(name, { bubbles: true }));
        }
        await frame();
      }
      return fields;
    }, texts);
  for (const hash of ['#/settings', '#/compose', `#/compose/${id(1)}`, '#/prospects', '#/library', '#/data']) {
    await walk(page, [hash]);
    if (hash === '#/library') await new LibraryPage(page).add.click();
    expect(await type(TEXTS), hash).toBeGreaterThanOrEqual(TEXTS.length);
    expect(await wrongLinks(page), hash).toEqual([]);
  }
  await app.reload();
  await walk(page, ['#/settings', '#/data', '#/today', `#/compose/${id(1)}`]);
});

for (const [kind, headers, email] of [
  ['LinkedIn', ['First Name', 'Last Name', 'URL', 'Email Address', 'Company', 'Position', 'Connected On'], 3],
  ['Google', ['First Name', 'Last Name', 'Organization Name', 'Organization Title', 'Notes', 'Labels', 'E-mail 1 - Value', 'Phone 1 - Value', 'Website 1 - Value'], 6],
  ['HubSpot', ['Record ID', 'First Name', 'Last Name', 'Email', 'Phone Number', 'Company Name', 'Job Title', 'Lead Status', 'Contact owner'], 3],
  ['Outlook', ['First Name', 'Last Name', 'Company', 'Job Title', 'Business Phone', 'E-mail Address', 'Web Page', 'Notes'], 5],
  ['any', ['Name', 'Firma', 'E-Mail', 'Telefon', 'Webseite', 'Notizen', '<img src=x onerror=xss()>'], 2],
] as const) {
  test(`brought in from a file: ${kind}`, async ({ app, data, importing, page }) => {
    test.slow();
    const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
    const rows = TEXTS.map((text, place) => headers.map((_, column) => cell(column === email ? `p${place}@firm.example` : text)).join(','));
    await app.openAt(MOMENT, '#/import');
    await importing.choose({ name: '<img src=x onerror=xss()>.csv', text: `${headers.map(cell).join(',')}\r\n${rows.join('\r\n')}` });
    await expect(importing.found).toContainText('people');
    for (const summary of await page.locator('main summary').all()) await summary.click();
    expect(await wrongLinks(page)).toEqual([]);
    await importing.bringIn();
    await walk(page, ['#/prospects', '#/today', '#/data']);
    const kept = await data.prospects();
    expect(kept.length).toBeGreaterThan(TEXTS.length * 0.9);
    await walk(page, kept.slice(0, 40).map((one) => `#/prospect/${one.id}`));
  });
}

test('in what a link of the practice room says, and in packs that are taken in', async ({ app, page }) => {
  test.setTimeout(PATIENCE);
  const packs = new PacksPage(page, app);
  await app.openAt(MOMENT, '#/practice');
  const rooms = ['pack', 'result', 'practice', 'practice/task', 'practice/game', 'practice/triads', 'practice/guide', 'practice/screen', 'practice/print', 'practice/pack/1/do'];
  await walk(page, TEXTS.map((text, place) => `#/${rooms[place % rooms.length]}/${encodeURIComponent(text.toWellFormed())}`));
  const pack = (text: string) => ({ title: text.slice(0, 80), brand: text.slice(0, 80), welcome: text, uses: ['bike-workshop'], banned: [text.slice(0, 80)] });
  await walk(page, TEXTS.map((text) => `#/pack/${sealed(pack(text.toWellFormed()))}`));
  await walk(page, some(2).map((place) => `#/result/${sealed({ pack: 1, name: TEXTS[place].toWellFormed(), lines: [] }, { kind: 1 })}`));
  // One of them taken in, and everything that can be done with it.
  await packs.openLink(sealed(pack('<img src=x onerror=xss()>"><svg onload=xss()>')));
  const links = await page.locator('main a[href^="#/"]').evaluateAll((all) => all.map((link) => link.getAttribute('href')!));
  expect(links.length).toBeGreaterThan(2);
  await walk(page, ['#/practice/packs', ...links]);
});

test('a stored text and a draft that are not what they should be', async ({ app, page }) => {
  test.slow(true, 'a thousand texts are listed');
  const records: Record<string, string> = {};
  TEXTS.forEach((text, place) => {
    records[`onemore:prospect:${id(place + 1)}`] = text;
    records[`onemore:draft:${id(place + 1)}`] = text;
    records[`onemore:aside:${place}:${text.slice(0, 20)}`] = text;
  });
  await app.seed(records);
  await app.openAt(MOMENT, '#/data');
  await expect(page.getByRole('heading', { name: 'What could not be read' })).toBeVisible();
  expect(await wrongLinks(page)).toEqual([]);
});

test('a copy that is not what it should be', async ({ app, data, page }) => {
  test.slow(true, 'sixty files');
  await app.openAt(MOMENT, '#/data');
  for (const text of TEXTS.slice(0, 60)) {
    await data.choose(`${text.replaceAll(/[\\/\0]/g, '')}.json`, JSON.stringify({ format: 'Onemore backup', version: 2, prospects: [{ id: text, name: text, added_at: text }], checksum: text }));
    await expect(page.locator('main .wrong').filter({ hasText: /./ }).first()).toBeVisible();
  }
  expect(await wrongLinks(page)).toEqual([]);
});
