import { ticksOf } from "../../tracking/charts/chart-axis";
import {
  HIDDEN_TICKS,
  type ChartPoint,
  type ChartSeries,
  type PlaneChart,
} from "../../tracking/charts/chart-spec";
import { tickText } from "../../tracking/charts/tick-text";
import { across, markerPath, planeFrame, stretches, upwards, type Frame } from "./chart-geometry";

const DOT = 2.2;
const MARK = 5;
const WEIGHTS = { line: 1.5, thin: 0.5, dashed: 1 } as const;
const MOST_TICKS = 6;
const GREY = "#595959";
const RULE = "#E1E1E1";

/** Points and lines in a plane, as SVG; 320 wide. */
export function PlanePicture({ chart }: { chart: PlaneChart }) {
  const frame = planeFrame(chart);
  const place = ({ x, y }: ChartPoint): readonly [number, number] => [
    across(frame, chart.x, x),
    upwards(frame, chart.y, y),
  ];
  return (
    <>
      <Ticks chart={chart} frame={frame} />
      {chart.series.map((series, at) => (
        <Series key={at} series={series} place={place} />
      ))}
    </>
  );
}

/** Rules, numbers and the names of both axes. */
function Ticks({ chart: { x, y }, frame }: { chart: Pick<PlaneChart, "x" | "y">; frame: Frame }) {
  const { left, right, top, bottom, height } = frame;
  const middle = (top + bottom) / 2;
  return (
    <g fill={GREY} fontSize={9}>
      {y.format !== HIDDEN_TICKS &&
        fewTicks(ticksOf(y)).map((tick) => (
          <g key={tick}>
            <line
              x1={left}
              x2={right}
              y1={upwards(frame, y, tick)}
              y2={upwards(frame, y, tick)}
              stroke={RULE}
            />
            <text x={left - 4} y={upwards(frame, y, tick) + 3} textAnchor="end">
              {tickText(y, tick)}
            </text>
          </g>
        ))}
      {x.format !== HIDDEN_TICKS &&
        fewTicks(ticksOf(x)).map((tick, at, all) => (
          <g key={tick}>
            <line
              x1={across(frame, x, tick)}
              x2={across(frame, x, tick)}
              y1={top}
              y2={bottom}
              stroke={RULE}
            />
            <text
              x={across(frame, x, tick)}
              y={bottom + 11}
              textAnchor={at === all.length - 1 ? "end" : "middle"}
            >
              {tickText(x, tick)}
            </text>
          </g>
        ))}
      <text x={(left + right) / 2} y={height - 8} textAnchor="middle">
        {x.title}
      </text>
      <text x={11} y={middle} textAnchor="middle" transform={`rotate(-90 11 ${String(middle)})`}>
        {y.title}
      </text>
    </g>
  );
}

/** Every second tick, every third and so on, where all would touch. */
function fewTicks(ticks: readonly number[]): readonly number[] {
  const every = Math.ceil(ticks.length / MOST_TICKS);
  return ticks.filter((_, at) => at % every === 0);
}

function Series(props: { series: ChartSeries; place: (point: ChartPoint) => readonly [number, number] }) {
  const { series, place } = props;
  const { look, color, marker, points, name } = series;
  switch (look) {
    case "line":
    case "thin":
    case "dashed":
      return (
        <g
          fill="none"
          stroke={color}
          strokeWidth={WEIGHTS[look]}
          strokeDasharray={look === "dashed" ? "4 3" : undefined}
        >
          {stretches(points, place).map((line, at) => (
            <polyline key={at} points={line} />
          ))}
        </g>
      );
    case "text": {
      const [x, y] = points[0] === undefined ? [0, 0] : place(points[0]);
      return (
        <text x={x + 3} y={y + 3} fontSize={9} fill={GREY}>
          {name}
        </text>
      );
    }
    default:
      return (
        <path
          fill={color}
          d={points
            .map(place)
            .filter(([x, y]) => Number.isFinite(x) && Number.isFinite(y))
            .map(([x, y]) => markerPath(marker, x, y, look === "marks" ? MARK : DOT))
            .join("")}
        />
      );
  }
}
