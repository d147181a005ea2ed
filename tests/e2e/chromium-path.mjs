// Prints where Playwright keeps its own Chromium, for `cargo xtask` to run it.
import { chromium } from '@playwright/test';

console.log(chromium.executablePath());
