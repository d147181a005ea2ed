// What a first visit downloads, as it is and as hosts send it: what the first page waits for (the page and every file of
// its own that it names), and what follows by itself afterwards (the files that a script fetches).
import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { DIST } from './server.mjs';

/** What static hosts and their networks use: gzip's default is 6 and its best 9; brotli is packed once, at its best. */
const GZIP = { level: 9 };
const BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** One row a file that the first page waits for: its name and its bytes. */
export function firstLoad() {
  const names = ['index.html'];
  for (let at = 0; at < names.length; at++) {
    for (const name of named(names[at], NAMED)) if (!names.includes(name)) names.push(name);
  }
  return names.map(row);
}

/** One row a file that follows by itself. */
export function afterwards() {
  return firstLoad().flatMap(({ name }) => (name.endsWith('.js') ? named(name, { '.js': FETCHED }) : [])).map(row);
}

function row(name) {
  const bytes = readFileSync(join(DIST, name));
  return { name, raw: bytes.length, gzip: gzipSync(bytes, GZIP).length, brotli: brotliCompressSync(bytes, BROTLI).length };
}

export function total(rows, key) {
  return rows.reduce((sum, row) => sum + row[key], 0);
}

/** The page's links and scripts, and a script's imports. */
const NAMED = { '.html': /(?:href|src)="\.\/([^"?#]+)"/g, '.js': /from\s*["']\.\/([^"']+)["']/g };
/** A file of its own that a script fetches: the later piece. */
const FETCHED = /new URL\("\.\/([^"]+)",\s*import\.meta\.url\)/g;

/** The files that a file names, by the pattern of its kind. */
function named(file, patterns) {
  const pattern = patterns[extname(file)];
  return pattern ? [...readFileSync(join(DIST, file), 'utf8').matchAll(pattern)].map((match) => match[1]) : [];
}

function sums(rows) {
  return { raw: total(rows, 'raw'), gzip: total(rows, 'gzip'), brotli: total(rows, 'brotli') };
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const rows = firstLoad();
  const line = (name, row) => console.log(`${name.padEnd(44)}${[row.raw, row.gzip, row.brotli].map((n) => String(n).padStart(10)).join('')}`);
  line('file', { raw: 'raw', gzip: 'gzip', brotli: 'brotli' });
  for (const row of rows) line(row.name, row);
  line('first load', sums(rows));
  console.log();
  const later = afterwards();
  for (const row of later) line(row.name, row);
  line('follows by itself', sums(later));
  console.log();
  for (const key of ['raw', 'gzip', 'brotli']) console.log(`first_load_${key} ${total(rows, key)} bytes`);
  for (const key of ['raw', 'gzip', 'brotli']) console.log(`whole_load_${key} ${total(rows, key) + total(later, key)} bytes`);
}
