import type { WorkbookPackage } from "../../../ooxml/package/workbook-package";
import { relationshipsPath } from "../../../ooxml/package/part-path";

/** Removes the parts that no relationship leads to any more, such as the pictures of a deleted sheet. */
export function dropUnreachable(workbook: WorkbookPackage): void {
  const reached = new Set<string>(["", "[Content_Types].xml"]);
  const queue = [""];
  for (let source = queue.pop(); source !== undefined; source = queue.pop()) {
    reached.add(relationshipsPath(source).toLowerCase());
    for (const { target, external } of workbook.relationshipsOf(source).all()) {
      const path = external ? undefined : workbook.find(target);
      if (path === undefined || reached.has(path.toLowerCase())) {
        continue;
      }
      reached.add(path.toLowerCase());
      queue.push(path);
    }
  }
  reached.add("[content_types].xml");
  for (const path of workbook.paths()) {
    if (!reached.has(path.toLowerCase())) {
      workbook.remove(path);
    }
  }
}
