import { Badge, Button, makeStyles } from "@fluentui/react-components";
import type { ChosenRun } from "../../../actions/choose-runs";
import { useLayout } from "../../shell/layout";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "2px", maxHeight: "240px", overflowY: "auto" },
  label: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface ComparedRunListProps {
  readonly runs: readonly ChosenRun[];
  /** Told with what came of it, in a sentence. */
  readonly onChange: (runs: readonly ChosenRun[], message: string) => void;
}

/** The chosen runs; the first is the baseline, any other can take its place, and each can be left out. */
export function ComparedRunList({ runs, onChange }: ComparedRunListProps) {
  const layout = useLayout();
  const styles = useStyles();
  if (runs.length === 0) {
    return null;
  }
  return (
    <ol className={`${layout.plainList} ${styles.list}`} aria-label="Runs to compare">
      {runs.map((run, at) => {
        const others = runs.filter((one) => one !== run);
        return (
          <li key={run.id} className={layout.ends}>
            <span className={styles.label}>{run.label}</span>
            <span className={layout.firm}>
              {at === 0 ? (
                <Badge appearance="tint">Baseline</Badge>
              ) : (
                <Button
                  appearance="transparent"
                  size="small"
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
