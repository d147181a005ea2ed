// The guard itself: each of these acts is one that no page may do, and the guard must tell of it.
import type { Page } from '@playwright/test';
import { expect, test } from './fixtures';

const acts: { name: string; act: (page: Page) => Promise<unknown>; told: RegExp }[] = [
  {
    name: 'an error on the console',
    act: (page) => page.evaluate(() => console.error('a fault')),
    told: /^console: a fault$/m,
  },
  {
    name: 'an uncaught error',
    act: (page) => page.evaluate(() => void setTimeout(() => { throw new Error('a fault'); })),
    told: /^uncaught: a fault$/m,
  },
  {
    name: 'a request after load',
    act: (page) => page.evaluate(() => fetch('./').then(() => 0)),
    told: /^request after load: .*\/app\/$/m,
  },
  {
    name: 'a request to another host',
    act: (page) => page.evaluate(() => void document.body.append(Object.assign(new Image(), { src: 'http://other.example/' }))),
    told: /policy: img-src blocked http:\/\/other\.example/,
  },
  {
    name: 'a style attribute',
    act: (page) => page.evaluate(() => document.body.setAttribute('style', 'color: red')),
    told: /policy: style-src-attr blocked inline/,
  },
  {
    name: 'an inline script',
    act: (page) => page.evaluate(() => document.head.append(Object.assign(document.createElement('script'), { text: '1' }))).catch(() => 0),
    told: /policy: require-trusted-types-for blocked/,
  },
  {
    name: 'markup that runs',
    act: (page) => page.evaluate(() => void (document.createElement('p').innerHTML = '<img src=x onerror=alert(1)>')).catch(() => 0),
    told: /policy: require-trusted-types-for blocked/,
  },
];

for (const { name, act, told } of acts) {
  test(`the guard sees ${name}`, async ({ app, guard, page }) => {
    await app.open();
    await act(page);
    await expect.poll(() => guard.faults.join('\n')).toMatch(told);
    guard.faults.length = 0;
  });
}

test('what the guard saw fails a test whose steps all passed', async ({ app, guard }) => {
  test.fail();
  await app.open();
  guard.faults.push('a fault');
});
