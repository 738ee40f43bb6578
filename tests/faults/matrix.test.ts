import { matrixCells, runCase, sampleOf } from "./cases";
import { stopTheClock } from "./still-clock";

beforeAll(stopTheClock);

const ACTIONS = ["highlight", "clear highlight", "chart", "status", "open the form", "list imports"];

const cells = ACTIONS.flatMap((action) => matrixCells(action)).filter(
  ({ fault }) => !/answer|late/.test(fault),
);

test.each(cells.map((cell) => [cell.action, cell.fault, cell] as const))(
  "%s survives: %s",
  async (_action, _fault, cell) => {
    const sync = await sampleOf(cell);
    expect(await runCase(cell, sync)).toMatchObject({ sync, why: "" });
  },
);
