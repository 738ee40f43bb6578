import { Button, Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { DescribedTable } from "../../../worker/import-preview";
import type { TableChoice } from "../../../worker/import-choices";
import { WarningFilled } from "../../parts/icons";
import { useLayout } from "../../shell/layout";
import { leftOutLines, tableDoubt, tableUse } from "../../words/table-words";
import { TableCorrection } from "./table-correction";
import { TablePicture } from "./table-picture";
import { isSaidTaken, withCorrection, withDoubtedTaken, withSaid } from "./table-choices";

const useStyles = makeStyles({
  item: { marginBottom: "8px" },
  doubt: { display: "flex", gap: "4px", alignItems: "flex-start" },
  icon: { color: tokens.colorStatusWarningForeground1, flexShrink: 0, marginTop: "2px" },
});

/** What is said of a table by which its rows are runs beside those that they might be joined to, and joined to them again. */
const OTHER_RUNS = { isTaken: true, isConfirmed: undefined } as const;
const SAME_RUNS = { isTaken: undefined, isConfirmed: true } as const;

interface TableCardProps {
  readonly table: DescribedTable;
  readonly choices: readonly TableChoice[];
  /** Whether it is the only one that is taken: to leave it out would leave nothing. */
  readonly isLast: boolean;
  readonly busy: boolean;
  readonly onChoose: (choices: readonly TableChoice[]) => void;
}

/** One table: whether it is taken, what was taken for what in it, and how it stands otherwise. */
export function TableCard({ table, choices, isLast, busy, onChoose }: TableCardProps) {
  const styles = useStyles();
  const layout = useLayout();
  const [isCorrecting, setCorrecting] = useState(false);
  const { use, isUnsure, mayBeRuns, title, reason, whyNot, belongs, place } = table;
  const isTaken = use !== "left out";
  const isJoined = use === "joined" && belongs?.by !== "constants";
  const isSetApart = use === "runs" && belongs !== undefined && isSaidTaken(choices, table);
  const take = (isWanted: boolean) => {
    // A table that belongs to another is joined to that again where nothing else is said.
    const said = isWanted && belongs !== undefined ? undefined : isWanted;
    onChoose(withSaid(choices, table, { isTaken: said }));
  };
  return (
    <div role="group" aria-label={`Table at ${place}`} className={`${layout.card} ${styles.item}`}>
      <Checkbox
        checked={isTaken}
        disabled={busy || isLast}
        label={<strong>{tableUse(table)}</strong>}
        onChange={(_event, { checked }) => {
          take(checked === true);
        }}
      />
      {isTaken && isUnsure && (
        <p className={`${layout.text} ${styles.doubt}`}>
          <WarningFilled className={styles.icon} aria-hidden /> {tableDoubt(table)}
        </p>
      )}
      {title !== "" && <p className={layout.quiet}>Title: {title.replaceAll("\n", " / ")}</p>}
      <TablePicture table={table} />
      <p className={layout.quiet}>{whyNot ?? reason}</p>
      {leftOutLines(table).map((line) => (
        <p key={line} className={layout.quiet}>
          {line}
        </p>
      ))}
      <div className={layout.row}>
        {isTaken && isUnsure && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              onChoose(withSaid(choices, table, { isConfirmed: true }));
            }}
          >
            It is right
          </Button>
        )}
        {isTaken && isUnsure && mayBeRuns.length > 0 && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              onChoose(withDoubtedTaken(choices, table));
            }}
          >
            {mayBeRuns.length === 1 ? "It is a run" : "They are runs"}
          </Button>
        )}
        {(isJoined || isSetApart) && (
          <Button
            size="small"
            disabledFocusable={busy}
            onClick={() => {
              onChoose(withSaid(choices, table, isJoined ? OTHER_RUNS : SAME_RUNS));
            }}
          >
            {isJoined ? "They are other runs" : "They are the same runs"}
          </Button>
        )}
        <Button
          size="small"
          aria-expanded={isCorrecting}
          onClick={() => {
            setCorrecting(!isCorrecting);
          }}
        >
          Correct
        </Button>
      </div>
      {isCorrecting && (
        <TableCorrection
          table={table}
          busy={busy}
          onCorrect={(lines) => {
            setCorrecting(false);
            onChoose(withCorrection(choices, table, lines));
          }}
        />
      )}
    </div>
  );
}
