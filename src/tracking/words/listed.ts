import { count } from "./counts";

/** "a", "a and b", "a, b and c"; names that stand for more, `of` all, end in how many are left: "a, b and 12 more". */
export function listed(names: readonly string[], of = names.length): string {
  const all = of > names.length ? [...names, `${count(of - names.length)} more`] : names;
  return all.length < 2 ? all.join("") : `${all.slice(0, -1).join(", ")} and ${all.at(-1) ?? ""}`;
}
