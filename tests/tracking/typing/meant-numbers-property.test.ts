// Numbers, spreads and durations as others write them, read back. The writers are oracles: Intl for every locale, and plain
// sums for durations.

import type { ColumnRequest } from "../../../src/tracking/typing/column-request";
import { typeColumns } from "../../../src/tracking/typing/type-columns";
import type { TypedColumn } from "../../../src/tracking/typing/typed-column";
import { readDecimal } from "../../../src/tracking/values/written-decimal";
import type { Scalar } from "../../../src/tracking/values/scalar";
import fc from "../../support/fast-check";

function read(raw: readonly (Scalar | undefined)[], more: Partial<ColumnRequest> = {}): TypedColumn {
  const [column] = typeColumns([{ raw, wanted: { infer: "metric", name: "score" }, ...more }]);
  return column!;
}

/** Locales with points and commas, and with thousands of points, commas, spaces of several kinds, apostrophes and pairs. */
const LOCALES = [
  "en-US",
  "en-IN",
  "de-DE",
  "de-CH",
  "de-AT",
  "fr-FR",
  "fr-CH",
  "es-ES",
  "it-IT",
  "pt-PT",
  "pl-PL",
  "cs-CZ",
  "ru-RU",
  "sv-SE",
  "nb-NO",
  "hu-HU",
  "tr-TR",
  "ja-JP",
  "zh-CN",
  "hi-IN-u-nu-deva",
  "ar-EG",
  "fa-IR",
];

/** A number of few enough digits to be written in full. */
const number = fc
  .tuple(fc.integer({ min: -999_999_999, max: 999_999_999 }), fc.integer({ min: 0, max: 6 }))
  .map(([digits, decimals]) => Number(`${digits}e-${decimals}`));

const written = (value: number, locale: string): string =>
  new Intl.NumberFormat(locale, { maximumFractionDigits: 6, minimumFractionDigits: 0 }).format(value);

test("numbers in any locale are read back exactly where one of the column shows its mark", () => {
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 1, maxLength: 12 }),
      fc.constantFrom(...LOCALES),
      fc.nat(12),
      (values, locale, place) => {
        // Four decimals can be nothing but decimals.
        const all = [...values.slice(0, place), 1234.5678, ...values.slice(place)];
        const column = read(all.map((value) => written(value, locale)));
        expect(Array.from(column.values)).toEqual(all.map((value) => (value === 0 ? 0 : value)));
        expect([column.aside, column.question]).toEqual([undefined, undefined]);
      },
    ),
    { numRuns: 1000 },
  );
});

test("numbers in any locale are read back, or asked about, never read as others", () => {
  fc.assert(
    fc.property(
      fc.array(number, { minLength: 1, maxLength: 4 }),
      fc.constantFrom(...LOCALES),
      (values, locale) => {
        const texts = values.map((value) => written(value, locale));
        const { values: found, question, aside = [] } = read([...texts, "OOM"]);
        // A dot alone is taken for a decimal point where nothing else is known, as ever.
        const isOwn = texts.every((text) => !/^[-−‎]*\d{1,3}\.\d{3}$/.test(text));
        values.forEach((value, row) => {
          const isOpen = aside.some((cell) => cell.row === row && cell.why === "open");
          expect(isOpen && question === undefined).toBe(false);
          if (!isOpen && isOwn) {
            expect(found[row]).toBe(value === 0 ? 0 : value);
          }
        });
      },
    ),
    { numRuns: 1000 },
  );
});

test("an answer reads every open number by its mark", () => {
  const whole = fc.integer({ min: 1000, max: 999_999 });
  fc.assert(
    fc.property(fc.array(whole, { minLength: 1, maxLength: 10 }), fc.boolean(), (values, isPoint) => {
      const choice = isPoint ? "." : ",";
      const texts = values.map((value) =>
        isPoint ? written(value, "en-US") : String(value / 1000).replace(".", ","),
      );
      const column = read([...texts, "OOM"], { answers: [{ about: "decimal mark", choice }] });
      expect(Array.from(column.values).slice(0, -1)).toEqual(
        values.map((value) => (isPoint ? value : value / 1000)),
      );
      expect(column.question).toBeUndefined();
    }),
  );
});

