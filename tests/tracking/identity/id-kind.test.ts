import { idKind, leavesOpen } from "../../../src/tracking/identity/id-kind";

test.each([
  ["none", ""],
  ["none", "content:0a1b2c3d4e5f60718293a4b5"],
  ["moment", "calm 11:34:39 · 27 Nov, 26"],
  ["moment", "3 2026-11-26 23:04:54"],
  ["moment", "stoic-sweep-52 2024-03-27T22:30:00.000Z"],
  ["unique", "a41359c89c3b41d2b12cbfa7"],
  ["unique", "7d1b2c3d-0000-4000-8000-000000000001"],
  ["number", "12"],
  ["word", "x1y2z3a4"],
  ["word", "CATS-3"],
])("%s: %s", (kind, id) => {
  expect(idKind(id)).toBe(kind);
});

const aim = (kind: ReturnType<typeof idKind>) => ({ source: "Aim", kind });

test.each([
  ["a run without an id may be any", aim("none"), { source: "W&B", kind: "unique" }, true],
  ["two ids of one kind are two runs", aim("unique"), aim("unique"), false],
  ["a tool may name a run in two ways", aim("unique"), aim("moment"), true],
  ["times may be told by two clocks", aim("moment"), aim("moment"), true],
  ["two tools are two runs", aim("unique"), { source: "W&B", kind: "moment" }, false],
] as const)("%s", (_, one, other, expected) => {
  expect([leavesOpen(one, other), leavesOpen(other, one)]).toEqual([expected, expected]);
});
