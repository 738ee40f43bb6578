import { readDate } from "../../../src/tracking/values/read-date";
import { readWordedDate } from "../../../src/tracking/values/worded-date";
import fc from "../../support/fast-check";

test.each([
  ["March 27, 2024 10:30 AM", "2024-03-27T10:30:00Z"],
  ["April 2, 2024 9:05 PM", "2024-04-02T21:05:00Z"],
  ["Jun 02, 2021", "2021-06-02T00:00:00Z"],
  ["27 March 2024", "2024-03-27T00:00:00Z"],
  ["27-Mar-24", "2024-03-27T00:00:00Z"],
  ["27-Mar-2024 22:30", "2024-03-27T22:30:00Z"],
  ["27.Mar.2024", "2024-03-27T00:00:00Z"],
  ["Mar 27 2024", "2024-03-27T00:00:00Z"],
  ["Mar. 27th, 2024", "2024-03-27T00:00:00Z"],
  ["the 1st of May 2024", "2024-05-01T00:00:00Z"],
  ["2024 March 27", "2024-03-27T00:00:00Z"],
  ["2024-Mar-27", "2024-03-27T00:00:00Z"],
  ["Sept 5, 2023", "2023-09-05T00:00:00Z"],
  ["Wed Mar 27 10:30:00 2024", "2024-03-27T10:30:00Z"],
  ["Wed Mar 27 10:30:00 UTC 2024", "2024-03-27T10:30:00Z"],
  ["Wednesday, March 27, 2024", "2024-03-27T00:00:00Z"],
  ["Wed, 27 Mar 2024 10:30:00 GMT", "2024-03-27T10:30:00Z"],
  ["Wed, 27 Mar 2024 10:30:00 +0200", "2024-03-27T08:30:00Z"],
  ["Wed, 27 Mar 2024 10:30:00 -0530", "2024-03-27T16:00:00Z"],
  ["27 Mar 2024 10:30 +05:30", "2024-03-27T05:00:00Z"],
  ["27 Mar 70", "1970-03-27T00:00:00Z"],
  ["27 Mar 69", "2069-03-27T00:00:00Z"],
  [`Mar${" ".repeat(37)}27, 2024`, "2024-03-27T00:00:00Z"],
  ["27 Mar 2024 10:30:00.250", "2024-03-27T10:30:00.250Z"],
  ["10:30 PM, 27 Mar 2024", "2024-03-27T22:30:00Z"],
  ["27. März 2024", "2024-03-27T00:00:00Z"],
  ["Mittwoch, 27. März 2024 um 10:30 Uhr", "2024-03-27T10:30:00Z"],
  ["27 mars 2024", "2024-03-27T00:00:00Z"],
  ["1er août 2024", "2024-08-01T00:00:00Z"],
  ["27 de marzo de 2024", "2024-03-27T00:00:00Z"],
  ["27 marzo 2024", "2024-03-27T00:00:00Z"],
  ["27 maart 2024", "2024-03-27T00:00:00Z"],
  ["2024年3月27日", "2024-03-27T00:00:00Z"],
  ["2024年3月27日 10:30", "2024-03-27T10:30:00Z"],
  ["2024년 3월 27일", "2024-03-27T00:00:00Z"],
])("%s", (text, iso) => {
  expect(readWordedDate(text)).toBe(Date.parse(iso));
  expect(readDate(text)).toBe(Date.parse(iso));
});

test.each([
  "Feb 30, 2024",
  "March 2024",
  "Mar 27",
  "March March 27 2024",
  "27 Foo 2024",
  "Mar 27, 2024 25:00",
  "Mar 27, 2024 10:60",
  "Mar 27, 2024 13:00 PM",
  "Mar 27, 2024 and more",
  "Mar 2024 2023",
  "Mar 1 2 2024",
  "Mar 27, 123",
  "Mar 27, 5",
  "Mar 2024 0366",
  "Mar x27 2024",
  "Mar 27x 2024",
  "Mar 0 2024",
  "SEPT2",
  "run 12 mar",
  "2024年13月27日",
  "march",
  `Mar 27, 2024 ${" ".repeat(60)}`,
])("%j is none", (text) => {
  expect(readWordedDate(text)).toBeUndefined();
});

test("what Intl writes in many languages is read back", () => {
  const languages = ["en-US", "en-GB", "de-DE", "fr-FR", "es-ES", "it-IT", "nl-NL", "pt-BR", "sv-SE"];
  const formats = languages.flatMap((language) =>
    (["long", "medium"] as const).map(
      (dateStyle) => new Intl.DateTimeFormat(language, { dateStyle, timeStyle: "medium", timeZone: "UTC" }),
    ),
  );
  const inWords = formats.filter((format) => /\p{L}{3}/u.test(format.format(Date.UTC(2024, 4, 23))));
  expect(inWords.length).toBeGreaterThanOrEqual(14);
  const seconds = fc.integer({ min: Date.UTC(1970, 0, 1) / 1000, max: Date.UTC(2069, 11, 31) / 1000 });
  fc.assert(
    fc.property(seconds, fc.constantFrom(...inWords), (time, format) => {
      expect(readWordedDate(format.format(time * 1000))).toBe(time * 1000);
    }),
    { numRuns: 500 },
  );
});
