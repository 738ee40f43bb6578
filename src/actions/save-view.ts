import { isTop, MOST_TOP, type BestQuestion } from "../tracking/best/best-question";
import { RunsheetError } from "../tracking/runsheet-error";
import { LONGEST_NAME, MOST_VIEWS, viewNamed, withView, type SavedView } from "../tracking/views/saved-view";
import { viewWords } from "../tracking/views/view-words";
import { listed } from "../tracking/words/listed";
import { readTracking } from "../workbook/read-tracking";
import { updateState } from "../workbook/tracking-state";
import type { ActionOptions } from "./action-options";
import { writeInLane } from "./in-workbook";
import { readRuns } from "./reading/read-runs";
import { isSameMark, keptLook, readStandingView, type StandingView } from "./viewing/standing-view";
import { notKept } from "./viewing/not-kept";

/** What the pane knows of a view; how Runs looks is read. */
export type ViewWish = Pick<
  SavedView,
  "name" | "description" | "metric" | "question" | "scope" | "compared" | "chart" | "drawn"
> & {
  /** Whether it may take the place of a view of the same name. */
  readonly replaces?: boolean;
};

/** What came of it: `asks` where a view of the name stands, and then nothing is written. */
export type SavedViewReport =
  | { readonly kind: "asks"; readonly message: string }
  | {
      readonly kind: "saved";
      readonly message: string;
      /** As it is kept. */
      readonly name: string;
      /** The view in whose place it stands, by which that is taken back. */
      readonly replaced?: SavedView;
    };

/**
 * Keeps a question of Compare and how Runs looks under a name, in the workbook. Throws `invalid-input` for a name that is blank or too
 * long, for a number of marked runs that is none, and where there are too many views.
 */
export async function saveView(wish: ViewWish, options: ActionOptions = {}): Promise<SavedViewReport> {
  const name = requireName(wish.name);
  requireTop(wish.question);
  return writeInLane("saving the view", options, async (context) => {
    const tracking = await readTracking(context);
    const { views = [] } = tracking.state;
    const known = viewNamed(views, name);
    requirePlace(known, views);
    const standing = await readStandingView(context, tracking);
    const { count } = await readRuns(context, tracking, [{ role: "field", key: "id" }]);
    const view = viewOf(wish, { name, standing, runs: count, known });
    // A click whose answer was lost has saved it already.
    if (known && wish.replaces !== true && !isAlike(known, view)) {
      return { kind: "asks", message: `There is a view ${known.name} already. Nothing was saved yet.` };
    }
    const isKept = await updateState(context, (state) => {
      requireUnchanged(viewNamed(state.views ?? [], name), known);
      return { ...state, views: withView(state.views ?? [], view) };
    });
    if (!isKept) {
      throw notKept();
    }
    const replaced = known && !isAlike(known, view) ? known : undefined;
    const foreign =
      standing.foreign.length > 0 ? ` Your own filter on ${listed(standing.foreign)} is not part of it.` : "";
    return {
      kind: "saved",
      name,
      message: `The view ${name} is ${replaced ? "replaced" : "saved"} in this workbook. ${viewWords(view)}${foreign}`,
      ...(replaced && { replaced }),
    };
  });
}

/** A name as it is kept. Throws for one that nobody could find again. */
export function requireName(typed: string): string {
  const name = typed.trim().replace(/\s+/g, " ");
  if (name === "" || name.length > LONGEST_NAME) {
    throw new RunsheetError(
      "invalid-input",
      name === "" ? "The view has no name yet." : `The name has ${name.length} characters.`,
      `Write one of at most ${LONGEST_NAME} characters.`,
    );
  }
  return name;
}

function viewOf(
  wish: ViewWish,
  about: { name: string; standing: StandingView; runs: number; known: SavedView | undefined },
): SavedView {
  const { metric, question, scope, compared, chart, drawn } = wish;
  const { name, standing, runs, known } = about;
  const description = wish.description.trim();
  return {
    name,
    description: description === "" ? (known?.description ?? "") : description,
    savedAt: Date.now(),
    runs,
    metric,
    question,
    scope,
    isMarked: isSameMark(standing.mark, { metric, question }),
    compared,
    chart,
    drawn,
    look: keptLook(standing),
  };
}

function requireTop({ top = 1 }: BestQuestion): void {
  if (!isTop(top)) {
    throw new RunsheetError(
      "invalid-input",
      "How many runs are marked is no number that can be kept.",
      `Write a whole number from 1 to ${MOST_TOP} there, then save the view again.`,
    );
  }
}

function requirePlace(known: SavedView | undefined, views: readonly SavedView[]): void {
  if (!known && views.length >= MOST_VIEWS) {
    throw new RunsheetError(
      "invalid-input",
      `There are ${MOST_VIEWS} views, more than a list can show.`,
      "Delete one that is not needed. Nothing was saved.",
    );
  }
}

/** Somebody else may have saved one under the name meanwhile. */
function requireUnchanged(now: SavedView | undefined, known: SavedView | undefined): void {
  if (JSON.stringify(now) !== JSON.stringify(known)) {
    throw new RunsheetError(
      "workbook-changed",
      "The views of this workbook were changed at the same moment.",
      "Save the view again; nothing was saved.",
    );
  }
}

/** Whether two views are the same but for the moment they were saved at. */
function isAlike(one: SavedView, other: SavedView): boolean {
  const plain = (view: SavedView): string => JSON.stringify({ ...view, savedAt: 0 });
  return plain(one) === plain(other);
}
