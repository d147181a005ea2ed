// How long after a change in one tab another tab shows it.
import { chromium } from '@playwright/test';

/** So many changes are measured, after some that only warm up. */
const CHANGES = 40;
const WARM_UP = 5;

async function open(context, url) {
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.querySelector('.status')?.getAttribute('aria-busy') === 'false');
  return page;
}

/** The median and the longest, in milliseconds: from the end of typing a name to the other tab's list of changes. */
export async function tabToTab(url, launch) {
  const browser = await chromium.launch(launch);
  try {
    const context = await browser.newContext();
    const here = await open(context, `${url}#/settings`);
    const there = await open(context, `${url}#/data`);
    const times = [];
    for (let turn = 0; turn < CHANGES + WARM_UP; turn++) {
      const shown = there.evaluate(
        () =>
          new Promise((resolve) => {
            const seen = () => resolve(performance.timeOrigin + performance.now());
            new MutationObserver(seen).observe(document.querySelector('main'), { subtree: true, childList: true, characterData: true });
          }),
      );
      // The other tab listens once its evaluation has begun.
      await there.evaluate(() => 0);
      const given = await here.evaluate((turn) => {
        const field = document.querySelector('main input[type=text], main input:not([type])');
        const now = performance.timeOrigin + performance.now();
        field.value = `Robin ${turn}`;
        for (const name of ['input', 'change', 'blur']) field.dispatchEvent(new Event(name, { bubbles: true }));
        return now;
      }, turn);
      times.push((await shown) - given);
    }
    const sorted = times.slice(WARM_UP).sort((a, b) => a - b);
    return { median: sorted[CHANGES / 2], longest: sorted[CHANGES - 1] };
  } finally {
    await browser.close();
  }
}
