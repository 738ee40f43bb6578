/** Of how many digits Guild's tables call a run; all its exports know it by these. */
const DIGITS = 8;

/** The id of a run of Guild AI as all its exports can tell it: the first digits of the whole. */
export function guildRunId(id: string): string {
  return id.slice(0, DIGITS);
}
