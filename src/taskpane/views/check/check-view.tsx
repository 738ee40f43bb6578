import { Button } from "@fluentui/react-components";
import { checkWorkbook } from "../../../actions/check-workbook";
import { renewFingerprints, type RenewedFingerprints } from "../../../actions/renew-fingerprints";
import { STALE_FINGERPRINT } from "../../../tracking/checking/check-fingerprints";
import { useAction, type Action } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { CellLink } from "../../parts/cell-link";
import { NeedsTracking } from "../../parts/needs-tracking";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { ResultBar } from "../../parts/result-bar";
import { UndoableResult } from "../../parts/undoable-result";
import { count, counted } from "../../../tracking/words/counts";
import { ViewTitle } from "../../parts/view-title";
import { useLayout } from "../../shell/layout";
import type { ViewProps } from "../../shell/views";
import { useWorkbookStatus } from "../../shell/workbook-status";
import { FindingList } from "./finding-list";

/** Checks every sheet of Runsheet's and leads to each cell that something is wrong with. */
export function CheckView({ active }: ViewProps) {
  const layout = useLayout();
  const { refresh } = useWorkbookStatus();
  const check = useAction(
    async (running) => {
      const report = await checkWorkbook(running);
      await refresh(running);
      return report;
    },
    (report) => report.message,
  );
  const renew = useAction(
    async (running) => {
      const report = await renewFingerprints(running);
      await refresh(running);
      void check.start();
      return report;
    },
    ({ message }) => message,
  );
  const { state } = check;
  return (
    <div className={layout.wideStack}>
      <ViewTitle>Check the workbook</ViewTitle>
      <NeedsTracking active={active}>
        <p className={layout.text}>
          Compares every value with the catalogues on Params and Metrics: types, ranges, choices, names and
          duplicates. What is found is listed here and on the Issues sheet.
        </p>
        <div className={layout.row}>
          <Button
            appearance="primary"
            disabledFocusable={state.phase === "running"}
            onClick={() => void check.start()}
          >
            {state.phase === "done" ? "Check again" : "Run check"}
          </Button>
          <CellLink place={{ sheet: "Issues", address: "A1" }}>Open the Issues sheet</CellLink>
        </div>
        <ProgressLine label="Checking the workbook" action={check} />
        {state.phase === "failed" && <ProblemBar error={state.error} />}
        <Renewed
          renew={renew}
          onUndone={async () => {
            await refresh();
            void check.start();
          }}
        />
        {state.phase === "done" && (
          <>
            <ResultBar
              message={state.result.message}
              intent={state.result.errors > 0 ? "warning" : state.result.warnings > 0 ? "info" : "success"}
            />
            <p className={layout.quiet}>
              Checked {counted(state.result.checked.sheets, "sheet")},{" "}
              {counted(state.result.checked.rows, "row")} and {count(state.result.checked.cells)} cells.
            </p>
            {state.result.findings.some(({ rule }) => rule === STALE_FINGERPRINT) && (
              <div>
                <Button
                  size="small"
                  disabledFocusable={renew.state.phase === "running"}
                  onClick={() => void renew.start()}
                >
                  Renew fingerprints
                </Button>
              </div>
            )}
            <FindingList findings={state.result.findings} />
          </>
        )}
      </NeedsTracking>
    </div>
  );
}

/** What came of renewing fingerprints, and the way back. */
function Renewed({
  renew,
  onUndone,
}: {
  renew: Action<[], RenewedFingerprints>;
  onUndone: () => Promise<void>;
}) {
  const { state } = renew;
  const batch = state.phase === "done" ? state.result.batch : undefined;
  return state.phase === "done" && batch !== undefined ? (
    <UndoableResult key={batch} result={{ batch, message: state.result.message }} onUndone={onUndone} />
  ) : (
    <ActionOutcome label="Renewing fingerprints" action={renew} />
  );
}
