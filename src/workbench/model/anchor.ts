import type { Area } from "../book/area";

/** A range that follows its cells: inserting and deleting moves, grows and shrinks it. */
export interface Anchor {
  readonly sheetId: string;
  /** Undefined once all of its cells are deleted. */
  area: Area | undefined;
}

const EVENTS_REMEMBERED = 256;

/**
 * Ranges that must follow their cells: those of the running batch, and those that the client keeps a reference to.
 */
export class AnchorSet {
  private batch: Anchor[] = [];
  private readonly kept = new Map<string, Anchor>();
  private readonly ids = new Map<Anchor, string>();
  private readonly forEvents = new Map<string, Anchor>();
  private nextId = 1;

  create(sheetId: string, area: Area): Anchor {
    const anchor = { sheetId, area };
    this.batch.push(anchor);
    return anchor;
  }

  /** Keeps an anchor beyond the batch, until `release`. */
  keep(anchor: Anchor): string {
    const known = this.ids.get(anchor);
    if (known !== undefined) return known;
    const id = `ref{${this.nextId++}}`;
    this.kept.set(id, anchor);
    this.ids.set(anchor, id);
    return id;
  }

  idOf(anchor: Anchor): string | undefined {
    return this.ids.get(anchor);
  }

  get(id: string): Anchor | undefined {
    return this.kept.get(id) ?? this.forEvents.get(id);
  }

  /** Keeps the range of an event for handlers that ask for it (`args.getRange`); only the latest are remembered. */
  keepForEvent(sheetId: string, area: Area): string {
    const id = `event{${this.nextId++}}`;
    this.forEvents.set(id, { sheetId, area });
    const [oldest] = this.forEvents.keys();
    if (this.forEvents.size > EVENTS_REMEMBERED && oldest !== undefined) this.forEvents.delete(oldest);
    return id;
  }

  release(id: string): void {
    const anchor = this.kept.get(id);
    if (!anchor) return;
    this.kept.delete(id);
    this.ids.delete(anchor);
  }

  /** How many references the client keeps. */
  get keptCount(): number {
    return this.kept.size;
  }

  endBatch(): void {
    this.batch = [];
  }

  /** Moves every anchor of a sheet. */
  move(sheetId: string, change: (area: Area) => Area | undefined): void {
    for (const anchor of new Set([...this.batch, ...this.kept.values(), ...this.forEvents.values()]))
      if (anchor.sheetId === sheetId && anchor.area) anchor.area = change(anchor.area);
  }

  /** Ends every anchor of a sheet that was deleted. */
  drop(sheetId: string): void {
    this.move(sheetId, () => undefined);
  }
}
