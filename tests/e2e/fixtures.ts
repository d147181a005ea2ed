// Every journey imports `test` and `expect` from here: the guard then watches it to its end.
import { test as base, expect } from '@playwright/test';
import { Guard } from './guard';
import { App } from './pages/app';
import { DataPage } from './pages/data';
import { ImportPage } from './pages/import';

type Fixtures = {
  /** Fails the test for any fault that it saw, even if every step passed. */
  guard: Guard;
  /** The first tab. */
  app: App;
  /** Its page of what is kept. */
  data: DataPage;
  /** Its page for bringing in a file. */
  importing: ImportPage;
};

export const test = base.extend<Fixtures>({
  guard: [
    async ({ context, baseURL }, use) => {
      // Every page has a clipboard of its own: the machine's is one for all tests that run at the same time.
      await context.addInitScript(() => {
        // An empty page, not served securely, has none.
        if (!navigator.clipboard) return;
        let copied = '';
        navigator.clipboard.writeText = async (text) => void (copied = text);
        navigator.clipboard.readText = async () => copied;
      });
      const guard = new Guard(new URL(baseURL!).origin);
      await guard.watch(context);
      await use(guard);
      expect(guard.faults, 'what the page did and never may').toEqual([]);
    },
    { auto: true },
  ],
  app: async ({ page, baseURL }, use) => {
    await use(new App(page, baseURL!));
  },
  data: async ({ page }, use) => use(new DataPage(page)),
  importing: async ({ page }, use) => use(new ImportPage(page)),
});

export { expect };
