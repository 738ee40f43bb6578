import type { SourceContent } from "./source-content";

/** Something that people hand over, or that stands beside their runs, and that holds no runs; each stands in a file of its own. */
export interface NoRuns {
  /** Machine name, such as `kaggle-leaderboard`. */
  readonly id: string;
  /** What it is, to be read behind "This is": `a Kaggle leaderboard: ...`; undefined for anything else. */
  detect(content: SourceContent): string | undefined;
}
