import { Button, Checkbox, Field, Select } from "@fluentui/react-components";
import { useState } from "react";
import { lookAtGrid } from "../../../actions/look-at-grid";
import { newRunUid } from "../../../actions/new-run-uid";
import { MOST_PLANNED, planGrid } from "../../../actions/plan-grid";
import { GridError } from "../../../tracking/grid/grid-error";
import { GRID_BASES, type GridBase } from "../../../tracking/grid/grid-search";
import { counted } from "../../../tracking/words/counts";
import { useAction } from "../../hooks/use-action";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { ResultBar } from "../../parts/result-bar";
import { UndoableResult } from "../../parts/undoable-result";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { GridField } from "./grid-field";
import { GridOutcome } from "./grid-outcome";
import { TriedPart } from "./tried-part";
import type { AskedFilter } from "./use-asked-filter";

const BASE_WORDS: Readonly<Record<GridBase, string>> = {
  best: "As in the best run",
  defaults: "Defaults in Params",
  blank: "Blank",
};

/** What was tried so far, and what of a grid is to be run next: as planned runs, and for the training script. */
export function NextPart({
  metric,
  hasGoal,
  filter,
}: {
  metric: string;
  hasGoal: boolean;
  filter: AskedFilter;
}) {
  const layout = useLayout();
  const { edits, refresh } = useWorkbookStatus();
  const [text, setText] = useState("");
  const [chosen, setBase] = useState<GridBase>();
  const [again, setAgain] = useState(false);
  const [tried, setTried] = useState("");
  const [undone, setUndone] = useState<string>();
  const base = chosen ?? (hasGoal ? "best" : "defaults");
  const grid = { text, base, again, metric };
  const asked = JSON.stringify([grid, edits]);
  const looking = useAction(
    async (running) => ({
      asked,
      grid: JSON.stringify(grid),
      uid: newRunUid(),
      look: await lookAtGrid(grid, running),
    }),
    ({ look }) => look.message,
  );
  const planning = useAction(
    async (running, uid: string, shown: string) => {
      const planned = { uid, ...(await planGrid(grid, { ...running, uid, shown })) };
      await refresh(running);
      return planned;
    },
    ({ message }) => message,
  );
  const failed = looking.state.phase === "failed" ? looking.state.error : undefined;
  const wrong = failed instanceof GridError ? failed : undefined;
  const found = looking.state.phase === "done" ? looking.state.result : undefined;
  const isBusy = [looking, planning].some(({ state }) => state.phase === "running");
  const planned = planning.state.phase === "done" ? planning.state.result : undefined;
  // What stopped half-way is completed under the same uid, although its own cells have changed Runs since.
  const isAsked =
    found !== undefined &&
    (found.asked === asked ||
      (planning.state.phase === "failed" &&
        planning.state.error.code !== "workbook-changed" &&
        found.grid === JSON.stringify(grid)));
  const forget = (): void => {
    planning.reset();
  };
  return (
    <>
      <TriedPart metric={metric} filter={filter} />
      <form
        className={layout.stack}
        onSubmit={(event) => {
          event.preventDefault();
          setTried(text);
          forget();
          void looking.start();
        }}
      >
        <GridField text={text} problem={tried === text ? wrong : undefined} onText={setText} />
        <Field label="All other settings" size="small">
          <Select
            size="small"
            value={base}
            onChange={(_event, { value }) => {
              setBase(GRID_BASES.find((one) => one === value));
            }}
          >
            {GRID_BASES.map((one) => (
              <option key={one} value={one}>
                {BASE_WORDS[one]}
              </option>
            ))}
          </Select>
        </Field>
        <Checkbox
          label="Try again what only failed or was stopped"
          checked={again}
          onChange={(_event, { checked }) => {
            setAgain(checked === true);
          }}
        />
        <div>
          <Button type="submit" disabledFocusable={isBusy}>
            What is left to try
          </Button>
        </div>
      </form>
      <ProgressLine label="Looking at the grid" action={looking} />
      {failed && !wrong && <ProblemBar error={failed} />}
      {found && !planned && !isAsked && !isBusy && (
        <p className={layout.quiet} role="status">
          Something has changed since: the grid above, or cells of Runs. Ask again to see what is left now.
        </p>
      )}
      {found && !planned && isAsked && (
        <>
          <ResultBar message={found.look.message} intent="info" />
          {found.look.wanted > 0 && (
            <>
              <div>
                <Button
                  appearance="primary"
                  disabledFocusable={isBusy}
                  onClick={() => void planning.start(found.uid, found.look.digest)}
                >
                  Plan {counted(Math.min(found.look.wanted, MOST_PLANNED), "run")}
                </Button>
              </div>
              <GridOutcome
                uid={found.uid}
                runs={found.look.runs}
                named={found.look.named}
                wanted={found.look.wanted}
              />
            </>
          )}
        </>
      )}
      <ProgressLine label="Planning the runs" action={planning} />
      {planning.state.phase === "failed" && <ProblemBar error={planning.state.error} />}
      {planned && (
        <>
          <UndoableResult
            key={planned.batch}
            result={planned}
            onUndone={() => {
              setUndone(planned.batch);
              return refresh();
            }}
          />
          {undone !== planned.batch && (
            <GridOutcome
              uid={planned.uid}
              runs={planned.runs}
              named={planned.named}
              wanted={planned.runs.length}
              planned
            />
          )}
        </>
      )}
    </>
  );
}
