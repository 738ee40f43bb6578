// Puts the blocks of a grid together: a block without a header of its own is the continuation of the table above it, a
// text above a table is its title. Blocks are met from top to bottom; each column knows what stood in it last.

import type { Steps } from "../steps";
import { around } from "./around";
import { TEXT } from "./cell-kind";
import { cutBlocks, type Block } from "./cut-blocks";
import { draftOf } from "./draft-of";
import { findHeader } from "./find-header";
import type { Area } from "./grid";
import type { GridView } from "./grid-view";
import { continuesTable } from "./continues-table";
import { isNoteText } from "./is-note-text";
import { readBlock, type TableStretch } from "./read-block";
import type { TableDraft } from "./table-draft";
import type { TextBlock } from "./text-block";

/** Finds the tables of a grid, from top to bottom and from left to right. */
export function* arrangeTables(view: GridView): Steps<TableDraft[]> {
  const root = yield* cutBlocks(view);
  const arrangement = new Arrangement(view);
  if (root) {
    yield* arrangement.meet(root);
  }
  return arrangement.tables;
}

/** Rows that may be blank between a title and its table. */
const FARTHEST_TITLE = 3;
/** Rows that may be blank between a header and its rows. */
const FARTHEST_HEADER = 1;
/** A title may begin some columns before its table. */
const TITLE_MARGIN = 2;
const MOST_TITLE_ROWS = 8;

class Arrangement {
  readonly tables: TableDraft[] = [];
  private readonly lastTable: (TableDraft | undefined)[] = [];
  private readonly lastText: (TextBlock | undefined)[] = [];

  constructor(private readonly view: GridView) {}

  /** Meets a block, and those that it is cut into. None of them may continue the table that is barred. */
  *meet(block: Block, barred?: TableDraft): Steps<void> {
    const hasBands = block.parts.length > 0 && !block.isBeside;
    if (!hasBands && (yield* this.continueTable(block.area, barred))) {
      return;
    }
    if (block.parts.length === 0) {
      const area = this.withHeaderAbove(block.area);
      yield* this.read(area, yield* readBlock(this.view, area));
    } else if (block.isBeside) {
      yield* this.meetBeside(block.parts, barred);
    } else {
      for (const part of block.parts) {
        yield* this.meet(part, barred);
      }
    }
  }

  /** Blocks side by side below one table are one, parted by a column that happens to be blank there. */
  private *meetBeside(parts: readonly Block[], barred: TableDraft | undefined): Steps<void> {
    let at = 0;
    while (at < parts.length) {
      const first = parts[at] as Block;
      const table = this.tableAbove(first.area);
      let end = at + 1;
      let area = first.area;
      for (let next = parts[end]; table && next && this.tableAbove(next.area) === table; next = parts[end]) {
        area = around(area, next.area);
        end++;
      }
      const group = parts.slice(at, end);
      if (group.length === 1) {
        yield* this.meet(first, barred);
      } else if (!(yield* this.continueTable(area, barred))) {
        for (const part of group) {
          yield* this.meet(part, table);
        }
      }
      at = end;
    }
  }

  /** The table that an area stands below, within its columns. */
  private tableAbove({ left, right }: Area): TableDraft | undefined {
    const table = this.lastTable[left];
    if (!table || table.view.isTurned || right > table.right) {
      return undefined;
    }
    for (let column = left; column <= right; column++) {
      if (this.lastTable[column] !== table) {
        return undefined;
      }
    }
    return table;
  }

  /** Lets a table go on with an area below it, where it has no header of its own and is alike. */
  private *continueTable(area: Area, barred: TableDraft | undefined): Steps<boolean> {
    const table = this.tableAbove(area);
    if (!table || table === barred) {
      return false;
    }
    const [stretch, ...others] = yield* readBlock(this.view, area);
    if (!stretch || !continuesTable(this.view, table, area, stretch)) {
      return false;
    }
    for (const text of table.textsBelow) {
      text.isTaken = true;
      for (let row = text.area.top; row <= text.area.bottom; row++) {
        table.headings.add(row);
      }
    }
    for (const row of stretch.titles) {
      table.headings.add(row);
    }
    table.textsBelow.length = 0;
    table.extendTo(Math.max(stretch.to, stretch.header?.[1] ?? 0));
    this.clearTexts(table.left, table.right);
    yield* this.read(area, others);
    return true;
  }

