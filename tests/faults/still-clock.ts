// A clock that stands still until it is moved: what an action writes down as the time is the same in every case, and the
// patience of an action (2 s, 30 s) costs a test nothing. Short timers, which only hand work on, run as they are.

/** Timers from here on are patience, not handing on. */
const PATIENCE_MS = 400;
const START = Date.UTC(2026, 2, 16, 9, 0, 0);

interface Held {
  readonly at: number;
  readonly ring: () => void;
}

const RealDate = Date;
const realSetTimeout = setTimeout;
const realClearTimeout = clearTimeout;
const held = new Map<number, Held>();
const immediates = new WeakSet();
let now = START;
let nextId = -1;

/** Puts the still clock in place of the real one, for good; a second time changes nothing. */
export function stopTheClock(): void {
  if (globalThis.setTimeout === stillSetTimeout) {
    return;
  }
  Reflect.set(globalThis, "setTimeout", stillSetTimeout);
  Reflect.set(globalThis, "clearTimeout", stillClearTimeout);
  Reflect.set(globalThis, "Date", StillDate);
}

/** Sets the time back to its start and forgets what waits for a later one. */
export function resetClock(): void {
  now = START;
  held.clear();
}

/** Moves the time on and rings what was due until then, in order. */
export async function advanceClock(ms: number): Promise<void> {
  const until = now + ms;
  for (;;) {
    const due = [...held].filter(([, { at }]) => at <= until).sort(([, a], [, b]) => a.at - b.at)[0];
    if (!due) {
      break;
    }
    const [id, { at, ring }] = due;
    held.delete(id);
    now = Math.max(now, at);
    ring();
    await settled();
  }
  now = until;
  await settled();
}

/**
 * Waits until everything that hands work on has come to rest, as far as it does within some turns. A turn costs nothing
 * while work is handed on by `setTimeout(..., 0)`, which this clock makes immediate; every tenth lets real timers ring, as
 * that of the host for its events.
 */
export async function settled(turns = 40): Promise<void> {
  for (let turn = 1; turn <= turns; turn++) {
    await new Promise((resolve) => {
      if (turn % 10 === 0) {
        realSetTimeout(resolve, 0);
      } else {
        setImmediate(resolve);
      }
    });
  }
}

/** Rejects after this much real time, with a sentence: the harness's own patience with a case. */
export function within<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const timer = realSetTimeout(() => {
      reject(new Error(`${what} never ended.`));
    }, ms);
    timer.unref();
    work.then(
      (value) => {
        realClearTimeout(timer);
        resolve(value);
      },
      (error: unknown) => {
        realClearTimeout(timer);
        reject(error instanceof Error ? error : new Error(String(error)));
      },
    );
  });
}

class StillDate extends RealDate {
  constructor(...args: [] | [number | string | Date]) {
    if (args.length === 0) {
      super(now);
    } else {
      super(...args);
    }
  }

  static override now(): number {
    return now;
  }
}

function stillSetTimeout(ring: (...args: unknown[]) => void, ms = 0, ...args: unknown[]): unknown {
  if (ms === 0) {
    const turn = setImmediate(ring, ...args);
    immediates.add(turn);
    return turn;
  }
  if (ms < PATIENCE_MS) {
    return realSetTimeout(ring, ms, ...args);
  }
  const id = nextId--;
  held.set(id, {
    at: now + ms,
    ring: () => {
      ring(...args);
    },
  });
  return id;
}

function stillClearTimeout(timer: unknown): void {
  if (typeof timer === "number" && held.delete(timer)) {
    return;
  }
  if (isImmediate(timer)) {
    clearImmediate(timer);
  } else {
    realClearTimeout(timer as NodeJS.Timeout);
  }
}

function isImmediate(timer: unknown): timer is NodeJS.Immediate {
  return typeof timer === "object" && timer !== null && immediates.has(timer);
}
