/** Answers that are kept at most. */
const MOST = 4096;

/**
 * The same function, asked once for each value: a column of words has few of them, each in many rows. The values beyond
 * some thousand are asked each time, as they are mostly each one of its own.
 */
export function remembered<V, A extends string | number | boolean>(ask: (value: V) => A): (value: V) => A {
  const answers = new Map<V, A>();
  return (value) => {
    const known = answers.get(value);
    if (known !== undefined) {
      return known;
    }
    const answer = ask(value);
    if (answers.size < MOST) {
      answers.set(value, answer);
    }
    return answer;
  };
}
