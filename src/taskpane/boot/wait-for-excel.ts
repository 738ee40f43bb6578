/** Why the pane cannot work where it was opened. */
export type OutsideReason = "no-office" | "silent" | "no-host" | "other-host" | "too-old";

export type Host = { readonly kind: "excel" } | { readonly kind: "outside"; readonly reason: OutsideReason };

/** Excel 2021 and later; the lowest set with `Table.resize`. */
const REQUIRED_API = "1.13";

/**
 * Tells where the pane was opened. `Office.onReady` may hang for ever or resolve without a host, so silence is reported
 * after `patience` milliseconds; should Excel answer later still, it is reported then and the pane can start after all.
 */
export function waitForExcel(report: (host: Host) => void, patience = 5000): void {
  if (typeof Office === "undefined") {
    report({ kind: "outside", reason: "no-office" });
    return;
  }
  const timer = setTimeout(() => {
    report({ kind: "outside", reason: "silent" });
  }, patience);
  void Office.onReady().then((info) => {
    clearTimeout(timer);
    report(hostOf(info.host));
  });
}

/** The typings promise a host; outside Office it is null. */
function hostOf(host: Office.HostType | null | undefined): Host {
  if (host === null || host === undefined) {
    return { kind: "outside", reason: "no-host" };
  }
  if (host !== Office.HostType.Excel) {
    return { kind: "outside", reason: "other-host" };
  }
  if (!Office.context.requirements.isSetSupported("ExcelApi", REQUIRED_API)) {
    return { kind: "outside", reason: "too-old" };
  }
  return { kind: "excel" };
}
