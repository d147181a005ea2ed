// Bringing in a file of contacts.
import { expect, type Locator, type Page } from '@playwright/test';

/** A path, or a file made up for the occasion. */
export type Given = string | { name: string; text: string | Buffer };

export class ImportPage {
  /** What was found, or what came of it. */
  readonly found: Locator;
  /** What is wrong, in words. */
  readonly wrong: Locator;

  constructor(readonly page: Page) {
    this.found = page.locator('#found');
    this.wrong = page.getByRole('main').getByRole('alert').filter({ hasText: /./ });
  }

  async choose(given: Given) {
    const file = typeof given === 'string' ? given : { name: given.name, mimeType: '', buffer: Buffer.from(given.text) };
    await this.page.getByLabel(/^Choose (a|another) file$/).setInputFiles(file);
  }

  /** The figure over these words; 0 where the words are not said. */
  async count(words: string): Promise<number> {
    const figure = this.page.locator('.figures > div').filter({ has: this.page.getByText(words, { exact: true }) });
    return (await figure.count()) === 0 ? 0 : Number((await figure.getByRole('definition').innerText()).replaceAll(',', ''));
  }

  /** The rows under a heading. */
  rows(heading: 'New' | 'Already in your book' | 'Left out'): Locator {
    return this.page.getByRole('region', { name: heading }).getByRole('listitem');
  }

  /** The field that says what a column is taken for. */
  async column(header: string): Promise<Locator> {
    const columns = this.page.locator('details', { hasText: 'What each column is taken for' });
    if ((await columns.getAttribute('open')) === null) await columns.locator('summary').click();
    return columns.getByLabel(header, { exact: true });
  }

  /** Presses the button that brings everybody in. */
  async bringIn() {
    await this.page.getByRole('button', { name: /^(Bring in|Add to) \d/ }).click();
    await expect(this.found).toHaveText(/brought in|Added to/);
  }
}
