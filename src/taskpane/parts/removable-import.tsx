import type { ReactNode } from "react";
import { removeImport } from "../../actions/remove-import";
import { useAction } from "../hooks/use-action";
import { useLayout } from "../shell/layout";
import { useWorkbookStatus } from "../shell/workbook-status";
import { ActionOutcome } from "./action-outcome";
import { ConfirmButton } from "./confirm-button";
import type { TableName } from "../../tracking/schema/table-names";
import { removeQuestion } from "../words/remove-question";

/** The way to take an import back, beside what else can be done with it; how it went stays below. */
export function RemovableImport(props: {
  importId: string;
  added: number;
  updated: number;
  /** What it added rows to, where that is not Runs. */
  table?: TableName;
  /** It has been taken back before. */
  removed: boolean;
  onRemoved?: () => void;
  children?: ReactNode;
}) {
  const layout = useLayout();
  const { refresh } = useWorkbookStatus();
  const { importId, added, updated, table } = props;
  const remove = useAction(
    async (running) => {
      const report = await removeImport(importId, running);
      await refresh(running);
      props.onRemoved?.();
      return report;
    },
    ({ message }) => message,
  );
  const removable = !props.removed && added + updated > 0 && remove.state.phase !== "done";
  return (
    <>
      <div className={layout.row}>
        {props.children}
        {removable && (
          <ConfirmButton
            label="Remove this import"
            question={removeQuestion(added, updated, table)}
            confirm="Remove"
            disabled={remove.state.phase === "running"}
            onConfirm={() => void remove.start()}
          />
        )}
      </div>
      <ActionOutcome label="Removing the import" action={remove} />
    </>
  );
}
