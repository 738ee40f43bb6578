import { runCase, sampleOf, type Cell } from "./cases";
import { stopTheClock } from "./still-clock";

/** Tests that cells of the matrix survive, each at the sync that stands for all of it. */
export function testThatAllSurvive(cells: readonly Cell[]): void {
  beforeAll(stopTheClock);

  test.each(cells.map((cell) => [cell.action, cell.fault, cell] as const))(
    "%s survives: %s",
    async (_action, _fault, cell) => {
      const sync = await sampleOf(cell);
      expect(await runCase(cell, sync)).toMatchObject({ sync, why: "" });
    },
  );
}
