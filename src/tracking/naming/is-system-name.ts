const SYSTEM = /^(?:system|sys)[^\p{L}\p{N}]/iu;

/** Whether a name is one under which tools log the machine itself: `system/cpu_utilization`, `system.export_time`. */
export function isSystemName(name: string): boolean {
  return SYSTEM.test(name.trim());
}
