import { makeStyles, tokens } from "@fluentui/react-components";
import { DECISIONS } from "../../tracking/planning/import-plan";
import type { DecisionCounts } from "../../tracking/planning/import-plan";
import { DECISION_WORDS } from "../words/decision-words";
import { count } from "../../tracking/words/counts";

const useStyles = makeStyles({
  counts: {
    display: "grid",
    gridTemplateColumns: "repeat(4, minmax(0, 1fr))",
    gap: "6px",
    margin: 0,
  },
  one: {
    display: "flex",
    flexDirection: "column-reverse",
    alignItems: "center",
    padding: "6px 2px",
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusMedium,
  },
  number: {
    margin: 0,
    fontSize: tokens.fontSizeBase400,
    lineHeight: tokens.lineHeightBase400,
    fontWeight: 600,
  },
  word: { fontSize: tokens.fontSizeBase200, color: tokens.colorNeutralForeground2 },
});

/** What becomes, or became, of every row of a source; the four always add up to its rows. */
export function DecisionCountsLine({ counts, done = false }: { counts: DecisionCounts; done?: boolean }) {
  const styles = useStyles();
  return (
    <dl className={styles.counts}>
      {DECISIONS.map((decision) => (
        <div key={decision} className={styles.one}>
          <dt className={styles.word}>{DECISION_WORDS[decision][done ? "done" : "planned"]}</dt>
          <dd className={styles.number}>{count(counts[decision])}</dd>
        </div>
      ))}
    </dl>
  );
}
