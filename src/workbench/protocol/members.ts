// The white list: a name from the wire reaches a member of the model only if the client knows it for that class, the
// declared requirement sets hold it, and the model has it. Otherwise the answer names what is missing.

import { HostError } from "./host-error";
import type { HostObject } from "./host-object";
import { describeClass, type ClassDescription } from "./office-metadata";
import { isDeclared } from "./requirement-sets";

export type RequirementSets = Readonly<Record<string, string>>;

/** `GetRange` -> `getRange`; names that begin with `_` travel as they are. */
export function memberName(wireName: string): string {
  return wireName.charAt(0).toLowerCase() + wireName.slice(1);
}

/** `values` -> `Values`. */
export function wireName(member: string): string {
  return member.charAt(0).toUpperCase() + member.slice(1);
}

/** The description of an object's class. Throws `ApiNotFound` for a class that the client does not know. */
export function describe(object: HostObject): ClassDescription {
  const description = object.$description ?? describeClass(object.$type);
  if (!description) {
    throw new HostError("ApiNotFound", `The Excel client knows no class ${object.$type}.`, 404);
  }
  return description;
}

/** Reads a property or follows a navigation property. */
export function readMember(object: HostObject, name: string, sets: RequirementSets): unknown {
  const description = describe(object);
  const member = own(description.properties, name) ?? own(description.navigation, name);
  requireMember(object, name, member?.set, sets);
  return Reflect.get(object, name);
}

/** Properties that the client sets by another wire name than it reads them by (Worksheet_ShowGridlines_Set in Office.js). */
const SET_AS: Readonly<Record<string, string>> = {
  "Worksheet.gridlines": "showGridlines",
  "Worksheet.headings": "showHeadings",
};

/** Sets a property. */
export function writeMember(object: HostObject, wired: string, value: unknown, sets: RequirementSets): void {
  const name = own(SET_AS, `${object.$type}.${wired}`) ?? wired;
  const property = own(describe(object).properties, name);
  requireMember(object, name, property?.set, sets);
  if (!property?.writable) {
    throw new HostError("InvalidArgument", `${object.$type}.${name} is read-only.`);
  }
  if (!Reflect.set(object, name, value)) {
    throw notModelled(object, `setting ${object.$type}.${name}`);
  }
}

/** Calls a method with arguments as they came; the method checks them. */
export function callMember(
  object: HostObject,
  name: string,
  values: readonly unknown[],
  sets: RequirementSets,
): unknown {
  const set = own(describe(object).methods, name);
  requireMember(object, name, set, sets);
  const method: unknown = Reflect.get(object, name);
  if (typeof method !== "function") {
    throw notModelled(object, `${object.$type}.${name}`);
  }
  return Reflect.apply(method, object, values);
}

/** Own value of a plain record, so that `constructor` and the like are no members. */
export function own<T>(record: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(record, name) ? record[name] : undefined;
}

export function unknownMember(type: string, name: string): HostError {
  return new HostError("ApiNotFound", `The Excel client knows no member ${type}.${name}.`, 404);
}

function requireMember(
  object: HostObject,
  name: string,
  set: string | undefined,
  sets: RequirementSets,
): void {
  const member = `${object.$type}.${name}`;
  if (set === undefined) {
    throw new HostError("ApiNotFound", `The Excel client knows no member ${member}.`, 404);
  }
  if (!isDeclared(set, sets)) {
    throw new HostError("ApiNotFound", `${member} is part of ${set}, which this host does not declare.`, 404);
  }
  if (!(name in object)) {
    throw notModelled(object, member);
  }
}

function notModelled(object: HostObject, what: string): HostError {
  return new HostError("NotImplemented", `The workbench's model of ${object.$type} lacks ${what}.`, 501);
}
