// Piet's record, two things to bring and the rep's settings, for journeys that write to somebody.
import type { Page } from '@playwright/test';
import { storedBook, type App } from './app';
import { ComposePage } from './compose';

export const ID = '00000000000000a1';
export const KEY = `onemore:prospect:${ID}`;
export const HERE = `#/compose/${ID}`;
/** A Tuesday. */
export const NOW = '2026-11-17T09:00';

const piet = {
  id: ID,
  name: 'Piet de Boer',
  company: 'De Boer Cycles',
  emails: [{ value: 'piet@deboer.example' }],
  phones: [{ value: '0113 496 0187' }],
  matter: 'the quote for the workshop lights',
  interests: ['steel frames'],
  stage: 'proposal_out',
  touches: [
    { id: '0000000000000001', at: '2026-10-29T10:40:00Z', direction: 'outgoing', channel: 'call', outcome: 'spoke' },
    { id: '0000000000000002', at: '2026-11-06T10:00:00Z', direction: 'outgoing', channel: 'email', outcome: 'sent', purpose: 'proposal_read' },
  ],
  added_at: '2026-10-01T09:00:00Z',
};
const values = [
  { id: '00000000000000b1', kind: 'study', title: 'the readings from a bike shop in Leeds', interests: ['steel frames'], added_at: '2026-10-01T09:00:00Z' },
  { id: '00000000000000b2', kind: 'story', title: 'the story of a bakery that waited', added_at: '2026-10-02T09:00:00Z' },
];
export const profile = { name: 'Ines', company: 'Halden Lighting', phone: '0113 496 0142', signature: '' };

/** Opens the desk with Piet's record, changed by `about`, and settings, changed by `settings`. */
export async function write(app: App, page: Page, { about = {}, settings = {}, hash = HERE } = {}) {
  await app.seed({
    [KEY]: { version: 1, data: { ...piet, ...about } },
    'onemore:settings': { version: 1, data: { profile, starts_a_day: 5, ...settings } },
    'onemore:values': { version: 1, data: values },
  });
  await app.openAt(NOW, hash);
  return new ComposePage(page);
}

/** A record as it lies in the storage. */
export async function kept(page: Page, key = KEY) {
  const book = await storedBook(page);
  return key === KEY ? book.prospects.find(({ id }: { id: string }) => id === ID) : book[key.replace('onemore:', '')];
}
