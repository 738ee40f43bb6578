import { formatDate } from "../../tracking/values/read-date";
import { counted } from "../../tracking/words/counts";

/** How long ago, in the words of a person: "just now", "5 minutes ago", or a date when it is over a week. */
export function ago(at: number, now: number): string {
  const minutes = Math.floor((now - at) / 60_000);
  if (minutes < 1) {
    return "just now";
  }
  if (minutes < 60) {
    return `${counted(minutes, "minute")} ago`;
  }
  if (minutes < 24 * 60) {
    return `${counted(Math.floor(minutes / 60), "hour")} ago`;
  }
  if (minutes < 7 * 24 * 60) {
    return `${counted(Math.floor(minutes / (24 * 60)), "day")} ago`;
  }
  const [day = ""] = formatDate(at).split(" ");
  return day;
}
