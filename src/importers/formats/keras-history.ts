// What Keras keeps of training: the file of CSVLogger (`epoch`, the logs in order of their names, then val_...), or the
// history that fit() returns, as CSV with a column that counts the epochs, or as JSON with a list for each name. NA stands
// where nothing was measured, "[a, b]" where a log was a list; CSVLogger(append=True) begins anew at epoch 0 in the same
// file. Source: keras/src/callbacks/csv_logger.py, history.py; real files.

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
import type { SourceContent } from "../source-content";
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
    const columns = historyColumns(content.document);
    return columns && isKeras(columns.map(({ header }) => header).filter((name) => name !== TRAITS.axis))
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
  return content.kind === "table" ? sourceColumns(content).columns : (historyColumns(content.document) ?? []);
}

/** The lists of a history under their names, with the epochs, which are counted from 0 where they are not among them. */
function historyColumns(document: unknown): readonly SourceColumn[] | undefined {
  if (!isJsonObject(document)) {
    return undefined;
  }
  const columns = Object.entries(document).map(([header, value]) => ({ header, values: listOf(value) }));
  const length = columns[0]?.values?.length ?? 0;
  if (length === 0 || columns.some(({ values }) => values?.length !== length)) {
    return undefined;
  }
  const epochs = { header: TRAITS.axis, values: Array.from({ length }, (_, epoch) => epoch) };
  const own = columns.map(({ header, values = [] }) => ({ header, values }));
  return own.some(({ header }) => header === TRAITS.axis) ? own : [epochs, ...own];
}

/** The numbers of [0.9, 0.5], or of {"0": 0.9, "1": 0.5} as pandas writes a column; undefined for anything else. */
function listOf(value: unknown): (Scalar | undefined)[] | undefined {
  const isColumn = isJsonObject(value) && Object.keys(value).every((key, at) => key === String(at));
  const items: readonly unknown[] | undefined = isColumn
    ? Object.values(value)
    : Array.isArray(value)
      ? value
      : undefined;
  const numbers = items?.flatMap((item): (Scalar | undefined)[] => {
    if (item === null) {
      return [undefined];
    }
    return typeof item === "number" || isNonFinite(item) ? [item] : [];
  });
  return numbers?.length === items?.length ? numbers : undefined;
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
