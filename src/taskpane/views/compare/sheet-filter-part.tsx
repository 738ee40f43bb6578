import { Button } from "@fluentui/react-components";
import { clearTableFilter } from "../../../actions/clear-table-filter";
import { filterTable, type TableFilterReport, type TableFilterWish } from "../../../actions/filter-table";
import type { WorkbookStatus } from "../../../actions/read-status";
import { FilterError } from "../../../tracking/filter/filter-error";
import { counted } from "../../../tracking/words/counts";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { ResultBar } from "../../parts/result-bar";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";
import type { AskedFilter } from "./use-asked-filter";

type How = Pick<TableFilterWish, "by" | "replaces">;

/** Puts the filter onto the table Runs itself, and takes it off again; there only while one is typed or stands. */
export function SheetFilterPart(props: { status: WorkbookStatus; metric: string; filter: AskedFilter }) {
  const { status, metric, filter } = props;
  const layout = useLayout();
  const { refresh } = useWorkbookStatus();
  const filtering = useAction(
    async (running, how: How) => {
      const report = await filter.ask((text) => filterTable({ filter: text, metric, ...how }, running));
      await refresh(running);
      return { report, how, asked: filter.text };
    },
    ({ report }) => report.message,
  );
  const clearing = useAction(
    async (running) => {
      const report = await clearTableFilter(running);
      await refresh(running);
      return report;
    },
    ({ message }) => message,
  );
  const { state } = filtering;
  const isBusy = state.phase === "running" || clearing.state.phase === "running";
  const isTyped = filter.text.trim() !== "";
  if (
    !isTyped &&
    status.tableFilter === undefined &&
    state.phase === "idle" &&
    clearing.state.phase === "idle"
  ) {
    return null;
  }
  const start = (how: How): void => {
    clearing.reset();
    void filtering.start(how);
  };
  const clear = (): void => {
    filtering.reset();
    void clearing.start();
  };
  return (
    <>
      <div className={layout.row}>
        {isTyped && (
          <Button
            size="small"
            disabledFocusable={isBusy}
            onClick={() => {
              start({ by: "columns" });
            }}
          >
            Filter Runs
          </Button>
        )}
        {status.tableFilter !== undefined && (
          <Button size="small" disabledFocusable={isBusy} onClick={clear}>
            Show all runs
          </Button>
        )}
      </div>
      {status.tableFilter !== undefined && state.phase !== "done" && (
        <p className={layout.quiet}>Runs is filtered now where {status.tableFilter}.</p>
      )}
      <ProgressLine label="Filtering Runs" action={filtering} />
      {state.phase === "failed" && !(state.error instanceof FilterError) && (
        <ProblemBar error={state.error} />
      )}
      {state.phase === "done" && (
        <FilterReport
          report={state.result.report}
          // What was asked about another filter is not to be answered for this one.
          isCurrent={state.result.asked === filter.text && !isBusy}
          onList={() => {
            start({ by: "ids" });
          }}
          onReplace={() => {
            start({ ...state.result.how, replaces: true });
          }}
          onUndo={clear}
        />
      )}
      <ActionOutcome label="Clearing the filter" action={clearing} />
    </>
  );
}

function FilterReport(props: {
  report: TableFilterReport;
  isCurrent: boolean;
  onList: () => void;
  onReplace: () => void;
  onUndo: () => void;
}) {
  const { report, isCurrent, onList, onReplace, onUndo } = props;
  switch (report.kind) {
    case "shown":
      return (
        <ResultBar message={report.message} place={report.place}>
          <Button size="small" onClick={onUndo}>
            Undo
          </Button>
        </ResultBar>
      );
    case "asks":
      return (
        <ResultBar intent="warning" message={report.message}>
          {isCurrent && (
            <Button size="small" onClick={onReplace}>
              Replace it
            </Button>
          )}
        </ResultBar>
      );
    case "not-said":
      return (
        <ResultBar intent="warning" message={report.message}>
          {isCurrent && report.listed !== undefined && (
            <Button size="small" onClick={onList}>
              Show these {counted(report.listed, "run")} by Run ID
            </Button>
          )}
        </ResultBar>
      );
  }
}
