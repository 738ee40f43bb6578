import fc from "../../support/fast-check";
import { isShiftedStart } from "../../../src/tracking/identity/is-shifted-start";

const AT = Date.UTC(2026, 1, 1, 10);
const MINUTE = 60_000;

test.each([
  ["the same moment", 0, true],
  ["a server that took two minutes", 2 * MINUTE, true],
  ["three minutes later", 3 * MINUTE, false],
  ["an hour, with the fraction of a second left out", 60 * MINUTE - 311, true],
  ["half an hour more, as in India", 330 * MINUTE, true],
  ["a quarter of an hour, as in Nepal", 345 * MINUTE + 999, true],
  ["an hour and two seconds", 60 * MINUTE + 2000, false],
  ["as far as clocks are apart", 26 * 60 * MINUTE, true],
  ["farther than clocks are apart", 27 * 60 * MINUTE, false],
])("%s", (_, apart, expected) => {
  expect([isShiftedStart(AT, AT + apart), isShiftedStart(AT + apart, AT)]).toEqual([expected, expected]);
});

test("what is no moment is no start by another clock", () => {
  expect([isShiftedStart("10:00", AT), isShiftedStart(AT, true)]).toEqual([false, false]);
});

test("every zone's clock is one", () => {
  fc.assert(
    fc.property(fc.integer({ min: -48, max: 56 }), fc.integer({ min: -1000, max: 1000 }), (quarters, off) => {
      expect(isShiftedStart(AT, AT + quarters * 15 * MINUTE + off)).toBe(true);
    }),
  );
});
