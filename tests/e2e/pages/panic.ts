// A true panic of the app, and what the page shows then.
import { expect, type Page } from '@playwright/test';

export const overlayOf = (page: Page) => page.getByRole('alert').filter({ hasText: 'Something in the page broke' });

/** The next thing the app draws is refused by the page, which the app takes for impossible: a true panic. */
export async function panic(page: Page) {
  await page.evaluate(() => {
    const kept = [Node.prototype.cloneNode, Document.prototype.createElement, Document.prototype.createElementNS] as const;
    const refuse = () => {
      throw new Error('broken on purpose');
    };
    Object.assign(Node.prototype, { cloneNode: refuse });
    Object.assign(Document.prototype, { createElement: refuse, createElementNS: refuse });
    Object.assign(window, {
      mend: () => {
        Object.assign(Node.prototype, { cloneNode: kept[0] });
        Object.assign(Document.prototype, { createElement: kept[1], createElementNS: kept[2] });
      },
    });
    location.hash = '#/settings';
  });
  await expect(overlayOf(page)).toBeVisible();
  await page.evaluate('mend()');
}
