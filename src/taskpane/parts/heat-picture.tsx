import type { HeatMap } from "../../tracking/charts/chart-spec";
import { heatColor } from "../../tracking/charts/heat-color";
import { CHART_WIDTH } from "./chart-geometry";

const NAMES = 110;
const ROW = 18;
const HEAD = 18;
const MOST_LETTERS = 17;
/** In narrower cells figures would touch. */
const MOST_WITH_FIGURES = 9;

/** How high the map is. */
export function heatHeight({ names }: HeatMap): number {
  return HEAD + names.length * ROW + 4;
}

/** A square of coloured figures, its lines named and its columns numbered like them, as SVG; 320 wide. */
export function HeatPicture({ chart: { names, values } }: { chart: HeatMap }) {
  const wide = (CHART_WIDTH - NAMES - 4) / names.length;
  return (
    <g fontSize={9} fill="#333333">
      {names.map((name, at) => (
        <g key={at}>
          <text x={NAMES - 4} y={HEAD + at * ROW + 12} textAnchor="end">
            {`${name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name} ${String(at + 1)}`}
          </text>
          <text x={NAMES + (at + 0.5) * wide} y={HEAD - 5} textAnchor="middle">
            {at + 1}
          </text>
        </g>
      ))}
      {values.flatMap((line, row) =>
        line.map((value, column) => (
          <g key={`${String(row)} ${String(column)}`}>
            <rect
              x={NAMES + column * wide}
              y={HEAD + row * ROW}
              width={wide - 1}
              height={ROW - 1}
              fill={value === undefined ? "#FFFFFF" : heatColor(value)}
              stroke="#D9D9D9"
            />
            {value !== undefined && names.length <= MOST_WITH_FIGURES && (
              <text x={NAMES + (column + 0.5) * wide} y={HEAD + row * ROW + 12} textAnchor="middle">
                {value.toFixed(1).replace(/^-/, "−")}
              </text>
            )}
          </g>
        )),
      )}
    </g>
  );
}
