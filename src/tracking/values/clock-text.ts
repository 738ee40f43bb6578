/**
 * Milliseconds since midnight of a time of day; undefined when there is no such time.
 *
 * @param half the A or P of AM and PM; undefined where the hours go to 23.
 */
export function clockMilliseconds(
  hour: number,
  minute: number,
  second: number,
  half: string | undefined,
): number | undefined {
  const hours = hourOf(hour, half);
  if (hours === undefined || !(minute <= 59) || !(second < 60)) {
    return undefined;
  }
  return (hours * 60 + minute) * 60_000 + Math.floor(second * 1000 + 1e-6);
}

function hourOf(hour: number, half: string | undefined): number | undefined {
  if (half === undefined) {
    return hour <= 23 ? hour : undefined;
  }
  if (hour < 1 || hour > 12) {
    return undefined;
  }
  return (hour % 12) + (half.toUpperCase() === "P" ? 12 : 0);
}
