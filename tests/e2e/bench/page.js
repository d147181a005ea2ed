// What the measured page is given beside the app: a stopwatch, and the peers on the same work. Bundled by esbuild.
import writeGood from 'write-good';

/**
 * The median time of one call, in milliseconds. Calls run in batches, because the browser's clock ticks in steps of
 * 0.1 ms; the first batches only warm the code up.
 */
function time(call, { batches = 40, warmUp = 10, batch = 50 } = {}) {
  const times = [];
  for (let n = -warmUp; n < batches; n++) {
    const begun = performance.now();
    for (let i = 0; i < batch; i++) call();
    if (n >= 0) times.push((performance.now() - begun) / batch);
  }
  return times.sort((a, b) => a - b)[batches >> 1];
}

globalThis.bench = { time, writeGood };
