import { tagColumns, type TagColumn } from "../../../src/importers/formats/mlflow-tags";
import { field, IGNORED } from "../../../src/importers/roles/targets";
import type { RunFieldKey } from "../../../src/tracking/schema/run-fields";

const tag = (key: string, ...values: string[]): TagColumn => ({ key, header: `tags.${key}`, values });

/** What each tag becomes, and the labels gathered. */
function read(tags: readonly TagColumn[], taken: readonly RunFieldKey[] = []) {
  const columns = tagColumns(tags, new Set(taken));
  return {
    targets: columns.slice(0, tags.length).map(({ suggested }) => suggested),
    gathered: columns.slice(tags.length).map(({ header, values, suggested }) => ({
      header,
      values: Array.from(values),
      suggested,
    })),
  };
}

test("MLflow's own tags are run fields, the others of its own are left out", () => {
  const { targets, gathered } = read([
    tag("mlflow.runName", "first"),
    tag("mlflow.user", "ada"),
    tag("mlflow.source.git.commit", "4f2a91c"),
    tag("mlflow.note.content", "good"),
    tag("mlflow.log-model.history", "[]"),
  ]);
  expect(targets).toEqual([field("name"), field("author"), field("codeVersion"), field("notes"), IGNORED]);
  expect(gathered).toEqual([]);
});

test("labels are gathered in one column, blanks left out", () => {
  const { targets, gathered } = read([
    tag("team", "vision", "", "vision"),
    tag("stage", "final", "final", "final"),
    tag("mlflow.source.name", "train.py", "", ""),
    tag("mlflow.parentRunId", "", "", "r1"),
    tag("empty", "", "", ""),
  ]);
  expect(targets).toEqual([IGNORED, IGNORED, IGNORED, IGNORED, IGNORED]);
  expect(gathered).toEqual([
    {
      header: "team + stage + script + parent",
      values: [
        "team=vision, stage=final, script=train.py",
        "stage=final",
        "team=vision, stage=final, parent=r1",
      ],
      suggested: field("tags"),
    },
  ]);
});

test("runs with the same labels as the one above have the same text", () => {
  expect(read([tag("team", "a", "a", "b", "b", "")]).gathered[0]?.values).toEqual([
    "team=a",
    "team=a",
    "team=b",
    "team=b",
    "",
  ]);
});

test("a label named like a field is that field, once, and only if nothing else gives it", () => {
  const labels = [
    tag("dataset", "pets"),
    tag("Model", "cnn"),
    tag("seed", "1"),
    tag("commit", "ab"),
    tag("notes", "n"),
  ];
  expect(read(labels).targets).toEqual(
    (["dataset", "model", "seed", "codeVersion", "notes"] as const).map((key) => field(key)),
  );
  expect(read(labels, ["dataset", "model", "seed", "codeVersion", "notes"])).toMatchObject({
    targets: [IGNORED, IGNORED, IGNORED, IGNORED, IGNORED],
    gathered: [{ values: ["dataset=pets, Model=cnn, seed=1, commit=ab, notes=n"] }],
  });
  expect(read([tag("dataset", "a"), tag("data", "b")])).toMatchObject({
    targets: [field("dataset"), IGNORED],
    gathered: [{ header: "data", values: ["data=b"] }],
  });
});

test("labels named like fields that people do not set so stay labels", () => {
  expect(read([tag("status", "x"), tag("name", "y")])).toMatchObject({
    targets: [IGNORED, IGNORED],
    gathered: [{ values: ["status=x, name=y"] }],
  });
});
