import { recognise } from "../../../src/importers/registry";
import { documentOf, linesOf } from "../contents";
import { readAs, valuesOf } from "./read-as";

const RUN = {
  id: "0a1b2c3d4e5f60718293a4b5c6d7e8f9",
  status: "completed",
  opref: "guildfile:/x abc cats train",
  run_dir: "/r",
};
const INFO = {
  id: "1a2b",
  status: "error",
  operation: "train.py",
  flags: { lr: 0.1, net: { depth: 2 } },
  scalars: {
    loss: [0.5, 9],
    "sys/cpu": [1, 1],
    acc: { last: 0.9, max: 1 },
    top: { last: [0.7, 3] },
    f1: 0.3,
  },
};
const of = (document: unknown) => valuesOf(readAs("guild-runs-json", documentOf(document)));

test("a run is known by the short form of its id, its operation, and what was set and came out", () => {
  expect(of([RUN, INFO])).toMatchObject({
    id: ["field sourceId", "0a1b2c3d", "1a2b"],
    opref: ["field experiment", expect.stringContaining("train"), "train.py"],
    status: ["field status", "completed", "error"],
    lr: ["parameter lr", undefined, 0.1],
    "net.depth": ["parameter net.depth", undefined, 2],
    loss: ["metric loss", undefined, 0.5],
    acc: ["metric acc", undefined, 0.9],
    top: ["metric top", undefined, 0.7],
    f1: ["metric f1", undefined, 0.3],
  });
  expect(of([RUN, INFO])).not.toHaveProperty("sys/cpu");
});

test("microseconds of its files and dates that people read are points in time", () => {
  const micro = of({ ...RUN, started: 1_700_000_000_000_000, stopped: 1_700_000_060_500_000 });
  expect([micro["started"]?.[1], micro["stopped - started"]?.[1]]).toEqual([1_700_000_000_000, 60.5]);
  const dates = of({ ...RUN, started: "2023-11-14 22:13:20", stopped: "2023-11-14 22:14:20" });
  expect([dates["started"]?.[1], dates["stopped - started"]?.[1]]).toEqual(["2023-11-14 22:13:20", 60]);
});

test.each<[comments: unknown, notes: unknown]>([
  [[{ body: "odd", user: "ada" }, { body: "again" }, "plain", 5], "odd again plain"],
  ["one", "one"],
  [[], undefined],
  [undefined, undefined],
])("comments %j are the notes %j", (comments, notes) => {
  expect(of({ ...RUN, comments })["comments"]?.[1]).toBe(notes);
});

test("tags are a list or a text", () => {
  expect(of({ ...RUN, tags: ["a", "b"] })["tags"]?.[1]).toBe("a, b");
  expect(of({ ...RUN, tags: "a b" })["tags"]?.[1]).toBe("a b");
});

test("a run alone is the document, several are its items", () => {
  expect(readAs("guild-runs-json", documentOf(RUN)).place(0)).toBe("the document");
  const two = readAs("guild-runs-json", documentOf([RUN, RUN]));
  expect([two.place(0), two.place(1)]).toEqual(["item 1", "item 2"]);
});

test("each of its first runs has to be one of Guild", () => {
  const known = (document: unknown) =>
    recognise([documentOf(document)])[0]?.importer.id === "guild-runs-json";
  expect(known([RUN, INFO])).toBe(true);
  expect(known([RUN, { lr: 1 }])).toBe(false);
  expect(known([...Array<unknown>(20).fill(RUN), { lr: 1 }])).toBe(true);
  expect(known([])).toBe(false);
  for (const name of ["id", "status", "opref", "run_dir"] as const) {
    expect(known({ ...RUN, [name]: undefined })).toBe(true);
    expect(known(Object.fromEntries(Object.entries(RUN).filter(([key]) => key !== name)))).toBe(false);
  }
  for (const name of ["operation", "flags", "scalars"]) {
    expect(known(Object.fromEntries(Object.entries(INFO).filter(([key]) => key !== name)))).toBe(false);
  }
  expect(recognise([linesOf([RUN])])[0]?.importer.id).toBe("guild-runs-json");
});
