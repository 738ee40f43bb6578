// YAML text -> records, as tools write settings and summaries of runs: one document, or several one after the other. Numbers
// that are none arrive as the texts that JSON uses for them. A text that grows beyond all measure through its aliases is
// refused before anything walks through it.

import { loadAll, YAMLException } from "js-yaml";
import { RunsheetError } from "../../tracking/runsheet-error";
import type { RecordsContent } from "../source-content";
import { oneDocument } from "./one-document";
import { YAML_SCHEMA } from "./yaml-schema";

/** Real files of settings have a few hundred values. */
const MOST_VALUES = 200_000;
const MOST_ALIASES = 1_000;
const DEEPEST = 100;

/** Whether a file is YAML by its name. */
export function isYamlName(name: string): boolean {
  return /\.ya?ml$/i.test(name);
}

/** Reads YAML. Throws `file-unreadable` with the line, or where it holds more than can be meant. */
export function readYaml(text: string, name: string): RecordsContent {
  const documents = load(text, name);
  const budget = { left: MOST_VALUES };
  const plain = documents.map((document) => plainValue(document, budget, name));
  const [first] = plain;
  return oneDocument(plain.length === 1 ? first : plain, name);
}

function load(text: string, name: string): unknown[] {
  try {
    return loadAll(text, { schema: YAML_SCHEMA, maxAliases: MOST_ALIASES, maxDepth: DEEPEST });
  } catch (cause) {
    const reason = cause instanceof YAMLException ? cause.reason : "it cannot be taken apart";
    const line = cause instanceof YAMLException ? cause.mark?.line : undefined;
    throw new RunsheetError(
      "file-unreadable",
      `${name} is not valid YAML: ${reason}${line === undefined ? "" : ` on line ${line + 1}`}.`,
      "Correct it there, or write it with a YAML library (in Python: yaml.safe_dump), and import it again.",
      { cause },
    );
  }
}

/** A value with texts for numbers that are none; each value that is passed on the way, aliases included, costs one of the budget. */
function plainValue(value: unknown, budget: { left: number }, name: string): unknown {
  budget.left -= 1;
  if (budget.left < 0) {
    throw new RunsheetError(
      "file-unreadable",
      `${name} holds more than ${MOST_VALUES.toLocaleString("en-US")} values, most of them by aliases that repeat each other.`,
      "Write it without aliases, or leave out what is no setting of the run.",
    );
  }
  if (typeof value === "number" && !Number.isFinite(value)) {
    return String(value);
  }
  if (Array.isArray(value)) {
    return value.map((item) => plainValue(item, budget, name));
  }
  if (typeof value === "object" && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([key, item]) => [key, plainValue(item, budget, name)]),
    );
  }
  return value;
}
