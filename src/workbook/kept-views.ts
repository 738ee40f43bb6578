// Saved views as the state of the workbook holds them: looked at like anything from outside, one by one.

import type { BestQuestion } from "../tracking/best/best-question";
import { isTop } from "../tracking/best/best-question";
import { isChartKind } from "../tracking/charts/chart-kinds";
import type { ColumnTarget } from "../tracking/schema/run-columns";
import { RUN_FIELDS } from "../tracking/schema/run-fields";
import type {
  ViewRun,
  KeptChart,
  OrderKey,
  RunsLook,
  SavedView,
  ViewChart,
} from "../tracking/views/saved-view";
import { isObject } from "../tracking/values/is-object";
import { keptTableFilter, type KeptTableFilter } from "./kept-table-filter";

/** What is highlighted: by which metric and what is asked beside it. */
export interface KeptMark {
  readonly metric: string;
  readonly question: BestQuestion;
}

/**
 * What a view that was applied has changed on Runs, each with how it stood before. What is not named it left alone. Only what still
 * stands as the view left it is taken back.
 */
export interface BeforeView {
  /** The view that was applied. */
  readonly name: string;
  /** False while it is being applied, and where that broke off. */
  readonly isDone: boolean;
  /** Columns that it hid, and those that it showed again, by their keys. */
  readonly hid: readonly string[];
  readonly showed: readonly string[];
  readonly rows?: SortedRows;
  readonly filter?: {
    /** As the view asks it; absent where it took the filter off. */
    readonly set?: string;
    readonly before?: KeptTableFilter;
  };
  /** `before` is absent where nothing was highlighted. */
  readonly mark?: { readonly set: KeptMark; readonly before?: KeptMark };
}

/** Rows that were sorted. */
export interface SortedRows {
  readonly set: readonly OrderKey[];
  /** What brings them back; none where no sort does. */
  readonly back: readonly OrderKey[];
  /** By what Excel said that they were sorted. */
  readonly known: readonly OrderKey[];
}

const FIRST_CHART: ViewChart = { kind: "runs", parameter: "", other: "", color: "", isSmoothed: false };

/** The views of a state; what makes no sense is left out. */
export function keptViews(value: unknown): SavedView[] {
  return Array.isArray(value) ? value.flatMap(viewOf) : [];
}

/** What the view that was applied last has changed; undefined where that makes no sense. */
export function keptBeforeView(value: unknown): BeforeView | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const { name, isDone } = value;
  const [hid, showed] = [textsOf(value["hid"]), textsOf(value["showed"])];
  if (typeof name !== "string" || !hid || !showed) {
    return undefined;
  }
  const rows = isObject(value["rows"]) ? value["rows"] : undefined;
  const filter = isObject(value["filter"]) ? value["filter"] : undefined;
  const mark = isObject(value["mark"]) ? value["mark"] : undefined;
  const before = filter && keptTableFilter(filter["before"]);
  const [set, markedBefore] = [markOf(mark?.["set"]), markOf(mark?.["before"])];
  return {
    name,
    isDone: isDone === true,
    hid,
    showed,
    ...(rows && {
      rows: { set: ordersOf(rows["set"]), back: ordersOf(rows["back"]), known: ordersOf(rows["known"]) },
    }),
    ...(filter && {
      filter: {
        ...(typeof filter["set"] === "string" && { set: filter["set"] }),
        ...(before && { before }),
      },
    }),
    ...(set && { mark: { set, ...(markedBefore && { before: markedBefore }) } }),
  };
}

function viewOf(value: unknown): SavedView[] {
  if (!isObject(value)) {
    return [];
  }
  const { name, description, savedAt, runs, metric, scope, isMarked, compared, drawn } = value;
  const question = questionOf(value["question"]);
  const look = lookOf(value["look"]);
  if (typeof name !== "string" || name === "" || typeof metric !== "string" || !question || !look) {
    return [];
  }
  return [
    {
      name,
      description: typeof description === "string" ? description : "",
      savedAt: typeof savedAt === "number" ? savedAt : 0,
      runs: typeof runs === "number" ? runs : 0,
      metric,
      question,
      scope: typeof scope === "string" ? scope : "all",
      isMarked: isMarked === true,
      compared: Array.isArray(compared) ? compared.flatMap(comparedOf) : [],
      // One of a kind that only a later version knows costs the view nothing else.
      chart: chartOf(value["chart"])[0] ?? FIRST_CHART,
      drawn: Array.isArray(drawn) ? drawn.flatMap(drawnOf) : [],
      look,
    },
  ];
}

function markOf(value: unknown): KeptMark | undefined {
  const { metric, question } = isObject(value) ? value : {};
  const asked = questionOf(question);
  return typeof metric === "string" && asked ? { metric, question: asked } : undefined;
}

function questionOf(value: unknown): BestQuestion | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const { filter, ties, withoutOutliers, top } = value;
  const each = targetOf(value["each"]);
  const front = textsOf(value["front"]);
  return typeof filter === "string" && typeof withoutOutliers === "boolean"
    ? {
        filter,
        withoutOutliers,
        ...(typeof ties === "string" && { ties }),
        ...(typeof top === "number" && isTop(top) && { top }),
        ...(each && { each }),
        ...(front && { front }),
      }
    : undefined;
}

function targetOf(value: unknown): ColumnTarget | undefined {
  const { role, key, name } = isObject(value) ? value : {};
  if (role === "field") {
    const field = RUN_FIELDS.find((one) => one.key === key);
    return field && { role, key: field.key };
  }
  return (role === "parameter" || role === "metric") && typeof name === "string" ? { role, name } : undefined;
}

function lookOf(value: unknown): RunsLook | undefined {
  if (!isObject(value)) {
    return undefined;
  }
  const { order, filter } = value;
  const [hidden, shown] = [textsOf(value["hidden"]), textsOf(value["shown"])];
  return hidden && shown && Array.isArray(order)
    ? { hidden, shown, order: ordersOf(order), ...(typeof filter === "string" && { filter }) }
    : undefined;
}

function ordersOf(value: unknown): OrderKey[] {
  return Array.isArray(value) ? value.flatMap(orderOf) : [];
}

function orderOf(value: unknown): OrderKey[] {
  const { column, isAscending } = isObject(value) ? value : {};
  return typeof column === "string" && typeof isAscending === "boolean" ? [{ column, isAscending }] : [];
}

function comparedOf(value: unknown): ViewRun[] {
  const { id, label } = isObject(value) ? value : {};
  return typeof id === "string" && typeof label === "string" ? [{ id, label }] : [];
}

function drawnOf(value: unknown): KeptChart[] {
  const { metric, filter } = isObject(value) ? value : {};
  return typeof metric === "string" && typeof filter === "string"
    ? chartOf(value).map((chart) => ({ ...chart, metric, filter }))
    : [];
}

function chartOf(value: unknown): ViewChart[] {
  if (!isObject(value)) {
    return [];
  }
  const { kind, parameter, other, color, isSmoothed } = value;
  return typeof kind === "string" &&
    isChartKind(kind) &&
    typeof parameter === "string" &&
    typeof other === "string" &&
    typeof color === "string"
    ? [{ kind, parameter, other, color, isSmoothed: isSmoothed === true }]
    : [];
}

function textsOf(value: unknown): string[] | undefined {
  return Array.isArray(value) && value.every((text) => typeof text === "string") ? value : undefined;
}
