// What a person gives all runs of an import, or all runs of a table: the title above it, the name of its sheet or file, a
// text of their own, the heading above its row, or by what its row stands out. It is offered and never taken in silence, and it stands beside what the
// source says of a run, never in place of it.

import type { RunFieldKey } from "../tracking/schema/run-fields";
import { fileName } from "./bundle";
import type { RawColumn, RawRuns } from "./importer";
import { field } from "./roles/targets";
import type { PartContent, TableContent } from "./source-content";

/** The run fields that may be given. */
export const GIVEN_FIELDS = ["experiment", "model", "dataset", "author", "tags"] as const;
export type GivenKey = (typeof GIVEN_FIELDS)[number] & RunFieldKey;

/** From where it is taken. */
export const GIVEN_FROM = ["title", "heading", "sheet", "file", "marks", "text"] as const;
export type GivenFrom = (typeof GIVEN_FROM)[number];

/** One thing that a person gives the runs. */
export interface GivenField {
  readonly from: GivenFrom;
  readonly field: GivenKey;
  /** The text itself, where it is the person's own. */
  readonly text?: string;
}

/** What may be given: a few of the texts, and how many runs have one. */
export interface GivenOffer {
  readonly from: GivenFrom;
  readonly texts: readonly string[];
  readonly runs: number;
}

const MOST_TEXTS = 4;
const LONGEST = 200;

/** What columns that were given are called. */
const HEADERS: Readonly<Record<GivenFrom, string>> = {
  title: "Title of the table",
  heading: "Heading above the rows",
  sheet: "Name of the sheet",
  file: "Name of the file",
  marks: "Marks of the rows",
  text: "The same for all runs",
};

/** What the parts say of their runs, beside what stands in the runs' rows. */
export class GivenTexts {
  private readonly parts: readonly TableContent[];
  private readonly isByRow: boolean;

  constructor(
    contents: readonly PartContent[],
    private readonly count: number,
  ) {
    const tables = contents.filter((part) => part.kind === "table");
    const isOnly = contents.filter(({ kind }) => kind !== "plain").length === 1;
    this.isByRow = tables.reduce((sum, table) => sum + table.count, 0) === count;
    // Where rows are no runs, nobody knows of which table a run is: only what holds of the one table can be given.
    this.parts = this.isByRow || isOnly ? tables : [];
  }

  /** What may be given. */
  offers(): GivenOffer[] {
    return GIVEN_FROM.flatMap((from): GivenOffer[] => {
      const said = this.parts.map((part) => this.saidBy(from, part));
      const texts = [...new Set(said.flatMap((one) => one.texts))].slice(0, MOST_TEXTS);
      const runs = said.reduce((sum, one) => sum + one.runs, 0);
      return texts.length === 0 ? [] : [{ from, texts, runs }];
    });
  }

  /** The runs with what was given beside their columns; a field that a column holds already is left to it. */
  given(raw: RawRuns, given: readonly GivenField[]): RawRuns {
    const taken = new Set(heldFields(raw));
    const columns = given.flatMap((one): RawColumn[] => {
      const own = one.text?.trim() ?? "";
      if (taken.has(one.field) || (one.from === "text" && own === "")) {
        return [];
      }
      taken.add(one.field);
      const values = one.from === "text" ? new Array<string>(raw.count).fill(own) : this.textsByRun(one.from);
      return [{ header: HEADERS[one.from], values, suggested: field(one.field) }];
    });
    return columns.length === 0 ? raw : { ...raw, columns: [...raw.columns, ...columns] };
  }

  /** What is said of each run from there. */
  textsByRun(from: GivenFrom): readonly (string | undefined)[] {
    return this.parts.flatMap((part) => this.textsOf(from, part, this.isByRow ? part.count : this.count));
  }

  /** What a part says of its runs, and of how many. */
  private saidBy(from: GivenFrom, part: TableContent): Pick<GivenOffer, "texts" | "runs"> {
    if (from === "marks" || from === "heading") {
      const said = this.saidOfRows(from, part).filter((text) => text !== undefined);
      return { texts: [...new Set(said)], runs: said.length };
    }
    const text = from === "text" ? undefined : textOf(from, part);
    return text === undefined
      ? { texts: [], runs: 0 }
      : { texts: [text], runs: this.isByRow ? part.count : this.count };
  }

  /** What a part says of each of so many runs. */
  private textsOf(from: GivenFrom, part: TableContent, count: number): readonly (string | undefined)[] {
    return from === "marks" || from === "heading"
      ? Array.from({ length: count }, (_, row) => this.saidOfRows(from, part)[row])
      : new Array<string | undefined>(count).fill(from === "text" ? undefined : textOf(from, part));
  }

  /** What is said of each of a part's rows, where these are runs. */
  private saidOfRows(
    from: "marks" | "heading",
    { marks = [], headings = [] }: TableContent,
  ): readonly (string | undefined)[] {
    return this.isByRow ? (from === "marks" ? marks : headings) : [];
  }
}

/** The fields that the columns of a source hold. */
export function heldFields({ columns }: Pick<RawRuns, "columns">): RunFieldKey[] {
  return columns.flatMap(({ suggested }) => (suggested.role === "field" ? [suggested.key] : []));
}

/** What a part says of all its runs. */
const SAID: Readonly<
  Record<Exclude<GivenFrom, "marks" | "heading" | "text">, (part: TableContent) => string | undefined>
> = {
  title: ({ title }) => titleOf(title),
  sheet: ({ sheet }) => sheet,
  file: fileOf,
};

/** What a part says of all its runs; undefined where it says nothing, or too much for a name. */
function textOf(from: keyof typeof SAID, part: TableContent): string | undefined {
  const text = SAID[from](part)?.replace(/\s+/g, " ").trim() ?? "";
  return text === "" || text.length > LONGEST ? undefined : text;
}

/** What a title calls the table: its lines but for facts such as "owner: Sam". */
function titleOf(title = ""): string {
  const lines = title.split("\n").filter((line) => line.trim() !== "");
  const names = lines.filter((line) => !/^[^:]{1,30}:\s*\S/.test(line));
  return (names.length > 0 ? names : lines).join(" / ");
}

/** The name of the file without its folder and its ending; pasted texts and ranges have none. */
function fileOf({ file, name }: TableContent): string | undefined {
  return /^(.+)\.\w{1,8}$/.exec(fileName(file ?? name))?.[1];
}
