// A browser that is killed, as a machine without power does it.
import { readdirSync, readFileSync } from 'node:fs';

/** Every process of the browser that runs on this profile, and no other: they alone name it. */
export function kill(profile: string) {
  for (const id of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      if (readFileSync(`/proc/${id}/cmdline`, 'utf8').includes(`--user-data-dir=${profile}`)) process.kill(Number(id), 'SIGKILL');
    } catch {
      // It has gone by itself.
    }
  }
}
