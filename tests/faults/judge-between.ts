import type { BookState, RowState, TableState } from "./book-state";

/** What a row may stand for that a person typed right below a table: in the table, or below it. */
export interface Allowance {
  /** The key of a row that may stand in `Runs` or below it. */
  readonly typed?: string;
  /** A column that Runs may have or not: a person defined what it is for, and columns follow the catalogues. */
  readonly column?: string;
  /** Whether a person deleted a row. */
  readonly deletes?: boolean;
  /** Tables that a person threw away. */
  readonly gone?: readonly string[];
  /** Whether lines of the log may lack: what follows the data may fail into a remark. */
  readonly logMayLack?: boolean;
  /** Whether the log may tell of an earlier attempt too, which stood half-way. */
  readonly logIsFree?: boolean;
  /** Books whose cells may stand too, because an action has said of a cell that it stays as somebody else made it. */
  readonly stayed?: readonly BookState[];
  /** Whether the sheets that Runsheet rebuilds may be half-built. */
  readonly generatedMayDiffer?: boolean;
}

/**
 * Holds a book against others that it may be like. What all of them have, it must have; what none of them has, it must
 * not have; a cell must hold what one of them holds there. Returns what is wrong, in sentences.
 */
export function judgeBetween(
  state: BookState,
  allowed: readonly BookState[],
  allowance: Allowance = {},
): string[] {
  const names = new Set(allowed.flatMap(({ tables }) => [...tables.keys()]));
  const wrong: string[] = [];
  for (const name of names) {
    wrong.push(...judgeTable(name, state, allowed, allowance));
  }
  for (const name of state.tables.keys()) {
    if (!names.has(name)) {
      wrong.push(`A table ${name} nobody asked for.`);
    }
  }
  wrong.push(...judgeOutside(state, allowed, allowance));
  if (!allowance.generatedMayDiffer && !allowance.gone) {
    wrong.push(...judgeGenerated(state, allowed));
  }
  return [...wrong, ...judgeRunIds(state)];
}

function judgeTable(
  name: string,
  state: BookState,
  allowed: readonly BookState[],
  { typed, column, gone = [], logMayLack, logIsFree, stayed = [] }: Allowance,
): string[] {
  const table = state.tables.get(name);
  const others = allowed.map(({ tables }) => tables.get(name));
  if (!table) {
    return others.every(Boolean) && !gone.includes(name) ? [`The table ${name} is lost.`] : [];
  }
  const wrong: string[] = [];
  const known = others.filter((other): other is TableState => other !== undefined);
  const everywhere = known.length === others.length && !gone.includes(name);
  const free = name === "Runs" ? column : undefined;
  wrong.push(...judgeHeaders(name, table, known, everywhere, free));
  const keys = new Set(known.flatMap(({ rows }) => [...rows.keys()]));
  const tells = tellsWhatStands(name, table, keys);
  const isTold = (key: string): boolean =>
    tells(key) || (name === "Changes" && isUndigested(key, gone, [...table.rows.keys(), ...keys]));
  for (const key of keys) {
    const rows = known.flatMap((other) => other.rows.get(key) ?? []);
    const row = table.rows.get(key);
    const needed = everywhere && rows.length === known.length;
    if (row) {
      const kept = stayed.flatMap(({ tables }) => tables.get(name)?.rows.get(key) ?? []);
      wrong.push(...judgeRow(name, key, row, [...rows, ...kept]));
    } else if (
      needed &&
      !(name === "Changes" && (logMayLack || logIsFree)) &&
      !isTyped(key, typed) &&
      !isTold(key)
    ) {
      wrong.push(`Row lost: ${name} lacks ${key}.`);
    }
  }
  for (const key of table.rows.keys()) {
    if (!keys.has(key) && !isTyped(key, typed) && !(name === "Changes" && logIsFree) && !isTold(key)) {
      wrong.push(
        `${/ \(no\. \d+\)$/.test(key) ? "Duplicate" : "Row nobody asked for"}: ${name} holds ${key}.`,
      );
    }
  }
  return wrong;
}

/** What an import has counted as updated: the third number from the end of its line. */
const UPDATED = /(\| "Import" \|.*\| \d+ \| )\d+( \| \d+ \| \d+)$/;

/** A line that tells of values of a run: its table, run and columns, and the batch at its end. */
const OF_VALUES = /\| "(Run updated|Not updated)" \| ("[^"]*" \| "[^"]*" \| "[^"]*") \|(?:.* \|)? ([^|]*)$/;

