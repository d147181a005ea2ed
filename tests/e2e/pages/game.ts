// The silent buyer, as a rep sees it.
import { expect, type Locator, type Page } from '@playwright/test';

/** A game as it lies in the storage, with the moves that were made. */
export type Kept = { seed: number; moves: object[] } & Record<string, unknown>;

export class GamePage {
  readonly play: Locator;
  readonly message: Locator;
  readonly subject: Locator;
  readonly story: Locator;
  readonly entries: Locator;
  readonly news: Locator;
  readonly both: Locator;

  constructor(readonly page: Page) {
    const main = page.getByRole('main');
    this.play = main.getByRole('button', { name: 'Play', exact: true });
    this.message = main.getByRole('textbox', { name: /^(Message|What to say)$/ });
    this.subject = main.getByRole('textbox', { name: 'Subject' });
    this.story = main.getByRole('region', { name: /^(So far|Both sides)/ });
    this.entries = this.story.getByRole('listitem');
    this.news = main.getByRole('status').first();
    this.both = main.getByRole('button', { name: 'See both sides of it' });
  }

  title() {
    return this.page.getByRole('heading', { level: 1 });
  }

  /** One of the moves on offer. */
  offer(name: RegExp) {
    return this.page.getByRole('radio', { name });
  }

  async openAt(buyer: string, seed?: number) {
    await this.page.goto(`#/practice/game/${buyer}${seed === undefined ? '' : `/${seed}`}`);
    await expect(this.title()).toBeFocused();
  }

  /** Makes an offered move as it is. */
  async make(offered: RegExp) {
    await this.offer(offered).check();
    await this.play.click();
    await expect(this.play.or(this.both)).toBeVisible();
  }

  /** Writes a message and plays it. */
  async write(way: string, words: string) {
    await this.page.locator('label.choice', { hasText: new RegExp(`^${way}$`) }).click();
    await this.message.fill(words);
    await this.play.click();
  }

  /** The story, line by line, as everybody in a room could compare it. */
  async told() {
    return this.entries.evaluateAll((lines) => lines.map((line) => (line as HTMLElement).innerText));
  }

  /** What the browser keeps of a game. */
  async kept(buyer: string): Promise<Kept | null> {
    const text = await this.page.evaluate((name) => localStorage.getItem(`onemore-practice:game-${name}`), buyer);
    return text === null ? null : JSON.parse(text);
  }
}
