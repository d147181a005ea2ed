// Today's list, as a rep works through it.
import { type Locator, type Page } from '@playwright/test';

export type Part = 'Agreed and promised' | 'Take up the conversation' | 'One more, with something new' | 'Make a no easy' | 'Begin with';

export class TodayPage {
  constructor(readonly page: Page) {}

  /** Everybody on the list, or in one part of it. */
  rows(part?: Part): Locator {
    const main = this.page.getByRole('main');
    const place = part ? main.getByRole('region', { name: new RegExp(`^${part}`) }) : main;
    return place.locator('li.row');
  }

  row(name: string): Locator {
    return this.rows().filter({ has: this.page.getByRole('link', { name, exact: true }) });
  }

  async names(part?: Part): Promise<string[]> {
    return this.rows(part).getByRole('heading').allInnerTexts();
  }

  /** Opens the common outcomes of somebody and takes one: two taps. */
  async quick(name: string, outcome: string | RegExp) {
    await this.row(name).getByRole('button', { name: `Log or put off ${name}` }).click();
    await this.row(name).getByRole('button', { name: outcome }).click();
  }

  undo(): Locator {
    return this.page.getByRole('button', { name: 'Undo' });
  }
}
