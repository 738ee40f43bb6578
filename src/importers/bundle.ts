import type { Encoding } from "./encodings";
import type { Sheet } from "./sheets/sheet";
import type { GridCell } from "./tables/grid";

/** One named thing of what a person hands over. */
export interface BundlePart {
  /** File name, or "pasted text", or the address of the selected range. */
  readonly name: string;
  /** The file's bytes, its text, or the cells of a sheet or a range: alone, row by row, or with what else is known of them. */
  readonly content: ArrayBuffer | string | Rows | Sheet;
  /** The id of the workbook that the part was taken from, where that is known for certain. */
  readonly workbookId?: string;
  /** Whether a person wants it imported although it was recognised as something that holds no runs. */
  readonly insists?: boolean;
  /** The encoding that a person said it is in, where it is not Unicode. */
  readonly encoding?: Encoding;
}

/** Cells row by row. */
type Rows = readonly (readonly GridCell[])[];

/** What a person hands over to be imported together: one file or text, or several. */
export type Bundle = BundlePart | readonly BundlePart[];

/** The parts of a bundle, one or several. */
export function partsOf(bundle: Bundle): readonly BundlePart[] {
  return "name" in bundle ? [bundle] : bundle;
}

/** What to call a bundle: its part's name, "a.csv and b.csv", or "a.csv and 3 more". */
export function bundleName(bundle: Bundle): string {
  const [first, second, ...others] = partsOf(bundle);
  if (!first || !second) {
    return first?.name ?? "nothing";
  }
  return others.length === 0
    ? `${first.name} and ${second.name}`
    : `${first.name} and ${others.length + 1} more`;
}

/** The same bundle, to be imported although it may hold no runs. */
export function insisted(bundle: Bundle): Bundle {
  return partsOf(bundle).map((part) => ({ ...part, insists: true }));
}

/** The same bundle, its texts that are not Unicode to be read in an encoding. */
export function encodedAs(bundle: Bundle, encoding: Encoding): Bundle {
  return partsOf(bundle).map((part) => ({ ...part, encoding }));
}

/** The last part of a path. */
export function fileName(name: string): string {
  return name.slice(name.lastIndexOf("/") + 1);
}

/** The folder that a part came in; "" for none. */
export function folderOf(name: string): string {
  return name.slice(0, Math.max(0, name.lastIndexOf("/")));
}

/** Whether a part came in a folder or an archive: its name is a path then. */
export function isInFolder(name: string): boolean {
  return name.includes("/");
}

/** The buffers of a bundle, which may be handed over to another thread. */
export function buffersOf(bundle: Bundle): ArrayBuffer[] {
  return partsOf(bundle).flatMap(({ content }) => (isBuffer(content) ? [content] : []));
}

/** Whether content is bytes; a buffer from another realm is no instance of this one's class. */
export function isBuffer(content: BundlePart["content"]): content is ArrayBuffer {
  return Object.prototype.toString.call(content) === "[object ArrayBuffer]";
}

/** Cells with what is known of them. */
export function asGrid(cells: Rows | Sheet): Sheet {
  return "cells" in cells ? cells : { cells };
}
