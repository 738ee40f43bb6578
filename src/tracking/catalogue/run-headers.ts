import { planHeaders, type HeaderPlan } from "../schema/column-headers";
import type { KnownNames } from "../schema/known-names";
import type { Catalogue } from "./catalogue";

/** The headers of Runs at one moment, and what each of them means: asked here by everybody, and worked out once. */
export class RunHeaders {
  readonly plan: HeaderPlan;

  /** @param known whose the columns were when somebody last looked. */
  constructor(
    readonly headers: readonly string[],
    readonly catalogue: Catalogue,
    readonly known?: KnownNames,
  ) {
    this.plan = planHeaders(headers, catalogue, known);
  }
}
