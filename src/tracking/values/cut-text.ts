/** The most characters that a worksheet cell holds (Microsoft, "Excel specifications and limits"). */
export const MAX_TEXT_LENGTH = 32_767;

/**
 * A text of at most so many characters: a longer one is cut, with an ellipsis as its last character, and never within a
 * surrogate pair. Whatever is compared with a cell is cut as the cell is, so that it is known again.
 */
export function cutText(text: string, most: number): string {
  if (text.length <= most) {
    return text;
  }
  const end = most - 1;
  const last = text.charCodeAt(end - 1);
  const whole = last >= 0xd800 && last <= 0xdbff ? end - 1 : end;
  return `${text.slice(0, whole)}…`;
}
