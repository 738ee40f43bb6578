/** The name, or the first of `name (2)`, `name (3)`, ... that is free. */
export function uniqueName(name: string, isTaken: (name: string) => boolean, from = 2): string {
  let free = name;
  for (let number = from; isTaken(free); number++) {
    free = `${name} (${String(number)})`;
  }
  return free;
}

/** Hands out names of which no two are equal; thousands of one name take no longer each. */
export class UniqueNames {
  private readonly taken = new Set<string>();
  private readonly repeats = new Map<string, number>();

  /** The name, or one with a number behind it where it was taken before. */
  take(name: string): string {
    const repeats = this.repeats.get(name) ?? 0;
    const free = uniqueName(name, (one) => this.taken.has(one), repeats + 2);
    this.repeats.set(name, repeats + (free === name ? 0 : 1));
    this.taken.add(free);
    return free;
  }
}
