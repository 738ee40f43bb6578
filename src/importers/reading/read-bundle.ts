import { RunsheetError } from "../../tracking/runsheet-error";
import {
  asGrid,
  fileName,
  folderOf,
  isBuffer,
  isInFolder,
  partsOf,
  type Bundle,
  type BundlePart,
} from "../bundle";
import type { Pace } from "../pace";
import type { PartContent, PlainContent } from "../source-content";
import { archiveKind } from "./archive-kind";
import { binaryFile } from "./binary-file";
import { binaryKind } from "./binary-kind";
import { UNKNOWN_BINARY, type BinaryKind } from "./binary-kinds";
import { decodeText } from "./decode-text";
import { noTable } from "./read-table";
import { cellGrid } from "./cell-grid";
import type { SourceGrid } from "./source-grid";
import { textGrid } from "./text-grid";
import { namedKind } from "./named-kind";
import { readPart } from "./read-part";
import { remarksOfSheet } from "../sheets/sheet-remarks";
import { isWorkbook } from "../sheets/is-workbook";
import { workbookParts } from "../sheets/workbook-parts";
import { isArchive, unpackZip } from "./unpack-zip";

const KEYED = /(?:^|\/)(?:params|metrics|tags)(?:\/|$)/;
const DATA = /\.(?:[ct]sv|tab|dat|txt|jsonl?|ndjson|ya?ml|log|md)$/i;

/**
 * Reads every part of what a person handed over, every file of its archives and every sheet of its workbooks. A part that is neither a table nor records stays as it is, with what to
 * say of it where no format knows it. Throws `cancelled`.
 */
export async function readBundle(bundle: Bundle, pace: Pace): Promise<PartContent[]> {
  const contents: PartContent[] = [];
  for (const part of partsOf(bundle)) {
    for (const file of filesOf(part)) {
      for (const one of isWorkbook(file) ? await sheetsOf(file, pace) : [file]) {
        contents.push("kind" in one ? one : await readAny(one, pace));
      }
    }
  }
  return contents;
}

/** The part, or the files that it is an archive of; throws what is wrong with an archive. */
function filesOf(part: BundlePart): readonly BundlePart[] {
  const { name, content, insists, encoding } = part;
  const bytes = isBuffer(content) ? new Uint8Array(content) : undefined;
  return bytes && isArchive(bytes) && !isWorkbook(part) && !archiveKind(bytes)
    ? unpackZip(bytes, name).map((file) => ({
        ...file,
        ...(insists && { insists }),
        ...(encoding && { encoding }),
      }))
    : [part];
}

/** The sheets of a workbook, or the workbook itself where it cannot be read. */
async function sheetsOf(part: BundlePart, pace: Pace): Promise<readonly (BundlePart | PlainContent)[]> {
  try {
    return await workbookParts(part, pace);
  } catch (error) {
    if (!(error instanceof RunsheetError) || error.code === "cancelled") {
      throw error;
    }
    return [{ kind: "plain", name: part.name, text: undefined, error }];
  }
}

async function readAny(part: BundlePart, pace: Pace): Promise<PartContent> {
  const { name, content } = part;
  // Folders of runs hold thousands of files with one value each: to read them as tables first takes most of the time.
  if ((typeof content === "string" || isBuffer(content)) && isInFolder(name) && holdsValue(name)) {
    const { text } = decodedOf(part);
    return { kind: "plain", name, text, error: noTable(name, "it is a file of a tool's own") };
  }
  const unread = unreadKind(part);
  if (unread) {
    return noText(name, unread);
  }
  try {
    return await readPart(part, pace);
  } catch (error) {
    if (!(error instanceof RunsheetError) || error.code === "cancelled") {
      throw error;
    }
    if (error.code === "file-binary" && isBuffer(content)) {
      return noText(name, binaryKind(new Uint8Array(content), name) ?? UNKNOWN_BINARY);
    }
    const decoded = decodedOf(part);
    const grid = error.code === "file-no-table" ? gridOf(part, decoded.text) : undefined;
    return { kind: "plain", name, ...decoded, error, ...(grid && { grid }), ...ofSheet(part) };
  }
}

/** What a file of a folder is whose bytes were not fetched, because its name says that they are no text. */
function unreadKind({ name, content }: BundlePart): BinaryKind | undefined {
  const isNothing = isBuffer(content) ? content.byteLength === 0 : content === "";
  return isNothing && isInFolder(name) ? namedKind(name) : undefined;
}

function noText(name: string, binary: BinaryKind): PlainContent {
  return { kind: "plain", name, text: undefined, error: binaryFile(name, binary), binary };
}

function ofSheet({ content }: BundlePart): Pick<PlainContent, "onSheet" | "textRemarks"> {
  if (typeof content === "string" || isBuffer(content)) {
    return {};
  }
  const sheet = asGrid(content);
  const remarks = remarksOfSheet(sheet);
  return { onSheet: sheet, ...(remarks.length > 0 ? { textRemarks: remarks } : {}) };
}

/** Whether a file has a name alone, without an ending; in folders with a file for each name, names may have dots. */
function holdsValue(name: string): boolean {
  return !fileName(name).includes(".") || (KEYED.test(folderOf(name)) && !DATA.test(name));
}

/** The cells of a part that is no table itself and may hold some; texts beside others in a folder hold none of runs. */
function gridOf({ name, content }: BundlePart, text: string | undefined): SourceGrid | undefined {
  if (typeof content !== "string" && !isBuffer(content)) {
    return cellGrid(asGrid(content), name, undefined);
  }
  const isLines = !isInFolder(name) && text !== undefined && /^\s*[^\s<{[]/.test(text);
  return isLines ? textGrid(text) : undefined;
}

function decodedOf({
  name,
  content,
  encoding: chosen,
}: BundlePart): Pick<PlainContent, "text" | "encoding" | "textRemarks"> {
  if (!isBuffer(content)) {
    return { text: typeof content === "string" ? content : undefined };
  }
  if (content.byteLength === 0) {
    return { text: "" };
  }
  try {
    const { text, remarks, encoding } = decodeText(new Uint8Array(content), name, chosen);
    return encoding === undefined ? { text } : { text, textRemarks: remarks, encoding };
  } catch {
    return { text: undefined };
  }
}
