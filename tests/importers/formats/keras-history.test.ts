import { documentOf, tableOf } from "../contents";
import { curvesOf, readAs, valuesOf } from "./read-as";

describe("Keras's logs", () => {
  test("a history counts its epochs from 0 where it does not say them, and null is nothing", () => {
    const runs = readAs(
      "keras-history",
      documentOf({ loss: [3, null, "NaN"], lr: [0.1, 0.1, 0.01] }, "resnet.json"),
    );
    expect(curvesOf(runs)).toEqual(["0 loss 0,2: 3,NaN", "0 lr 0,1,2: 0.1,0.1,0.01"]);
    expect(valuesOf(runs)["file"]).toEqual(["field name", "resnet"]);
    expect(runs.columns.find(({ header }) => header === "lr")?.goal).toBe("none");
    const own = readAs("keras-history", documentOf({ epoch: [5, 6], loss: [2, 1] }, "a.json"));
    expect(curvesOf(own)).toEqual(["0 loss 5,6: 2,1"]);
  });

  test("a log that was a list is a curve for each of its places", () => {
    const runs = readAs("keras-history", tableOf(["epoch", "grad", "loss"], [[0, '"[1, 2]"', 3], [1, "[4, 5]", 2], [2, "", 1]], "a.log")); // prettier-ignore
    expect(curvesOf(runs)).toEqual(["0 grad[0] 0,1: 1,4", "0 grad[1] 0,1: 2,5", "0 loss 0,1,2: 3,2,1"]);
  });

  test("a history that goes on otherwise than it began is refused, by the name that does", () => {
    const long = (last: unknown): unknown => ({
      loss: [...Array<number>(300).fill(1), last],
      acc: Array<number>(301).fill(1),
    });
    expect(() => readAs("keras-history", documentOf(long("odd"), "a.json"))).toThrow(
      /a\.json begins as a history of Keras, but loss is/,
    );
    expect(readAs("keras-history", documentOf(long(2), "a.json")).count).toBe(1);
  });
});
