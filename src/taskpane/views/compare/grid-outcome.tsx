import type { RowValues } from "../../../tracking/planning/plan";
import { gridFile } from "../../../tracking/grid/grid-file";
import { runWords } from "../../../tracking/grid/run-words";
import { count } from "../../../tracking/words/counts";
import { HandOver } from "../../parts/hand-over";
import { useLayout } from "../../shell/layout";

const MOST_SHOWN = 5;
const FILE_MARK = 8;

/** The first of the runs that a grid comes to, and the way to hand all of them to a training script. */
export function GridOutcome(props: {
  runs: readonly RowValues[];
  /** The keys of what the grid names: in all else the runs are alike. */
  named: readonly string[];
  wanted: number;
  /** Whether they stand in Runs, under these ids. */
  planned?: boolean;
  /** What tells their files from those of other grids. */
  uid: string;
}) {
  const { runs, named, wanted, planned = false, uid } = props;
  const file = `runs-${uid.slice(0, FILE_MARK)}`;
  const layout = useLayout();
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
      <p className={layout.quiet}>
        {planned
          ? "For the training script; results that bring run_id back are known as those of these runs:"
          : "For the training script:"}
      </p>
      <HandOver
        what="The runs"
        texts={[
          { file: `${file}.jsonl`, kind: "JSON Lines", text: () => gridFile(runs, "jsonl") },
          { file: `${file}.csv`, kind: "CSV", text: () => gridFile(runs, "csv") },
        ]}
      />
    </>
  );
}
