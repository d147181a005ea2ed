// One chair of a group, on a device of its own or on one that goes round.
import { expect, type Page } from '@playwright/test';

export class TriadPage {
  constructor(readonly page: Page) {}

  get main() {
    return this.page.getByRole('main');
  }

  /** "Round 1, second try: play" */
  get phase() {
    return this.page.locator('#phase');
  }

  get clock() {
    return this.page.getByRole('timer');
  }

  press(name: string) {
    return this.main.getByRole('button', { name, exact: true }).click();
  }

  /** Marks a line of the sheet, counted from 1. */
  async mark(line: number, word: 'Yes' | 'No' | 'Did not come up') {
    const row = this.page.locator('.sheet-lines li').nth(line - 1);
    await row.locator('label.choice', { hasText: new RegExp(`^${word}$`) }).click();
    await expect(row.getByRole('radio', { name: word, exact: true })).toBeChecked();
  }

  /** A row of the second try beside the first, counted from 1: its words. */
  row(line: number) {
    return this.page.locator('.both-tries tbody tr').nth(line - 1).getByRole('cell');
  }
}
