import type { Catalogue } from "../catalogue/catalogue";
import { staleFingerprints } from "../identity/stale-fingerprints";
import type { RunColumns } from "../schema/run-columns";
import { counted } from "../words/counts";
import type { Finding } from "./finding";
import { groupedFindings } from "./grouped-findings";

/** The rule by which runs with a fingerprint of another configuration are found. */
export const STALE_FINGERPRINT = "stale-fingerprint";

/** Warns of fingerprints that are not those of the configurations any more; `column` is the header they stand under. */
export function checkFingerprints(runs: RunColumns, catalogue: Catalogue, column: string): Finding[] {
  const finding = {
    severity: "warning",
    rule: STALE_FINGERPRINT,
    table: "Runs",
    column,
    message:
      "The fingerprint is not that of the run's configuration any more: a parameter was changed since.",
    fix: "Choose Renew fingerprints on Check.",
  } as const;
  return groupedFindings(
    staleFingerprints(runs, catalogue).map(({ row }) => row),
    finding,
    (count) =>
      `${counted(count, "run")} have fingerprints that are not those of their configurations any more: parameters were changed, or count otherwise now.`,
  );
}
