import type { SchemaError } from "../../tracking/schema/record-validator";
import validate from "../../tracking/generated/run-file.cjs";

/** What is wrong with a record by the published schema of run files (assets/run.schema.json); undefined when nothing is. */
export function runFileProblem(record: unknown): string | undefined {
  if (validate(record)) {
    return undefined;
  }
  // The schema also allows a list of records: what it says about that is no news of this one.
  const errors = (validate.errors ?? []).filter(
    ({ keyword, instancePath }) => keyword !== "anyOf" && !(keyword === "type" && instancePath === ""),
  );
  const sentences = new Set(errors.map(inWords));
  return [...sentences].slice(0, 3).join(" ") || "It is not a run as assets/run.schema.json describes it.";
}

function inWords({ instancePath, keyword, params }: SchemaError): string {
  const place = instancePath.slice(1).split("/").map(unescaped).join(".") || "The run";
  const list = (value: unknown, joint: string): string =>
    Array.isArray(value) ? value.join(joint) : String(value);
  switch (keyword) {
    case "required":
      return `${place} has no ${String(params["missingProperty"])}.`;
    case "additionalProperties":
      return `${place} has a name that run files do not know: ${String(params["additionalProperty"])}.`;
    case "type":
      return `${place} must be ${list(params["type"], " or ")}.`;
    case "enum":
      return `${place} must be one of ${list(params["allowedValues"], ", ")}.`;
    case "minimum":
      return `${place} must be at least ${String(params["limit"])}.`;
    case "pattern":
      return `${place} must be a number, or one of the texts NaN, Infinity and -Infinity.`;
    default:
      return `${place} breaks the rule ${keyword}.`;
  }
}

/** A part of a JSON pointer (RFC 6901) as it is written in the document. */
function unescaped(part: string): string {
  return part.replaceAll("~1", "/").replaceAll("~0", "~");
}
