import { Button } from "@fluentui/react-components";
import { removeImport } from "../../../actions/remove-import";
import type { ImportRecord } from "../../../actions/remove-import";
import { useAction } from "../../hooks/use-action";
import { ActionOutcome } from "../../parts/action-outcome";
import { ConfirmButton } from "../../parts/confirm-button";
import { ago, count, counted } from "../../parts/words";
import { useLayout } from "../../shell/layout";
import type { ViewName } from "../../shell/views";
import { useWorkbookStatus } from "../../shell/workbook-status";

/** The import that was made last: what it brought, the way on, and the way back. */
export function LastImport({
  record,
  onNavigate,
}: {
  record: ImportRecord;
  onNavigate: (view: ViewName) => void;
}) {
  const layout = useLayout();
  const { readAt, refresh } = useWorkbookStatus();
  const remove = useAction(
    async (running) => {
      const report = await removeImport(record.importId, running);
      await refresh();
      return report;
    },
    (report) => report.message,
  );
  const { add, update, skip, reject } = record.counts;
  return (
    <>
      <p className={layout.text}>
        {record.source}, {ago(record.at, readAt)}
        {record.removed ? " (removed)" : ""}
      </p>
      <p className={layout.quiet}>
        {count(add)} added, {count(update)} updated, {count(skip)} skipped, {count(reject)} rejected
      </p>
      <div className={layout.row}>
        <Button
          size="small"
          onClick={() => {
            onNavigate("import");
          }}
        >
          Import more
        </Button>
        {!record.removed && add + update > 0 && (
          <ConfirmButton
            label="Remove this import"
            question={`Remove the ${counted(add, "run")} that this import added${update > 0 ? ` and put back the ${counted(update, "run")} that it updated` : ""}?`}
            confirm="Remove"
            disabled={remove.state.phase === "running"}
            onConfirm={() => void remove.start()}
          />
        )}
      </div>
      <ActionOutcome label="Removing the import" state={remove.state} onCancel={remove.cancel} />
    </>
  );
}
