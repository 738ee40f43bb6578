import { ticksOf } from "../../tracking/charts/chart-axis";
import type { BarChart } from "../../tracking/charts/chart-spec";
import { tickText } from "../../tracking/charts/tick-text";
import { formatNumber } from "../../tracking/values/format-number";
import { across, frame, type Frame } from "./chart-geometry";

const ROW = 13;
const BELOW = 44;
const NAMES = 128;
const MOST_LETTERS = 24;
const GREY = "#595959";
const RULE = "#E1E1E1";

/** The frame of bars: as high as they are many. */
export function barsFrame({ names, series }: BarChart): Frame {
  return frame(names.length * (ROW * series.length + 4) + BELOW, NAMES);
}

/** Bars from the top down, as SVG; 320 wide. */
export function BarsPicture({ chart }: { chart: BarChart }) {
  const { names, series, value } = chart;
  const whole = barsFrame(chart);
  const each = (whole.bottom - whole.top) / names.length;
  const thick = (each - 4) / series.length;
  const zero = across(whole, value, Math.max(value.min, 0));
  return (
    <g fill={GREY} fontSize={9}>
      {ticksOf(value)
        .filter((_, at, all) => at === 0 || at === all.length - 1 || all.length <= 5)
        .map((tick) => (
          <g key={tick}>
            <line
              x1={across(whole, value, tick)}
              x2={across(whole, value, tick)}
              y1={whole.top}
              y2={whole.bottom}
              stroke={RULE}
            />
            <text x={across(whole, value, tick)} y={whole.bottom + 11} textAnchor="middle">
              {tickText(value, tick)}
            </text>
          </g>
        ))}
      {names.map((name, line) => (
        <text key={line} x={NAMES - 4} y={whole.top + each * (line + 0.5) + 3} textAnchor="end">
          {name.length > MOST_LETTERS ? `${name.slice(0, MOST_LETTERS - 1)}…` : name}
        </text>
      ))}
      {series.flatMap(({ color, values }, at) =>
        values.map((one, line) => {
          const end = across(whole, value, one);
          const y = whole.top + each * line + 2 + thick * at;
          return (
            <g key={`${String(at)} ${String(line)}`}>
              <rect
                x={Math.min(zero, end)}
                width={Math.abs(end - zero)}
                y={y}
                height={thick - 1}
                fill={color}
              />
              <text
                x={Math.min(Math.max(zero, end), whole.right - 34) + 3}
                y={y + thick / 2 + 3}
                stroke="#FFFFFF"
                strokeWidth={2}
                paintOrder="stroke"
              >
                {formatNumber(one, 4)}
              </text>
            </g>
          );
        }),
      )}
      <text x={(whole.left + whole.right) / 2} y={whole.height - 8} textAnchor="middle">
        {value.title}
      </text>
    </g>
  );
}
