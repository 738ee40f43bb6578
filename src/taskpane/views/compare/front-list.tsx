import { makeStyles } from "@fluentui/react-components";
import type { FoundFront } from "../../../actions/highlight-front";
import { CellLink } from "../../parts/cell-link";
import { useLayout } from "../../shell/layout";
import { measured } from "../../words/measured";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "6px" },
});

/** The runs on the front with their values, and the way to the row of each. */
export function FrontList({ found: { metrics, sentences, shown } }: { found: FoundFront }) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className={layout.text}>
          {sentence}
        </p>
      ))}
      <ul className={`${layout.plainList} ${styles.list}`} aria-label="Runs on the front">
        {shown.map(({ runId, name, place, values }) => (
          <li key={place.address}>
            <p className={layout.text}>
              <CellLink place={place}>{name === undefined ? runId : `${runId} (${name})`}</CellLink>
            </p>
            <p className={layout.quiet}>
              {metrics
                .map((metric, at) => `${metric.name} ${measured(values[at] ?? NaN, metric.unit)}`)
                .join(", ")}
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
