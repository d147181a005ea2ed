// The plan on a prospect's page, and what stands beside it.
import { expect, type Locator } from '@playwright/test';
import { Prospect } from './prospect';

export class PlanPage extends Prospect {
  /** A part of the page by its heading. */
  section(name: string): Locator {
    return this.page.getByRole('region', { name, exact: true });
  }

  /** What is to be done, today or later. */
  get what(): Locator {
    return this.page.locator('section[aria-labelledby="what"]');
  }

  /** The reasons, open. */
  get why(): Locator {
    return this.what.locator('details.why');
  }

  /** Opens the comparison. */
  async whatIf(): Promise<Locator> {
    await this.page.getByText('What if: one more now, wait, an easy no, nurture').click();
    const table = this.page.locator('.what-if').getByRole('table');
    await expect(table).toBeVisible();
    return table;
  }

  /** Changes a fact that is one of a few, by the keyboard. */
  async choose(label: string, words: string) {
    await this.edit(label).click();
    await this.page.getByRole('combobox', { name: label }).selectOption(words);
    await this.page.keyboard.press('Enter');
    await expect(this.edit(label)).toBeFocused();
    await expect(this.fact(label)).toContainText(words);
  }

  /** Ticks a word among several. */
  async tick(label: string, words: string) {
    await this.fact(label).locator('label', { hasText: new RegExp(`^${words}$`) }).click();
    await expect(this.fact(label).getByRole('checkbox', { name: words })).toBeChecked();
  }

  /** Keeps what the editor of a fact holds. */
  async keep(label: string) {
    await this.fact(label).getByRole('button', { name: 'Keep' }).click();
  }
}
