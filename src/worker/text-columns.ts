/** Beyond this, a column is not one of few values. */
const MOST_SHARED = 64;

/**
 * Gathers the cells of a table by column. Two things spare the garbage collector, which otherwise takes more time than
 * the parser: a column of few different texts (status, user, optimizer) holds each text once, and rows are gathered in
 * short columns that are joined at the end, because storing young texts in an old, long array costs bookkeeping for
 * every cell.
 */
export class TextColumns {
  readonly #joined: string[][][];
  #current: string[][];
  /** The texts of each column so far; undefined once there were too many. */
  readonly #shared: (Map<string, string> | undefined)[];

  constructor(readonly width: number) {
    this.#joined = Array.from({ length: width }, () => []);
    this.#current = emptyColumns(width);
    this.#shared = Array.from({ length: width }, () => new Map<string, string>());
  }

  /** Adds a row below those that came before; missing cells are blank, cells beyond the width are dropped. */
  add(row: readonly string[]): void {
    const columns = this.#current;
    const { width } = this;
    for (let column = 0; column < width; column++) {
      const text = row[column] ?? "";
      columns[column]?.push(this.#shared[column] === undefined ? text : this.#share(column, text));
    }
  }

  /** Closes the stretch of rows that were added since the last call; to be called every few thousand rows. */
  endStretch(): void {
    this.#current.forEach((cells, column) => this.#joined[column]?.push(cells));
    this.#current = emptyColumns(this.width);
  }

  /** The columns. */
  columns(): string[][] {
    this.endStretch();
    return this.#joined.map((stretches) => ([] as string[]).concat(...stretches));
  }

  #share(column: number, text: string): string {
    const shared = this.#shared[column];
    const known = shared?.get(text);
    if (known !== undefined) return known;
    if (shared?.size === MOST_SHARED) this.#shared[column] = undefined;
    else shared?.set(text, text);
    return text;
  }
}

function emptyColumns(width: number): string[][] {
  return Array.from({ length: width }, () => []);
}
