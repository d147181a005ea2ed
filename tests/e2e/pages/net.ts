// The crash net, looked into from outside.
import type { Page } from '@playwright/test';

/** What it holds: the keys, and under each its text. */
export const netTexts = (page: Page): Promise<[string[], string[]]> =>
  page.evaluate(async () => {
    const answer = (request: IDBRequest) => new Promise<any>((resolve) => (request.onsuccess = () => resolve(request.result)));
    const database = await answer(indexedDB.open('onemore'));
    const texts = database.transaction('texts').objectStore('texts');
    const all: [string[], string[]] = [await answer(texts.getAllKeys()), await answer(texts.getAll())];
    database.close();
    return all;
  });
