// One task of a drill, and the list of the seven, as a rep sees them.
import { expect, type Page } from '@playwright/test';

export class DrillPage {
  constructor(readonly page: Page) {}

  get main() {
    return this.page.getByRole('main');
  }

  /** The words being written. */
  get words() {
    return this.main.getByRole('textbox', { name: /^(Message|What to say|What you say)$/ });
  }

  /** "4 of 7 are there; 3 to mend." */
  get headline() {
    return this.page.locator('#found');
  }

  /** What is shown after one's own answer only. */
  get model() {
    return this.main.getByRole('heading', { name: /^One good answer/ });
  }

  /** One thing that was looked at, with its yes or not yet. */
  check(what: string | RegExp) {
    return this.main.locator('.checks li').filter({ hasText: what });
  }

  async handIn() {
    await this.main.getByRole('button', { name: 'Check', exact: true }).click();
    await expect(this.headline).toBeFocused();
  }

  async next() {
    await this.main.getByRole('button', { name: /^Next/ }).click();
    await expect(this.page.locator('#title')).toBeFocused();
  }

  async way(name: string) {
    await this.page.locator('label.choice', { hasText: new RegExp(`^${name}$`) }).click();
  }
}
