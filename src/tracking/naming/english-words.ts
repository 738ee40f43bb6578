// The words of a name in English: each word or phrase of another language that is known stands as its English ones, so that roles,
// goals, fields and aliases are told once, by English words. Chinese and Japanese part no words: a word of theirs is taken
// apart from its start, the longest known part first, and stays as it is where any of it is not known.

import { inEnglish } from "./foreign-words";
import { nameWords } from "./name-words";

const LONGEST_PHRASE = 4;
const UNPARTED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u;
const LATIN_START = /^[a-z\d]+/;
/** What stands between two nouns and adds nothing: 検証の精度, 验证集的损失. */
const OF = /^[の的]/;
const ACCENTS = /[\u0300-\u036f]/g;

/** The words of a name in lower case, in English as far as they are known. */
export function englishWords(name: string): string[] {
  const words = nameWords(name);
  const english: string[] = [];
  for (let at = 0; at < words.length;) {
    const { length, known } = phraseAt(words, at);
    english.push(...(known ?? partsOf(words[at] ?? "")));
    at += length;
  }
  return english;
}

/** A name in English; undefined where no word of it is known in another language. */
export function englishName(name: string): string | undefined {
  const english = englishWords(name).join(" ");
  return english === nameWords(name).join(" ") ? undefined : english;
}

/** The longest known phrase that begins at a word. */
function phraseAt(words: readonly string[], at: number): { length: number; known: string[] | undefined } {
  for (let length = Math.min(LONGEST_PHRASE, words.length - at); length > 0; length--) {
    const known = inEnglish(
      words
        .slice(at, at + length)
        .map(plain)
        .join(" "),
    );
    if (known !== undefined) {
      return { length, known: known.split(" ") };
    }
  }
  return { length: 1, known: undefined };
}

/** A word without the accents of Latin letters; marks of other scripts are letters of their own. */
function plain(word: string): string {
  return word.normalize("NFD").replace(ACCENTS, "").normalize("NFC").replaceAll("ß", "ss");
}

function partsOf(word: string): string[] {
  if (!UNPARTED.test(word)) {
    return [word];
  }
  const parts: string[] = [];
  for (let rest = word; rest !== "";) {
    const [start, english] = firstPart(rest);
    if (start === 0) {
      return [word];
    }
    parts.push(...english);
    rest = rest.slice(start);
  }
  return parts;
}

/** How long the first part is and what it means; 0 where it is not known. */
function firstPart(word: string): readonly [length: number, english: readonly string[]] {
  for (let end = word.length; end > 0; end--) {
    const known = inEnglish(word.slice(0, end));
    if (known !== undefined) {
      return [end, known.split(" ")];
    }
  }
  const latin = LATIN_START.exec(word)?.[0] ?? "";
  return latin === "" ? [OF.test(word) ? 1 : 0, []] : [latin.length, [latin]];
}
