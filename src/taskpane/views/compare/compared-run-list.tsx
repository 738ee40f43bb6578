import { Badge, Button, makeStyles } from "@fluentui/react-components";
import type { RefObject } from "react";
import type { ChosenRun } from "../../../actions/reading/chosen-runs";
import { useLayout } from "../../shell/layout";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "2px", maxHeight: "240px", overflowY: "auto" },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface ComparedRunListProps {
  readonly runs: readonly ChosenRun[];
  readonly busy: boolean;
  /** Gets the focus when a button of the list has gone with its run. */
  readonly list: RefObject<HTMLOListElement | null>;
  /** Told with what came of it, in a sentence. */
  readonly onChange: (runs: readonly ChosenRun[], message: string) => void;
}

/** The chosen runs; the first is the baseline, any other can take its place, and each can be left out. */
export function ComparedRunList({ runs, busy, list, onChange }: ComparedRunListProps) {
  const layout = useLayout();
  const styles = useStyles();
  if (runs.length === 0) {
    return null;
  }
  return (
    <ol
      ref={list}
      tabIndex={-1}
      className={`${layout.plainList} ${styles.list}`}
      aria-label="Runs to compare"
    >
      {runs.map((run, at) => {
        const others = runs.filter((one) => one !== run);
        return (
          <li key={run.id} className={layout.ends}>
            <span className={styles.label}>
              {run.label}
              {!run.label.includes(run.id) && <span className={layout.quiet}> {run.id}</span>}
            </span>
            <span className={layout.firm}>
              {at === 0 ? (
                <Badge appearance="tint">Baseline</Badge>
              ) : (
                <Button
                  appearance="transparent"
                  size="small"
                  disabledFocusable={busy}
                  aria-label={`Take ${run.label} as the baseline`}
                  onClick={() => {
                    onChange([run, ...others], `${run.label} is the baseline now.`);
                  }}
                >
                  As baseline
                </Button>
              )}
              <Button
                appearance="transparent"
                size="small"
                disabledFocusable={busy}
                aria-label={`Leave ${run.label} out`}
                onClick={() => {
                  onChange(others, `${run.label} is left out.`);
                }}
              >
                Leave out
              </Button>
            </span>
          </li>
        );
      })}
    </ol>
  );
}
