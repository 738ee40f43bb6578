// Arguments come from the wire unchecked; these give them their types or throw `InvalidArgument`.

import { invalidArgument } from "../base/excel-errors";

export function asText(value: unknown, name: string): string {
  if (typeof value !== "string") {
    throw invalidArgument(`${name} must be a text.`);
  }
  return value;
}

export function asNumber(value: unknown, name: string): number {
  if (typeof value !== "number" || !Number.isFinite(value)) {
    throw invalidArgument(`${name} must be a number.`);
  }
  return value;
}

/** A whole number that may be negative. */
export function asInteger(value: unknown, name: string): number {
  const number = asNumber(value, name);
  if (!Number.isInteger(number)) {
    throw invalidArgument(`${name} must be a whole number.`);
  }
  return number;
}

/** A whole number from 0. */
export function asIndex(value: unknown, name: string): number {
  const number = asInteger(value, name);
  if (number < 0) {
    throw invalidArgument(`${name} must not be negative.`);
  }
  return number;
}

export function asBoolean(value: unknown, name: string): boolean {
  if (typeof value !== "boolean") {
    throw invalidArgument(`${name} must be true or false.`);
  }
  return value;
}

export function asRecord(value: unknown, name: string): Readonly<Record<string, unknown>> {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw invalidArgument(`${name} must be an object.`);
  }
  return value as Record<string, unknown>;
}

export function asArray(value: unknown, name: string): readonly unknown[] {
  if (!Array.isArray(value)) {
    throw invalidArgument(`${name} must be an array.`);
  }
  return value;
}

/** One of some texts, such as the members of an Office.js enumeration. */
export function asOneOf<const T extends string>(value: unknown, choices: readonly T[], name: string): T {
  const choice = choices.find((candidate) => candidate === value);
  if (choice === undefined) {
    throw invalidArgument(`${name} must be one of ${choices.join(", ")}.`);
  }
  return choice;
}

/** The value, or a default where the argument was left out. */
export function optional<T>(
  value: unknown,
  read: (value: unknown, name: string) => T,
  name: string,
): T | undefined {
  return value === undefined || value === null ? undefined : read(value, name);
}
