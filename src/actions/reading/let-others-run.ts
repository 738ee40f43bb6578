/** Ends the current task, so that long work on the UI thread leaves room for typing and painting in between. */
export function letOthersRun(): Promise<void> {
  return new Promise((resolve) => {
    setTimeout(resolve);
  });
}
