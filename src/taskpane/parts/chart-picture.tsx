import { makeStyles } from "@fluentui/react-components";
import { useId } from "react";
import type { ChartSpec } from "../../tracking/charts/chart-spec";
import { useLayout } from "../shell/layout";
import { BarsPicture, barsFrame } from "./bars-picture";
import { planeFrame, CHART_WIDTH } from "./chart-geometry";
import { HeatPicture, heatHeight } from "./heat-picture";
import { PlanePicture } from "./plane-picture";

const useStyles = makeStyles({
  // White as charts on sheets are, in light and dark alike: the colours were chosen to be told apart on it.
  paper: {
    display: "block",
    width: "100%",
    height: "auto",
    backgroundColor: "#FFFFFF",
    borderRadius: "4px",
    forcedColorAdjust: "none",
  },
  figure: { margin: 0 },
});

/** A chart as it will stand on the sheet, in small, with the sentences that go with it; read aloud by its title and those. */
export function ChartPicture({ spec }: { spec: ChartSpec }) {
  const layout = useLayout();
  const styles = useStyles();
  const id = useId();
  const height = heightOf(spec);
  return (
    <figure className={styles.figure}>
      <figcaption className={layout.text} id={id}>
        {spec.title}
      </figcaption>
      <svg
        role="img"
        aria-labelledby={id}
        aria-describedby={`${id}-said`}
        className={styles.paper}
        viewBox={`0 0 ${String(CHART_WIDTH)} ${String(height)}`}
      >
        {spec.plot === "plane" ? (
          <PlanePicture chart={spec} />
        ) : spec.plot === "bars" ? (
          <BarsPicture chart={spec} />
        ) : (
          <HeatPicture chart={spec} />
        )}
      </svg>
      <Legend spec={spec} />
      <ul className={layout.plainList} id={`${id}-said`}>
        {spec.said.map((sentence) => (
          <li key={sentence} className={layout.quiet}>
            {sentence}
          </li>
        ))}
      </ul>
    </figure>
  );
}

/** What each colour and marker is, where the sheet's chart has a legend. */
function Legend({ spec }: { spec: ChartSpec }) {
  const layout = useLayout();
  if (spec.plot === "cells" || (spec.plot === "plane" && !spec.legend) || spec.series.length < 2) {
    return null;
  }
  return (
    <ul className={layout.row} style={{ listStyleType: "none", margin: 0, padding: 0 }} aria-label="Legend">
      {spec.series.map(({ name, color }) => (
        <li key={name} className={layout.quiet}>
          <span aria-hidden style={{ color }}>
            {"■ "}
          </span>
          {name}
        </li>
      ))}
    </ul>
  );
}

function heightOf(spec: ChartSpec): number {
  return spec.plot === "plane"
    ? planeFrame(spec).height
    : spec.plot === "bars"
      ? barsFrame(spec).height
      : heatHeight(spec);
}
