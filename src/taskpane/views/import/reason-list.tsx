import { Select, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { DECISIONS } from "../../../tracking/planning/import-plan";
import type { Decision } from "../../../tracking/planning/import-plan";
import type { ImportPreview } from "../../../worker/import-preview";
import { CellLink } from "../../parts/cell-link";
import { VirtualRows } from "../../parts/virtual-rows";
import { count } from "../../../tracking/words/counts";
import { DECISION_WORDS } from "../../words/decision-words";
import { useLayout } from "../../shell/layout";

const useStyles = makeStyles({
  source: { fontFamily: tokens.fontFamilyMonospace, overflowWrap: "anywhere" },
  row: { padding: "6px 4px", borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
});

/**
 * Every row that is updated, skipped or rejected: where it stands in the source, why, and what would help. A place in this workbook
 * leads to its cells; of a rejected row of a file its text is shown.
 *
 * @param only the one kind of rows that are listed; all, to choose from, where it is not said.
 */
export function ReasonList({ preview, only }: { preview: ImportPreview; only?: Decision }) {
  const styles = useStyles();
  const layout = useLayout();
  const [shown, setShown] = useState<Decision | "all">(only ?? "all");
  const { reasons, counts } = preview;
  const present = DECISIONS.filter((decision) => reasons.some((reason) => reason.decision === decision));
  const listed = useMemo(() => {
    // The rows that are lost come before those that are there already.
    const weight: Readonly<Record<Decision, number>> = { reject: 0, update: 1, skip: 2, add: 3 };
    const wanted = reasons.filter(({ decision }) => shown === "all" || decision === shown);
    return [...wanted].sort((one, other) => weight[one.decision] - weight[other.decision]);
  }, [reasons, shown]);
  const all = only === undefined ? counts.update + counts.skip + counts.reject : counts[only];
  const shownOf = only === undefined ? reasons.length : listed.length;
  return (
    <div className={layout.stack}>
      {only === undefined && present.length > 1 && (
        <Select
          size="small"
          aria-label="Rows to list"
          value={shown}
          onChange={(_event, { value }) => {
            setShown(DECISIONS.find((decision) => decision === value) ?? "all");
          }}
        >
          <option value="all">All</option>
          {present.map((decision) => (
            <option key={decision} value={decision}>
              {DECISION_WORDS[decision].word}
            </option>
          ))}
        </Select>
      )}
      <VirtualRows
        label={only === undefined ? "Rows not simply added" : "Rejected rows"}
        items={listed}
        keyOf={({ row, rule }, index) => `${row} ${rule} ${index}`}
        estimate={64}
        render={(reason) => (
          <div className={styles.row}>
            <p className={layout.text}>
              <strong>
                {DECISION_WORDS[reason.decision].word},{" "}
                {reason.cells ? <CellLink place={reason.cells}>{reason.place}</CellLink> : reason.place}:
              </strong>{" "}
              {reason.message}
            </p>
            {reason.text !== undefined && (
              <p className={mergeClasses(layout.quiet, styles.source)}>{reason.text}</p>
            )}
            {reason.fix !== undefined && <p className={layout.quiet}>{reason.fix}</p>}
          </div>
        )}
      />
      {shownOf < all && (
        <p className={layout.quiet}>
          The first {count(shownOf)} are listed, of {count(all)} in all.
        </p>
      )}
    </div>
  );
}
