import type { ImportRecord } from "../../actions/remove-import";
import { useLayout } from "../shell/layout";
import { useWorkbookStatus } from "../shell/workbook-status";
import { count, counted } from "../../tracking/words/counts";
import { ago } from "../words/ago";

/** An import in two lines: its source and its age, and what became of its rows; of values that were rebuilt, how many runs have them. */
export function ImportLines({ record: { kind, source, at, removed, counts } }: { record: ImportRecord }) {
  const layout = useLayout();
  const { readAt } = useWorkbookStatus();
  return (
    <>
      <p className={layout.text}>
        {source}, {ago(at, readAt)}
        {removed ? (kind === "rebuild" ? " (put back)" : " (removed)") : ""}
      </p>
      <p className={layout.quiet}>
        {kind === "rebuild"
          ? `${counted(counts.update, "run")} updated`
          : `${count(counts.add)} added, ${count(counts.update)} updated, ${count(counts.skip)} skipped, ${count(counts.reject)} rejected`}
      </p>
    </>
  );
}
