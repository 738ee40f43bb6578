import { foldHeader } from "./fold-header";

/**
 * Where the columns of a table stand by their headers. A header is found as it is spelled, else whatever its case and outer
 * spaces; of several that differ in those alone the leftmost.
 */
export class HeaderIndex {
  private readonly exact = new Map<string, number>();
  private readonly folded = new Map<string, number>();

  constructor(headers: readonly string[]) {
    headers.forEach((header, position) => {
      setFirst(this.exact, header, position);
      setFirst(this.folded, foldHeader(header), position);
    });
  }

  /** The position of the column under a header, from 0; undefined where none has it. */
  position(header: string): number | undefined {
    return this.exact.get(header) ?? this.folded.get(foldHeader(header));
  }
}

function setFirst(map: Map<string, number>, key: string, position: number): void {
  if (!map.has(key)) {
    map.set(key, position);
  }
}
