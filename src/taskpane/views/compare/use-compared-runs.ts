import { useEffect, useState } from "react";
import type { ChosenRun } from "../../../actions/reading/chosen-runs";
import { keepRuns, keptRuns } from "./kept-runs";

/** The runs that were chosen to be put side by side, the baseline first. */
export interface ComparedChoice {
  readonly runs: readonly ChosenRun[];
  readonly setRuns: (runs: readonly ChosenRun[]) => void;
}

/** The chosen runs of a workbook, which outlive a reload of the pane. */
export function useComparedRuns(workbookId: string | undefined): ComparedChoice {
  const [runs, setRuns] = useState(() => keptRuns(workbookId));
  useEffect(() => {
    keepRuns(workbookId, runs);
  }, [workbookId, runs]);
  return { runs, setRuns };
}
