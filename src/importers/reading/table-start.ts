import { chooseDelimiter } from "./choose-delimiter";
import { firstRecord } from "./first-record";

/** Where the table of a text begins, and how its cells are told apart. */
export interface TableStart {
  readonly delimiter: string;
  /** Cells of the header row as they stand. */
  readonly header: readonly string[];
  /** Position of the header row. */
  readonly start: number;
  /** Position of the first record below the header; negative (`~`) at a quote in the header that is never closed. */
  readonly body: number;
  /** Lines above the header that were taken for comments. */
  readonly comments: number;
  /** The first line, where it is one of settings as JSON behind a hash. */
  readonly settings?: string;
}

/** How a line begins in which Stable-Baselines3 says what a log is of: #{"t_start": 1.5, "env_id": "Hopper-v4"}. */
const SETTINGS = "#{";

/**
 * Finds the header: leading blank lines are passed over, so are comment lines (`# ...`) and Excel's own `sep=;` line,
 * which names the delimiter. A commented header as numpy.savetxt writes it (`# epoch,loss`) counts as the header when it
 * is as wide as the row below it.
 */
export function tableStart(text: string): TableStart {
  const named = /^\s*sep=(.)\r?\n/i.exec(text);
  let at = named ? named[0].length : (/^\s*(?=\S)/.exec(text.slice(0, 4096))?.[0].length ?? 0);
  // A leading tab belongs to the header: its first cell is blank, as pandas writes an index column.
  if (!named) {
    at = Math.max(text.lastIndexOf("\n", at - 1), text.lastIndexOf("\r", at - 1)) + 1;
  }
  const comments: { start: number; end: number }[] = [];
  while (text.startsWith("#", at)) {
    const end = lineEnd(text, at);
    comments.push({ start: at, end });
    at = end;
  }
  const delimiter = named?.[1] ?? chooseDelimiter(text.slice(at, at + 1024 * 1024));
  const [first] = comments;
  const settings =
    first && text.startsWith(SETTINGS, first.start) ? text.slice(first.start + 1, first.end) : undefined;
  if (settings !== undefined) {
    comments.shift();
  }
  const last = comments.at(-1);
  const below = headerAt(text, at, delimiter);
  if (last) {
    const commented = headerAt(text, last.start, delimiter);
    const sameWidth = commented.header.length === below.header.length;
    if (at >= text.length || (sameWidth && commented.header.length > 1)) {
      return {
        ...commented,
        header: withoutHash(commented.header),
        delimiter,
        comments: comments.length - 1,
        ...(settings === undefined ? {} : { settings }),
      };
    }
  }
  return {
    ...below,
    delimiter,
    comments: comments.length,
    ...(settings === undefined ? {} : { settings }),
  };
}

function headerAt(
  text: string,
  start: number,
  delimiter: string,
): Pick<TableStart, "header" | "body" | "start"> {
  const { cells, end } = firstRecord(text, start, delimiter);
  return { header: cells, body: end, start };
}

function withoutHash([first = "", ...others]: readonly string[]): string[] {
  return [first.replace(/^#\s*(?=\S)/, ""), ...others];
}

function lineEnd(text: string, at: number): number {
  const end = text.indexOf("\n", at);
  return end < 0 ? text.length : end + 1;
}
