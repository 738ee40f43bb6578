import type { Area } from "../../book/area";

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
  private readonly kept = new Map<string, readonly Anchor[]>();
  private readonly ids = new Map<Anchor, string>();
  private readonly forEvents = new Map<string, Anchor>();
  private nextId = 1;

  create(sheetId: string, area: Area): Anchor {
    const anchor = { sheetId, area };
    this.batch.push(anchor);
    return anchor;
  }

  /** Keeps the anchors of one object (a range has one, range areas have several) beyond the batch, until `release`. */
  keep(...anchors: readonly Anchor[]): string {
    const known = this.idOf(anchors[0]);
    if (known !== undefined) {
      return known;
    }
    const id = `ref{${this.nextId++}}`;
    this.kept.set(id, anchors);
    for (const anchor of anchors) {
      this.ids.set(anchor, id);
    }
    return id;
  }

  idOf(anchor: Anchor | undefined): string | undefined {
    return anchor && this.ids.get(anchor);
  }

  /** The anchors kept under an id. */
  get(id: string): readonly Anchor[] | undefined {
    const forEvent = this.forEvents.get(id);
    return forEvent ? [forEvent] : this.kept.get(id);
  }

  /** Keeps the range of an event for handlers that ask for it (`args.getRange`); only the latest are remembered. */
  keepForEvent(sheetId: string, area: Area): string {
    const id = `event{${this.nextId++}}`;
    this.forEvents.set(id, { sheetId, area });
    const [oldest] = this.forEvents.keys();
    if (this.forEvents.size > EVENTS_REMEMBERED && oldest !== undefined) {
      this.forEvents.delete(oldest);
    }
    return id;
  }

  release(id: string): void {
    for (const anchor of this.kept.get(id) ?? []) {
      this.ids.delete(anchor);
    }
    this.kept.delete(id);
  }

  /** How many references the client keeps. */
  get keptCount(): number {
    return this.kept.size;
  }

  /** Forgets every reference, as when a pane is closed or reloaded. */
  releaseAll(): void {
    this.kept.clear();
    this.ids.clear();
    this.forEvents.clear();
  }

  endBatch(): void {
    this.batch = [];
  }

  /** Moves every anchor of a sheet. */
  move(sheetId: string, change: (area: Area) => Area | undefined): void {
    const all = new Set([...this.batch, ...[...this.kept.values()].flat(), ...this.forEvents.values()]);
    for (const anchor of all) {
      if (anchor.sheetId === sheetId && anchor.area) {
        anchor.area = change(anchor.area);
      }
    }
  }

  /** Ends every anchor of a sheet that was deleted. */
  drop(sheetId: string): void {
    this.move(sheetId, () => undefined);
  }
}
