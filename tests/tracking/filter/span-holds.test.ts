import type { LiveSpan } from "../../../src/tracking/filter/live-node";
import { spanHolds, spansTogether } from "../../../src/tracking/filter/span-holds";
import fc from "../../support/fast-check";

test.each<[LiveSpan, readonly boolean[]]>([
  [{}, [true, true, true]],
  [{ atLeast: 1 }, [false, true, true]],
  [{ above: 1 }, [false, false, true]],
  [{ atMost: 1 }, [true, true, false]],
  [{ below: 1 }, [true, false, false]],
  [{ atLeast: 1, below: 2 }, [false, true, false]],
])("%j holds for 0, 1 and 2: %j", (span, expected) => {
  expect([0, 1, 2].map((number) => spanHolds(span, number))).toEqual(expected);
});

test("what lies in all of some spans is one span, with one end on each side at most", () => {
  const end = fc.option(fc.integer({ min: -3, max: 3 }), { nil: undefined });
  const span = fc.tuple(end, end, end, end).map(([atLeast, above, atMost, below]) => ({
    ...(atLeast !== undefined && { atLeast }),
    ...(above !== undefined && { above }),
    ...(atMost !== undefined && { atMost }),
    ...(below !== undefined && { below }),
  }));
  fc.assert(
    fc.property(fc.array(span, { maxLength: 4 }), (spans) => {
      const together = spansTogether(spans);
      for (let number = -4; number <= 4; number += 0.5) {
        expect(spanHolds(together, number)).toBe(spans.every((one) => spanHolds(one, number)));
      }
      expect("atLeast" in together && "above" in together).toBe(false);
      expect("atMost" in together && "below" in together).toBe(false);
    }),
    { numRuns: 500 },
  );
});
