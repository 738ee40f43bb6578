/** Each value as the mean of itself and those up to so many places before and after, as many on either side. */
export function smoothed(values: readonly number[], reach = 2): number[] {
  return values.map((_, at) => {
    const side = Math.min(reach, at, values.length - 1 - at);
    const near = values.slice(at - side, at + side + 1);
    return near.reduce((sum, value) => sum + value, 0) / near.length;
  });
}
