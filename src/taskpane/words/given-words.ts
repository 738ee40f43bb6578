import { RUN_FIELDS } from "../../tracking/schema/run-fields";
import { cutText } from "../../tracking/values/cut-text";
import { counted } from "../../tracking/words/counts";
import { listed } from "../../tracking/words/listed";
import type { GivenFrom } from "../../worker/import-choices";
import type { GivenKey, GivenOffer } from "../../worker/import-preview";

const SUBJECTS: Readonly<Record<GivenFrom, readonly [one: string, many: string]>> = {
  title: ["Title of the table", "Titles of the tables"],
  heading: ["Heading above some rows", "Headings above the rows"],
  sheet: ["Name of the sheet", "Names of the sheets"],
  file: ["Name of the file", "Names of the files"],
  marks: ["Rows that stand out", "Rows that stand out"],
  text: ["A text of your own", "A text of your own"],
};
const KINDS: Readonly<Record<GivenFrom, string>> = {
  title: "title",
  heading: "heading",
  sheet: "sheet",
  file: "file",
  marks: "mark",
  text: "text",
};
const LONGEST = 60;

/** What may be given to the runs, as the label of its choice. */
export function givenSubject({ from, texts }: GivenOffer): string {
  return SUBJECTS[from][texts.length === 1 ? 0 : 1];
}

/** The texts themselves, and of how many runs: "Log of group A", "yellow and bold: 3 runs". */
export function givenTexts({ from, texts, runs }: GivenOffer): string {
  const all = listed(texts.map((text) => cutText(text, LONGEST)));
  return from === "marks" || from === "heading" ? `${all}: ${counted(runs, "run")}` : all;
}

/** That runs of one configuration stand under several texts, and what follows if nobody says what these tell. */
export function apartWords({ from, texts, runs }: GivenOffer): string {
  const named = listed(texts.map((text) => `"${cutText(text, LONGEST)}"`));
  return (
    `${counted(runs, "run")} are of one configuration with runs under another ${KINDS[from]} (${named}) and count as ` +
    "their replicates. If that tells another dataset, model or experiment, say so below."
  );
}

/** What a run field is called in the workbook. */
export function fieldWords(field: GivenKey): string {
  return RUN_FIELDS.find(({ key }) => key === field)?.header ?? field;
}
