// Progress: the results over the time their runs were started, and how the best so far rose.

import { isRankable } from "../best/best-rule";
import { count, counted } from "../words/counts";
import { bestWords } from "./best-words";
import { axisTitle, linearAxis, timeAxis } from "./chart-axis";
import { bestMarks } from "./best-marks";
import { PLAIN_COLOR, QUIET_COLOR } from "./chart-colors";
import type { ChartPoint, ChartSeries, PlaneChart } from "./chart-spec";
import { sampleWords, sentences, type ChartedRuns } from "./charted-runs";
import { noChart } from "./no-chart";
import { runningBest, type StartedRun } from "./running-best";

/** The runs over the time of their starts, with the running best. Throws where no run says when it was started. */
export function progressChart(charted: ChartedRuns): PlaneChart {
  const { metric } = charted.request;
  const competing = charted.needing(1);
  const moments = charted.values.field("started");
  const started = competing
    .flatMap(({ row, value }): StartedRun[] => {
      const moment = moments?.[row];
      return isRankable(moment) ? [{ row, value, started: moment }] : [];
    })
    .sort((a, b) => a.started - b.started);
  if (started.length === 0) {
    throw noChart(
      `None of the ${counted(competing.length, "completed run")} with a number for ${metric.name} says when it was started.`,
      "Fill Started on Runs, or choose another chart.",
    );
  }
  const { line, improved } = runningBest(started, metric.goal);
  const sampled = charted.sample(started, ({ row }) => charted.winners.has(row) || improved.has(row));
  const title = axisTitle(metric.name, metric.unit);
  const point = ({ row, value, started: x }: StartedRun): ChartPoint => ({
    x,
    y: value,
    run: charted.run(row),
  });
  const live: ChartSeries["live"] = {
    x: { role: "field", key: "started" },
    y: { role: "metric", name: metric.name },
  };
  const best = started.filter(({ row }) => charted.winners.has(row));
  const untimed = competing.length - started.length;
  return {
    plot: "plane",
    kind: "progress",
    title: `${metric.name} over time`,
    x: timeAxis(
      "Started (UTC)",
      started.map(({ started: moment }) => moment),
    ),
    y: linearAxis(
      title,
      started.map(({ value }) => value),
    ),
    legend: true,
    series: [
      {
        name: "Completed runs",
        look: "dots",
        color: line.length > 0 ? QUIET_COLOR : PLAIN_COLOR,
        marker: "circle",
        points: sampled.map(point),
        live,
      },
      ...(line.length > 0
        ? [{ name: "Best so far", look: "line", color: PLAIN_COLOR, marker: "circle", points: line } as const]
        : []),
      ...bestMarks(best.map(point), live),
    ],
    said: sentences(
      bestWords(charted),
      line.length > 0 ? improvedWords(improved.size, started.length) : "",
      sampleWords(sampled.length, started.length),
      charted.leftOut(
        untimed > 0 ? [`${count(untimed)} that ${untimed === 1 ? "does" : "do"} not say when`] : [],
      ),
    ),
  };
}

function improvedWords(times: number, of: number): string {
  return times <= 1
    ? `No later run was better than the first of ${count(of)}.`
    : `The best so far was bettered ${counted(times - 1, "time")} in ${counted(of, "run")}.`;
}
