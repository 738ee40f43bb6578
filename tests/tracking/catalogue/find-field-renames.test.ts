import { findFieldRenames } from "../../../src/tracking/catalogue/find-field-renames";
import { RunHeaders } from "../../../src/tracking/catalogue/run-headers";
import { inferMetric } from "../../../src/tracking/naming/infer-metric";
import { RUN_FIELDS } from "../../../src/tracking/schema/run-fields";

const CATALOGUE = { parameters: [], metrics: [inferMetric("loss")] };
const HEADERS = RUN_FIELDS.flatMap(({ key, header }) => (key === "source" ? ["loss", header] : [header]));
const KNOWN = {
  columns: [{ role: "metric", name: "loss", header: "loss", row: 0, position: HEADERS.indexOf("loss") }],
  own: ["mine"],
} as const;

/** What each field is taken for, where headers became others; a header that became "" is gone. */
function found(changes: Readonly<Record<string, string>>, behind: readonly string[] = []): string[] {
  const headers = HEADERS.flatMap((header) => changes[header]?.split("|") ?? [header]);
  const standing = [...headers, ...behind].filter((header) => header !== "");
  return findFieldRenames(new RunHeaders(standing, CATALOGUE, KNOWN)).map(
    ({ name, candidates, sure }) =>
      `${name}: ${candidates.map(({ header }) => header).join()}${sure ? "" : "?"}`,
  );
}

test.each([
  ["one between two that stand", { Model: "Net" }, ["Model: Net"]],
  ["two between two that stand", { Dataset: "Data", Model: "Net" }, ["Dataset: Data", "Model: Net"]],
  ["the first two", { "Run ID": "ID", Name: "Title" }, ["Run ID: ID", "Name: Title"]],
  ["the last two before the metrics", { Tags: "Labels", Notes: "Text" }, ["Tags: Labels", "Notes: Text"]],
  ["the first behind the metrics", { Source: "From" }, ["Source: From"]],
  [
    "the first two behind the metrics",
    { Source: "From", "Source ID": "Key" },
    ["Source: From", "Source ID: Key"],
  ],
  ["the last two of all", { Import: "Batch", Fingerprint: "Print" }, ["Import: Batch", "Fingerprint: Print"]],
  ["two, one of which a person kept as their own", { Dataset: "mine", Model: "Net" }, ["Model: Net"]],
  [
    "two beside a column that was there before",
    { Dataset: "mine|Data", Model: "Net" },
    ["Dataset: Data", "Model: Net"],
  ],
])("%s", (_, changes, renames) => {
  expect(found(changes)).toEqual(renames);
});

test.each([
  ["fewer columns than fields", { Dataset: "", Model: "Net" }],
  ["more columns than fields", { Dataset: "Data|Extra", Model: "Net" }],
  ["a column that was there before", { Model: "mine" }],
])("%s: nobody knows which is which", (_, changes) => {
  expect(found(changes)).toEqual([]);
});

test("a column behind the last one is not taken for the last field alone", () => {
  expect(found({ Fingerprint: "" }, ["Extra"])).toEqual([]);
});

test.each([
  ["a new column may be the Run ID, wherever it stands", { "Run ID": "" }, ["Key"], ["Run ID: Key?"]],
  ["so may each of several", { "Run ID": "" }, ["Key", "No"], ["Run ID: Key,No?"]],
  ["and the status", { Status: "" }, ["How"], ["Status: How?"]],
  ["but no column that was there before", { "Run ID": "" }, ["mine"], []],
  ["nor a field that counts for less", { Model: "" }, ["Net"], []],
  ["unless one stands where it stood", { "Run ID": "ID" }, ["Key"], ["Run ID: ID"]],
])("%s", (_, changes, behind, renames) => {
  expect(found(changes, behind)).toEqual(renames);
});

test("where nothing is known of before, a field is looked for in its place alone", () => {
  const missing = (headers: readonly string[]): string[] =>
    findFieldRenames(new RunHeaders(headers, CATALOGUE)).map(({ name }) => name);
  const [first = "", ...others] = HEADERS;
  expect(missing([...others, "Key"])).toEqual([]);
  expect(missing(["Key", ...others])).toEqual([first]);
  expect(missing(HEADERS)).toEqual([]);
});
