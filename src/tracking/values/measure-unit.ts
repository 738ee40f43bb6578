// Units that people write behind numbers. Those of one family can be turned into one another: of a column with "0.5 s" and
// "120 ms" one unit is made. A word that is no unit here makes no number of a text.

export interface MeasureUnit {
  /** As it is written in the catalogue, such as ms. */
  readonly name: string;
  /** Units of one family measure the same. */
  readonly family: string;
  /** How many of the family's smallest steps it is. */
  readonly factor: number;
}

/** What percentages are told by; their scale is settled by the column. */
export const PERCENT = "%";
export const TIME = "time";

type Line = readonly [family: string, name: string, factor: number, words: string];

const LINES: readonly Line[] = [
  [TIME, "us", 1e-6, "us usec microseconds"],
  [TIME, "ms", 1e-3, "ms msec msecs millisecond milliseconds"],
  [TIME, "s", 1, "s sec secs second seconds sek"],
  [TIME, "min", 60, "m min mins minute minutes"],
  [TIME, "h", 3600, "h hr hrs hour hours"],
  [TIME, "d", 86_400, "d day days"],
  ["bytes", "kB", 1e3, "kb"],
  ["bytes", "MB", 1e6, "mb"],
  ["bytes", "GB", 1e9, "gb"],
  ["bytes", "TB", 1e12, "tb"],
  ["bytes", "KiB", 1024, "kib"],
  ["bytes", "MiB", 1024 ** 2, "mib"],
  ["bytes", "GiB", 1024 ** 3, "gib"],
  ["bytes", "TiB", 1024 ** 4, "tib"],
  ["frequency", "Hz", 1, "hz"],
  ["frequency", "kHz", 1e3, "khz"],
  ["frequency", "MHz", 1e6, "mhz"],
  ["frequency", "GHz", 1e9, "ghz"],
  ["power", "W", 1, "watt watts"],
  ["power", "kW", 1e3, "kw"],
  ["energy", "Wh", 1, "wh"],
  ["energy", "kWh", 1e3, "kwh"],
  [PERCENT, PERCENT, 1, "% pct percent prozent"],
  ["dB", "dB", 1, "db"],
  ["px", "px", 1, "px pixel pixels"],
  ["USD", "USD", 1, "$ usd"],
  ["EUR", "EUR", 1, "€ eur"],
  ["GBP", "GBP", 1, "£ gbp"],
  ["JPY", "JPY", 1, "¥ jpy"],
  ["INR", "INR", 1, "₹ inr"],
  ["fps", "fps", 1, "fps"],
  ["it/s", "it/s", 1, "it/s its/s"],
  ["img/s", "img/s", 1, "img/s images/s"],
  ["tok/s", "tok/s", 1, "tok/s tokens/s"],
  ["samples/s", "samples/s", 1, "samples/s"],
  ["epochs", "epochs", 1, "epoch epochs"],
  ["steps", "steps", 1, "step steps"],
  ["iterations", "iterations", 1, "iter iters iteration iterations"],
  ["samples", "samples", 1, "sample samples"],
  ["images", "images", 1, "image images img imgs"],
  ["tokens", "tokens", 1, "token tokens tok"],
  ["parameters", "parameters", 1, "param params parameter parameters"],
];

const BY_WORD: ReadonlyMap<string, MeasureUnit> = new Map(
  LINES.flatMap(([family, name, factor, words]) =>
    words.split(" ").map((word): [string, MeasureUnit] => [word, { family, name, factor }]),
  ),
);

const BY_NAME: ReadonlyMap<string, MeasureUnit> = new Map(
  LINES.map(([family, name, factor]) => [name, { family, name, factor }]),
);

/** The unit that a word names; a single letter counts as it is written, since M is a million and m a minute. */
export function unitOfWord(word: string): MeasureUnit | undefined {
  return BY_WORD.get(word) ?? (word.length > 1 ? BY_WORD.get(word.toLowerCase()) : undefined);
}

/** The unit by the name that the catalogue has for it. */
export function unitNamed(name: string): MeasureUnit | undefined {
  return BY_NAME.get(name);
}

/** The unit that a text in the catalogue or a header means: its name there, or a word for it. */
export function unitMeant(text: string): MeasureUnit | undefined {
  return unitNamed(text) ?? unitOfWord(text);
}

/** Whether two texts mean one unit, be it one that is known here or only a word. */
export function isSameUnit(one: string, other: string): boolean {
  return folded(one) === folded(other);
}

/** Whether numbers in one unit can be brought to the other: both are known here and measure the same. */
export function isConvertible(one: string, other: string): boolean {
  const family = unitMeant(one)?.family;
  return family !== undefined && family === unitMeant(other)?.family;
}

/** Whether numbers in one unit can stand among those in the other: as they are, or brought to it. */
export function isOfKind(one: string | undefined, other: string | undefined): boolean {
  return one !== undefined && other !== undefined && (isSameUnit(one, other) || isConvertible(one, other));
}

function folded(unit: string): string {
  return unitMeant(unit)?.name ?? unit.trim().toLowerCase();
}
