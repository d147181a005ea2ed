// What there is to bring along, as a rep sees it.
import type { Page } from '@playwright/test';

export class LibraryPage {
  constructor(readonly page: Page) {}

  get main() {
    return this.page.getByRole('main');
  }

  get add() {
    return this.main.getByRole('button', { name: 'Add something' });
  }

  field(label: string | RegExp) {
    return this.main.getByLabel(label);
  }

  get keep() {
    return this.main.getByRole('button', { name: 'Keep it' });
  }

  item(title: string) {
    return this.main.getByRole('listitem').filter({ hasText: title });
  }
}
