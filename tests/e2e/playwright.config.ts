import { defineConfig } from '@playwright/test';

export default defineConfig({
  // Two accessibility scans of a page take 25 s on a machine that is busy with something else, and some journeys make six.
  timeout: 150_000,
  globalSetup: './global-setup.ts',
  testMatch: '*.spec.ts',
  fullyParallel: true,
  forbidOnly: !!process.env.CI,
  // A test that passes at the second try has failed.
  retries: 0,
  // The machines that run this have two cores.
  workers: 2,
  outputDir: 'results',
  reporter: [['list'], ['html', { outputFolder: 'report', open: 'never' }]],
  use: {
    baseURL: process.env.ONEMORE_URL,
    viewport: { width: 1280, height: 800 },
    // The literal times in the journeys are read in this zone, whatever the machine's.
    timezoneId: 'Europe/London',
    locale: 'en-GB',
    permissions: ['clipboard-read', 'clipboard-write'],
    trace: 'retain-on-failure',
    launchOptions: { executablePath: process.env.CHROME || undefined, args: ['--disable-quic'] },
  },
});
