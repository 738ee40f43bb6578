// Two actions started together, as by two quick clicks: the book must be what one after the other makes of it.

import type { BookState } from "./book-state";
import type { FaultAction } from "./fault-action";
import { judgeBetween } from "./judge-between";
import { judgeMessage, wordsOf, type Outcome } from "./judge-message";
import { knownIds } from "./book-state";
import { preparedBook } from "./prepared-books";
import { openCase, runToEnd, type OpenCase } from "./run-action";

/** Syncs of the first action after which the second one starts; 0 is the same moment. */
export const OFFSETS: readonly number[] = [0, 1, 3, 6, 10, 15, 22];

interface Ended {
  readonly state: BookState;
  readonly outcomes: readonly Outcome[];
}

const sequences = new Map<string, Promise<Ended>>();

/**
 * Whether two actions can be started together: both start on the same book. Where what goes before an action leaves a question
 * open or Runs filtered, all others refuse to write in either order, so that two of them never meet; how they refuse is asked
 * at every sync, of a person who heads a column otherwise or filters. Such an action meets none but itself, by a second click.
 */
export function canPair(first: FaultAction, second: FaultAction): boolean {
  return first === second || (first.on === second.on && first.isAlone !== true && second.isAlone !== true);
}

/** Starts `second` when `first` is at its sync number `offset` and returns what is wrong with what came of both. */
export async function runPair(first: FaultAction, second: FaultAction, offset: number): Promise<string[]> {
  const { opened, readied } = await open([first, second]);
  const run = (action: FaultAction): Promise<Outcome> => runToEnd(action, readied.get(action));
  let startSecond = (): void => undefined;
  const second$ = new Promise<Outcome>((resolve, reject) => {
    startSecond = () => {
      startSecond = () => undefined;
      run(second).then(resolve, reject);
    };
  });
  opened.watched.strike((sync) => {
    if (sync >= offset) {
      startSecond();
    }
    return undefined;
  });
  const first$ = run(first);
  if (offset === 0) {
    startSecond();
  }
  const one = await first$;
  startSecond();
  const outcomes = [one, await second$];
  opened.watched.strike(undefined);
  return [
    ...judgeBetween(opened.state(), await allowed(first, second, outcomes), {
      stayed: saysThatItStayed(outcomes) ? await eachAlone(first, second) : [],
    }),
    ...outcomes.flatMap((outcome) => judgeMessage(outcome, false)),
  ];
}

/** Whether one of them has said that something was edited meanwhile and stayed: the other one came between its look and its writing. */
function saysThatItStayed(outcomes: readonly Outcome[]): boolean {
  return outcomes.some((outcome) => wordsOf(outcome).includes("meanwhile and stayed"));
}

async function eachAlone(first: FaultAction, second: FaultAction): Promise<BookState[]> {
  const alone = [await sequence([first], [first, second]), await sequence([second], [first, second])];
  return alone.map(({ state }) => state);
}

/** The books that two actions may leave: in either order, or without the one that was refused. */
async function allowed(
  first: FaultAction,
  second: FaultAction,
  outcomes: readonly Outcome[],
): Promise<BookState[]> {
  const orders = [await sequence([first, second]), await sequence([second, first])];
  const [one, two] = outcomes.map((outcome) => "error" in outcome);
  const alone = [
    ...(two ? [await sequence([first], [first, second])] : []),
    ...(one ? [await sequence([second], [first, second])] : []),
  ];
  const fits =
    alone.length > 0
      ? [...orders.filter(({ outcomes: o }) => o.some((x) => "error" in x)), ...alone]
      : orders;
  return fits.map(({ state }) => state);
}

function sequence(actions: readonly FaultAction[], ready: readonly FaultAction[] = actions): Promise<Ended> {
  const key = `${actions.map(({ name }) => name).join(", then ")} | ${ready.map(({ name }) => name).join()}`;
  let ended = sequences.get(key);
  if (!ended) {
    ended = runInTurn(actions, ready);
    sequences.set(key, ended);
  }
  return ended;
}

async function runInTurn(actions: readonly FaultAction[], ready: readonly FaultAction[]): Promise<Ended> {
  const { opened, readied } = await open(ready);
  const outcomes: Outcome[] = [];
  for (const action of actions) {
    outcomes.push(await runToEnd(action, readied.get(action)));
  }
  return { state: opened.state(), outcomes };
}

/** Opens the book that both start on, and does what has to go before; ids that this makes up count as made up. */
async function open(
  actions: readonly FaultAction[],
): Promise<{ readonly opened: OpenCase; readonly readied: ReadonlyMap<FaultAction, unknown> }> {
  const book = await preparedBook(actions[0]?.on ?? "tracked");
  const known = knownIds(book);
  const opened = await openCase(book, known);
  const readied = new Map<FaultAction, unknown>();
  for (const action of new Set(actions)) {
    readied.set(action, await action.ready?.());
  }
  return { opened, readied };
}
