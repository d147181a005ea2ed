// The browser itself is killed a second after a change; and the app breaks.
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from '@playwright/test';
import { expect, test } from './fixtures';
import { settled, storedBook } from './pages/app';
import { DataPage } from './pages/data';
import { Prospects } from './pages/prospect';

/** A taste here; the whole of it with ONEMORE_CRASHES=20. */
const CRASHES = Number(process.env.ONEMORE_CRASHES ?? 2);

/** Every process that this test's own browser consists of: they alone name its profile. */
function kill(profile: string) {
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`)) process.kill(Number(id), 'SIGKILL');
    } catch {
      // It has gone by itself.
    }
  }
}

test('a change survives the browser being killed a second later', async ({ baseURL }) => {
  test.setTimeout(30_000 + CRASHES * 30_000);
  let lost = 0;
  for (let run = 0; run < CRASHES; run++) {
    const profile = mkdtempSync(join(tmpdir(), 'onemore-crash-'));
    const open = async (): Promise<BrowserContext> => chromium.launchPersistentContext(profile, { executablePath: process.env.CHROME || undefined, baseURL, handleSIGINT: false });
    const first = await open();
    const page = first.pages()[0] ?? (await first.newPage());
    await page.goto('#/prospects');
    await page.waitForFunction(() => 'onemore' in window);
    for (const name of ['Hannah Weiss', 'Kofi Mensah']) {
      await new Prospects(page).add({ Name: name });
      await page.goto('#/prospects');
    }
    await settled(page);
    await page.waitForTimeout(1000);
    const gone = new Promise((resolve) => first.once('close', resolve));
    kill(profile);
    await gone;

    const second = await open();
    const again = second.pages()[0] ?? (await second.newPage());
    await again.goto('#/prospects');
    await again.waitForFunction(() => 'onemore' in window);
    const names = (await storedBook(again)).prospects.map(({ name }: { name: string }) => name).sort();
    if (names.join() !== 'Hannah Weiss,Kofi Mensah') lost += 1;
    else if (run === 0) {
      // What was back is a change like any other: it can be taken back.
      await again.goto('#/data');
      await expect(new DataPage(again).section('Changes')).toContainText('Last change: Added Kofi Mensah.');
    }
    await second.close();
    rmSync(profile, { recursive: true, force: true });
  }
  console.log(`${CRASHES} kills of the browser, lost after ${lost}`);
  expect(lost).toBe(0);
});

test('after the app breaks nothing is written, the stored data can be taken out, and a reload is offered once', async ({ app, data, page, guard }) => {
  await app.openAt('2026-11-17T09:00', '#/data');
  await data.openSample();
  const before = await data.stored();
  const overlay = page.getByRole('alert').filter({ hasText: 'Something in the page broke' });
  const crash = () => page.evaluate(() => (document.getElementById('crashed')!.hidden = false));
  await crash();
  const { text } = await data.download(overlay.getByRole('button', { name: 'Take the stored data out' }));
  const taken = JSON.parse(text);
  for (const [key, value] of Object.entries(before)) expect(taken.localStorage[key], key).toBe(value);
  expect(Object.keys(taken.crashNet).some((key) => key.startsWith('onemore:index.'))).toBe(true);
  await overlay.getByRole('button', { name: 'Reload' }).click();
  await page.waitForFunction(() => 'onemore' in window);
  await expect(overlay).toBeHidden();
  await crash();
  await expect(overlay).toContainText('Reloading has not helped.');
  await expect(overlay.getByRole('button', { name: 'Reload' })).toHaveCount(0);
  expect(guard.faults).toEqual([]);
});
