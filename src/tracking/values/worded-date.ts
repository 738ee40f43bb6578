// Dates with the month in words, in any order: March 27, 2024 10:30 AM, 27 Mar 2024, 27-Mar-24, Wed Mar 27 10:30:00 2024,
// Wed, 27 Mar 2024 10:30:00 GMT, 27. März 2024, 27 de marzo de 2024, 2024 March 27, 2024年3月27日. A number beside the
// month with four digits is the year; of two short ones the last is.

import { fullYear, midnightOf } from "./calendar-day";
import { clockMilliseconds } from "./clock-text";

const MONTHS: readonly string[] = [
  "jan january januar jänner janvier janv enero ene gennaio gen janeiro januari",
  "feb february februar février févr fév febrero febbraio fevereiro fev februari",
  "mar march märz mär mrz mars marzo março maart mrt",
  "apr april avril avr abril abr aprile",
  "may mai mayo maggio mag maio mei maj",
  "jun june juni juin junio giugno giu junho",
  "jul july juli juillet juil julio luglio lug julho",
  "aug august août aout agosto ago augustus augusti",
  "sep sept september septembre septiembre settembre set setembro",
  "oct october oktober okt octobre octubre ottobre ott outubro out",
  "nov november novembre noviembre novembro",
  "dec december dezember dez décembre déc diciembre dic dicembre dezembro desember",
];

const MONTH_BY_WORD: ReadonlyMap<string, number> = new Map(
  MONTHS.flatMap((words, at) => words.split(" ").map((word): [string, number] => [word, at + 1])),
);

/** Days of the week and joining words say nothing that the rest does not. */
const SILENT =
  /^(?:(?:mon|tue|tues|wed|wednes|thu|thur|thurs|fri|sat|satur|sun)(?:day)?|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|mo|di|mi|do|fr|sa|so|de|del|of|the|at|um|à|on|uhr|a|las|alle|ore|om|às|kl|utc|gmt)$/;

const CLOCK = /(?:^|[\s,T])(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,](\d{1,9}))?)?(?:\s*([ap])\.?m\.?)?(?=$|[\s,])/i;
const ZONE = /\s*(?:\b(?:UTC|GMT)\b|\bZ$)?\s*([+-]\d{2}:?\d{2})?$/;
const CHINESE = /^(\d{4})\s*[年년]\s*(\d{1,2})\s*[月월]\s*(\d{1,2})\s*[日일]/;
const LONGEST = 48;

/** The time of such a date in milliseconds since 1970, as written where no zone is; undefined for every other text. */
export function readWordedDate(text: string): number | undefined {
  if (text.length > LONGEST || !/\d/.test(text) || !/[\p{L}]{3}|[年년]/u.test(text)) {
    return undefined;
  }
  const { rest, time, offset } = withoutClock(text);
  const midnight = time === undefined ? undefined : (chineseDay(rest) ?? wordedDay(rest));
  return midnight === undefined || time === undefined ? undefined : midnight + time - offset;
}

interface Clockless {
  readonly rest: string;
  /** Undefined where there is no such time of day. */
  readonly time: number | undefined;
  readonly offset: number;
}

function withoutClock(text: string): Clockless {
  const clock = CLOCK.exec(text);
  if (!clock) {
    return { rest: text, time: 0, offset: 0 };
  }
  const [whole, hour = "", minute = "", second = "0", fraction = "", half] = clock;
  const behind = text.slice(clock.index + whole.length);
  const zone = ZONE.exec(behind);
  const offset = zone?.[1] === undefined ? 0 : offsetOf(zone[1]);
  return {
    rest: `${text.slice(0, clock.index)} ${behind.slice(0, zone?.index ?? behind.length)}`,
    time: clockMilliseconds(Number(hour), Number(minute), Number(`${second}.${fraction}`), half),
    offset,
  };
}

function offsetOf(zone: string): number {
  const digits = zone.replace(/\D/g, "");
  const minutes = Number(digits.slice(0, 2)) * 60 + Number(digits.slice(2));
  return minutes * (zone.startsWith("-") ? -60_000 : 60_000);
}

function chineseDay(text: string): number | undefined {
  const match = CHINESE.exec(text.trim());
  return match?.[0] === text.trim()
    ? midnightOf(Number(match[1]), Number(match[2]), Number(match[3]))
    : undefined;
}

function wordedDay(text: string): number | undefined {
  let month: number | undefined;
  const numbers: string[] = [];
  for (const word of text.toLowerCase().split(/[\s,./'’-]/)) {
    const digits = /^(\d{1,4})(?:st|nd|rd|th|er|º|ª)?$/.exec(word)?.[1];
    if (digits !== undefined) {
      numbers.push(digits);
    } else if (word !== "" && !SILENT.test(word)) {
      const found = MONTH_BY_WORD.get(word);
      if (found === undefined || month !== undefined) {
        return undefined;
      }
      month = found;
    }
  }
  const [first = "", second = ""] = numbers;
  if (month === undefined || numbers.length !== 2 || (first.length > 2 && second.length > 2)) {
    return undefined;
  }
  const [day, year] = first.length > 2 ? [second, first] : [first, second];
  return year.length === 3 || year.length === 1 ? undefined : midnightOf(fullYear(year), month, Number(day));
}
