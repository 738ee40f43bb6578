// What Aim itself adds to what a person logs: settings of the machine, and what it measures of it.

/** Whether a parameter is what Aim logs of the environment with `log_system_params`: packages, variables, arguments. */
export function isAimSystemParameter(name: string): boolean {
  return name.startsWith("__system_params");
}

/** Whether a metric is what Aim measures of the machine: `__system__cpu`, which its pages show as `CPU (%)`. */
export function isAimSystemMetric(name: string): boolean {
  return name.startsWith("__system__") || MEASURED.test(name);
}

const MEASURED =
  /^(?:(?:CPU|Process Memory|Memory|Disk|GPU|GPU Memory) \(%\)|GPU Power \(W\)|GPU Temperature \(°C\))(?: gpu=.*)?$/;

/** A parameter without the dictionary that Aim's guides put them all in: `hparams.lr` is lr. */
export function aimParameterName(path: string): string {
  return path.replace(/^hparams\.(?=.)/, "");
}
