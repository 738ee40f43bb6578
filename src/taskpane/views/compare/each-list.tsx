import { makeStyles } from "@fluentui/react-components";
import type { FoundBestOfEach } from "../../../actions/highlight-best-of-each";
import { CellLink } from "../../parts/cell-link";
import { useLayout } from "../../shell/layout";
import { measured } from "../../words/measured";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "6px" },
  of: { margin: 0, fontWeight: 600, overflowWrap: "anywhere" },
});

/** The best run of each value of a column, with the way to its row; `label` is what the column is called. */
export function EachList({ found, label }: { found: FoundBestOfEach; label: string }) {
  const layout = useLayout();
  const styles = useStyles();
  return (
    <>
      {found.sentences.map((sentence) => (
        <p key={sentence} className={layout.text}>
          {sentence}
        </p>
      ))}
      {found.shown.length > 0 && (
        <ul className={`${layout.plainList} ${styles.list}`} aria-label={`Best run of each ${label}`}>
          {found.shown.map(({ of, runId, name, place, value, words }) => (
            <li key={place.address}>
              <p className={styles.of}>{of === "" ? `Without ${label}` : of}</p>
              <p className={layout.text}>
                <CellLink place={place}>{name === undefined ? runId : `${runId} (${name})`}</CellLink>{" "}
                {measured(value, found.metric.unit)}
              </p>
              <p className={layout.quiet}>{words}</p>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
