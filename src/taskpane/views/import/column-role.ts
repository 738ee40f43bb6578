import { RUN_FIELDS } from "../../../tracking/schema/run-fields";
import type { ColumnTarget } from "../../../tracking/schema/run-columns";

/** The role of a column as a text, for a list to choose from: "parameter", "metric", "ignored" or "field:status". */
export function roleText(target: ColumnTarget): string {
  return target.role === "field" ? `field:${target.key}` : target.role;
}

/** The target that a chosen text stands for; a parameter or metric is called by `name`. */
export function targetOf(text: string, name: string): ColumnTarget {
  if (text === "parameter" || text === "metric") {
    return { role: text, name };
  }
  const field = RUN_FIELDS.find(({ key }) => text === `field:${key}`);
  return field ? { role: "field", key: field.key } : { role: "ignored" };
}

/** What a parameter or metric is called by a target; a column of any other role goes by its header. */
export function nameIn(target: ColumnTarget, header: string): string {
  return "name" in target ? target.name : header;
}

interface RoleGroup {
  readonly label: string;
  readonly roles: readonly { readonly text: string; readonly words: string }[];
}

/** Roles that any number of columns may have. */
export const OWN_ROLES: RoleGroup = {
  label: "Columns of their own",
  roles: [
    { text: "parameter", words: "Parameter" },
    { text: "metric", words: "Metric" },
    { text: "ignored", words: "Leave out" },
  ],
};

/** The roles to choose from, as texts and words; the fields that Runsheet fills itself are not among them. */
export const ROLE_GROUPS: readonly RoleGroup[] = [
  OWN_ROLES,
  {
    label: "Run fields",
    roles: RUN_FIELDS.filter(({ key }) => key !== "import" && key !== "fingerprint").map(
      ({ key, header }) => ({
        text: `field:${key}`,
        words: header,
      }),
    ),
  },
];
