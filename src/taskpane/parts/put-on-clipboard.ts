/** Puts a text on the clipboard; whether it is there now: a browser may refuse that to a page inside another. */
export async function putOnClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
