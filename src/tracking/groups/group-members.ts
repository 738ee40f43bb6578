import type { GroupMember } from "./compare-means";
import type { NamedGroup } from "./configuration";

/** The runs of a group as tests take them: each with its value, and its seed where it has one. */
export function groupMembers({ members, seeds }: NamedGroup): GroupMember[] {
  return members.map(({ value }, at) => {
    const seed = seeds[at] ?? "";
    return { value, ...(seed !== "" && { seed }) };
  });
}
