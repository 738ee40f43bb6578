// Blocks of cells as the clipboard carries them: tabs between cells, line ends between rows, and quotes around a cell
// that holds a tab, a line end or a leading quote (Excel's "Text" clipboard format).

/** Cell texts as clipboard text. */
export function writeTabSeparated(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join("\t")).join("\r\n");
}

/** Clipboard text as cell texts; one line end at the very end does not make a row. Rows may differ in length. */
export function readTabSeparated(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  const body = text.replace(/(\r\n|\r|\n)$/, "");
  for (;;) {
    const cell = body[at] === '"' ? quotedCell(body, at) : plainCell(body, at);
    row.push(cell.text);
    at = cell.end;
    if (at >= body.length) {
      break;
    }
    if (body[at] === "\t") {
      at++;
    } else {
      rows.push(row);
      row = [];
      at += body.startsWith("\r\n", at) ? 2 : 1;
    }
  }
  rows.push(row);
  return rows;
}

function quoted(text: string): string {
  return /[\t\r\n]|^"/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function plainCell(text: string, start: number): { text: string; end: number } {
  const separator = /[\t\r\n]/g;
  separator.lastIndex = start;
  const end = separator.exec(text)?.index ?? text.length;
  return { text: text.slice(start, end), end };
}

/** A quoted cell; text that only begins with a quote, and never closes it before a separator, is taken as it is. */
function quotedCell(text: string, start: number): { text: string; end: number } {
  for (let at = start + 1; at < text.length; at++) {
    if (text[at] !== '"') {
      continue;
    }
    if (text[at + 1] === '"') {
      at++;
    } else if (at + 1 === text.length || /[\t\r\n]/.test(text[at + 1] as string)) {
      return { text: text.slice(start + 1, at).replaceAll('""', '"'), end: at + 1 };
    } else {
      break;
    }
  }
  return plainCell(text, start);
}
