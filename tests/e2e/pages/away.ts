// Somebody who is away: their automatic reply, and the day they are back.
import { expect, type Locator, type Page } from '@playwright/test';

export class AwayDialog {
  readonly dialog: Locator;
  readonly says: Locator;
  readonly back: Locator;
  readonly wrong: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: / is away$/ });
    this.says = this.dialog.getByRole('status');
    this.back = this.dialog.getByLabel('Back on');
    this.wrong = this.dialog.getByRole('alert').filter({ hasText: /./ });
  }

  async paste(text: string) {
    await this.dialog.getByLabel('What they wrote').fill(text);
  }

  /** One of the days it can be. */
  async choose(day: string) {
    await this.dialog.locator('label.choice', { hasText: day }).click();
    await expect(this.dialog.getByRole('radio', { name: day })).toBeChecked();
  }

  async hold() {
    await this.dialog.getByRole('button', { name: 'Hold the plan' }).click();
  }
}
