import { DelimitedScanner } from "./delimited-scanner";

const CANDIDATES = [",", ";", "\t", "|"] as const;
const SAMPLE_LENGTH = 256 * 1024;
const SAMPLE_ROWS = 50;

/**
 * The delimiter of a text by vote: the one whose header has more than one cell and is matched by the most of the next
 * 50 rows; of equals, the one that gives the wider header. A comma when none splits the header.
 */
export function chooseDelimiter(text: string): string {
  const sample = text.slice(0, SAMPLE_LENGTH);
  let best: { delimiter: string; agreement: number; width: number } = {
    delimiter: ",",
    agreement: -1,
    width: 1,
  };
  for (const delimiter of CANDIDATES) {
    const [width = 0, ...others] = widths(sample, delimiter, sample.length < text.length);
    if (width < 2) {
      continue;
    }
    const agreement =
      others.length === 0 ? 0 : others.filter((other) => other === width).length / others.length;
    if (agreement > best.agreement || (agreement === best.agreement && width > best.width)) {
      best = { delimiter, agreement, width };
    }
  }
  return best.delimiter;
}

/** Cells in each of the first rows that are not blank; a row that the sample cuts off is left out. */
function widths(sample: string, delimiter: string, cut: boolean): number[] {
  const scanner = new DelimitedScanner(sample, delimiter, 1, SAMPLE_ROWS + 2);
  const found: number[] = [];
  for (let at = 0; at < sample.length && found.length <= SAMPLE_ROWS;) {
    const before = scanner.blank;
    at = scanner.scan(at, at + 1);
    const isWhole = at >= 0 && (at < sample.length || !cut || found.length === 0);
    if (isWhole && scanner.blank === before) {
      found.push(scanner.cells);
    }
    if (at < 0) {
      break;
    }
  }
  return found;
}
