/*
 * MLflow's tags. Its own (`mlflow.*`) say who ran what from where; the ones people set are their labels. A label has no
 * column of its own in Runs, so all of them are gathered as `key=value` in `Tags`, and each is offered for mapping.
 */
import type { RunFieldKey } from "../tracking/run-fields";
import type { Scalar } from "../tracking/scalar";
import { filledSample } from "./filled-sample";
import type { RawColumn } from "./importer";
import { fieldNamed } from "./field-names";
import { field, IGNORED } from "./targets";

/** One tag of all runs. */
export interface TagColumn {
  /** The tag's key, such as `mlflow.user` or `team`. */
  readonly key: string;
  /** What the column is called in the source. */
  readonly header: string;
  readonly values: readonly (Scalar | undefined)[];
}

/** MLflow's system tags that are run fields (mlflow/utils/mlflow_tags.py). */
const FIELDS: ReadonlyMap<string, RunFieldKey> = new Map([
  ["mlflow.runName", "name"],
  ["mlflow.user", "author"],
  ["mlflow.source.git.commit", "codeVersion"],
  ["mlflow.note.content", "notes"],
]);

/** System tags that are worth keeping among the labels, with the name they get there. */
const LABELS: ReadonlyMap<string, string> = new Map([
  ["mlflow.source.name", "script"],
  ["mlflow.parentRunId", "parent"],
]);

/** Labels that are rather run fields, when a tag of this name is set and nothing else gives the field. */
const LABEL_FIELDS: ReadonlySet<RunFieldKey> = new Set(["dataset", "model", "seed", "notes", "codeVersion"]);

/** Columns for the tags of MLflow runs. `taken` are fields that other columns hold already. */
export function tagColumns(tags: readonly TagColumn[], taken: ReadonlySet<RunFieldKey>): RawColumn[] {
  const claimed = new Set(taken);
  const labels: TagColumn[] = [];
  const columns = tags.map(({ key, header, values }): RawColumn => {
    const system = key.startsWith("mlflow.");
    const named = system ? FIELDS.get(key) : labelField(key);
    if (named && !claimed.has(named)) {
      claimed.add(named);
      return { header, values, suggested: field(named) };
    }
    const label = system ? LABELS.get(key) : key;
    if (label !== undefined && filledSample(values, 1).length > 0)
      labels.push({ key: label, header, values });
    return { header, values, suggested: IGNORED };
  });
  return labels.length === 0 ? columns : [...columns, gatheredLabels(labels)];
}

function labelField(key: string): RunFieldKey | undefined {
  const named = fieldNamed(key);
  return named && LABEL_FIELDS.has(named) ? named : undefined;
}

/** All labels of a run in one text: `team=vision, stage=final`. */
function gatheredLabels(labels: readonly TagColumn[]): RawColumn {
  const count = Math.max(...labels.map(({ values }) => values.length));
  const texts = Array.from({ length: count }, (_, row) => {
    let text = "";
    for (const { key, values } of labels) {
      const value = values[row];
      if (value === undefined || value === "") continue;
      text += `${text === "" ? "" : ", "}${key}=${value}`;
    }
    return text;
  });
  return { header: labels.map(({ key }) => key).join(" + "), values: texts, suggested: field("tags") };
}