/**
 * Which lines of the log say what of a plan does not stand, because a person came first: one for each row, and the line of
 * the import with a count of its own. That they say the truth is for the action's own check.
 */
function tellsWhatStands(
  name: string,
  { rows }: TableState,
  wanted: ReadonlySet<string>,
): (key: string) => boolean {
  const uncounted = (keys: Iterable<string>): Set<string> =>
    new Set([...keys].map((key) => key.replace(UPDATED, "$1n$2")));
  const [here, there] = [uncounted(rows.keys()), uncounted(wanted)];
  const undone = new Set(
    [...rows.keys()].flatMap((key) => {
      const [, what, values = "", batch = ""] = OF_VALUES.exec(key) ?? [];
      return what === "Not updated" ? [`${values} ${batch}`] : [];
    }),
  );
  return (key) => {
    const line = key.replace(UPDATED, "$1n$2");
    const [, what, values = "", batch = ""] = OF_VALUES.exec(key) ?? [];
    return (
      name === "Changes" &&
      (key.includes('| "Not updated" |') ||
        // What was about to be written is told beforehand, and this takes it back.
        (what === "Run updated" && undone.has(`${values} ${batch}`)) ||
        (line !== key && here.has(line) && there.has(line)))
    );
  };
}

/** Whether a line tells of a row of a table that is gone: with the row or without what the row held. */
function isUndigested(key: string, gone: readonly string[], lines: readonly string[]): boolean {
  return (
    gone.some((table) => key.includes(` added" | "${table}" | `)) &&
    lines.some((line) => line !== key && (line.startsWith(`${key} | `) || key.startsWith(`${line} | `)))
  );
}

function isTyped(key: string, typed: string | undefined): boolean {
  return typed !== undefined && key === JSON.stringify(typed);
}

function judgeHeaders(
  name: string,
  { headers }: TableState,
  others: readonly TableState[],
  everywhere: boolean,
  free: string | undefined,
): string[] {
  const all = new Set(others.flatMap((other) => other.headers).filter((header) => header !== free));
  const lost = [...all].filter(
    (header) =>
      everywhere && others.every((other) => other.headers.includes(header)) && !headers.includes(header),
  );
  const extra = headers.filter((header) => header !== free && !all.has(header));
  return [
    ...lost.map((header) => `Column lost: ${name} lacks ${header}.`),
    ...extra.map((header) => `Column nobody asked for: ${name} holds ${header}.`),
  ];
}

function judgeRow(table: string, key: string, row: RowState, others: readonly RowState[]): string[] {
  const headers = new Set([row, ...others].flatMap((one) => [...one.keys()]));
  return [...headers].flatMap((header) => {
    const cell = row.get(header);
    const values = others.map((other) => other.get(header));
    return values.includes(cell)
      ? []
      : [
          `Cell changed: ${table}, ${key}, ${header} holds ${cell ?? "nothing"} instead of ${values[0] ?? "nothing"}.`,
        ];
  });
}

/** The user's own cells, counted: each value must be there as often as in one of the books. */
function judgeOutside({ outside }: BookState, allowed: readonly BookState[], { typed }: Allowance): string[] {
  const counts = tally(outside);
  const others = allowed.map((other) => tally(other.outside));
  const texts = new Set([...counts.keys(), ...others.flatMap((other) => [...other.keys()])]);
  return [...texts].flatMap((text) => {
    const here = counts.get(text) ?? 0;
    const there = others.map((other) => other.get(text) ?? 0);
    const isOfTypedRow = typed !== undefined && here < Math.max(...there);
    return there.includes(here) || isOfTypedRow
      ? []
      : [`The user's own cell ${text} stands ${here} times instead of ${there[0] ?? 0}.`];
  });
}

function judgeGenerated({ generated }: BookState, allowed: readonly BookState[]): string[] {
  const here = generated.join("\n");
  if (allowed.some((other) => other.generated.join("\n") === here)) {
    return [];
  }
  const [other] = allowed;
  const cells = new Set(other?.generated);
  const odd = generated.find((cell) => !cells.has(cell)) ?? "a cell less";
  return [`A sheet that Runsheet rebuilds is not as it should be: ${odd}`];
}

function judgeRunIds({ runIds }: BookState): string[] {
  const ids = runIds.filter((id) => id !== "");
  const twice = [...tally(ids)].filter(([, count]) => count > 1).map(([id]) => id);
  return twice.map((id) => `Duplicate: the Run ID ${id} stands twice.`);
}

function tally(texts: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const text of texts) {
    counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return counts;
}
