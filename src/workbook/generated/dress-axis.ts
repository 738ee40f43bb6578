import { HIDDEN_TICKS, type ChartAxis } from "../../tracking/charts/chart-spec";
import { serialOf } from "../../cells/serial-date";

const DAY = 86_400_000;

/** Queues an axis: freed of its old ends first, which might not go with the new scale. */
export function dressAxis(
  axis: Excel.ChartAxis,
  { title, scale, isTime, min, max, step, format }: ChartAxis,
): void {
  const placed = (value: number): number => (isTime ? (serialOf(value) ?? value) : value);
  const free: unknown = "";
  axis.minimum = free;
  axis.maximum = free;
  axis.majorUnit = free;
  axis.scaleType = scale === "log" ? "Logarithmic" : "Linear";
  axis.minimum = placed(min);
  axis.maximum = placed(max);
  if (step !== undefined) {
    axis.majorUnit = isTime ? step / DAY : step;
  }
  axis.numberFormat = format;
  axis.majorGridlines.visible = format !== HIDDEN_TICKS;
  axis.tickLabelPosition = "Low";
  axis.title.text = title;
}
