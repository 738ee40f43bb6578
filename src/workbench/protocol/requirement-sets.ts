/**
 * The requirement sets that the workbench declares: ExcelApi 1.13 is the add-in's floor (see manifest.xml), so a call
 * above it fails here as it does in Excel 2021. `RichApiRuntime` is the batch protocol itself.
 */
export const DECLARED_SETS: Readonly<Record<string, string>> = {
  ExcelApi: "1.13",
  SharedRuntime: "1.1",
  AddinCommands: "1.1",
  RibbonApi: "1.1",
  DialogApi: "1.1",
  CustomXmlParts: "1.1",
  Settings: "1.1",
  DelayForCellEdit: "1.1",
  RichApiRuntime: "1.3",
};

/** What was found of each record of sets before: every member that a batch touches is looked up. */
const known = new WeakMap<Readonly<Record<string, string>>, Map<string, boolean>>();

/** Whether `set` (such as `ExcelApi 1.9`) is among the declared ones; versions compare by number, not as text. */
export function isDeclared(set: string, declared: Readonly<Record<string, string>>): boolean {
  let answers = known.get(declared);
  if (!answers) {
    answers = new Map();
    known.set(declared, answers);
  }
  let answer = answers.get(set);
  if (answer === undefined) {
    answer = compare(set, declared);
    answers.set(set, answer);
  }
  return answer;
}

function compare(set: string, declared: Readonly<Record<string, string>>): boolean {
  const [name = "", version = "1.1"] = set.split(" ");
  const [major = 0, minor = 0] = version.split(".").map(Number);
  const [declaredMajor = 0, declaredMinor = 0] = (declared[name] ?? "0.0").split(".").map(Number);
  return declaredMajor > major || (declaredMajor === major && declaredMinor >= minor);
}
