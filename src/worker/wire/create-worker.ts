/** Starts the background worker; the bundler turns the URL into that of the worker's own script. */
export function createWorker(): Worker {
  return new Worker(new URL("./engine-worker.ts", import.meta.url), {
    type: "module",
    name: "runsheet-engine",
  });
}
