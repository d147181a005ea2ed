// Coming back from days away.
import { type Locator, type Page } from '@playwright/test';

export class LeavePage {
  readonly cap: Locator;
  readonly spread: Locator;

  constructor(readonly page: Page) {
    this.cap = page.getByLabel('Touches a day from now on');
    this.spread = page.getByRole('button', { name: 'Spread them so' });
  }

  rows(part?: string | RegExp): Locator {
    const main = this.page.getByRole('main');
    return (part ? main.getByRole('region', { name: part }) : main).locator('li.row');
  }

  /** How many come on each day, as the rows say it. */
  async days(): Promise<Record<string, number>> {
    const counts: Record<string, number> = {};
    for (const day of await this.rows().locator('.do').allInnerTexts()) counts[day] = (counts[day] ?? 0) + 1;
    return counts;
  }
}
