const UNIT_BY_ENDING: readonly (readonly [RegExp, string])[] = [
  [/[_./ -](?:ms|msec|millis|milliseconds)$/, "ms"],
  [/(?:[_./ -](?:s|sec|secs)|seconds)$/, "s"],
  [/(?:[_./ -]mins?|minutes)$/, "min"],
  [/(?:[_./ -]hrs?|hours)$/, "h"],
  [/[_./ -](?:mb|mib)$/, "MB"],
  [/[_./ -](?:gb|gib)$/, "GB"],
  [/(?:[_./ -](?:pct|perc)|percent|percentage|%)$/, "%"],
  [/[_./ -](?:db)$/, "dB"],
];

/** The unit that a name ends in (`latency_ms`, `size_mb`, `train_seconds`), if any; rates (`..._per_second`) have none. */
export function inferUnit(name: string): string | undefined {
  const lower = name.trim().toLowerCase();
  return /per[_ -]\w+$/.test(lower) ? undefined : UNIT_BY_ENDING.find(([ending]) => ending.test(lower))?.[1];
}
