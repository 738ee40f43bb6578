import type { FoundFront } from "../../../actions/highlight-front";
import { CellLink } from "../../parts/cell-link";
import { useLayout } from "../../shell/layout";
import { measured } from "../../words/measured";

/** The runs on the front with their values, and the way to the row of each. */
export function FrontList({ found: { metrics, sentences, shown } }: { found: FoundFront }) {
  const layout = useLayout();
  return (
    <>
      {sentences.map((sentence) => (
        <p key={sentence} className={layout.text}>
          {sentence}
        </p>
      ))}
      <ul className={layout.plainList} aria-label="Runs on the front">
        {shown.map(({ runId, name, place, values }) => (
          <li key={place.address}>
            <CellLink place={place}>{name === undefined ? runId : `${runId} (${name})`}</CellLink>{" "}
            <span className={layout.quiet}>
              {metrics
                .map((metric, at) => `${metric.name} ${measured(values[at] ?? NaN, metric.unit)}`)
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
