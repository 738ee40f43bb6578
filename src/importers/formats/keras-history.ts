// What Keras keeps of training: the file of CSVLogger (`epoch`, the logs in order of their names, then val_...), or the
// history that fit() returns, as CSV with a column that counts the epochs, or as JSON with a list for each name. NA stands
// where nothing was measured, "[a, b]" where a log was a list; CSVLogger(append=True) begins anew at epoch 0 in the same
// file. Source: keras/src/callbacks/csv_logger.py, history.py; real files.

import { RunsheetError } from "../../tracking/runsheet-error";
import { isNonFinite } from "../../tracking/values/non-finite";
import type { Scalar } from "../../tracking/values/scalar";
import type { Detected } from "../importer";
import { isCounterName } from "../logs/counter-names";
import { logImporter } from "../logs/log-importer";
import { namesRuns } from "../logs/names-runs";
import { addTable, type LogTraits } from "../logs/table-log";
import { filledSample } from "../records/filled-sample";
import { isJsonObject } from "../records/record-items";
import type { SourceColumn } from "../records/source-column";
import { sourceColumns } from "../records/source-columns";
import type { RecordsContent, SourceContent } from "../source-content";
import { isRowIndex } from "./is-row-index";

const RATES: ReadonlySet<string> = new Set(["lr", "learning_rate"]);
const MOST_LOOKED_AT = 200;
const LIST = /^\[\s*[^[\]]+\]$/;

const TRAITS: LogTraits = {
  axis: "epoch",
  partOf: ({ header }) => (RATES.has(header) ? { as: "curve", name: header, goal: "none" } : undefined),
};

export const kerasHistory = logImporter({
  id: "keras-history",
  title: "Keras training log",
  source: "Keras",
  stepName: TRAITS.axis,
  runKey: ({ name }) => name,
  detect: (content) => {
    if (content.kind === "table") {
      return detectTable(sourceColumns(content).columns);
    }
    return isHistory(content.document)
      ? { confidence: 0.85, reason: "it has lists of one length for loss and other metrics" }
      : undefined;
  },
  read: (contents, logs) => {
    for (const content of contents) {
      const columns = columnsOf(content).flatMap(withoutLists);
      const count = columns[0]?.values.length ?? 0;
      addTable({ ...content, count, place: (row) => content.place(row) }, columns, TRAITS, logs);
    }
    return undefined;
  },
});

function detectTable(columns: readonly SourceColumn[]): Detected | undefined {
  const [first, ...others] = columns;
  if (!first) {
    return undefined;
  }
  const names = others.map(({ header }) => header);
  if (
    first.header === "epoch" &&
    countsEpochs(first) &&
    isKeras(names) &&
    isInOrder(names.filter((name) => isLog(name)))
  ) {
    return {
      confidence: 0.85,
      reason: "it begins with epoch, and loss and the others follow in Keras's order",
    };
  }
  return isRowIndex(first) && isKeras(names) && names.includes("val_loss")
    ? { confidence: 0.8, reason: "it counts its rows and has loss and val_loss, as a history of Keras" }
    : undefined;
}

/** Whether a column goes up by one from row to row, but where it begins anew. */
function countsEpochs({ values }: SourceColumn): boolean {
  const epochs = filledSample(values, MOST_LOOKED_AT).map(Number);
  return epochs.every((epoch, at) => {
    const before = epochs[at - 1];
    return before === undefined || epoch === before + 1 || (epoch <= before && epoch === epochs[0]);
  });
}

/** Whether names are those of Keras's logs: a loss, and every val_ with what it is the validation of. */
function isKeras(names: readonly string[]): boolean {
  const known = new Set(names);
  return (
    known.has("loss") &&
    !namesRuns(names) &&
    names.every((name) => !isCounterName(name) && (!name.startsWith("val_") || known.has(name.slice(4))))
  );
}

/** A log of training itself: neither of validation nor the learning rate. */
function isLog(name: string): boolean {
  return !name.startsWith("val_") && !RATES.has(name);
}

