// MLflow's tags. Its own (`mlflow.*`) say who ran what from where; the ones people set are their labels. A label has no
// column of its own in Runs, so all of them are gathered as `key=value` in `Tags`, and each is offered for mapping.

import type { RawValues } from "../../tracking/typing/column-reader";
import type { RunFieldKey } from "../../tracking/schema/run-fields";
import type { Scalar } from "../../tracking/values/scalar";
import { filledSample } from "../records/filled-sample";
import type { RawColumn } from "../importer";
import { fieldNamed } from "../../tracking/naming/field-names";
import { field, IGNORED } from "../roles/targets";

/** One tag of all runs. */
export interface TagColumn {
  /** The tag's key, such as `mlflow.user` or `team`. */
  readonly key: string;
  /** What the column is called in the source. */
  readonly header: string;
  readonly values: RawValues;
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
    if (label !== undefined && filledSample(values, 1).length > 0) {
      labels.push({ key: label, header, values });
    }
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
  const texts = new Array<string>(count);
  const last = new Array<Scalar | undefined>(labels.length);
  let text = "";
  for (let row = 0; row < count; row++) {
    let isAsBefore = row > 0;
    labels.forEach(({ values }, at) => {
      const value = values.at(row);
      isAsBefore &&= value === last[at];
      last[at] = value;
    });
    // Neighbours often have the same labels, and then the same text.
    text = isAsBefore ? text : labelText(labels, last);
    texts[row] = text;
  }
  return { header: labels.map(({ key }) => key).join(" + "), values: texts, suggested: field("tags") };
}

function labelText(labels: readonly TagColumn[], values: readonly (Scalar | undefined)[]): string {
  return labels
    .flatMap(({ key }, at) => {
      const value = values[at];
      return value === undefined || value === "" ? [] : [`${key}=${value}`];
    })
    .join(", ");
}
