/** An id of fewer characters, or a word with a number behind it, may well be given again by another study. */
const UUID_OR_HASH = /^(?:[0-9a-f]{8}-[0-9a-f]{4}-.{20,}|[0-9a-f]{12,})$/i;
const LONG_NUMBER = /^\d{12,}$/;
/** Ends in a moment: "stoic-sweep-52 2024-03-27T22:30:00.000Z". */
const WITH_MOMENT = /\d{4}-\d{2}-\d{2}[T ]\d{2}:\d{2}/;

/**
 * Whether an id is made so that no other run anywhere has it: a UUID, a hash, something with a moment in it. Anything else
 * is unique within its study at best: "12" and "exp-12", and texts such as "1a2b3c4d", because people write ids like
 * "exp1seed1" and "lr1e3bs32" that look as random.
 */
export function isGlobalId(id: string): boolean {
  return UUID_OR_HASH.test(id) || LONG_NUMBER.test(id) || WITH_MOMENT.test(id);
}
