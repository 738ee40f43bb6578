import { datasetNames } from "../../../src/importers/formats/mlflow-datasets";

const inputs = (...datasets: unknown[]) => ({ dataset_inputs: datasets.map((dataset) => ({ dataset })) });

test("a dataset is called by its name", () => {
  expect(datasetNames([inputs({ name: "pets", digest: "a1" }), inputs({ name: "cars" }), {}])).toEqual([
    "pets",
    "cars",
    undefined,
  ]);
});

test("versions of one name are told apart by their digests, where they have one", () => {
  expect(
    datasetNames([
      inputs({ name: "pets", digest: "a1" }),
      inputs({ name: "pets", digest: "b2" }),
      inputs({ name: "pets" }),
      inputs({ name: "cars", digest: "c3" }),
    ]),
  ).toEqual(["pets@a1", "pets@b2", "pets", "cars"]);
});

test("several datasets of a run are joined, each once", () => {
  const both = inputs(
    { name: "pets", digest: "a" },
    { name: "cars", digest: "b" },
    { name: "pets", digest: "a" },
  );
  expect(datasetNames([both])).toEqual(["pets + cars"]);
});

test.each([
  ["nothing", [undefined, null, {}, { dataset_inputs: [] }]],
  ["no list", [{ dataset_inputs: { name: "pets" } }]],
  ["entries without a dataset", [{ dataset_inputs: ["pets", { tags: [] }, { dataset: "pets" }] }]],
  ["a dataset without a name", [inputs({ digest: "a" }, { name: 3 })]],
])("%s gives no column", (_, all) => {
  expect(datasetNames(all)).toBeUndefined();
});
