// JSON documents -> one record a run. Shapes that are known, first match wins:
// [{...}, {...}] and JSON Lines        a record each
// {"runs": [{...}], ...}               the one list of records in an envelope
// {"columns": [...], "data": [[...]]}  pandas, orient="split"
// {"lr": {"0": 0.1, "1": 0.2}, ...}    pandas, the default of to_json
// {"lr": [0.1, 0.2], "acc": [...]}     pandas, orient="list", unless it is the history of one run
// {"run-a": {...}, "run-b": {...}}     records by id
// {...}                                one record

import { isObject as isJsonObject } from "../../tracking/values/is-object";
import { fieldNamed } from "../../tracking/naming/field-names";
import { prefixedName } from "../formats/prefixed-name";
import { roleOfName } from "../../tracking/naming/role-of-name";
import type { RecordsContent, UnreadableRow } from "../source-content";

const INDEX = /^\d+$/;
/** Records by id are known by at least so many. */
const FEWEST = 20;

/** What `isObject` finds in a JSON document: no list and no null. */
export type JsonObject = Readonly<Record<string, unknown>>;
export { isJsonObject };

export interface RecordItems {
  /** undefined is an item that is no record; it stands in `unreadable`. */
  readonly items: readonly (JsonObject | undefined)[];
  /** The names that records by id stand under. */
  readonly ids?: readonly string[];
  readonly place: (row: number) => string;
  readonly unreadable: readonly UnreadableRow[];
  readonly remarks: readonly string[];
}

/** The records of a document; no more than `most` of them are made or looked at where the document is one object. */
export function recordItems(content: RecordsContent, most = Infinity): RecordItems {
  const { document } = content;
  if (Array.isArray(document)) {
    return itemsOf(document, content);
  }
  if (!isJsonObject(document)) {
    return itemsOf([document], content);
  }
  const records =
    enveloped(document, content, most) ??
    splitTable(document, most) ??
    tableByColumn(document, most) ??
    recordsById(document, most);
  return records ?? { ...itemsOf([document], content), place: () => "the document" };
}

/** The first record of a document; enough to recognise most formats. */
export function firstItem(content: RecordsContent): JsonObject | undefined {
  const { document } = content;
  if (Array.isArray(document)) {
    return document.slice(0, 20).find(isJsonObject);
  }
  return recordItems(content, 1).items.find((item) => item !== undefined);
}

function itemsOf(values: readonly unknown[], content: RecordsContent): RecordItems {
  const reported = new Set(content.unreadable.map(({ row }) => row));
  const unreadable = [...content.unreadable];
  const items = values.map((value, row) => {
    if (isJsonObject(value)) {
      return value;
    }
    if (!reported.has(row)) {
      unreadable.push({ row, message: "It is not an object with names and values." });
    }
    return undefined;
  });
  return { items, unreadable, remarks: [], place: (row) => content.place(row) };
}

function enveloped(document: JsonObject, content: RecordsContent, most: number): RecordItems | undefined {
  const lists = Object.entries(document).filter(
    (entry): entry is [string, unknown[]] =>
      Array.isArray(entry[1]) && entry[1].length > 0 && entry[1].every(isJsonObject),
  );
  const [list] = lists;
  if (!list || lists.length > 1 || Object.values(document).some(isJsonObject) || isPairs(list[1])) {
    return undefined;
  }
  const items = itemsOf(list[1].slice(0, most), content);
  return { ...items, place: (row) => `item ${row + 1} of ${list[0]}` };
}

/** A list of names with their values is part of a record, not a list of records. */
function isPairs(list: readonly unknown[]): boolean {
  return list.every((item) => isJsonObject(item) && "value" in item && ("key" in item || "name" in item));
}

