// `load` and `retrieve`: picks what a query selects from an object. `Select` holds paths such as `values` or
// `format/fill/color`; on a collection they mean its items, unless the collection has the property itself (`count`).
// Nothing selected means every scalar property that the model has.

import { HostError } from "./host-error";
import { HostCollection, HostObject } from "./host-object";
import {
  describe,
  memberName,
  own,
  readMember,
  unknownMember,
  wireName,
  type RequirementSets,
} from "./members";
import { describeClass } from "./office-metadata";
import { isDeclared } from "./requirement-sets";
import type { QueryInfo } from "./wire-types";

type Result = Record<string, unknown>;

export interface Projection {
  readonly sets: RequirementSets;
  /** How the result's keys are spelled: `Values` for a query, `values` for a query as JSON. */
  readonly camelCase: boolean;
  /** Told each member before it is read, for the error report. */
  readonly visit: (object: HostObject, member: string) => void;
}

/** What identifies an object to the client: its id and the reference it keeps. */
export function identify(object: HostObject): Result {
  const result: Result = {};
  const id = object.$id;
  // `Id` also loads the client's `id` property; classes without one (settings, names) carry the key beside it.
  if (id !== undefined) {
    result[own(describe(object).properties, "id") ? "Id" : "_Id"] = id;
  }
  if (object.$referenceId !== undefined) {
    result["_ReferenceId"] = object.$referenceId;
  }
  return result;
}

/** Answers a query over one object or collection. */
export function projectQuery(object: HostObject, query: QueryInfo, projection: Projection): Result {
  const tree: SelectionTree = new Map();
  for (const path of query.Select ?? []) {
    addPath(tree, path.split("/"));
  }
  for (const path of query.Expand ?? []) {
    addPath(tree, [...path.split("/"), "*"]);
  }
  if (tree.size === 0 || (query.Select ?? []).length === 0) {
    tree.set("*", nothingMore());
  }
  return project(object, tree, projection, query);
}

type SelectionTree = Map<string, SelectionTree>;

function nothingMore(): SelectionTree {
  return new Map<string, SelectionTree>();
}

function addPath(tree: SelectionTree, path: readonly string[]): void {
  const [head, ...rest] = path;
  if (head === undefined) {
    return;
  }
  const name = head === "*" ? head : memberName(head);
  let branch = tree.get(name);
  if (!branch) {
    tree.set(name, (branch = nothingMore()));
  }
  addPath(branch, rest);
}

function project(object: HostObject, tree: SelectionTree, projection: Projection, query?: QueryInfo): Result {
  return object instanceof HostCollection
    ? projectCollection(object, tree, projection, query)
    : projectObject(object, tree, projection);
}

function projectCollection(
  collection: HostCollection,
  tree: SelectionTree,
  projection: Projection,
  query: QueryInfo | undefined,
): Result {
  const result = identify(collection);
  const itemTree: SelectionTree = new Map();
  for (const [name, branch] of tree) {
    if (name !== "*" && own(describe(collection).properties, name)) {
      readInto(result, collection, name, branch, projection);
    } else {
      itemTree.set(name, branch);
    }
  }
  if (tree.has("*")) {
    readScalars(result, collection, projection);
  }
  if (itemTree.size === 0) {
    return result;
  }
  const from = query?.Skip ?? 0;
  const to = query?.Top === undefined ? undefined : from + query.Top;
  const items = collection.$items();
  if (items.length === 0) {
    checkNames(describe(collection).item, itemTree);
  }
  result[projection.camelCase ? "items" : "_Items"] = items.slice(from, to).map((item, index) => {
    const projected = projectObject(item, itemTree, projection);
    if (item.$id === undefined) {
      projected["_Index"] = from + index;
    }
    return projected;
  });
  return result;
}

/** An empty collection reads nothing, but names that its items do not have are refused all the same. */
function checkNames(type: string, tree: SelectionTree): void {
  const description = describeClass(type);
  if (!description) {
    return;
  }
  for (const [name, branch] of tree) {
    if (name === "*" || own(description.properties, name)) {
      continue;
    }
    const next = own(description.navigation, name);
    if (!next) {
      throw unknownMember(type, name);
    }
    const { collection, item } = describeClass(next.type) ?? { collection: false, item: "" };
    checkNames(collection ? item : next.type, branch);
  }
}

function projectObject(object: HostObject, tree: SelectionTree, projection: Projection): Result {
  const result = identify(object);
  for (const [name, branch] of tree) {
    if (name === "*") {
      readScalars(result, object, projection);
    } else {
      readInto(result, object, name, branch, projection);
    }
  }
  return result;
}

function readScalars(result: Result, object: HostObject, projection: Projection): void {
  for (const [name, property] of Object.entries(describe(object).properties)) {
    if (name in object && isDeclared(property.set, projection.sets)) {
      readInto(result, object, name, nothingMore(), projection);
    }
  }
}

function readInto(
  result: Result,
  object: HostObject,
  name: string,
  branch: SelectionTree,
  projection: Projection,
): void {
  projection.visit(object, name);
  const key = projection.camelCase ? name : wireName(name);
  const value = readMember(object, name, projection.sets);
  if (value instanceof HostObject) {
    result[key] = project(value, branch.size === 0 ? new Map([["*", nothingMore()]]) : branch, projection);
  } else if (branch.size > 0 && value !== null && !own(describe(object).navigation, name)) {
    throw new HostError("InvalidArgument", `${object.$type}.${name} has no members to load.`);
  } else {
    result[key] = value ?? null;
  }
}
