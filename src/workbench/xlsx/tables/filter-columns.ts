// Filters of the columns of a table (18.3.2.7 filterColumn): lists of texts and one or two comparisons. Other kinds stay in their
// element as they are.

import type { ColumnFilter } from "../../book/column-filter";
import type { TableDescription } from "../../book/table-description";
import {
  booleanAttribute,
  childElement,
  childElements,
  numberAttribute,
  xmlElement,
  type XmlElement,
} from "../../../ooxml/xml/xml-element";

/** 18.18.31 ST_FilterOperator, by how a criterion begins. */
const OPERATORS: Readonly<Record<string, string>> = {
  "=": "equal",
  "<>": "notEqual",
  "<": "lessThan",
  "<=": "lessThanOrEqual",
  ">": "greaterThan",
  ">=": "greaterThanOrEqual",
};

/** The filters of a table's columns, by column id. */
export function readFilters(
  filter: XmlElement | undefined,
  columnIds: readonly number[],
): Map<number, ColumnFilter> {
  const found = new Map<number, ColumnFilter>();
  for (const column of childElements(filter, "filterColumn")) {
    const id = columnIds[numberAttribute(column, "colId") ?? -1];
    const read = readList(column) ?? readComparisons(column);
    if (id !== undefined && read) {
      found.set(id, read);
    }
  }
  return found;
}

/** Writes the filters, and leaves those of other kinds where they are. */
export function writeFilterColumns(filter: XmlElement, table: TableDescription): void {
  const others = childElements(filter, "filterColumn").filter(
    (column) => !readList(column) && !readComparisons(column),
  );
  const own = [...(table.filters ?? [])].map(([id, one]) =>
    xmlElement("filterColumn", { colId: table.columnIds.indexOf(id) }, [
      one.filterOn === "Values" ? listElement(one.values) : comparisonsElement(one),
    ]),
  );
  const columns = [...others, ...own].filter((column) => (numberAttribute(column, "colId") ?? -1) >= 0);
  columns.sort((a, b) => (numberAttribute(a, "colId") ?? 0) - (numberAttribute(b, "colId") ?? 0));
  filter.children = columns;
}

function readList(column: XmlElement): ColumnFilter | undefined {
  const list = childElement(column, "filters");
  if (!list || childElement(list, "dateGroupItem")) {
    return undefined;
  }
  const texts = childElements(list, "filter").map((one) => one.attributes.get("val") ?? "");
  return { filterOn: "Values", values: booleanAttribute(list, "blank", false) ? [...texts, ""] : texts };
}

function readComparisons(column: XmlElement): ColumnFilter | undefined {
  const list = childElement(column, "customFilters");
  const [first, second] = childElements(list, "customFilter").map(criterionOf);
  return first === undefined
    ? undefined
    : {
        filterOn: "Custom",
        criterion1: first,
        ...(second !== undefined && { criterion2: second }),
        operator: second === undefined || booleanAttribute(list, "and", false) ? "And" : "Or",
      };
}

/** "Not blank" is written as not equal to a space. */
function criterionOf({ attributes }: XmlElement): string {
  const operator = attributes.get("operator") ?? "equal";
  const [sign = "="] = Object.entries(OPERATORS).find(([, name]) => name === operator) ?? [];
  const value = attributes.get("val") ?? "";
  return sign === "<>" && value === " " ? sign : sign + value;
}

function listElement(texts: readonly string[]): XmlElement {
  return xmlElement(
    "filters",
    { blank: texts.includes("") ? true : undefined },
    texts.filter((text) => text !== "").map((text) => xmlElement("filter", { val: text })),
  );
}

function comparisonsElement(filter: ColumnFilter & { readonly filterOn: "Custom" }): XmlElement {
  const { criterion1, criterion2, operator } = filter;
  if (criterion1 === "=" && criterion2 === undefined) {
    return listElement([""]);
  }
  const criteria = criterion2 === undefined ? [criterion1] : [criterion1, criterion2];
  return xmlElement(
    "customFilters",
    { and: criteria.length > 1 && operator === "And" ? true : undefined },
    criteria.map(comparisonElement),
  );
}

function comparisonElement(criterion: string): XmlElement {
  const [, sign = "=", value = ""] = /^(<=|>=|<>|<|>|=)?([\s\S]*)$/.exec(criterion) ?? [];
  return xmlElement("customFilter", {
    operator: sign === "=" ? undefined : OPERATORS[sign],
    val: sign === "<>" && value === "" ? " " : value,
  });
}
