/** The files that the checks by hand need, made anew so that they are the same for everybody. */
export interface ManualFile {
  readonly name: string;
  readonly content: () => string;
}

export const MANUAL_FILES: readonly ManualFile[] = [
  { name: "hostile-values.csv", content: hostileValues },
  { name: "runs-20000.csv", content: () => manyRuns(20_000) },
  { name: "german.csv", content: german },
];

/** A note with more lines than Excel shows in a cell. */
const LONG_NOTE = Array.from({ length: 300 }, (_, line) => `line ${line + 1}`).join("\n");

/** Values that a spreadsheet likes to turn into something else. */
function hostileValues(): string {
  return csv([
    ["run_id", "status", "tag", "seed", "learning_rate", "val_accuracy", "notes"],
    ["a1", "completed", "007", "1", "0.0001", "0.30000000000000004", "plain"],
    ["a2", "completed", "3-4", "2", "1e-05", "0.9123456789012345", "'tis the season"],
    ["a3", "completed", "1e5", "3", "0.003", "0.91", "=1+1"],
    ["a4", "completed", " +1", "70000", "0.03", "0.905", "=cmd|' /C calc'!A0"],
    ["a5", "completed", "TRUE", "0", "0.3", "1", "@SUM(A1)"],
    ["a6", "failed", "MAR1", "", "3", "", LONG_NOTE],
  ]);
}

/** Runs of a few models over a grid, with the same numbers every time. */
function manyRuns(count: number): string {
  const random = seeded(20_260_531);
  const rows = Array.from({ length: count }, (_, index) => {
    const rate = [0.1, 0.03, 0.01, 0.003, 0.001][index % 5] ?? 0.1;
    const accuracy = 0.5 + 0.45 * random();
    return [
      `grid-${index + 1}`,
      index % 97 === 0 ? "failed" : "completed",
      `model-${1 + (index % 7)}`,
      String(rate),
      String(16 * 2 ** (index % 4)),
      String(1 + (index % 10)),
      index % 97 === 0 ? "" : accuracy.toFixed(4),
      (1 - accuracy + 0.1 * random()).toFixed(4),
    ];
  });
  return csv([
    ["run_id", "status", "model", "learning_rate", "batch_size", "seed", "val_accuracy", "val_loss"],
    ...rows,
  ]);
}

/** As Excel in German writes CSV: semicolons and decimal commas. */
function german(): string {
  return ["run_id;status;learning_rate;val_accuracy", "g1;completed;0,01;0,912", "g2;completed;0,003;0,934"]
    .join("\r\n")
    .concat("\r\n");
}

function csv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return `${rows.map((row) => row.map(cell).join(",")).join("\n")}\n`;
}

/** Park and Miller's minimal generator: numbers from 0 to 1, the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed % 2_147_483_647;
  return () => {
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
