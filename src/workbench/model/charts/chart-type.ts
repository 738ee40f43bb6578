import { asText } from "../ranges/arguments";
import { notModelled } from "../base/excel-errors";

const DRAWN =
  /^(?:(?:Column|Bar)(?:Clustered|Stacked|Stacked100)|(?:Line|LineMarkers|Area)(?:Stacked|Stacked100)?|Pie|Doughnut|XYScatter(?:Smooth|SmoothNoMarkers|Lines|LinesNoMarkers)?|Bubble|Radar(?:Markers|Filled)?|Histogram|Boxwhisker|Waterfall)$/;

/** A member of `Excel.ChartType` that the workbench keeps. Others fail by name. */
export function asChartType(value: unknown): string {
  const type = asText(value, "chartType");
  if (!DRAWN.test(type)) {
    throw notModelled(`charts of type ${type}`);
  }
  return type;
}
