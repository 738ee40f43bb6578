import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { RankedParameters } from "../../../actions/rank-parameters";
import { joinedName, type ParameterImportance } from "../../../tracking/importance/importance";
import { percent } from "../../../tracking/importance/percent";
import { formatNumber } from "../../../tracking/values/format-number";
import { counted } from "../../../tracking/words/counts";
import { inUnit } from "../../../tracking/words/in-unit";
import { ResultBar } from "../../parts/result-bar";
import { useLayout } from "../../shell/layout";

const useStyles = makeStyles({
  list: { display: "flex", flexDirection: "column", gap: "8px" },
  line: { display: "flex", columnGap: "8px", justifyContent: "space-between" },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  track: { height: "6px", backgroundColor: tokens.colorNeutralBackground5, forcedColorAdjust: "none" },
  bar: { height: "100%", backgroundColor: tokens.colorBrandBackground },
  noise: { backgroundColor: tokens.colorNeutralStroke1 },
  quiet: { color: tokens.colorNeutralForeground3 },
});

const DIGITS = 4;

/** What matters in sentences, and each parameter with its share as a bar. */
export function ParameterList({ ranked }: { ranked: RankedParameters }) {
  const layout = useLayout();
  const styles = useStyles();
  const { sentences, parameters, metric } = ranked;
  const [first = "", ...others] = sentences;
  return (
    <>
      <ResultBar message={first} intent={parameters[0]?.isNoise === false ? "success" : "info"} />
      {parameters.length > 0 && (
        <ol
          className={mergeClasses(layout.plainList, styles.list)}
          aria-label={`Parameters by how much they matter to ${metric.name}`}
        >
          {parameters.map((one) => (
            <ParameterLine key={joinedName(one)} parameter={one} unit={metric.unit} />
          ))}
        </ol>
      )}
      {others.map((sentence) => (
        <p key={sentence} className={layout.quiet}>
          {sentence}
        </p>
      ))}
    </>
  );
}

function ParameterLine({ parameter, unit }: { parameter: ParameterImportance; unit: string | undefined }) {
  const layout = useLayout();
  const styles = useStyles();
  const { share, isNoise, best, names } = parameter;
  const bestOf = best && (names.length > 1 ? `${best.name} ${best.level}` : best.level);
  const width = `${String(Math.max(0, Math.min(1, share)) * 100)}%`;
  return (
    <li className={isNoise ? styles.quiet : undefined}>
      <div className={styles.line}>
        <span className={styles.name}>{joinedName(parameter)}</span>
        <span className={styles.figure}>{percent(share)}</span>
      </div>
      <div className={styles.track} aria-hidden>
        <div className={mergeClasses(styles.bar, isNoise && styles.noise)} style={{ width }} />
      </div>
      {(isNoise || best) && (
        <p className={layout.quiet}>
          {isNoise
            ? "Inside the noise"
            : best &&
              `Best at ${String(bestOf)}: median ${inUnit(formatNumber(best.median, DIGITS), unit)} of ${counted(best.configurations, "configuration")}`}
        </p>
      )}
    </li>
  );
}
