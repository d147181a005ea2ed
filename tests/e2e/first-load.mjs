// What a first visit downloads: the page and every file of its own that it names, as they are and as hosts send them.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { DIST } from './server.mjs';

/** What static hosts and their networks use: gzip's default is 6 and its best 9; brotli is packed once, at its best. */
const GZIP = { level: 9 };
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** One row a file: its name and its bytes. */
export function firstLoad() {
  const names = ['index.html'];
  for (let at = 0; at < names.length; at++) {
    for (const name of named(names[at])) if (!names.includes(name)) names.push(name);
  }
  return names.map((name) => {
    const bytes = readFileSync(join(DIST, name));
    return { name, raw: bytes.length, gzip: gzipSync(bytes, GZIP).length, brotli: brotliCompressSync(bytes, BROTLI).length };
  });
}

export function total(rows, key) {
  return rows.reduce((sum, row) => sum + row[key], 0);
}

/** The page's links and scripts, and a script's imports. */
function named(file) {
  const text = file.endsWith('.wasm') ? '' : readFileSync(join(DIST, file), 'utf8');
  const pattern = file.endsWith('.html') ? /(?:href|src)="\.\/([^"?#]+)"/g : /from\s*["']\.\/([^"']+)["']/g;
  return file.endsWith('.html') || file.endsWith('.js') ? [...text.matchAll(pattern)].map((match) => match[1]) : [];
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = firstLoad();
  const line = (name, row) => console.log(`${name.padEnd(44)}${[row.raw, row.gzip, row.brotli].map((n) => String(n).padStart(10)).join('')}`);
  line('file', { raw: 'raw', gzip: 'gzip', brotli: 'brotli' });
  for (const row of rows) line(row.name, row);
  line('total', { raw: total(rows, 'raw'), gzip: total(rows, 'gzip'), brotli: total(rows, 'brotli') });
  console.log();
  for (const key of ['raw', 'gzip', 'brotli']) console.log(`first_load_${key} ${total(rows, key)} bytes`);
}
