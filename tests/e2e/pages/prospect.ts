// One prospect's page, and the list that leads there.
import { expect, type Locator, type Page } from '@playwright/test';

export class Prospects {
  constructor(readonly page: Page) {}

  get rows() {
    return this.page.getByRole('main').getByRole('listitem').filter({ has: this.page.getByRole('heading', { level: 3 }) });
  }

  row(name: string) {
    return this.rows.filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  get search() {
    return this.page.getByRole('searchbox', { name: 'Find a prospect' });
  }

  /** Fills the dialog; what is left out stays as the dialog has it. */
  async add(facts: Record<string, string>) {
    await this.page.getByRole('button', { name: 'Add a prospect' }).first().click();
    const dialog = this.page.getByRole('dialog', { name: 'Add a prospect' });
    for (const [label, text] of Object.entries(facts)) await dialog.getByLabel(label).fill(text);
    await dialog.getByRole('button', { name: 'Add them' }).click();
    return dialog;
  }
}

export class Prospect {
  constructor(readonly page: Page) {}

  get heading() {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** A fact's line: its name, its value, its button. */
  fact(label: string) {
    return this.page.locator('.fact', { has: this.page.locator('dt', { hasText: new RegExp(`^${label}$`) }) });
  }

  /** The button that turns a fact into a field. */
  edit(label: string) {
    return this.page.getByRole('button', { name: new RegExp(`^(Edit|Add) ${label.toLowerCase()}$`) });
  }

  /** Edits a fact of one line by the keyboard, and waits until the focus is back on its button. */
  async write(label: string, text: string) {
    await this.edit(label).click();
    await this.page.getByRole('textbox', { name: label, exact: true }).or(this.page.getByRole('combobox', { name: label, exact: true })).fill(text);
    await this.page.keyboard.press('Enter');
    await expect(this.edit(label)).toBeFocused();
  }

  /** Erases this person, and says yes to the question. */
  async erase(name: string) {
    await this.page.getByRole('button', { name: 'Erase this person' }).click();
    const dialog = this.page.getByRole('dialog', { name: `Erase ${name}?` });
    await dialog.getByRole('checkbox').check();
    await dialog.getByRole('button', { name: 'Erase' }).click();
  }

  get timeline() {
    return this.page.getByRole('region', { name: /Between you two/ });
  }

  entry(words: string): Locator {
    return this.timeline.getByRole('listitem').filter({ hasText: words });
  }

  get nextStep() {
    return this.page.getByRole('region', { name: 'Next step' });
  }

  dialog(name: string) {
    return this.page.getByRole('dialog', { name });
  }

  get toast() {
    return this.page.locator('.toast');
  }
}
