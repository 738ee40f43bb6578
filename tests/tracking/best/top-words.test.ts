import { rankRuns } from "../../../src/tracking/best/rank-runs";
import { topWords } from "../../../src/tracking/best/top-words";
import { runsOf } from "../runs-of";

const LOSS = { name: "loss", goal: "minimize", tolerance: 0.01 } as const;

/** The rows of the best few by loss, and what is said of them. */
function best(
  top: number,
  losses: readonly number[],
): { readonly rows: readonly number[]; readonly words: string } {
  const runs = runsOf(
    losses.map((loss, at) => ({ id: `r${String(at)}`, status: "Completed", "metric:loss": loss })),
  );
  const ranking = rankRuns(runs, LOSS, { top });
  if ("reason" in ranking) {
    throw new Error("No run competes.");
  }
  return { rows: (ranking.top ?? []).map(({ row }) => row), words: topWords(ranking, top).join(" ") };
}

test("the best few are counted from the best on, with those that tie with the last of them and no more", () => {
  expect(best(2, [0.5, 0.1, 0.3, 0.2])).toEqual({ rows: [1, 3], words: "The best 2 have loss 0.1 to 0.2." });
  expect(best(2, [0.5, 0.1, 0.205, 0.2])).toEqual({
    rows: [1, 3, 2],
    words: "The best 2 are 3 runs with loss 0.1 to 0.205, as some tie with the last of them.",
  });
  expect(best(5, [0.5, 0.1])).toEqual({
    rows: [1, 0],
    words: "The best 5 are all 2 runs that compete, with loss 0.1 to 0.5.",
  });
  expect(best(2, [0.1, 0.1])).toEqual({ rows: [0, 1], words: "The best 2 have loss 0.1." });
  expect(best(1, [0.1, 0.1])).toEqual({ rows: [], words: "" });
});
