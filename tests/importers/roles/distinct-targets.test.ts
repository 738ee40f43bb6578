import { distinctTargets } from "../../../src/importers/roles/distinct-targets";
import { field, IGNORED, metric, parameter } from "../../../src/importers/roles/targets";

test("no two columns share a target; who came first keeps it", () => {
  const targets = [
    field("name"),
    parameter("lr"),
    parameter("lr"),
    metric("lr"),
    parameter("LR"),
    field("name"),
    IGNORED,
    IGNORED,
  ];
  const result = distinctTargets(targets.map((suggested) => ({ header: "x", values: [], suggested })));
  expect(result.map(({ suggested }) => suggested)).toEqual([
    field("name"),
    parameter("lr"),
    parameter("lr (2)"),
    metric("lr"),
    parameter("LR"),
    IGNORED,
    IGNORED,
    IGNORED,
  ]);
  expect(result.flatMap(({ unsure }, column) => (unsure === undefined ? [] : [column]))).toEqual([2, 5]);
});
