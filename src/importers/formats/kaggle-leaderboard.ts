// A leaderboard as Kaggle hands it out: Rank, TeamId, TeamName, LastSubmissionDate, Score, SubmissionCount, and in older ones
// TeamId, TeamName, SubmissionDate, Score with many rows a team.

import type { NoRuns } from "../no-runs";

export const kaggleLeaderboard: NoRuns = {
  id: "kaggle-leaderboard",
  detect(content) {
    return content.kind === "table" &&
      ["TeamId", "TeamName", "Score"].every((name) => content.header.includes(name))
      ? "a Kaggle leaderboard: scores of teams, and no runs of yours"
      : undefined;
  },
};
