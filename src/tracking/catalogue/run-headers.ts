import { planHeaders, type HeaderPlan } from "../schema/column-headers";
import type { KnownNames } from "../schema/known-names";
import type { Catalogue } from "./catalogue";
import { heldNames } from "./held-names";

/** The headers of Runs at one moment, and what each of them means: asked here by whoever holds the table. */
export class RunHeaders {
  readonly plan: HeaderPlan;

  /** @param known whose the columns were when somebody last looked. */
  constructor(
    readonly headers: readonly string[],
    private readonly catalogue: Catalogue,
    private readonly known?: KnownNames,
  ) {
    this.plan = planHeaders(headers, catalogue, known);
  }

  /** Whose the columns are, and whose they were: whoever reads the headers anew is told, so that none changes hands. */
  get names(): KnownNames {
    return heldNames(this.headers, this.catalogue, this.known);
  }

  /** How many columns the table has once every definition of another catalogue has its own. */
  widthUnder(catalogue: Catalogue): number {
    return this.headers.length + planHeaders(this.headers, catalogue, this.names).additions.length;
  }
}