function isInOrder(names: readonly string[]): boolean {
  return names.every((name, at) => at === 0 || (names[at - 1] ?? "") <= name);
}

function columnsOf(content: SourceContent): readonly SourceColumn[] {
  return content.kind === "table" ? sourceColumns(content).columns : historyColumns(content);
}

/** Whether a document is a history: by its names, then by how its lists begin. */
function isHistory(document: unknown): boolean {
  if (!isJsonObject(document) || !isKeras(Object.keys(document).filter((name) => name !== TRAITS.axis))) {
    return false;
  }
  const lists = Object.values(document);
  const lengths = new Set(lists.map((list) => (Array.isArray(list) ? list.length : undefined)));
  const begin = lists.map((list) => pointsOf(list, MOST_LOOKED_AT));
  return (
    lengths.size === 1 &&
    !lengths.has(0) &&
    begin.every((points) => points !== undefined && points.length > 0 && points.length === begin[0]?.length)
  );
}

/**
 * The lists of a history under their names, with the epochs, which are counted from 0 where they are not among them. Throws
 * `file-unreadable` where a list goes on otherwise than it began.
 */
function historyColumns({ document, name }: RecordsContent): readonly SourceColumn[] {
  const columns = Object.entries(isJsonObject(document) ? document : {}).map(([header, list]) => ({
    header,
    values: pointsOf(list, Infinity),
  }));
  const length = columns[0]?.values?.length ?? 0;
  const own = columns.map(({ header, values }): SourceColumn => {
    if (values?.length !== length) {
      throw unlike(name, header);
    }
    return { header, values };
  });
  const epochs = { header: TRAITS.axis, values: Array.from({ length }, (_, epoch) => epoch) };
  return own.some(({ header }) => header === TRAITS.axis) ? own : [epochs, ...own];
}

function unlike(name: string, header: string): RunsheetError {
  return new RunsheetError(
    "file-unreadable",
    `${name} begins as a history of Keras, but ${header} is not a number for each epoch throughout.`,
    "Write the history again, with a number or null for each epoch.",
  );
}

/**
 * The numbers of [0.9, 0.5], or of {"0": 0.9, "1": 0.5} as pandas writes a column, up to `most`; undefined where one of them
 * is no number, and for anything else.
 */
function pointsOf(list: unknown, most: number): (Scalar | undefined)[] | undefined {
  const items = Array.isArray(list) ? (list as readonly unknown[]).slice(0, most) : countedItems(list, most);
  const points: (Scalar | undefined)[] = [];
  for (const item of items ?? []) {
    if (item !== null && typeof item !== "number" && !isNonFinite(item)) {
      return undefined;
    }
    points.push(item ?? undefined);
  }
  return items && points;
}

/** The values of an object whose keys count from 0. */
function countedItems(column: unknown, most: number): readonly unknown[] | undefined {
  if (!isJsonObject(column)) {
    return undefined;
  }
  const items: unknown[] = [];
  while (items.length < most && String(items.length) in column) {
    items.push(column[String(items.length)]);
  }
  return items.length < most && Object.keys(column).length !== items.length ? undefined : items;
}

/** A column whose cells are lists, as one column for each of their places: loss[0], loss[1]. */
function withoutLists(column: SourceColumn): readonly SourceColumn[] {
  const { header, values } = column;
  const lists = Array.from({ length: values.length }, (_, row) => itemsOf(values.at(row)));
  const width = Math.max(0, ...lists.map((list) => list?.length ?? 0));
  return width === 0
    ? [column]
    : Array.from({ length: width }, (_, at) => ({
        header: `${header}[${String(at)}]`,
        values: lists.map((list) => list?.[at]),
      }));
}

/** The items of a cell that is a list, which CSVLogger writes with quotes around it. */
function itemsOf(cell: Scalar | undefined): readonly string[] | undefined {
  const text = typeof cell === "string" ? cell.trim().replace(/^"(.*)"$/, "$1") : "";
  return LIST.test(text)
    ? text
        .slice(1, -1)
        .split(",")
        .map((item) => item.trim())
    : undefined;
}
