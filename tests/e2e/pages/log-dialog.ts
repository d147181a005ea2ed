// Logging a touch.
import { expect, type Locator, type Page } from '@playwright/test';

export class LogDialog {
  readonly dialog: Locator;
  readonly wrong: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: /touch with/ });
    this.wrong = this.dialog.getByRole('alert').filter({ hasText: /./ });
  }

  /** Opens it on the page of this prospect. */
  async openFor(name: string) {
    await this.page.goto('#/prospects');
    await this.page.getByRole('link', { name, exact: true }).click();
    await this.page.getByRole('button', { name: 'Log a touch' }).click();
  }

  async choose(group: string, choice: string) {
    const place = this.dialog.getByRole('group', { name: group });
    // The round button itself is hidden under its word.
    await place.locator('label', { hasText: new RegExp(`^${choice}$`) }).click();
    await expect(place.getByRole('radio', { name: choice, exact: true })).toBeChecked();
  }

  async agree(day: string, time: string, purpose: string) {
    await this.choose('The next step, before you leave', 'We agreed one');
    await this.dialog.getByLabel('Day', { exact: true }).fill(day);
    await this.dialog.getByLabel('Time, if one was named').fill(time);
    await this.dialog.getByLabel('What for').fill(purpose);
  }

  /** A promise of the rep's, and by when. */
  async promise(what: string, due: string) {
    await this.dialog.getByText('A promise, or somebody they sent you to').click();
    await this.dialog.getByLabel('I promised to').fill(what);
    await this.dialog.getByLabel('I do it by').fill(due);
  }

  async keep() {
    await this.dialog.getByRole('button', { name: /^(Log it|Keep the correction)$/ }).click();
  }
}
