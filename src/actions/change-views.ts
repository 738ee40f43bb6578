import { RunsheetError } from "../tracking/runsheet-error";
import { viewNamed, withView, type SavedView } from "../tracking/views/saved-view";
import { foldKey } from "../tracking/naming/fold-key";
import { readTracking } from "../workbook/read-tracking";
import { updateState } from "../workbook/tracking-state";
import type { ActionOptions } from "./action-options";
import { writeInLane } from "./in-workbook";
import { requireName } from "./save-view";
import { notKept } from "./viewing/not-kept";
import { requireView } from "./viewing/require-view";

/** What came of it, and the view by which it is taken back; absent where it was gone already. */
export interface DeletedView {
  readonly message: string;
  readonly view?: SavedView;
}

/** Deletes a view; nothing on the sheets changes. */
export async function deleteView(name: string, options: ActionOptions = {}): Promise<DeletedView> {
  return writeInLane("deleting the view", options, async (context) => {
    const { state } = await readTracking(context);
    const view = viewNamed(state.views ?? [], name);
    if (!view) {
      return { message: `There is no view ${name} any more.` };
    }
    await requireKept(
      updateState(context, (now) => ({
        ...now,
        views: (now.views ?? []).filter((one) => foldKey(one.name) !== foldKey(name)),
      })),
    );
    return { view, message: `The view ${view.name} is deleted; nothing on the sheets has changed.` };
  });
}

/**
 * Puts a view back as it was, deleted or replaced.
 *
 * @param over whether it takes the place of the one that is called so now; otherwise one that was saved under its name since stays.
 */
export async function putBackView(
  view: SavedView,
  over: boolean,
  options: ActionOptions = {},
): Promise<{ message: string }> {
  return writeInLane("putting the view back", options, async (context) => {
    const { state } = await readTracking(context);
    const taken = viewNamed(state.views ?? [], view.name);
    if (!over && taken && JSON.stringify(taken) !== JSON.stringify(view)) {
      throw nameTaken(taken.name);
    }
    await requireKept(updateState(context, (now) => ({ ...now, views: withView(now.views ?? [], view) })));
    return { message: `The view ${view.name} is back.` };
  });
}

/** Gives a view another name. Throws `invalid-input` for one that is taken, blank or too long. */
export async function renameView(
  from: string,
  to: string,
  options: ActionOptions = {},
): Promise<{ message: string; name: string }> {
  const name = requireName(to);
  return writeInLane("renaming the view", options, async (context) => {
    const { state } = await readTracking(context);
    const { views = [] } = state;
    const view = requireView(state, from);
    const taken = viewNamed(views, name);
    if (taken && foldKey(from) !== foldKey(name)) {
      throw nameTaken(taken.name);
    }
    await requireKept(
      updateState(context, (now) => ({
        ...now,
        views: (now.views ?? []).map((one) => (foldKey(one.name) === foldKey(from) ? { ...one, name } : one)),
      })),
    );
    return { name, message: `The view ${view.name} is called ${name} now.` };
  });
}

function nameTaken(name: string): RunsheetError {
  return new RunsheetError(
    "invalid-input",
    `There is a view ${name} already.`,
    "Choose another name. Nothing was changed.",
  );
}

async function requireKept(keeping: Promise<boolean>): Promise<void> {
  if (!(await keeping)) {
    throw notKept();
  }
}
