import { commitImport } from "../../src/actions/commit-import";
import { findBestOfEach } from "../../src/actions/find-best-of-each";
import { prepareImport } from "../../src/actions/prepare-import";
import type { ColumnTarget } from "../../src/tracking/schema/run-columns";
import { startExcel } from "../support/excel";

const CSV = `name,experiment,dataset,model,status,lr,notes,val_accuracy
a,deeper,v1,cnn,completed,0.1,x,0.8
b,deeper,v2,mlp,completed,0.2,x,0.9
c,wider,v1,cnn,completed,0.1,y,0.7
d,wider,v2,mlp,failed,0.2,y,0.99
`;

test.each<[ColumnTarget, string[][]]>([
  [
    { role: "field", key: "experiment" },
    [
      ["deeper", "b"],
      ["wider", "c"],
    ],
  ],
  [
    { role: "field", key: "dataset" },
    [
      ["v2", "b"],
      ["v1", "a"],
    ],
  ],
  [
    { role: "field", key: "model" },
    [
      ["mlp", "b"],
      ["cnn", "a"],
    ],
  ],
  [
    { role: "parameter", name: "lr" },
    [
      ["0.2", "b"],
      ["0.1", "a"],
    ],
  ],
])("the best of each %j, with a filter and without", async (by, bests) => {
  await startExcel();
  await commitImport(await prepareImport({ name: "runs.csv", content: CSV }));
  for (const filter of ["", "val_accuracy > 0"]) {
    const { shown } = await findBestOfEach("val_accuracy", by, filter);
    expect(shown.map(({ of, name }) => [of, name])).toEqual(bests);
  }
});