test("a text that is a number under a mark is one of digits, the mark and one kind of separator", () => {
  fc.assert(
    fc.property(
      fc.stringMatching(/^[0-9.,' ]{1,10}$/),
      fc.constantFrom("." as const, "," as const),
      (text, mark) => {
        const found = readDecimal(text, mark);
        if (found === undefined) {
          return;
        }
        const [whole = "", ...decimals] = text.split(mark);
        expect(decimals.length).toBeLessThanOrEqual(1);
        expect(new Set(whole.replace(/\d/g, "")).size).toBeLessThanOrEqual(1);
        expect(Number(found.digits)).toBe(Number(`${whole.replace(/\D/g, "")}.${decimals[0] ?? ""}`));
        expect((found.group ?? "") === "" || whole.replace(/\d/g, "").includes(found.group ?? "")).toBe(true);
      },
    ),
    { numRuns: 2000 },
  );
});

const decimals = (value: number, digits: number): string => value.toFixed(digits);

test("values and spreads come apart as they were put together", () => {
  const pair = fc.tuple(
    fc.double({ min: -1000, max: 1000, noNaN: true }),
    fc.double({ min: 0, max: 100, noNaN: true }),
  );
  const forms = [
    (value: string, spread: string) => `${value} ± ${spread}`,
    (value: string, spread: string) => `${value}±${spread}`,
    (value: string, spread: string) => `${value} +- ${spread}`,
    (value: string, spread: string) => `${value} +/- ${spread}`,
    (value: string, spread: string) => `${value} (${spread})`,
    (value: string, spread: string) => `${value} (std ${spread})`,
    (value: string, spread: string) => `~${value} ± ${spread}`,
  ];
  fc.assert(
    fc.property(
      fc.array(pair, { minLength: 1, maxLength: 8 }),
      fc.integer({ min: 1, max: 5 }),
      fc.constantFrom(...forms),
      fc.constantFrom("", "%", " %"),
      fc.boolean(),
      (pairs, digits, form, percent, isComma) => {
        const texts = pairs.map(([value, spread]) => {
          const text = form(decimals(value, digits), `${decimals(spread, digits)}${percent}`);
          return isComma ? text.replaceAll(".", ",") : text;
        });
        // One that shows the mark, since three decimals alone do not.
        const column = read([...texts, isComma ? "0,5%" : "0.5%"].slice(0, percent === "" ? -1 : undefined), {
          answers: [{ about: "decimal mark", choice: isComma ? "," : "." }],
        });
        const scaled = (value: number): number => {
          const exact = Number(percent === "" ? decimals(value, digits) : `${decimals(value, digits)}e-2`);
          return exact === 0 ? 0 : exact;
        };
        expect(Array.from(column.values).slice(0, pairs.length)).toEqual(
          pairs.map(([value]) => scaled(value)),
        );
        expect(Array.from(column.spreads ?? []).slice(0, pairs.length)).toEqual(
          pairs.map(([, spread]) => scaled(spread)),
        );
        expect(column.aside).toBeUndefined();
      },
    ),
    { numRuns: 500 },
  );
});

test("durations are the sums of their parts, whatever the form", () => {
  const part = fc.tuple(fc.nat(99), fc.nat(59), fc.nat(59));
  const two = (value: number): string => String(value).padStart(2, "0");
  const forms: ((hours: number, minutes: number, seconds: number) => string)[] = [
    (hours, minutes, seconds) => `${hours}h ${minutes}m ${seconds}s`,
    (hours, minutes, seconds) => `${hours} hours ${minutes} min ${seconds} sec`,
    (hours, minutes, seconds) => `${hours}:${two(minutes)}:${two(seconds)}`,
    (hours, minutes, seconds) => `${String(hours * 3600 + minutes * 60 + seconds)} s`,
    (hours, minutes, seconds) => `${String((hours * 3600 + minutes * 60 + seconds) * 1000)} ms`,
    (hours, minutes, seconds) => `${written(hours * 3600 + minutes * 60 + seconds, "en-US")} seconds`,
  ];
  fc.assert(
    fc.property(fc.array(fc.tuple(part, fc.constantFrom(...forms)), { maxLength: 8 }), (cells) => {
      // "5 foo" sends the column to the reader that means what it reads; "0.5 s" shows its mark.
      const texts = [...cells.map(([parts, form]) => form(...parts)), "0.5 s", "5 foo"];
      const column = read(texts, { wanted: { field: "duration" } });
      const sums = cells.map(([[hours, minutes, seconds]]) => hours * 3600 + minutes * 60 + seconds);
      expect(Array.from(column.values)).toEqual([...sums, 0.5, undefined]);
      expect(column.aside).toEqual([{ row: texts.length - 1, text: "5 foo", why: "no number" }]);
    }),
    { numRuns: 500 },
  );
});

test("no cell is lost: each is a value, aside or a blank", () => {
  const cell = fc.oneof(
    fc.string({ maxLength: 12 }),
    fc.constantFrom(
      "OOM",
      "1,234",
      "0.5",
      "91%",
      "~5",
      ">3",
      "0.9 ± 0.1",
      "n/a",
      "same as above",
      "5 min",
      "#REF!",
      "(3)",
    ),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(cell, { maxLength: 12 }), fc.constantFrom("metric", "typed"), (raw, kind) => {
      const wanted =
        kind === "typed" ? ({ type: "number" } as const) : ({ infer: "metric", name: "m" } as const);
      const { values, aside = [], coerced = [] } = read(raw, { wanted });
      raw.forEach((given, row) => {
        const text = String(given).trim();
        const isBlank = values[row] === undefined && !aside.some((one) => one.row === row);
        if (isBlank) {
          expect(text.length).toBeLessThanOrEqual("(unknown)".length);
        }
        if (typeof given === "number" && typeof values[row] === "number") {
          expect(values[row]).toBe(given);
        }
      });
      for (const { row, from, to } of coerced) {
        expect(values[row]).toBe(to);
        expect(String(raw[row]).trim()).toContain(from);
      }
    }),
    { numRuns: 1000 },
  );
});
