import { useWorkbookStatus } from "../shell/workbook-status";
import { ProblemBar } from "./problem-bar";
import { ProgressLine } from "./progress-line";

/** That the workbook is being read, where that is worth a word, with the way to stop it; or why it could not be read. */
export function ReadingWorkbook() {
  const { status, reading, waiting, cancelling, error, cancel, refresh } = useWorkbookStatus();
  const isShown = reading && (status === undefined || waiting !== undefined);
  const state = { phase: "running", progress: undefined, waiting, cancelling, takingBack: false } as const;
  return (
    <>
      {error && <ProblemBar error={error} onRetry={() => void refresh()} />}
      {isShown && <ProgressLine label="Reading the workbook" action={{ state, cancel }} />}
    </>
  );
}
