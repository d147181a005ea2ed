// Saying it before it counts: read by a voice of this machine, read along, recorded and heard, and the rep's own pace.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';
import { HERE, write } from './pages/desk';
import { recording } from './pages/microphone';

/** A browser that speaks with these voices, and keeps what it was asked to say. */
async function speaking(page: Page, voices: { name: string; lang: string; localService: boolean }[]) {
  await page.addInitScript((voices) => {
    const said: object[] = [];
    let last: { onend?: () => void } | undefined;
    class Utterance {
      lang = '';
      rate = 1;
      voice: { name: string } | null = null;
      onend?: () => void;
      constructor(readonly text: string) {}
    }
    const synthesis = {
      getVoices: () => voices,
      speak: (words: Utterance) => {
        last = words;
        said.push({ text: words.text, voice: words.voice?.name, rate: words.rate });
      },
      cancel: () => void (last = undefined),
    };
    Object.defineProperty(window, 'SpeechSynthesisUtterance', { value: Utterance });
    Object.defineProperty(window, 'speechSynthesis', { value: synthesis });
    Object.assign(window, { said, endOfReading: () => last?.onend?.() });
  }, voices);
}

const FAR = { name: 'Far', lang: 'en-GB', localService: false };
const NEAR = { name: 'Near', lang: 'en-US', localService: true };
const said = (page: Page) => page.evaluate(() => (window as unknown as { said: { text: string; voice: string; rate: number }[] }).said);

test('a text is read aloud by a voice of this machine, never by one on a server', async ({ app, page }) => {
  await speaking(page, [FAR, NEAR, { name: 'Nah', lang: 'de-DE', localService: true }]);
  const compose = await write(app, page, { settings: { voice: { words_a_minute: 140 } } });
  await compose.choose('Voicemail');
  await compose.brings.fill('the readings from Leeds');
  await page.getByText('Say it aloud').click();
  await page.getByRole('button', { name: 'Read it to me' }).click();
  await expect(page.getByText('A voice of this machine reads it.')).toBeVisible();
  const [reading] = await said(page);
  expect(reading).toMatchObject({ voice: 'Near', text: await compose.message.inputValue() });
  expect(reading.rate).toBeCloseTo(0.8, 2);
  // It comes to its end, and can be broken off.
  await page.evaluate(() => (window as unknown as { endOfReading: () => void }).endOfReading());
  await expect(page.getByRole('button', { name: 'Stop reading' })).toBeHidden();
  await page.getByRole('button', { name: 'Read it to me' }).click();
  await page.getByRole('button', { name: 'Stop reading' }).click();
  await expect(page.getByRole('button', { name: 'Stop reading' })).toBeHidden();
  await expect(page.getByText('A voice of this machine reads it.')).toBeHidden();
});

test('without a voice of its own the browser says nothing, and the page says why', async ({ app, page }) => {
  await speaking(page, [FAR]);
  await write(app, page);
  await page.getByText('Say it aloud').click();
  await page.getByRole('button', { name: 'Read it to me' }).click();
  await expect(page.getByText('Voices from a server would be sent your words, so none is used.')).toBeVisible();
  expect(await said(page)).toEqual([]);
  await expect(page.getByRole('button', { name: 'Stop reading' })).toBeHidden();
});

