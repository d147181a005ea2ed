// How long a first visit takes: a browser that has never seen the page, from the click to the first paint, to an app that
// is drawn and answers, and to the last of its pieces. Over loopback: the network's share is in the bytes, not here.
import { chromium } from '@playwright/test';

/** Odd, so that the median is a visit that happened; a cold browser takes a second or two. */
const VISITS = 11;

export async function firstVisit(url, launch) {
  const visits = [];
  for (let visit = 0; visit < VISITS; visit++) visits.push(await one(url, launch));
  const middle = (moment) => median(visits.map((visit) => visit[moment]));
  return { firstPaint: middle('firstPaint'), usable: middle('usable'), allHere: middle('allHere') };
}

async function one(url, launch) {
  const browser = await chromium.launch(launch);
  try {
    const page = await browser.newPage();
    await page.addInitScript(() => {
      globalThis.firstPaint = new Promise((resolve) => {
        const told = (list) => list.getEntriesByName('first-paint').forEach((paint) => resolve(paint.startTime));
        new PerformanceObserver(told).observe({ type: 'paint', buffered: true });
      });
      globalThis.allHere = new Promise((resolve) => addEventListener('onemore-all', () => resolve(performance.now())));
      globalThis.usable = new Promise((resolve) => {
        // The frame after the event shows the app; the task after that frame is the first that a click could reach.
        addEventListener('onemore', () => requestAnimationFrame(() => setTimeout(() => resolve(performance.now()))));
      });
    });
    await page.goto(url);
    return await page.evaluate(async () => ({
      firstPaint: await globalThis.firstPaint,
      usable: await globalThis.usable,
      allHere: await globalThis.allHere,
    }));
  } finally {
    await browser.close();
  }
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}
