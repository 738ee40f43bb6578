import { Button, Field, Select } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { listUnfinishedRuns } from "../../../actions/list-unfinished-runs";
import { unfinishedRunAtSelection } from "../../../actions/unfinished-run-at-selection";
import { useAction } from "../../hooks/use-action";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { count } from "../../../tracking/words/counts";
import { RunsheetError } from "../../../tracking/runsheet-error";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";

/** Runs to choose from at most; the row of any other can be selected. */
const OFFERED = 200;

/** The runs that are running or planned; the one that is chosen here, or whose row is selected, goes on in the form. */
export function FinishRunChooser({ onChoose }: { onChoose: (runId: string) => void }) {
  const layout = useLayout();
  const { readAt } = useWorkbookStatus();
  const [chosen, setChosen] = useState<string>();
  const list = useAction((running) => listUnfinishedRuns(running, OFFERED + 1));
  const bySelection = useAction(async (running) => {
    const found = await unfinishedRunAtSelection(running);
    if (found === undefined) {
      throw new RunsheetError(
        "invalid-input",
        "The selected row holds no run that is running or planned.",
        "Select a cell in the row of such a run, then try again.",
      );
    }
    onChoose(found.runId);
  });
  const { start } = list;
  // Read anew whenever the workbook was.
  useEffect(() => {
    void start();
  }, [start, readAt]);
  const runs = list.state.phase === "done" ? list.state.result : [];
  const runId = runs.some((run) => run.runId === chosen) ? chosen : runs[0]?.runId;
  return (
    <>
      <ProgressLine label="Looking for unfinished runs" action={list} />
      {list.state.phase === "failed" && <ProblemBar error={list.state.error} onRetry={() => void start()} />}
      {runId !== undefined && (
        <Field size="small" label="Run">
          <Select
            value={runId}
            onChange={(_event, { value }) => {
              setChosen(value);
            }}
          >
            {runs.slice(0, OFFERED).map((run) => (
              <option key={run.runId} value={run.runId}>
                {[run.runId, run.name, run.status.toLowerCase()]
                  .filter((part) => part !== undefined)
                  .join(", ")}
              </option>
            ))}
          </Select>
        </Field>
      )}
      {runs.length > OFFERED && (
        <p className={layout.quiet}>
          These are the latest {count(OFFERED)}; for another one, select its row.
        </p>
      )}
      <div className={layout.row}>
        {runId !== undefined && (
          <Button
            size="small"
            onClick={() => {
              onChoose(runId);
            }}
          >
            Finish this run
          </Button>
        )}
        <Button
          size="small"
          disabledFocusable={bySelection.state.phase === "running"}
          onClick={() => void bySelection.start()}
        >
          Use the selected row
        </Button>
      </div>
      <ProgressLine label="Looking at the selected row" action={bySelection} />
      {bySelection.state.phase === "failed" && <ProblemBar error={bySelection.state.error} />}
    </>
  );
}
