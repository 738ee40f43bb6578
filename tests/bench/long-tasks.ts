// How long each page's thread was held at a time, from a trace of Chromium
// (https://docs.google.com/document/d/1CvAClvFfyA5R-PhYUmn5OOQtYMH4h6I0nSsKchNAySU, "Trace Event Format").

/** The longest task of a page: by the clock, and the processor time that it took; both in ms. */
export interface LongestTask {
  readonly clock: number;
  readonly processor: number;
}

interface TraceEvent {
  readonly name: string;
  readonly ph: string;
  readonly pid: number;
  readonly tid: number;
  readonly dur: number;
  readonly tdur: number;
}

/** What a trace has to record for `longestTask`. */
export const TRACED = ["toplevel", "blink.user_timing"];

/** The longest task of the thread that set a `performance.mark` of this name; throws where the trace has none. */
export function longestTask(trace: string, mark: string): LongestTask {
  const events = traceEvents(trace);
  const marked = events.find(({ name }) => name === mark);
  if (!marked) {
    throw new Error(`The trace has no mark ${mark}`);
  }
  const tasks = events.filter(
    ({ name, ph, pid, tid }) =>
      ph === "X" && name.endsWith("RunTask") && pid === marked.pid && tid === marked.tid,
  );
  return {
    clock: Math.max(0, ...tasks.map(({ dur }) => dur)) / 1000,
    processor: Math.max(0, ...tasks.map(({ tdur }) => tdur)) / 1000,
  };
}

function traceEvents(trace: string): TraceEvent[] {
  const read: unknown = JSON.parse(trace);
  const events: unknown = isObject(read) ? read["traceEvents"] : undefined;
  if (!Array.isArray(events)) {
    throw new Error("The trace has no events");
  }
  return events.filter(isObject).map((event) => ({
    name: String(event["name"]),
    ph: String(event["ph"]),
    pid: Number(event["pid"]),
    tid: Number(event["tid"]),
    dur: Number(event["dur"] ?? 0),
    tdur: Number(event["tdur"] ?? 0),
  }));
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}
