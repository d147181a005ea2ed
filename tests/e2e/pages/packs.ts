// Packs as they travel: made here byte by byte, so that a hostile one can be made as well; and the pages they are opened on.
import { deflateRawSync } from 'node:zlib';
import { expect, type Page } from '@playwright/test';
import type { App } from './app';

/** CRC-32, as the seal has it. */
function checksum(bytes: Uint8Array): number {
  let register = ~0;
  for (const byte of bytes) {
    register ^= byte;
    for (let bit = 0; bit < 8; bit++) register = (register >>> 1) ^ (register & 1 ? 0xedb88320 : 0);
  }
  return ~register >>> 0;
}

type Seal = { version?: number; kind?: number; length?: number };

/** The text of a link: what it is, how long it says it is, its checksum, then the bytes deflated. */
export function sealed(value: unknown, { version = 1, kind = 0, length }: Seal = {}): string {
  const bytes = Buffer.from(JSON.stringify(value));
  const head = Buffer.alloc(8);
  head.writeUInt32BE(length ?? bytes.length);
  head[0] = (version << 4) | kind;
  head.writeUInt32BE(checksum(Buffer.concat([head.subarray(0, 4), bytes])), 4);
  return Buffer.concat([head, deflateRawSync(bytes)]).toString('base64url');
}

/** A pack for an afternoon. */
export const TUESDAY = {
  title: 'Silence on Tuesday',
  brand: 'Marlow Coaching, Leeds',
  welcome: 'Good that you are here.\nBring one name.',
  uses: ['bike-workshop', 'easy-payroll', 'mend-roof'],
  banned: ['circle back'],
};

export class PacksPage {
  constructor(
    readonly page: Page,
    readonly app: App,
  ) {}

  /** Opens the link of a pack and takes it into the practice room. */
  async openLink(text: string) {
    await this.app.open(`#/pack/${text}`);
    await this.page.getByRole('button', { name: 'Open it in the practice room' }).click();
    await expect(this.page.getByRole('heading', { name: 'What there is to do' })).toBeVisible();
  }

  /** Chooses a file where packs are opened. */
  async choose(name: string, buffer: Buffer) {
    const field = this.page.getByLabel('Choose a file or a picture');
    await field.setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  }

  /** Everything that is kept, apart from the practice room's own. */
  async book(): Promise<Record<string, string>> {
    const all: [string, string][] = await this.page.evaluate(() => Object.entries(localStorage));
    return Object.fromEntries(all.filter(([key]) => !key.startsWith('onemore-practice:')));
  }
}
