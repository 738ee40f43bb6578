import type { RowValues } from "../../../tracking/planning/plan";
import { gridFile } from "../../../tracking/grid/grid-file";
import { runWords } from "../../../tracking/grid/run-words";
import { count } from "../../../tracking/words/counts";
import { HandOver } from "../../parts/hand-over";
import { useLayout } from "../../shell/layout";

const MOST_SHOWN = 5;

/** The first of the runs that a grid comes to, and the way to hand all of them to a training script. */
export function GridOutcome(props: {
  runs: readonly RowValues[];
  /** The keys of what the grid names: in all else the runs are alike. */
  named: readonly string[];
  wanted: number;
  /** Whether they stand in Runs, under these ids. */
  planned?: boolean;
}) {
  const { runs, named, wanted, planned = false } = props;
  const layout = useLayout();
  // An id that no run has yet would be somebody else's by the time the script runs.
  const handed = planned ? runs : runs.map((run) => ({ ...run, "field:id": undefined }));
  const more = wanted - Math.min(MOST_SHOWN, runs.length);
  return (
    <>
      <ol className={layout.plainList} aria-label="Runs of the grid">
        {runs.slice(0, MOST_SHOWN).map((run, at) => (
          <li key={String(at)} className={layout.quiet}>
            {planned && `${String(run["field:id"])}: `}
            {runWords(run, named)}
          </li>
        ))}
      </ol>
      {more > 0 && <p className={layout.quiet}>and {count(more)} more.</p>}
      <p className={layout.quiet}>For the training script:</p>
      <HandOver
        what="The runs"
        texts={[
          { file: "runs.jsonl", text: () => gridFile(handed, "jsonl") },
          { file: "runs.csv", text: () => gridFile(handed, "csv") },
        ]}
      />
    </>
  );
}
