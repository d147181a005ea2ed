// What no page of ours may ever do: write an error to the console, throw, break its policy, ask another host for
// anything, or ask anybody for anything once the app is all here. The guard watches every tab of a test.
import type { BrowserContext, Page } from '@playwright/test';

/** Said on the console by the script below when the app is all here. */
const RUNS = 'guard: the app is all here';
/** Never leave the browser: data in the page, files that the page made, a hand-over to another program. */
const LOCAL = /^(data|blob|about|mailto|tel|sms):/;

export class Guard {
  /** What went wrong so far, one line each. */
  readonly faults: string[] = [];
  #running = new WeakSet<Page>();

  constructor(readonly origin: string) {}

  async watch(context: BrowserContext) {
    await context.addInitScript((runs) => {
      addEventListener('onemore-all', () => console.debug(runs));
      addEventListener('securitypolicyviolation', (event) => {
        console.error(`policy: ${event.effectiveDirective} blocked ${event.blockedURI} ${event.sample}`);
      });
    }, RUNS);
    context.on('page', (page) => this.#watchPage(page));
  }

  #watchPage(page: Page) {
    page.on('pageerror', (error) => this.faults.push(`uncaught: ${error.message}`));
    page.on('console', (message) => {
      if (message.text() === RUNS) this.#running.add(page);
      if (message.type() === 'error') this.faults.push(`console: ${message.text()}`);
    });
    page.on('request', (request) => {
      const url = request.url();
      if (LOCAL.test(url)) return;
      if (new URL(url).origin !== this.origin) this.faults.push(`request to another host: ${url}`);
      // A reload starts the page anew; whatever else is asked for while the app runs was not to be asked for.
      else if (request.isNavigationRequest() && request.frame() === page.mainFrame()) this.#running.delete(page);
      else if (this.#running.has(page)) this.faults.push(`request after load: ${url}`);
    });
  }
}
