import type { EventEntry } from "./wire-types";

/** Which events the add-in listens to, and those that wait to be delivered. */
export class EventRegistry {
  private readonly counts = new Map<string, number>();
  private pending: EventEntry[] = [];
  private nextId = 1;

  /** `Excel.Runtime.enableEvents`: while false nothing is delivered. */
  enabled = true;

  /** Told when an event waits. */
  onPending: () => void = () => undefined;

  register(type: number, target: string): void {
    const key = keyOf(type, target);
    this.counts.set(key, (this.counts.get(key) ?? 0) + 1);
  }

  unregister(type: number, target: string): void {
    const key = keyOf(type, target);
    const count = (this.counts.get(key) ?? 0) - 1;
    if (count > 0) {
      this.counts.set(key, count);
    } else {
      this.counts.delete(key);
    }
  }

  /** Whether anybody listens, for callers whose event arguments cost something. */
  listens(type: number, target: string): boolean {
    return this.enabled && this.counts.has(keyOf(type, target));
  }

  /** Queues an event for the listeners of one target; without listeners it is dropped, as in Excel. */
  fire(type: number, target: string, values: Readonly<Record<string, unknown>>): void {
    if (!this.listens(type, target)) {
      return;
    }
    this.pending.push([65536, type, target, JSON.stringify(values), this.nextId++, false]);
    this.onPending();
  }

  take(): EventEntry[] {
    const entries = this.pending;
    this.pending = [];
    return entries;
  }

  /** Forgets everything, as when a pane is closed or reloaded. */
  clear(): void {
    this.counts.clear();
    this.pending = [];
  }
}

function keyOf(type: number, target: string): string {
  return `${type} ${target}`;
}
