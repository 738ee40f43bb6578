import { listed } from "../words/listed";
import { isNamesake, type DefinitionRename, type OpenRename } from "./find-renames";

const MOST_NAMED = 4;

/** What was renamed on one side alone, in sentences: what stands, and what is not known. */
export function renameWords(rename: OpenRename): string {
  const { role, name, changed, candidates, sure } = rename;
  if (role === "field") {
    const headers = candidates.map(({ header }) => header);
    return sure
      ? `Runs has no column ${name}, and ${headers.join("")} stands in its place. Is it the same under another name?`
      : `Runs has no column ${name}. It may be ${headers.length === 1 ? "the column" : "any of the columns"} ${listed(headers)}, which nothing else names.`;
  }
  const table = tableOfRole(role);
  const [first] = candidates;
  const was = first?.was ?? first?.header ?? "";
  if (sure && changed === "definition") {
    return `${table} calls ${was} ${name} now. Its column in Runs is still headed ${first?.header ?? ""}.`;
  }
  if (sure && changed === "header") {
    return `The column ${was} of Runs is headed ${first?.header ?? ""} now. ${table} still calls it ${name}.`;
  }
  if (candidates.length === 1 && first && isNamesake({ name }, first.header)) {
    return `Runs has a column ${first.header}, and it is not known whether it is that of the ${role} ${name}.`;
  }
  const named = candidates.slice(0, MOST_NAMED).map(({ header }) => header);
  return candidates.length === 1
    ? `The ${role} ${name} has no column in Runs, and no definition names the column ${first?.header ?? ""}. Is it the same under another name?`
    : `The ${role} ${name} has no column in Runs. It may be any of the columns ${listed(named, candidates.length)}, which no definition names.`;
}

/** The catalogue of a role. */
export function tableOfRole(role: DefinitionRename["role"]): "Params" | "Metrics" {
  return role === "parameter" ? "Params" : "Metrics";
}
