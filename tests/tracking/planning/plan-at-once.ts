import type { ImportPlan } from "../../../src/tracking/planning/import-plan";
import type { ImportRequest } from "../../../src/tracking/planning/plan-draft";
import { planStepwise } from "../../../src/tracking/planning/plan-import";

/** Makes a plan without giving others a turn in between. */
export function planImport(request: ImportRequest): ImportPlan {
  const steps = planStepwise(request);
  for (;;) {
    const step = steps.next();
    if (step.done === true) {
      return step.value;
    }
  }
}
