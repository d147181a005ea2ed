// A microphone that no machine needs to have.
import type { Page } from '@playwright/test';

/** A microphone and a recorder of which the page sees all that matters, and the test all that was given back. */
export async function recording(page: Page) {
  await page.addInitScript(() => {
    const seen = { stopped: 0, forgotten: [] as string[] };
    const stream = { getTracks: () => [{ stop: () => void seen.stopped++ }] };
    class Recorder {
      ondataavailable?: (event: { data: Blob }) => void;
      onstop?: () => void;
      start() {}
      stop() {
        this.ondataavailable?.({ data: new Blob(['sound']) });
        this.onstop?.();
      }
    }
    Object.defineProperty(navigator, 'mediaDevices', { value: { getUserMedia: async () => stream } });
    Object.defineProperty(window, 'MediaRecorder', { value: Recorder });
    const forget = URL.revokeObjectURL.bind(URL);
    URL.revokeObjectURL = (address) => {
      seen.forgotten.push(address);
      forget(address);
    };
    Object.assign(window, { seen });
  });
}
