/** The green of metrics: of their headers, of what is better on Compare, and of the best bar of a chart. */
export const METRIC_GREEN = "#145A32";
