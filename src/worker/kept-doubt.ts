import type { PartUnits } from "../importers/importer";
import { isOfKind, isSameUnit } from "../tracking/values/measure-unit";
import { listed } from "../tracking/words/listed";

/** What a column is brought to. */
interface Wanted {
  readonly name: string;
  /** Whether the workbook does not know it yet. */
  readonly isNew: boolean;
  readonly unit: string | undefined;
}

type Parts = PartUnits["parts"];

const MOST_NAMED = 3;

/**
 * That the numbers of some parts of a source stay as they are, and why: which part states what, and what the workbook has;
 * undefined where those of none do.
 */
export function keptDoubt(wanted: Wanted, parts: Parts, kept: ReadonlySet<number>): string | undefined {
  if (kept.size === 0) {
    return undefined;
  }
  const units = [...kept].map((at) => parts[at]?.unit);
  const isOfWorkbook =
    !wanted.isNew && units.some((unit) => unit !== undefined && !isOfKind(unit, wanted.unit));
  const own =
    wanted.unit === undefined
      ? `${wanted.name} has no unit in this workbook`
      : `${wanted.name} is in ${wanted.unit} here`;
  const why = isOfWorkbook ? `${statedWords(parts)}, and ${own}` : statedWords(parts);
  const names = [...kept].map((at) => parts[at]?.name ?? "");
  const whose = kept.size === parts.length ? "The numbers" : `The numbers of ${named(names)}`;
  return `${why}. ${whose} stay as they are.`;
}

/**
 * That texts of one column are said to be in different units, so that one text may mean two things; undefined where they are
 * not. Texts are never converted.
 */
export function textsDoubt(wanted: Wanted, parts: Parts): string | undefined {
  const [first, ...others] = wanted.unit === undefined || wanted.isNew ? parts : [wanted, ...parts];
  if (!first || others.every(({ unit }) => isSameUnit(unit ?? "", first.unit ?? ""))) {
    return undefined;
  }
  const own =
    wanted.isNew || wanted.unit === undefined ? "" : `, and ${wanted.name} is in ${wanted.unit} here`;
  return `${statedWords(parts)}${own}. Its values are texts and stay as they are, so the same text may mean two things.`;
}

/** "A gives the unit ms and B gives no unit"; of a single part "The source gives ms as its unit". */
function statedWords(parts: Parts): string {
  const [only] = parts;
  if (only?.unit !== undefined && parts.length === 1) {
    return `${only.name} gives ${only.unit} as its unit`;
  }
  const byUnit = new Map<string, string[]>();
  for (const { name, unit } of parts) {
    const what = unit === undefined ? "no unit" : `the unit ${unit}`;
    byUnit.set(what, [...(byUnit.get(what) ?? []), name]);
  }
  return listed(
    Array.from(byUnit, ([what, names]) => `${named(names)} ${names.length === 1 ? "gives" : "give"} ${what}`),
  );
}

function named(names: readonly string[]): string {
  return listed(names.slice(0, MOST_NAMED), names.length);
}
