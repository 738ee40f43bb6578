// Where each part stands in the row of best-cells on the hidden sheet, and by which names it is known.

/** The names by which the highlight's rule knows the ends of the winners' span. */
export const WINS_FROM = "Runsheet_BestFrom";
export const WINS_TO = "Runsheet_BestTo";
/** The name by which it knows which way each metric of a front is better: three cells side by side. */
export const FRONT_SIGNS = "Runsheet_FrontSigns";
/** The name of all cells of the row below the headers. */
export const BEST_ROW = "Runsheet_BestCells";

/** How many columns a filter may name. */
export const MOST_COLUMNS_ASKED = 20;

/** What stands above each cell of the row. */
export const BEST_HEADERS = [
  "Metric",
  "Goal",
  "Tolerance",
  "Plain statuses",
  "Completed runs",
  "Best",
  "Wins from",
  "Wins to",
  "Format",
  "Where",
  "Outliers",
  "Ties by",
  "First quartile",
  "Third quartile",
  "Read otherwise",
  ...Array.from({ length: MOST_COLUMNS_ASKED }, (_, at) => `Asked ${String(at + 1)}`),
  "Top",
  "Last of them",
  "Each of",
  "Plain texts",
  "Plain values",
  "Came since",
  "Not listed",
  "Front 2",
  "Front 3",
  "Sign 1",
  "Sign 2",
  "Sign 3",
];

const ASKED = 15;
const TOP = ASKED + MOST_COLUMNS_ASKED;
const EACH = TOP + 2;
const FRONT = EACH + 5;

/** Positions of the cells in the row, from 0: where the id of the highlight's conditional format is kept, and what is asked. */
export const BEST_PLACES = {
  format: 8,
  filter: 9,
  outliers: 10,
  ties: 11,
  otherwise: 14,
  asked: ASKED,
  top: TOP,
  each: EACH,
  notListed: EACH + 4,
  front: FRONT,
  signs: FRONT + 2,
} as const;

/** What the cell of outliers says where they do not compete. */
export const OUTLIERS_LEFT_OUT = "left out";
