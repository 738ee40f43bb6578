import { RunsheetError } from "../../tracking/runsheet-error";
import { targetKey } from "../../tracking/schema/target-key";
import type { RunsLook } from "../../tracking/views/saved-view";
import type { KeptTableFilter } from "../../workbook/kept-table-filter";
import type { KeptMark } from "../../workbook/kept-views";
import { trackedTable, type Tracking } from "../../workbook/read-tracking";
import type { WorkbookSession } from "../../workbook/run-excel";
import { readRunsLook, type StandingLook } from "../../workbook/runs-look";
import { readTableFilters, type StandingFilters } from "../../workbook/table-filters";
import { foreignFilters, ownFilters } from "../filtering/own-filters";
import { readHighlight } from "../highlighting/standing-highlight";
import { asKept } from "../highlighting/wanted-highlight";

/** How Runs stands: how it looks, by what it is filtered, and what is marked on it. */
export interface StandingView {
  readonly look: StandingLook;
  readonly filters: StandingFilters;
  /** The filter of Runsheet's, where it stands whole. */
  readonly filter: KeptTableFilter | undefined;
  /** The headers of columns that the person filters, or has filtered behind a filter of Runsheet's. */
  readonly foreign: readonly string[];
  /** Undefined where nothing is marked; "unknown" where what it asks beside its metric is lost. */
  readonly mark: KeptMark | "unknown" | undefined;
}

/** Reads how Runs stands; nothing of its rows. */
export async function readStandingView(context: WorkbookSession, tracking: Tracking): Promise<StandingView> {
  const kept = tracking.state.tableFilter;
  const look = await readRunsLook(context, trackedTable(tracking, "Runs"));
  const filters = await readTableFilters(context, look.table);
  const own = ownFilters(filters, kept);
  const behind = new Set(own.flatMap(({ id, replaced }) => (replaced ? [id] : [])));
  const foreign = [
    ...foreignFilters(filters, kept),
    ...filters.columns.filter(({ id }) => behind.has(id)),
  ].map(({ header }) => header);
  const isWhole = own.length > 0 && own.length === kept?.columns.length;
  return {
    look,
    filters,
    filter: isWhole ? kept : undefined,
    foreign,
    mark: await markOn(context, tracking),
  };
}

/** How Runs looks, as a view keeps it. */
export function keptLook({ look, filter }: StandingView): RunsLook {
  const keys = (isHidden: boolean): string[] =>
    look.columns.filter((column) => column.isHidden === isHidden).map(({ key }) => key);
  return {
    hidden: keys(true),
    shown: keys(false),
    order: look.order,
    ...(filter && { filter: filter.text }),
  };
}

/** Whether two marks ask the same. */
export function isSameMark(one: StandingView["mark"], other: KeptMark): boolean {
  const textOf = ({ metric, question }: KeptMark): string => {
    const { filter, ties, withoutOutliers, top = 1, each, front } = question;
    return JSON.stringify([
      metric,
      filter.trim(),
      ties,
      withoutOutliers,
      top,
      each && targetKey(each),
      front,
    ]);
  };
  return one !== undefined && one !== "unknown" && textOf(one) === textOf(other);
}

/** What the highlight goes by. */
export async function markOn(
  context: WorkbookSession,
  { catalogue, tracked }: Pick<Tracking, "catalogue" | "tracked">,
): Promise<StandingView["mark"]> {
  const runs = tracked.get("Runs");
  const standing = runs && (await readHighlight(context, { runs, metrics: tracked.get("Metrics") }));
  if (standing === undefined || standing.found.length === 0) {
    return undefined;
  }
  if (standing.metric === undefined) {
    return "unknown";
  }
  try {
    const { question } = await asKept(catalogue)(standing);
    return { metric: standing.metric, question: question.question };
  } catch (error) {
    if (error instanceof RunsheetError) {
      return "unknown";
    }
    throw error;
  }
}
