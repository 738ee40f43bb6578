import { logImporter } from "../../../src/importers/logs/log-importer";
import { tableLog } from "../../../src/importers/logs/table-log";
import { documentOf, tableOf } from "../contents";

const traits = tableLog({
  id: "test-log",
  title: "Test log",
  source: "Test",
  axis: "epoch",
  detect: (header) =>
    header.includes("epoch") ? { confidence: 0.9, reason: "it has the column epoch" } : undefined,
  settings: { files: ["args.yaml"] },
});
const log = (name: string) => tableOf(["epoch", "acc"], [[1, 0.5]], name);
const settings = (name: string, lr: number) => documentOf({ lr }, name);

test("settings are those of the one log in their folder, and nobody's where there are two or none", () => {
  const parts = [
    log("a/results.csv"),
    settings("a/args.yaml", 0.1),
    log("b/first.csv"),
    log("b/second.csv"),
    settings("b/args.yaml", 0.2),
    settings("c/args.yaml", 0.3),
  ];
  const importer = logImporter(traits);
  expect(importer.recognise(parts)?.roles).toEqual(["log", "parameters", "log", "log", undefined, undefined]);
  const lr = importer.read(parts).columns.find(({ header }) => header === "lr");
  expect([...(lr?.values ?? [])]).toEqual([0.1, undefined, undefined]);
});

test("each log is looked at once, however many settings lie beside the others", () => {
  let looks = 0;
  const importer = logImporter({
    ...traits,
    runKey: (content) => {
      looks += 1;
      return traits.runKey(content);
    },
  });
  const parts = Array.from({ length: 200 }, (_, at) => [
    log(`r${at}/results.csv`),
    settings(`r${at}/args.yaml`, at),
  ]).flat();
  expect(importer.recognise(parts)?.roles.filter((role) => role === "parameters")).toHaveLength(200);
  expect(looks).toBe(200);
});
