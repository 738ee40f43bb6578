import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { listImports } from "../../../actions/remove-import";
import type { ImportRecord } from "../../../actions/remove-import";
import { useAction } from "../../hooks/use-action";
import { ImportLines } from "../../parts/import-lines";
import { ProblemBar } from "../../parts/problem-bar";
import { ProgressLine } from "../../parts/progress-line";
import { RemovableImport } from "../../parts/removable-import";
import { VirtualRows } from "../../parts/virtual-rows";
import { useLayout } from "../../shell/layout";
import { useWorkbookStatus } from "../../shell/workbook-status";

const useStyles = makeStyles({
  one: {
    display: "flex",
    flexDirection: "column",
    gap: "4px",
    padding: "8px 4px",
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** Every import that this workbook has seen and every rebuild of values, the latest first; each can be taken back. */
export function EarlierImports() {
  const layout = useLayout();
  const { readAt } = useWorkbookStatus();
  const [imports, setImports] = useState<readonly ImportRecord[]>();
  const list = useAction(async (running) => {
    setImports(await listImports(running));
  });
  const { start } = list;
  // Read anew whenever the workbook was.
  useEffect(() => {
    void start();
  }, [start, readAt]);
  const { state } = list;
  const isShown = state.phase === "running" && (imports === undefined || state.waiting !== undefined);
  return (
    <>
      {isShown && <ProgressLine label="Reading Changes" action={list} />}
      {state.phase === "failed" && <ProblemBar error={state.error} onRetry={() => void start()} />}
      {imports?.length === 0 && <p className={layout.quiet}>None yet.</p>}
      {imports !== undefined && imports.length > 0 && <ImportList imports={imports} />}
    </>
  );
}

function ImportList({ imports }: { imports: readonly ImportRecord[] }) {
  const styles = useStyles();
  return (
    <VirtualRows
      label="Earlier imports"
      items={imports}
      keyOf={({ importId }) => importId}
      estimate={88}
      render={(record) => (
        <div className={styles.one}>
          <ImportLines record={record} />
          <RemovableImport
            importId={record.importId}
            kind={record.kind}
            added={record.counts.add}
            updated={record.counts.update}
            table={record.table}
            removed={record.removed}
          />
        </div>
      )}
    />
  );
}
