// The unit of a column's plain numbers. They are brought to the unit that the workbook has for the column where the source
// states another one of the same kind; in a new column that of the first part that states one. Where one of the two is not
// known or not of that kind, nothing can be converted: the numbers stay as they are, and the column is one to check.

import type { PartUnits, RawColumn } from "../importers/importer";
import type { Catalogue } from "../tracking/catalogue/catalogue";
import { knownUnit } from "../tracking/schema/column-unit";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { isOfKind, isSameUnit } from "../tracking/values/measure-unit";
import type { ValueType } from "../tracking/values/value-type";
import { keptDoubt, textsDoubt } from "./kept-doubt";

/** The units that plain numbers are converted from. */
export interface PlainUnits {
  /** What tells them from those of another plan. */
  readonly key: string;
  /** The unit that the number of run i is in; undefined where it stays as it is. */
  readonly of: (row: number) => string | undefined;
}

export interface SettledUnit {
  /** The unit that the workbook has for it; what the source states where it is new. */
  readonly unit: string | undefined;
  /** The units of its plain numbers, where any of them are to be converted. */
  readonly plainUnits: PlainUnits | undefined;
  /** Why the unit is one to check, as a sentence; undefined where it is not. */
  readonly unitDoubt: string | undefined;
}

const NONE: SettledUnit = { unit: undefined, plainUnits: undefined, unitDoubt: undefined };

/** What the one run field with a unit is called. */
const DURATION = "Duration (s)";

type Stated = Pick<RawColumn, "unit" | "partUnits">;

/** The unit of a column for what it was decided to be, where the source states one, states one for some rows, or none. */
export function settledUnit(
  target: ColumnTarget,
  type: ValueType | undefined,
  stated: Stated,
  catalogue: Catalogue,
): SettledUnit {
  const known = knownUnit(target, catalogue);
  if (target.role === "field") {
    return known ? { ...ofKnown(DURATION, known.unit, stated), unit: undefined } : NONE;
  }
  if (target.role === "ignored") {
    return NONE;
  }
  if (!known) {
    return ofNew(target.name, stated);
  }
  const isOfNumbers = type === undefined || type === "number" || type === "integer";
  return isOfNumbers
    ? ofKnown(target.name, known.unit, stated)
    : {
        ...NONE,
        unit: known.unit,
        unitDoubt: textsDoubt({ name: target.name, isNew: false, unit: known.unit }, partsOf(stated)),
      };
}

/** What is to be said of a column that nobody knew to be of texts before it was read; undefined where nothing is. */
export function readTextsDoubt(target: ColumnTarget, stated: Stated): string | undefined {
  return "name" in target
    ? textsDoubt({ name: target.name, isNew: true, unit: undefined }, partsOf(stated))
    : undefined;
}

function partsOf({ unit, partUnits }: Stated): PartUnits["parts"] {
  return partUnits?.parts ?? (unit === undefined ? [] : [{ name: "The source", unit }]);
}

/** A unit that holds for some of the numbers alone is not that of the column, unless others were brought to it. */
function ofNew(name: string, { unit, partUnits }: Stated): SettledUnit {
  if (unit === undefined || !partUnits) {
    return { ...NONE, unit };
  }
  const settled = converted(partUnits, unit);
  const isForAll = settled.plainUnits !== undefined || settled.kept.size === 0;
  return {
    unit: isForAll ? unit : undefined,
    plainUnits: settled.plainUnits,
    unitDoubt: keptDoubt({ name, isNew: true, unit }, partUnits.parts, settled.kept),
  };
}

function ofKnown(name: string, unit: string | undefined, { unit: stated, partUnits }: Stated): SettledUnit {
  if (stated === undefined) {
    return { ...NONE, unit };
  }
  const units = partUnits ?? { parts: [{ name: "The source", unit: stated }], of: () => stated };
  const { plainUnits, kept } = converted(units, unit);
  return { unit, plainUnits, unitDoubt: keptDoubt({ name, isNew: false, unit }, units.parts, kept) };
}

/** What is converted to a unit, and which parts keep their numbers as they are, though they are not said to be in it. */
function converted(
  { parts, of }: PartUnits,
  unit: string | undefined,
): { readonly plainUnits: PlainUnits | undefined; readonly kept: ReadonlySet<number> } {
  const from = new Set<string>();
  const kept = new Set<number>();
  parts.forEach((part, at) => {
    if (part.unit === undefined || unit === undefined || !isOfKind(part.unit, unit)) {
      kept.add(at);
    } else if (!isSameUnit(part.unit, unit)) {
      from.add(part.unit);
    }
  });
  const unitOf = (row: number): string | undefined => {
    const own = of(row);
    return own !== undefined && from.has(own) ? own : undefined;
  };
  return { plainUnits: from.size === 0 ? undefined : { key: [...from].join(), of: unitOf }, kept };
}
