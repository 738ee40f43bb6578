import { completeFilter } from "../../../src/tracking/filter/complete-filter";
import { runsOf } from "../runs-of";

const RUNS = runsOf([
  {
    id: "run-1",
    status: "Completed",
    started: 0,
    tags: "a",
    "parameter:optimizer": "adam",
    "parameter:lr": 0.1,
    "metric:val acc": 0.5,
    "metric:lr": 1,
  },
  {
    id: "run-2",
    status: "Failed",
    started: 0,
    tags: "a",
    "parameter:optimizer": "sgd",
    "parameter:use_ema": true,
  },
  { id: "run-3", status: "Failed", started: 0, tags: "a", "parameter:optimizer": "sgd" },
]);

/** What fits at the | of a text, and the text that it would stand in the place of. */
function fitting(marked: string): string {
  const cursor = marked.indexOf("|");
  const text = marked.replace("|", "");
  const { from, to, options } = completeFilter(text, cursor, RUNS);
  return `[${text.slice(from, to)}] ${options.map((option) => option.text).join(", ")}`;
}

test.each([
  [
    "|",
    "[] `Run ID`, Status, Started, Tags, optimizer, params.lr, `val acc`, metrics.lr, use_ema, run.`Run ID`, run.Status, run.Started, run.Tags, params.optimizer, metrics.`val acc`, params.use_ema, not",
  ],
  ["op|", "[op] optimizer"],
  ["VAL|", "[VAL] `val acc`"],
  ["`val|", "[`val] `val acc`"],
  ["params.|", "[params.] params.lr, params.optimizer, params.use_ema"],
  ["metrics.l|", "[metrics.l] metrics.lr"],
  ["optimizer |", "[] =, !=, in (, like, contains, is null, is not null, and, or"],
  ["`val acc` |", "[] =, !=, <, <=, >, >=, in (, between, is null, is not null, and, or"],
  ["optimizer = |", "[] 'sgd', 'adam'"],
  ["optimizer = 'a|", "['a] 'adam'"],
  ["optimizer = a| and x", "[a] 'adam'"],
  ["optimizer in (sgd, |", "[] 'sgd', 'adam'"],
  ["status = c|", "[c] 'Completed'"],
  ["started >= |", "[] today, yesterday, last 7 days, this week, this month, last month"],
  ["use_ema = |", "[] true, false"],
  ["optimizer = adam |", "[] and, or"],
  ["optimizer = adam o|", "[o] or"],
  ["(optimizer = adam |", "[] and, or"],
  ["(optimizer = adam and st|", "[st] Status, Started"],
  ["params.lr = |", "[] "],
  ["a b c d |", "[] "],
])("%s goes on with %s", (marked, expected) => {
  expect(fitting(marked)).toBe(expected);
});
