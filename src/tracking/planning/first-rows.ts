/**
 * Finds the first row of each identity, an identity being two texts (source and id). Repeats are rare, and a set takes
 * half the time of a map that is asked and then written, so rows are remembered only once there is a repeat.
 */
export class FirstRows {
  private readonly seen = new Map<string, Set<string>>();
  private firsts: Map<string, number> | undefined;

  constructor(
    private readonly groups: readonly string[],
    private readonly ids: readonly string[],
  ) {}

  /** Undefined when the row is the first with its identity, else the row that was. */
  claim(row: number): number | undefined {
    const group = this.groups[row] ?? "";
    const id = this.ids[row] ?? "";
    let seen = this.seen.get(group);
    if (seen === undefined) {
      seen = new Set();
      this.seen.set(group, seen);
    }
    const before = seen.size;
    seen.add(id);
    return seen.size > before ? undefined : this.firstOf(group, id);
  }

  private firstOf(group: string, id: string): number | undefined {
    if (this.firsts === undefined) {
      this.firsts = new Map();
      for (let row = this.ids.length - 1; row >= 0; row--) {
        this.firsts.set(`${this.groups[row] ?? ""}\n${this.ids[row] ?? ""}`, row);
      }
    }
    return this.firsts.get(`${group}\n${id}`);
  }
}
