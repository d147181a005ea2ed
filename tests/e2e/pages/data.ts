// What is kept, copies of it, and its troubles.
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import { settled, storedBook } from './app';

export class DataPage {
  /** What stands over the page while something is not kept. */
  readonly banner: Locator;

  constructor(readonly page: Page) {
    this.banner = page.locator('.banner');
  }

  /** A section by its heading. */
  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** Presses what hands over a file, and reads the file. */
  async download(press: Locator): Promise<{ name: string; text: string }> {
    const download = this.page.waitForEvent('download');
    await press.click();
    const file = await download;
    return { name: file.suggestedFilename(), text: readFileSync(await file.path(), 'utf8') };
  }

  async takeACopy() {
    return this.download(this.page.getByRole('button', { name: 'Take a copy of everything' }));
  }

  async restore(name: string, text: string) {
    await this.page.getByLabel('Restore a copy').setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  /** Opens a copy, whether there is a book already or not. */
  async choose(name: string, text: string) {
    const field = this.page.getByLabel(/^(Open|Restore) a copy$/);
    await field.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(text) });
  }

  async openSample() {
    await this.page.getByRole('button', { name: 'Open the sample book' }).click();
    await expect(this.page.getByRole('button', { name: 'Remove the sample book' })).toBeVisible();
  }

  /** Everything of ours in the browser's storage. */
  async stored(): Promise<Record<string, string>> {
    await settled(this.page);
    return this.page.evaluate(() => Object.fromEntries(Object.entries(localStorage).filter(([key]) => key.startsWith('onemore:'))));
  }

  /** The stored prospects. */
  async prospects(): Promise<Record<string, any>[]> {
    return (await storedBook(this.page)).prospects;
  }

  /** Clears what the site has stored, as a user can. */
  async clear() {
    await settled(this.page);
    await this.page.evaluate(() => localStorage.clear());
    await this.forgetNet();
  }

  /** Clears the crash net, and nothing else. */
  async forgetNet() {
    await this.page.evaluate(
      () =>
        new Promise((done) => {
          const request = indexedDB.deleteDatabase('onemore');
          request.onsuccess = request.onerror = request.onblocked = done;
        }),
    );
  }
}
