// The page as a whole: opening it at a moment, with what is already saved, and reading it as a screen reader would.
import AxeBuilder from '@axe-core/playwright';
import { expect, type Page } from '@playwright/test';

/** Waits until nothing is on its way to the storage any more. */
export async function settled(page: Page) {
  await page.waitForFunction(() => document.querySelector('.status')?.getAttribute('aria-busy') === 'false');
}

/** The book as it lies in the storage, read anew by the app itself (src/web/bench.rs). */
export async function storedBook(page: Page): Promise<any> {
  await settled(page);
  const read = () => (window as any).onemore?.bench('stored', new Uint8Array());
  await page.waitForFunction(read);
  return JSON.parse(await page.evaluate(() => new TextDecoder().decode((window as any).onemore.bench('stored', new Uint8Array()))));
}

const WCAG = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

export class App {
  constructor(
    readonly page: Page,
    private readonly baseURL: string,
  ) {}

  /** Opens a room, for example `#/today`, and waits until the app runs. */
  async open(hash = '') {
    await this.page.goto(hash);
    await this.runs();
  }

  /** Opens a room with the clock standing at a moment, for example `2026-11-23T09:00`, in the zone of the config. */
  async openAt(moment: string, hash = '') {
    await this.page.clock.setFixedTime(moment);
    await this.open(hash);
  }

  async reload() {
    await this.page.reload();
    await this.runs();
  }

  /** Puts records into localStorage before the page opens; a value that is not text is kept as JSON. */
  async seed(records: Record<string, unknown>) {
    const localStorage = Object.entries(records).map(([name, value]) => ({
      name,
      value: typeof value === 'string' ? value : JSON.stringify(value),
    }));
    await this.page.context().setStorageState({ cookies: [], origins: [{ origin: new URL(this.baseURL).origin, localStorage }] });
  }

  /** No violation of WCAG 2.2 AA that a machine can see, in light and in dark. */
  async expectAccessible() {
    // A window as tall as the page: what lies under the bar of rooms would be measured as if it were cut off for ever.
    const window = this.page.viewportSize()!;
    const height = await this.page.evaluate(() => document.documentElement.scrollHeight);
    await this.page.setViewportSize({ width: window.width, height: Math.max(window.height, height) });
    for (const colorScheme of ['light', 'dark'] as const) {
      await this.page.emulateMedia({ colorScheme });
      const { violations } = await new AxeBuilder({ page: this.page }).withTags(WCAG).analyze();
      const told = violations.map(({ id, help, nodes }) => `${id}: ${help}: ${nodes.map((node) => node.target).join(', ')}`);
      expect(told, `axe, ${colorScheme}`).toEqual([]);
    }
    await this.page.emulateMedia({ colorScheme: null });
    await this.page.setViewportSize(window);
  }

  private async runs() {
    await this.page.waitForFunction(() => 'onemore' in window);
  }
}
