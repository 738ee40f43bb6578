/** Beyond this, a column is not one of few values. */
const MOST_SHARED = 64;

/**
 * The cells of a table by column. A column of few different texts (status, user, optimizer) holds each text once: the
 * parser makes a new one for every cell, and a million of them cost the collector more than finding the known one.
 */
export class TextColumns {
  readonly values: readonly string[][];
  /** The texts of each column so far; undefined once there were too many. */
  readonly #shared: (Map<string, string> | undefined)[];

  constructor(readonly width: number) {
    this.values = Array.from({ length: width }, () => []);
    this.#shared = Array.from({ length: width }, () => new Map());
  }

  /** Adds rows below those that came before; missing cells are blank, cells beyond the width are dropped. */
  add(rows: readonly (readonly string[])[]): void {
    for (let column = 0; column < this.width; column++) {
      const cells = this.values[column] ?? [];
      for (const row of rows) cells.push(this.#share(column, row[column] ?? ""));
    }
  }

  #share(column: number, text: string): string {
    const shared = this.#shared[column];
    if (!shared) return text;
    const known = shared.get(text);
    if (known !== undefined) return known;
    if (shared.size === MOST_SHARED) this.#shared[column] = undefined;
    else shared.set(text, text);
    return text;
  }
}
