const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?/i;
const UNIT = /^\s*[a-zµ%][a-zµ ]*$/i;

/** Whether a text is a number and nothing else, as a filter writes it. */
export function isPlainNumber(text: string): boolean {
  return unitBehind(text) === "";
}

/** What stands behind the number with which a text begins: "" where nothing does; undefined of a text that is no number with a unit. */
export function unitBehind(text: string): string | undefined {
  const [number] = NUMBER.exec(text) ?? [];
  const rest = number === undefined ? undefined : text.slice(number.length);
  return rest === "" || (rest !== undefined && UNIT.test(rest)) ? rest : undefined;
}