function splitTable({ columns, data }: JsonObject, most: number): RecordItems | undefined {
  if (!Array.isArray(columns) || !Array.isArray(data) || !data.every(Array.isArray)) {
    return undefined;
  }
  const width = columns.length;
  const taken = data.slice(0, most) as readonly (readonly unknown[])[];
  const table = rows(
    columns.map(String),
    taken.map((row) => (column: number) => row[column]),
  );
  const unreadable = taken.flatMap((row, at) =>
    row.slice(width).every(isBlank)
      ? []
      : [{ row: at, message: `It has ${row.length} values, and the table has ${width} columns.` }],
  );
  const isUnreadable = new Set(unreadable.map(({ row }) => row));
  return {
    ...table,
    items: table.items.map((item, at) => (isUnreadable.has(at) ? undefined : item)),
    unreadable,
  };
}

function isBlank(value: unknown): boolean {
  return value === undefined || value === null || value === "";
}

function tableByColumn(document: JsonObject, most: number): RecordItems | undefined {
  const names = Object.keys(document);
  const values = Object.values(document);
  if (values.length > 0 && values.every(isJsonObject)) {
    const index = indexOf(values, most);
    const hasIndex = (column: JsonObject): boolean =>
      (most !== Infinity && index.some((key) => key in column)) ||
      Object.keys(column).every((key) => INDEX.test(key));
    if (index.length === 0 || !index.every((key) => INDEX.test(key)) || !values.every(hasIndex)) {
      return undefined;
    }
    return rows(
      names,
      index.map((key) => (column: number) => values[column]?.[key]),
    );
  }
  const lists = values.filter((value) => Array.isArray(value));
  const length = lists[0]?.length ?? 0;
  const isTable =
    length > 1 && lists.length === values.length && lists.every((list) => list.length === length);
  if (!isTable || !names.some((name) => fieldNamed(name) ?? roleOfName(name) === "parameter")) {
    return undefined;
  }
  return rows(
    names,
    Array.from(
      { length: Math.min(length, most) },
      (_, row) =>
        (column: number): unknown =>
          lists[column]?.[row],
    ),
  );
}

/**
 * The keys of columns, at most so many of the first; all of them where all are wanted, because a column may lack a row that
 * another one has. An index that is counted from 0 is not listed as a whole to find the first.
 */
function indexOf([first = {}, ...others]: readonly JsonObject[], most: number): readonly string[] {
  if (most !== Infinity) {
    const counted = Array.from({ length: most }, (_, at) => String(at));
    return counted.length > 0 && counted.every((key) => key in first)
      ? counted
      : Object.keys(first).slice(0, most);
  }
  const keys = Object.keys(first);
  const more = new Set<string>();
  for (const column of others) {
    for (const key of Object.keys(column)) {
      if (!(key in first)) {
        more.add(key);
      }
    }
  }
  return more.size === 0 ? keys : [...keys, ...more].sort((one, other) => Number(one) - Number(other));
}

function rows(names: readonly string[], readers: readonly ((column: number) => unknown)[]): RecordItems {
  return {
    items: readers.map((read) => Object.fromEntries(names.map((name, column) => [name, read(column)]))),
    place: (row) => `row ${row + 1}`,
    unreadable: [],
    remarks: [],
  };
}

/** Objects that are made alike: at least two, and each shares half of its names with the first. */
function recordsById(document: JsonObject, most: number): RecordItems | undefined {
  const ids = Object.keys(document);
  const items = Object.values(document);
  if (items.length < 2 || !items.every(isJsonObject) || ids.some((id) => prefixedName(`${id}.x`))) {
    return undefined;
  }
  const first = new Set(Object.keys(items[0] ?? {}));
  const alike = items.slice(0, Math.max(most, FEWEST)).every((item) => {
    const names = Object.keys(item);
    return (
      names.length > 0 &&
      names.filter((name) => first.has(name)).length * 2 >= Math.max(names.length, first.size)
    );
  });
  return alike
    ? { items, ids, place: (row) => `"${ids[row] ?? ""}"`, unreadable: [], remarks: [] }
    : undefined;
}
