// Looks that conditional formats give to cells. Formats apply in their order: what an earlier one sets, a later one does
// not change, and behind a format that holds and stops, none is asked.
import { contains } from "../book/area";
import type { Book } from "../book/book";
import type { ConditionalFormatDescription } from "../book/conditional-format-description";
import type { Calculation } from "./calculation";
import {
  conditionalTest,
  type ConditionalEffect,
  type ConditionalTest,
} from "./conditional/conditional-test";

export type { ConditionalEffect } from "./conditional/conditional-test";

interface LiveFormat {
  readonly format: ConditionalFormatDescription;
  /** Made when the first cell asks. */
  test: ConditionalTest | undefined;
}

/** Answers for the visible cells of a book; what was found out is kept until the calculation is invalidated. */
export class ConditionalLooks {
  private readonly sheets = new Map<string, LiveFormat[]>();
  private version = -1;

  constructor(
    private readonly book: Book,
    private readonly calculation: Calculation,
  ) {}

  /** What all formats together do to a cell, or undefined where none holds. */
  at(sheetId: string, row: number, column: number): ConditionalEffect | undefined {
    let effect: ConditionalEffect | undefined;
    for (const live of this.formatsOf(sheetId)) {
      if (!live.format.areas.some((area) => contains(area, row, column))) {
        continue;
      }
      const found = this.testOf(sheetId, live)(row, column);
      if (!found) {
        continue;
      }
      effect = effect ? joined(effect, found) : found;
      if (live.format.stopIfTrue) {
        break;
      }
    }
    return effect;
  }

  /** Forgets everything; needed when formats themselves changed but no cell did. */
  refresh(): void {
    this.sheets.clear();
  }

  private formatsOf(sheetId: string): readonly LiveFormat[] {
    if (this.version !== this.calculation.version) {
      this.sheets.clear();
      this.version = this.calculation.version;
    }
    const sheet = this.book.sheets.find(({ id }) => id === sheetId);
    const formats = sheet?.conditionalFormats ?? [];
    const known = this.sheets.get(sheetId);
    if (known && isSameList(known, formats)) {
      return known;
    }
    const live = formats.map((format): LiveFormat => ({ format: { ...format }, test: undefined }));
    this.sheets.set(sheetId, live);
    return live;
  }

  private testOf(sheetId: string, live: LiveFormat): ConditionalTest {
    if (live.test) {
      return live.test;
    }
    this.calculation.recalculate();
    const sheet = this.book.sheets.find(({ id }) => id === sheetId);
    return (live.test = sheet ? conditionalTest(this.calculation, sheet, live.format) : () => undefined);
  }
}

/** Whether the formats are the ones that the answers were made for; rules and areas are replaced, not changed. */
function isSameList(live: readonly LiveFormat[], formats: readonly ConditionalFormatDescription[]): boolean {
  return (
    live.length === formats.length &&
    live.every(({ format }, index) => {
      const now = formats[index];
      return (
        now?.id === format.id &&
        now.rule === format.rule &&
        now.areas === format.areas &&
        now.stopIfTrue === format.stopIfTrue
      );
    })
  );
}

function joined(first: ConditionalEffect, second: ConditionalEffect): ConditionalEffect {
  const look = { ...second.look, ...first.look };
  const bar = first.bar ?? second.bar;
  return bar ? { look, bar } : { look };
}
