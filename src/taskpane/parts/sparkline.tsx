import { makeStyles, tokens } from "@fluentui/react-components";
import { useId } from "react";
import { SPARKLINE_HEIGHT, sparklinePoint, segmentsOf, SPARKLINE_WIDTH } from "./sparkline-path";

const useStyles = makeStyles({
  // Colours of the theme, so that the line is seen in light, dark and high contrast.
  line: { fill: "none", stroke: tokens.colorBrandForeground1, strokeWidth: "1.5px" },
  mark: { fill: tokens.colorNeutralForeground1 },
  picture: { display: "block", flexShrink: 0 },
});

/** A curve of the size of a line of text, with a mark at the point whose value counts; read aloud by its title and description. */
export function Sparkline({
  title,
  description,
  steps,
  values,
  marked,
}: {
  title: string;
  description: string;
  steps: ArrayLike<number>;
  values: ArrayLike<number>;
  /** The position of the point that is marked. */
  marked?: number | undefined;
}) {
  const styles = useStyles();
  const id = useId();
  const mark = marked === undefined ? undefined : sparklinePoint(steps, values, marked);
  return (
    <svg
      role="img"
      aria-labelledby={`${id}-title`}
      aria-describedby={`${id}-description`}
      className={styles.picture}
      width={SPARKLINE_WIDTH}
      height={SPARKLINE_HEIGHT}
      viewBox={`0 0 ${String(SPARKLINE_WIDTH)} ${String(SPARKLINE_HEIGHT)}`}
    >
      <title id={`${id}-title`}>{title}</title>
      <desc id={`${id}-description`}>{description}</desc>
      {segmentsOf(steps, values).map((points) => (
        <polyline key={points} className={styles.line} points={points} />
      ))}
      {mark && <circle className={styles.mark} cx={mark.x} cy={mark.y} r={2.5} />}
    </svg>
  );
}
