import { readFileSync } from "node:fs";
import path from "node:path";
import { recognise } from "../../src/importers/registry";
import type { RawRuns } from "../../src/importers/importer";
import type { Scalar } from "../../src/tracking/values/scalar";
import { EventLoopPace } from "../../src/worker/pace";
import type { BundlePart } from "../../src/importers/bundle";
import { readPart } from "../../src/importers/reading/read-part";

/** What the importers make of a source: the format, and each column by what it is taken for. */
export interface ReadFixture {
  readonly id: string;
  readonly confidence: number;
  readonly raw: RawRuns;
  /** Headers by target, such as `parameter lr` or `field status`; left-out columns are absent. */
  readonly targets: Readonly<Record<string, string>>;
  /** Targets that are only guessed. */
  readonly unsure: readonly string[];
  readonly values: (target: string) => readonly (Scalar | undefined)[];
}

/** Reads a file of tests/fixtures. */
export function readFixture(name: string): Promise<ReadFixture> {
  const bytes = new Uint8Array(readFileSync(path.join(__dirname, "../fixtures", name)));
  return read({ name: path.basename(name), content: bytes.buffer });
}

/** Reads a text as it would be pasted. */
export function readPasted(content: string): Promise<ReadFixture> {
  return read({ name: "pasted text", content });
}

async function read(part: BundlePart): Promise<ReadFixture> {
  const content = await readPart(part, new EventLoopPace());
  const [first] = recognise([content]);
  if (!first) {
    throw new Error(`${part.name} was not recognised.`);
  }
  const raw = first.importer.read([content]);
  const columns = raw.columns.flatMap(({ header, suggested, unsure, values }) => {
    if (suggested.role === "ignored") {
      return [];
    }
    const target = `${suggested.role} ${suggested.role === "field" ? suggested.key : suggested.name}`;
    return [{ target, header, unsure, values }];
  });
  return {
    id: first.importer.id,
    confidence: first.confidence,
    raw,
    targets: Object.fromEntries(columns.map(({ target, header }) => [target, header])),
    unsure: columns.flatMap(({ target, unsure }) => (unsure === undefined ? [] : [target])),
    values: (target) => Array.from(columns.find((column) => column.target === target)?.values ?? []),
  };
}
