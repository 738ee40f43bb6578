const PAGE = 5_000;

/** Everything that is told page by page. */
export async function allPages<T>(
  page: (start: number, count: number) => Promise<readonly T[]>,
  most = Infinity,
): Promise<T[]> {
  const all: T[] = [];
  for (let start = 0; start < most; start += PAGE) {
    const some = await page(start, Math.min(PAGE, most - start));
    all.push(...some);
    if (some.length < PAGE) {
      break;
    }
  }
  return all;
}
