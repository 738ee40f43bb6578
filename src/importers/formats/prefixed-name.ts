import { roleOfName } from "../../tracking/naming/role-of-name";

/** A name taken apart into the role its prefix gives it and the rest. */
export interface PrefixedName {
  readonly role: "parameter" | "metric" | "tag";
  readonly name: string;
}

/**
 * Prefixes that tools and people put before names in flat tables: `params.lr` (MLflow), `param_lr` and `params_lr`
 * (scikit-learn, Optuna), `config.lr`, `metrics.acc`, `summary.acc`, `tags.team`.
 */
const PREFIXES: readonly (readonly [pattern: RegExp, role: PrefixedName["role"]])[] = [
  [/^(?:params?|parameters?|hparams?|hyperparameters?|config|args)[./](?=.)/i, "parameter"],
  [/^(?:params?|hparams?|config)_(?=.)/i, "parameter"],
  [/^(?:metrics?|summary|results?)\.(?=.)/i, "metric"],
  [/^metrics?_(?=.)/i, "metric"],
  [/^tags?\.(?=.)/i, "tag"],
];

/**
 * The role and name of a prefixed name; undefined for all others. Names are never split any further. An underscore is
 * weaker than a dot: `metrics_smoothing_episodes` is a setting about metrics.
 */
export function prefixedName(header: string): PrefixedName | undefined {
  for (const [pattern, role] of PREFIXES) {
    const match = pattern.exec(header);
    const name = header.slice(match?.[0].length);
    if (match && !(role === "metric" && match[0].endsWith("_") && roleOfName(name) === "parameter")) {
      return { role, name };
    }
  }
  return undefined;
}
