import type { ReactNode } from "react";
import type { ImportRecord } from "../../actions/remove-import";
import { useAction } from "../hooks/use-action";
import { useLayout } from "../shell/layout";
import { useWorkbookStatus } from "../shell/workbook-status";
import { ActionOutcome } from "./action-outcome";
import { ConfirmButton } from "./confirm-button";
import type { TableName } from "../../tracking/schema/table-names";
import { counted } from "../../tracking/words/counts";
import { removeQuestion } from "../words/remove-question";

/** The way to take an import back, beside what else can be done with it; how it went stays below. */
export function RemovableImport(props: {
  importId: string;
  /** An import, where it is not said. */
  kind?: ImportRecord["kind"];
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
  const { importId, added, updated, table, kind = "import" } = props;
  const isRebuild = kind === "rebuild";
  const remove = useAction(
    async (running) => {
      const { removeImport, undoAction } = await import("../../actions/remove-import");
      const report = await (isRebuild ? undoAction : removeImport)(importId, running);
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
            label={isRebuild ? "Put the values back" : "Remove this import"}
            question={
              isRebuild
                ? `Put back the values of ${counted(updated, "run")} as they were before?`
                : removeQuestion(added, updated, table)
            }
            confirm={isRebuild ? "Put back" : "Remove"}
            disabled={remove.state.phase === "running"}
            onConfirm={() => void remove.start()}
          />
        )}
      </div>
      <ActionOutcome label={isRebuild ? "Putting the values back" : "Removing the import"} action={remove} />
    </>
  );
}