  /**
   * A header may be parted from its rows by a blank row. The text above a block is taken in where the block names its
   * columns by nothing itself and the text does.
   */
  private withHeaderAbove(area: Area): Area {
    const text = this.lastText[area.left];
    if (!text || text.isTaken || text.isNote || area.top - text.area.bottom - 1 > FARTHEST_HEADER) {
      return area;
    }
    const both = around(text.area, area);
    const isSame = both.left === text.area.left && both.right === text.area.right;
    if (!isSame || findHeader(this.view, area).isSure) {
      return area;
    }
    const { header, isSure } = findHeader(this.view, both);
    if (!isSure || !header || header[1] > text.area.bottom) {
      return area;
    }
    text.isTaken = true;
    return both;
  }

  /** Makes tables and texts of the stretches of a block. */
  private *read(area: Area, stretches: readonly TableStretch[]): Steps<void> {
    for (const stretch of stretches) {
      yield stretch.from;
      const draft = draftOf(this.view, area, stretch);
      yield stretch.to;
      const top = stretch.titles[0] ?? stretch.header?.[0] ?? stretch.from;
      if (draft) {
        this.placeTable(draft, area, stretch);
      } else {
        const bottom = Math.max(stretch.to, stretch.header?.[1] ?? 0, stretch.titles.at(-1) ?? 0);
        this.placeText({ ...area, top, bottom });
      }
    }
  }

  private placeTable(draft: TableDraft, block: Area, { titles }: TableStretch): void {
    const top = titles[0] ?? draft.area.top;
    const own = titles.map((row) => ({ ...block, top: row, bottom: row }));
    const span = { ...block, top };
    draft.titles = [...this.takeTitles(span), ...own];
    this.tables.push(draft);
    for (let column = block.left; column <= block.right; column++) {
      this.lastTable[column] = draft;
    }
    this.clearTexts(block.left, block.right);
  }

  private placeText(area: Area): void {
    const above = this.lastText[area.left];
    const tables = new Set<TableDraft>();
    for (let column = area.left; column <= area.right; column++) {
      const table = this.lastTable[column];
      if (table) {
        tables.add(table);
      }
    }
    const bottoms = [...tables].map((table) => table.area.bottom);
    const text: TextBlock = {
      area,
      distance: area.top - Math.max(-Infinity, ...bottoms) - 1,
      above,
      isNote: this.isNote(area),
      isTaken: false,
    };
    for (const table of tables) {
      table.textsBelow.push(text);
    }
    for (let column = area.left; column <= area.right; column++) {
      this.lastText[column] = text;
    }
  }

  /** Takes the texts above an area as its titles, from top to bottom. */
  private takeTitles(area: Area): Area[] {
    const titles: Area[] = [];
    const nearest = new Set<TextBlock>();
    for (let column = Math.max(0, area.left - TITLE_MARGIN); column <= area.right; column++) {
      let text = this.lastText[column];
      // A header that was parted from its rows is within the area.
      while (text && text.area.top >= area.top) {
        text = text.above;
      }
      if (text) {
        nearest.add(text);
      }
    }
    for (const first of nearest) {
      let below = area.top;
      for (
        let text: TextBlock | undefined = first;
        text && !text.isTaken && !text.isNote;
        text = text.above
      ) {
        const gap = below - text.area.bottom - 1;
        if (gap < 0 || gap > FARTHEST_TITLE || gap > text.distance) {
          break;
        }
        text.isTaken = true;
        titles.push(text.area);
        below = text.area.top;
      }
    }
    return titles.sort((one, other) => one.top - other.top || one.left - other.left);
  }

  private clearTexts(left: number, right: number): void {
    for (let column = left; column <= right; column++) {
      this.lastText[column] = undefined;
    }
  }

  /** Whether a text is a remark, or too long for a title. */
  private isNote({ top, left, bottom }: Area): boolean {
    return (
      bottom - top >= MOST_TITLE_ROWS ||
      (this.view.kind(top, left) === TEXT && isNoteText(this.view.text(top, left)))
    );
  }
}
