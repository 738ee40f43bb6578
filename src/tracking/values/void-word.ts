// Words in the place of a value that say why there is none, and words that point at the cell above.

const FAILURES =
  "oom out_of_memory cuda_oom cuda_out_of_memory diverged divergence diverges exploded crash crashed failed fail failure " +
  "error err killed aborted abort timeout timed_out cancelled canceled stopped skipped broken collapsed didn't_converge " +
  "did_not_converge not_converged no_convergence does_not_converge";

const PENDING =
  "todo to_do tbd tba tbc ? ?? ??? ... … pending running wip in_progress waiting queued not_yet not_run later missing " +
  "unknown not_measured not_tested not_available not_reported";

const DITTO =
  /^[([]?(?:same[\s_-]+as[\s_-]+(?:above|previous|before|prev)|(?:as|see)[\s_-]above|ditto|idem|dto\.?|do\.|〃|″|"|''|s\.o\.|wie[\s_-]oben)[)\]]?$/i;
/** What such words begin with: columns of other words are looked through at little cost. */
const DITTO_STARTS: ReadonlySet<string> = new Set("sSaAdDiIwW([\"'〃″");

const wordSet = (words: string): ReadonlySet<string> => new Set(words.split(" "));

const FAILURE_WORDS = wordSet(FAILURES);
const PENDING_WORDS = wordSet(PENDING);

const LONGEST = 24;

/** Why a word stands where a value should. */
type VoidWord = "failure" | "pending";

/** What a trimmed text says of a value that is not there: OOM, diverged, TODO, tbd; undefined for any other text. */
export function readVoidWord(text: string): VoidWord | undefined {
  const word = folded(text);
  if (word === undefined) {
    return undefined;
  }
  if (FAILURE_WORDS.has(word) || FAILURE_WORDS.has(word.replace(/[!.]+$/, ""))) {
    return "failure";
  }
  return PENDING_WORDS.has(word) || PENDING_WORDS.has(word.replace(/[:!.]+$/, "")) ? "pending" : undefined;
}

/** Whether a trimmed text means the value of the cell above: same as above, ditto, ″. */
export function isDitto(text: string): boolean {
  return text.length <= LONGEST && DITTO_STARTS.has(text.charAt(0)) && DITTO.test(text);
}

function folded(text: string): string | undefined {
  return text.length > LONGEST
    ? undefined
    : text
        .toLowerCase()
        .replace(/^[([]|[)\]]$/g, "")
        .replace(/[\s_-]+/g, "_");
}
