/** Encodings of old that a text may be in, by the label that TextDecoder knows (encoding.spec.whatwg.org), with what people call them. */
export const ENCODINGS = [
  ["windows-1252", "Western European (Windows-1252)"],
  ["windows-1250", "Central European (Windows-1250)"],
  ["windows-1251", "Cyrillic (Windows-1251)"],
  ["koi8-r", "Cyrillic (KOI8-R)"],
  ["windows-1253", "Greek (Windows-1253)"],
  ["windows-1254", "Turkish (Windows-1254)"],
  ["gb18030", "Chinese, simplified (GB18030)"],
  ["big5", "Chinese, traditional (Big5)"],
  ["shift_jis", "Japanese (Shift_JIS)"],
  ["euc-jp", "Japanese (EUC-JP)"],
  ["euc-kr", "Korean (EUC-KR)"],
] as const;

export type Encoding = (typeof ENCODINGS)[number][0];

/** The encoding of that label, in any case; undefined for one that is not listed. */
export function encodingOf(label: string): Encoding | undefined {
  return ENCODINGS.find(([known]) => known === label.toLowerCase())?.[0];
}

/** What people call an encoding. */
export function encodingName(encoding: Encoding): string {
  return ENCODINGS.find(([known]) => known === encoding)?.[1] ?? encoding;
}
