/** The part that a relationship of `source` points at: targets are relative to the source's folder, or start with `/`. */
export function resolvePartPath(source: string, target: string): string {
  const from = target.startsWith("/") ? [] : source.split("/").slice(0, -1);
  const steps = [...from];
  for (const step of target.split("/")) {
    if (step === "..") {
      steps.pop();
    } else if (step !== "." && step !== "") {
      steps.push(decodeStep(step));
    }
  }
  return steps.join("/");
}

/** The target to write so that `source` leads to `path`. */
export function relativePartPath(source: string, path: string): string {
  const from = source.split("/").slice(0, -1);
  const to = path.split("/");
  let same = 0;
  while (same < from.length && same < to.length - 1 && from[same] === to[same]) {
    same++;
  }
  return [...from.slice(same).map(() => ".."), ...to.slice(same)].join("/");
}

/** Where a part keeps its relationships: `xl/workbook.xml` has `xl/_rels/workbook.xml.rels`, the package `_rels/.rels`. */
export function relationshipsPath(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}

function decodeStep(step: string): string {
  try {
    return decodeURIComponent(step);
  } catch {
    return step;
  }
}
