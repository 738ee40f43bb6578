import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { RankedConfiguration, RankedConfigurations } from "../../../actions/rank-configurations";
import { besideSpread, meanAndSpread } from "../../../tracking/groups/figures";
import { FEWEST_FOR_BOUND } from "../../../tracking/groups/rank-groups";
import { count, counted } from "../../../tracking/words/counts";
import { inUnit } from "../../../tracking/words/in-unit";
import { CellLink } from "../../parts/cell-link";
import { ResultBar } from "../../parts/result-bar";
import { useLayout } from "../../shell/layout";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: "28px", display: "flex", flexDirection: "column", gap: "6px" },
  line: { display: "flex", flexWrap: "wrap", columnGap: "8px", justifyContent: "space-between" },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  figure: { fontVariantNumeric: "tabular-nums", whiteSpace: "nowrap" },
  sentences: { display: "flex", flexDirection: "column", gap: "6px" },
  tick: { margin: "-6px 0 -6px -6px", verticalAlign: "middle" },
  few: { color: tokens.colorNeutralForeground3 },
});

interface ConfigurationListProps {
  readonly ranked: RankedConfigurations;
  /** The configurations that are ticked. */
  readonly ticked: readonly RankedConfiguration[];
  readonly onTick: (configuration: RankedConfiguration, isTicked: boolean) => void;
}

/** The ranking in sentences, and the first configurations with their figures, each to be ticked for a comparison. */
export function ConfigurationList({ ranked, ticked, onTick }: ConfigurationListProps) {
  const layout = useLayout();
  const styles = useStyles();
  const { sentences, shown, configurations, unranked, metric } = ranked;
  const [first = "", ...others] = sentences;
  const more = configurations - unranked - shown.length;
  return (
    <>
      <ResultBar message={first} intent={shown.length > 0 ? "success" : "info"} />
      <div className={styles.sentences}>
        {others.map((sentence) => (
          <p key={sentence} className={layout.text}>
            {sentence}
          </p>
        ))}
      </div>
      {shown.length > 0 && (
        <ol className={styles.list} aria-label={`Configurations by ${metric.name}`}>
          {shown.map((one) => (
            <ConfigurationLine
              key={one.place.address}
              configuration={one}
              unit={metric.unit}
              isTicked={ticked.includes(one)}
              onTick={(isTicked) => {
                onTick(one, isTicked);
              }}
            />
          ))}
        </ol>
      )}
      {(more > 0 || unranked > 0) && (
        <p className={layout.quiet}>
          {more > 0 && `${counted(more, "configuration")} more. `}
          {unranked > 0 &&
            `${count(unranked)} with fewer than ${String(FEWEST_FOR_BOUND)} runs ${unranked === 1 ? "is" : "are"} not ranked by a bound.`}
        </p>
      )}
    </>
  );
}

function ConfigurationLine({
  configuration,
  unit,
  isTicked,
  onTick,
}: {
  configuration: RankedConfiguration;
  unit: string | undefined;
  isTicked: boolean;
  onTick: (isTicked: boolean) => void;
}) {
  const layout = useLayout();
  const styles = useStyles();
  const { name, n, mean, sd, lower, upper, place } = configuration;
  return (
    <li className={n < FEWEST_FOR_BOUND ? styles.few : undefined}>
      <div className={styles.line}>
        <span className={styles.name}>
          <Checkbox
            className={styles.tick}
            aria-label={`Compare ${name}`}
            checked={isTicked}
            onChange={(_event, { checked }) => {
              onTick(checked === true);
            }}
          />
          <CellLink place={place}>{name}</CellLink>
        </span>
        <span className={styles.figure}>{inUnit(meanAndSpread(mean, sd), unit)}</span>
      </div>
      <p className={layout.quiet}>
        {lower === undefined || upper === undefined
          ? "1 run: how it varies is not known"
          : `${counted(n, "run")}, 95 % interval ${besideSpread(lower, sd)} to ${besideSpread(upper, sd)}`}
      </p>
    </li>
  );
}
