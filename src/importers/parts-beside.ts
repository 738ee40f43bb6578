import { folderOf } from "./bundle";
import type { PartContent } from "./source-content";

/**
 * The part of a given file name that lies in the folder of another part; undefined where there is none. Each part is looked at
 * once, however many are asked for.
 */
export function partsBeside(
  parts: readonly PartContent[],
): (part: PartContent, file: string) => PartContent | undefined {
  const byName = new Map<string, PartContent>();
  for (const part of parts) {
    if (!byName.has(part.name)) {
      byName.set(part.name, part);
    }
  }
  return ({ name }, file) => {
    const folder = folderOf(name);
    return byName.get(folder === "" ? file : `${folder}/${file}`);
  };
}