test('the teleprompter goes along word by word at the rep’s pace', async ({ app, page }) => {
  const compose = await write(app, page, { settings: { voice: { words_a_minute: 120 } } });
  await compose.choose('Voicemail');
  await compose.brings.fill('the readings from Leeds');
  await page.getByText('Say it aloud').click();
  await page.getByRole('button', { name: 'Teleprompter' }).click();
  const prompter = page.getByRole('dialog', { name: 'Teleprompter' });
  await expect(prompter).toContainText('the readings from Leeds');
  const [behind, now] = [prompter.locator('.said'), prompter.locator('mark')];
  await expect(behind).toBeEmpty();
  await page.clock.setFixedTime('2026-11-17T09:00:06');
  await expect(behind).toContainText(/^Hello Piet, it's Ines/);
  await expect(now).toHaveText(/\S/);
  const left = async () => Number((await prompter.locator('small').textContent())!.split(' ')[0]);
  const before = await left();
  await page.clock.setFixedTime('2026-11-17T09:00:09');
  await expect.poll(left).toBe(before - 3);
  await page.clock.setFixedTime('2026-11-17T09:02');
  await expect(prompter.locator('small')).toHaveText('0 s to go');
  await prompter.getByRole('button', { name: 'From the beginning' }).click();
  await expect(behind).toBeEmpty();
  await page.keyboard.press('Escape');
  await expect(prompter).toBeHidden();
});

const seen = (page: Page) => page.evaluate(() => (window as unknown as { seen: { stopped: number; forgotten: string[] } }).seen);

test('a recording is heard in the page, kept nowhere, and gone when the page is left', async ({ app, page }) => {
  await recording(page);
  await write(app, page);
  await page.getByText('Say it aloud').click();
  await page.getByRole('button', { name: 'Record yourself' }).click();
  await page.getByRole('button', { name: 'Stop recording' }).click();
  const sound = page.locator('.heard audio');
  await expect(sound).toHaveAttribute('src', /^blob:/);
  await expect(page.getByText('In this page’s memory only: it is gone when you leave.')).toBeVisible();
  const address = (await sound.getAttribute('src'))!;
  expect((await seen(page)).stopped).toBeGreaterThan(0);
  expect((await seen(page)).forgotten).toEqual([]);
  expect(await page.evaluate(() => JSON.stringify(localStorage))).not.toMatch(/blob:|audio/);
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tuesday 17 November');
  expect((await seen(page)).forgotten).toEqual([address]);
});

test('leaving in the middle of a recording gives the microphone back', async ({ app, page }) => {
  await recording(page);
  await write(app, page);
  await page.getByText('Say it aloud').click();
  await page.getByRole('button', { name: 'Record yourself' }).click();
  await expect(page.getByRole('button', { name: 'Stop recording' })).toBeVisible();
  expect((await seen(page)).stopped).toBe(0);
  await page.getByRole('link', { name: 'Today', exact: true }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tuesday 17 November');
  expect((await seen(page)).stopped).toBe(1);
});

test('a refused microphone is said in words, and one can go on', async ({ app, page }) => {
  await page.addInitScript(() => {
    navigator.mediaDevices.getUserMedia = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
  });
  await write(app, page);
  await page.getByText('Say it aloud').click();
  await page.getByRole('button', { name: 'Record yourself' }).click();
  await expect(page.getByText('The microphone was not given to this page.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Record yourself' })).toBeEnabled();
});

test('the pace measured by reading aloud counts the seconds of every voicemail', async ({ app, page }) => {
  const compose = await write(app, page);
  await compose.choose('Voicemail');
  await compose.brings.fill('the readings from Leeds');
  const seconds = () => page.getByRole('meter').evaluate((meter: HTMLMeterElement) => meter.value);
  await expect(page.getByRole('meter')).toHaveAccessibleName(/spoken at 150 words a minute/);
  const before = await seconds();
  await page.getByRole('link', { name: 'Measure your own pace' }).click();
  await page.getByRole('button', { name: 'I begin now' }).click();
  await page.clock.setFixedTime('2026-11-17T09:00:50');
  await page.getByRole('button', { name: 'I am at the end' }).click();
  await expect(page.getByText(/^50 seconds: \d+ words a minute\.$/)).toBeVisible();
  await page.goto(HERE);
  await expect(page.getByRole('meter')).toHaveAccessibleName(/spoken at your \d+ words a minute/);
  expect(await seconds()).toBeGreaterThan(before + 4);
  await expect(page.getByRole('link', { name: 'Measure your own pace' })).toBeHidden();
});
