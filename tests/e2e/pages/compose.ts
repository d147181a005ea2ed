// Writing to one prospect, as a rep sees it.
import { expect, type Locator, type Page } from '@playwright/test';

export class ComposePage {
  readonly message: Locator;
  readonly subject: Locator;
  readonly brings: Locator;
  readonly purpose: Locator;
  readonly findings: Locator;
  /** How many findings there are; read out whenever it changes. */
  readonly headline: Locator;
  readonly openInMail: Locator;
  readonly copy: Locator;
  readonly log: Locator;
  readonly question: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole('main');
    this.message = main.getByRole('textbox', { name: /^(Message|What to say)$/ });
    this.subject = main.getByRole('textbox', { name: 'Subject' });
    this.brings = main.getByRole('textbox', { name: 'What you bring', exact: true });
    this.purpose = main.getByRole('combobox', { name: 'Purpose' });
    this.findings = main.getByRole('region', { name: /to look at$/ });
    this.headline = this.findings.getByRole('heading', { level: 2 });
    this.openInMail = main.getByRole('link', { name: /^Open in mail/ });
    this.copy = main.getByRole('button', { name: /^Copy/ });
    this.log = main.getByRole('button', { name: 'Log as sent' });
    this.question = main.getByRole('alert');
  }

  channel(name: string) {
    return this.page.getByRole('main').getByRole('radio', { name, exact: true });
  }

  angle(name: string) {
    return this.page.getByRole('main').getByRole('radio', { name, exact: true });
  }

  /** A row of the meter: what is there, or what is missing. */
  signal(name: string) {
    return this.page.getByRole('region', { name: 'What is in it' }).getByRole('listitem').filter({ has: this.page.getByText(name, { exact: true }) });
  }

  async choose(channel: string) {
    // The round button itself is hidden under its word.
    await this.page.locator('label.choice', { hasText: new RegExp(`^${channel}$`) }).click();
    await expect(this.channel(channel)).toBeChecked();
  }

  /** The finding about these words, or with this title. */
  finding(words: string | RegExp) {
    return this.findings.getByRole('listitem').filter({ has: this.page.getByRole('heading', { name: words }) });
  }

  /** What is underlined in the text. */
  marks() {
    return this.page.locator('.draft mark').allTextContents();
  }

  /** The words selected in the text. */
  selected() {
    return this.message.evaluate((area: HTMLTextAreaElement) => area.value.slice(area.selectionStart, area.selectionEnd));
  }

  /** The parts of the link to the mail app, as a mail app would read them. */
  async mail() {
    const href = (await this.openInMail.getAttribute('href'))!;
    const [address, query] = href.replace('mailto:', '').split('?');
    const parts = new Map(query.split('&').map((part) => part.split('=') as [string, string]));
    return { href, to: decodeURIComponent(address), subject: decodeURIComponent(parts.get('subject') ?? ''), body: decodeURIComponent(parts.get('body') ?? '') };
  }

  clipboard() {
    return this.page.evaluate(() => navigator.clipboard.readText());
  }
}
