import { analyse } from "chardet";
import { encodingOf, type Encoding } from "../encodings";

/** Statistics need a page of text, and no more. */
const SAMPLE = 64 * 1024;
/** Two bytes a letter follow rules, so that a guess is sure or worth nothing. */
const SURE = 80;
/** Letters of another script are told by how often each occurs. */
const LIKELY = 50;
const BY_FREQUENCY: ReadonlySet<Encoding> = new Set(["windows-1251", "koi8-r", "windows-1253"]);
/** What most old files of Latin letters are in; between those a guess from a few accents is worth nothing. */
const USUAL: Encoding = "windows-1252";
const LATIN: ReadonlySet<Encoding> = new Set(["windows-1250", "windows-1252", "windows-1254"]);

/** The encoding that bytes are most likely in, which are no UTF-8. */
export function guessEncoding(bytes: Uint8Array): Encoding {
  const [best] = analyse(bytes.subarray(0, SAMPLE));
  const encoding = best && encodingOf(best.name === "ISO-8859-7" ? "windows-1253" : best.name);
  if (!best || !encoding || LATIN.has(encoding)) {
    return USUAL;
  }
  return best.confidence >= (BY_FREQUENCY.has(encoding) ? LIKELY : SURE) ? encoding : USUAL;
}
