// A square code held before the camera. Chromium shows a film of our making in the place of a camera's.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import { expect, test } from './fixtures';
import { Guard } from './guard';
import { App } from './pages/app';

const NOW = '2026-11-23T09:00';
/** What the fake camera films: some pictures, one after the other, over and over. */
const FRAMES = 5;

test('a pack is taken in with the camera, which is off afterwards and leaves nothing behind', async ({ app, page, baseURL }) => {
  // Somebody shows the code of a pack on a screen.
  await app.openAt(NOW, '#/practice/build');
  await page.getByLabel('Title').first().fill('Silence on Tuesday');
  await page.getByLabel('Look for a trade, a person, a drill').fill('payroll');
  await page.getByRole('checkbox', { name: /friendly office manager/ }).check();
  await page.getByText('Show the square code').click();
  const square = page.getByRole('img', { name: 'A square code with the link of your pack' });
  await square.scrollIntoViewIfNeeded();
  const filmed = await page.screenshot({ type: 'jpeg', quality: 70 });

  const folder = mkdtempSync(join(tmpdir(), 'onemore-camera-'));
  const film = join(folder, 'film.mjpeg');
  writeFileSync(film, Buffer.concat(Array.from({ length: FRAMES }, () => filmed)));
  const browser = await chromium.launch({
    executablePath: process.env.CHROME || undefined,
    args: ['--disable-quic', '--use-fake-device-for-media-stream', `--use-file-for-fake-video-capture=${film}`],
  });
  const context = await browser.newContext({ baseURL, timezoneId: 'Europe/London', locale: 'en-GB', permissions: ['camera'] });
  const guard = new Guard(new URL(baseURL!).origin);
  await guard.watch(context);
  const other = await context.newPage();
  const device = new App(other, baseURL!);
  await device.openAt(NOW, '#/practice/packs');
  // Every track the page is ever given, to see that it gives it back.
  await other.evaluate(() => {
    const given: MediaStreamTrack[] = [];
    const devices = navigator.mediaDevices;
    const ask = devices.getUserMedia.bind(devices);
    devices.getUserMedia = async (wanted) => {
      const stream = await ask(wanted);
      given.push(...stream.getTracks());
      return stream;
    };
    Object.assign(window, { given });
  });
  const tracks = () => other.evaluate(() => (window as unknown as { given: MediaStreamTrack[] }).given.map((track) => track.readyState));

  await other.getByRole('button', { name: 'Use the camera' }).click();
  await expect(other.getByRole('heading', { level: 3, name: 'Silence on Tuesday' })).toBeFocused({ timeout: 30_000 });
  expect(await tracks()).toEqual(['ended']);
  await expect(other.getByLabel('What the camera sees')).toHaveCount(0);
  await other.getByRole('button', { name: 'Open it in the practice room' }).click();
  await expect(other.getByText('0 of 1 done.')).toBeVisible();

  // The board's stays on from one code to the next, until it is turned off by hand or the page is left.
  await device.open('#/practice/board');
  await other.getByRole('button', { name: 'Begin its board: Silence on Tuesday' }).click();
  for (const end of [
    () => other.getByRole('button', { name: 'Turn the camera off' }).click(),
    () => device.open('#/practice'),
  ]) {
    await device.open('#/practice');
    await device.open('#/practice/board');
    await other.getByText('Many at once, files, pictures, camera').click();
    await other.getByRole('button', { name: 'Use the camera' }).click();
    await expect.poll(async () => (await tracks()).at(-1)).toBe('live');
    await end();
    await expect.poll(async () => (await tracks()).every((state) => state === 'ended')).toBe(true);
  }
  expect(guard.faults).toEqual([]);
  await browser.close();
  rmSync(folder, { recursive: true, force: true });
});

test('a camera that is refused is said, and a photograph does instead', async ({ app, page }) => {
  await app.openAt(NOW, '#/practice/packs');
  await page.getByRole('button', { name: 'Use the camera' }).click();
  await expect(page.getByRole('alert').filter({ hasText: 'The camera was not given to this page.' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'Use the camera' })).toBeVisible();
});
