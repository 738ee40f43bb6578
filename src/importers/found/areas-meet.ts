import type { Area } from "../tables/grid";

/** Whether two areas have any cell in common. */
export function areasMeet(one: Area, other: Area): boolean {
  return (
    one.left <= other.right && one.right >= other.left && one.top <= other.bottom && one.bottom >= other.top
  );
}
