// Writes src/workbench/protocol/generated/office-metadata.json: every class of the installed Excel client with the
// members it can ask a host for and the requirement set of each. The workbench answers nothing that is not listed.
//
// The client's own code is the source: it is generated and very regular, one pattern a kind of member. The output is
// made at build time and stays out of the repository, as the library's licence asks (see its LICENSE.md).

import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const root = path.resolve(import.meta.dirname, "..");
const library = path.join(root, "node_modules/@microsoft/office-js");
const output = path.join(root, "src/workbench/protocol/generated/office-metadata.json");

export function generateOfficeMetadata() {
  const version = JSON.parse(readFileSync(path.join(library, "package.json"), "utf8")).version;
  const generator = createHash("sha256")
    .update(readFileSync(fileURLToPath(import.meta.url)))
    .digest("hex");
  const source = `@microsoft/office-js ${version}, generator ${generator.slice(0, 12)}`;
  if (existsSync(output) && JSON.parse(readFileSync(output, "utf8")).source === source) {
    return;
  }
  const script = readFileSync(path.join(library, "dist/excel-web-16.00.debug.js"), "utf8").replaceAll(
    "\r\n",
    "\n",
  );
  const classes = readClasses(script);
  if (!classes.Range?.properties.values || !classes.WorksheetCollection?.methods.getItem) {
    throw new Error(
      `The Excel client ${version} is not written as expected; no metadata could be read from it.`,
    );
  }
  mkdirSync(path.dirname(output), { recursive: true });
  writeFileSync(output, JSON.stringify({ source, classes }));
}

function readClasses(script) {
  const start = script.indexOf("\n(function (Excel) {");
  const excel = script.slice(start, script.indexOf("\n})(Excel || (Excel = {}));", start));
  const sets = readRequirementSets(excel);
  const classes = {};
  for (const [, name, body] of excel.matchAll(
    /^ {4}var (\w+) = \(function \(_super\) \{\n([\s\S]*?)^ {4}\}\(/gm,
  )) {
    if (body.includes('prototype, "_className"')) {
      classes[name] = readClass(name, body, sets);
    }
  }
  return classes;
}

/** `Class.member` -> requirement set, from the client's own checks; what has none has been there since 1.1. */
function readRequirementSets(excel) {
  const sets = new Map();
  for (const [, member, set, version] of excel.matchAll(
    /_throwIfApiNotSupported\("([\w.]+)", (_defaultApiSetName|"\w+"), "([\d.]+)"/g,
  )) {
    sets.set(member, `${set.startsWith('"') ? set.slice(1, -1) : "ExcelApi"} ${version}`);
  }
  return sets;
}

function readClass(name, body, sets) {
  const setOf = (member) => sets.get(`${name}.${member}`) ?? "ExcelApi 1.1";
  const list = (property) => JSON.parse(getter(body, property) ?? "[]");
  const description = {
    collection: body.includes('prototype, "_isCollection"'),
    item: /_createChildItemObject\(Excel\.(\w+), /.exec(body)?.[1] ?? "",
    properties: {},
    navigation: {},
    methods: {},
    events: {},
  };
  const wireNames = list("_scalarPropertyOriginalNames");
  const updatable = list("_scalarPropertyUpdateable");
  list("_scalarPropertyNames").forEach((property, index) => {
    if (property.startsWith("_")) {
      return;
    }
    if (lowerFirst(wireNames[index]) !== property) {
      throw new Error(
        `${name}.${property} travels as ${wireNames[index]}, which the interpreter would not find.`,
      );
    }
    description.properties[property] = { writable: updatable[index] ?? false, set: setOf(property) };
  });
  for (const [, type, wire] of body.matchAll(/_createPropertyObject\(Excel\.(\w+), this, "(\w+)"/g)) {
    description.navigation[lowerFirst(wire)] = { type, set: setOf(lowerFirst(wire)) };
  }
  for (const [, wire] of body.matchAll(
    /(?:_createMethodObject\((?:Excel\.)?\w+, (?:this|thisObj),|_invokeMethod\(this,) "(\w+)"/g,
  )) {
    description.methods[lowerFirst(wire)] = setOf(lowerFirst(wire));
  }
  for (const [, method] of body.matchAll(
    /prototype\.(\w+) = function \([^)]*\) \{[^}]*?_createIndexerObject\(/g,
  )) {
    description.methods[method] = setOf(method);
  }
  for (const [, type, register, unregister] of body.matchAll(
    /eventType: (\d+),\s+registerFunc: function \(\) \{ return _this\.(\w+)\([^)]*\); \},\s+unregisterFunc: function \(\) \{ return _this\.(\w+)\(/g,
  )) {
    description.events[register] = { type: Number(type), register: true, set: setOf(register) };
    description.events[unregister] = { type: Number(type), register: false, set: setOf(unregister) };
  }
  return description;
}

/** The literal that a metadata getter of the class returns. */
function getter(body, property) {
  const at = body.indexOf(`prototype, "${property}"`);
  return at < 0 ? undefined : /return (\[[^;]*\]);/.exec(body.slice(at))?.[1];
}

function lowerFirst(name) {
  return name.startsWith("_") ? name : name.charAt(0).toLowerCase() + name.slice(1);
}
