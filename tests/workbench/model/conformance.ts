// Proof by the compiler that the model's classes are shaped as in Office.js: every member that a class has exists in
// the typings under that name, returns what the typings promise (an object of the client is an object of the model, a
// `ClientResult` its value), and nothing else is there. Fails in `npm run typecheck`, never at run time.

import type { Application } from "../../../src/workbench/model/workbook/application";
import type { AutoFilter } from "../../../src/workbench/model/tables/auto-filter";
import type { Chart } from "../../../src/workbench/model/charts/chart";
import type {
  ChartAxes,
  ChartAxis,
  ChartAxisTitle,
  ChartGridlines,
} from "../../../src/workbench/model/charts/chart-axes";
import type { ChartCollection } from "../../../src/workbench/model/charts/chart-collection";
import type { ChartFill } from "../../../src/workbench/model/charts/chart-fill";
import type { ChartLine } from "../../../src/workbench/model/charts/chart-line";
import type { ChartLegend } from "../../../src/workbench/model/charts/chart-legend";
import type { ChartDataLabels } from "../../../src/workbench/model/charts/chart-data-labels";
import type {
  ChartPoint,
  ChartPointFormat,
  ChartPointsCollection,
} from "../../../src/workbench/model/charts/chart-points";
import type { ChartSeries, ChartSeriesFormat } from "../../../src/workbench/model/charts/chart-series";
import type { ChartSeriesCollection } from "../../../src/workbench/model/charts/chart-series-collection";
import type { ChartTitle } from "../../../src/workbench/model/charts/chart-title";
import type { ConditionalFormat } from "../../../src/workbench/model/rules/conditional-format";
import type { ConditionalFormatCollection } from "../../../src/workbench/model/rules/conditional-format-collection";
import type {
  CellValueConditionalFormat,
  ColorScaleConditionalFormat,
  ConditionalDataBarPositiveFormat,
  ConditionalFormatRule,
  CustomConditionalFormat,
  DataBarConditionalFormat,
  TextConditionalFormat,
  TopBottomConditionalFormat,
} from "../../../src/workbench/model/rules/conditional-kinds";
import type {
  ConditionalRangeBorder,
  ConditionalRangeBorderCollection,
  ConditionalRangeFill,
  ConditionalRangeFont,
  ConditionalRangeFormat,
} from "../../../src/workbench/model/rules/conditional-range-format";
import type { CultureInfo } from "../../../src/workbench/model/workbook/culture-info";
import type {
  CustomXmlPart,
  CustomXmlPartCollection,
  CustomXmlPartScopedCollection,
} from "../../../src/workbench/model/workbook/custom-xml-part-collection";
import type { DataValidation } from "../../../src/workbench/model/rules/data-validation";
import type {
  CustomProperty,
  CustomPropertyCollection,
  DocumentProperties,
} from "../../../src/workbench/model/workbook/document-properties";
import type { Filter } from "../../../src/workbench/model/tables/filter";
import type { FormatProtection } from "../../../src/workbench/model/ranges/format-protection";
import type { FunctionResult, Functions } from "../../../src/workbench/model/workbook/functions";
import type { NamedItem } from "../../../src/workbench/model/workbook/named-item";
import type { NamedItemCollection } from "../../../src/workbench/model/workbook/named-item-collection";
import type { Range } from "../../../src/workbench/model/ranges/range";
import type { RangeAreas, RangeCollection } from "../../../src/workbench/model/ranges/range-areas";
import type { RangeBorder, RangeBorderCollection } from "../../../src/workbench/model/ranges/range-borders";
import type { RangeFill } from "../../../src/workbench/model/ranges/range-fill";
import type { RangeFont } from "../../../src/workbench/model/ranges/range-font";
import type { RangeFormat } from "../../../src/workbench/model/ranges/range-format";
import type { RangeSort } from "../../../src/workbench/model/ranges/range-sort";
import type { Runtime } from "../../../src/workbench/model/base/runtime";
import type { Setting, SettingCollection } from "../../../src/workbench/model/workbook/setting-collection";
import type { Table } from "../../../src/workbench/model/tables/table";
import type { TableCollection } from "../../../src/workbench/model/tables/table-collection";
import type { TableColumn } from "../../../src/workbench/model/tables/table-column";
import type { TableColumnCollection } from "../../../src/workbench/model/tables/table-column-collection";
import type { TableRow, TableRowCollection } from "../../../src/workbench/model/tables/table-row-collection";
import type { TableScopedCollection } from "../../../src/workbench/model/tables/table-scoped-collection";
import type { TableSort } from "../../../src/workbench/model/tables/table-sort";
import type { Workbook } from "../../../src/workbench/model/workbook/workbook";
import type { WorkbookProtection } from "../../../src/workbench/model/workbook/workbook-protection";
import type { PageLayout } from "../../../src/workbench/model/sheets/page-layout";
import type { Worksheet } from "../../../src/workbench/model/sheets/worksheet";
import type { WorksheetCollection } from "../../../src/workbench/model/sheets/worksheet-collection";
import type {
  WorksheetCustomProperty,
  WorksheetCustomPropertyCollection,
} from "../../../src/workbench/model/sheets/worksheet-custom-properties";
import type { WorksheetFreezePanes } from "../../../src/workbench/model/sheets/worksheet-freeze-panes";
import type { WorksheetProtection } from "../../../src/workbench/model/sheets/worksheet-protection";

/** A value of the typings as the model may give it: enumerations as their texts. */
type Value<V> = V extends string
  ? `${V}` | V
  : V extends readonly (infer Item)[]
    ? Value<Item>[]
    : V extends object
      ? object
      : V;
type Result<R> =
  // Objects first: some of them have a `value`, which is all that makes a ClientResult.
  R extends OfficeExtension.ClientObject
    ? object | null
    : R extends OfficeExtension.ClientResult<infer V>
      ? Value<V>
      : R extends string | number | boolean | object | null | undefined
        ? Value<R>
        : unknown; // a method without a result
type Member<M> = M extends (...values: never[]) => infer R
  ? (...values: never[]) => Result<R>
  : M extends OfficeExtension.ClientObject
    ? object | null
    : Value<M>;
/** The members of a model class that the client can reach. */
type Reachable<H> = Exclude<keyof H, `$${string}` | `_${string}`>;
/** Names of members that do not exist in the typings or have another shape there. */
type Wrong<H, T> = {
  [K in Reachable<H>]: K extends keyof T ? (H[K] extends Member<T[K]> ? never : K) : K;
}[Reachable<H>];

/** Compiles only for a class without wrong members; the error names them. */
type Conforms<H, T> = [Wrong<H, T>] extends [never] ? true : { wrong: Wrong<H, T> };

export const conformance: readonly true[] = [
  true satisfies Conforms<Application, Excel.Application>,
  true satisfies Conforms<CultureInfo, Excel.CultureInfo>,
  true satisfies Conforms<Workbook, Excel.Workbook>,
  true satisfies Conforms<WorkbookProtection, Excel.WorkbookProtection>,
  true satisfies Conforms<Runtime, Excel.Runtime>,
  true satisfies Conforms<Worksheet, Excel.Worksheet>,
  true satisfies Conforms<WorksheetCollection, Excel.WorksheetCollection>,
  true satisfies Conforms<WorksheetCustomProperty, Excel.WorksheetCustomProperty>,
  true satisfies Conforms<WorksheetCustomPropertyCollection, Excel.WorksheetCustomPropertyCollection>,
  true satisfies Conforms<WorksheetFreezePanes, Excel.WorksheetFreezePanes>,
  true satisfies Conforms<WorksheetProtection, Excel.WorksheetProtection>,
  true satisfies Conforms<Range, Excel.Range>,
  true satisfies Conforms<RangeAreas, Excel.RangeAreas>,
  true satisfies Conforms<RangeCollection, Excel.RangeCollection>,
  true satisfies Conforms<RangeFormat, Excel.RangeFormat>,
  true satisfies Conforms<RangeFill, Excel.RangeFill>,
  true satisfies Conforms<RangeFont, Excel.RangeFont>,
  true satisfies Conforms<RangeBorder, Excel.RangeBorder>,
  true satisfies Conforms<RangeBorderCollection, Excel.RangeBorderCollection>,
  true satisfies Conforms<FormatProtection, Excel.FormatProtection>,
  true satisfies Conforms<RangeSort, Excel.RangeSort>,
  true satisfies Conforms<DataValidation, Excel.DataValidation>,
  true satisfies Conforms<Table, Excel.Table>,
  true satisfies Conforms<TableCollection, Excel.TableCollection>,
  true satisfies Conforms<TableScopedCollection, Excel.TableScopedCollection>,
  true satisfies Conforms<TableColumn, Excel.TableColumn>,
  true satisfies Conforms<TableColumnCollection, Excel.TableColumnCollection>,
  true satisfies Conforms<TableSort, Excel.TableSort>,
  true satisfies Conforms<AutoFilter, Excel.AutoFilter>,
  true satisfies Conforms<Filter, Excel.Filter>,
  true satisfies Conforms<TableRow, Excel.TableRow>,
  true satisfies Conforms<TableRowCollection, Excel.TableRowCollection>,
  true satisfies Conforms<ConditionalFormat, Excel.ConditionalFormat>,
  true satisfies Conforms<ConditionalFormatCollection, Excel.ConditionalFormatCollection>,
  true satisfies Conforms<CustomConditionalFormat, Excel.CustomConditionalFormat>,
  true satisfies Conforms<ConditionalFormatRule, Excel.ConditionalFormatRule>,
  true satisfies Conforms<CellValueConditionalFormat, Excel.CellValueConditionalFormat>,
  true satisfies Conforms<TopBottomConditionalFormat, Excel.TopBottomConditionalFormat>,
  true satisfies Conforms<TextConditionalFormat, Excel.TextConditionalFormat>,
  true satisfies Conforms<ColorScaleConditionalFormat, Excel.ColorScaleConditionalFormat>,
  true satisfies Conforms<DataBarConditionalFormat, Excel.DataBarConditionalFormat>,
  true satisfies Conforms<ConditionalDataBarPositiveFormat, Excel.ConditionalDataBarPositiveFormat>,
  true satisfies Conforms<ConditionalRangeFormat, Excel.ConditionalRangeFormat>,
  true satisfies Conforms<ConditionalRangeFill, Excel.ConditionalRangeFill>,
  true satisfies Conforms<ConditionalRangeFont, Excel.ConditionalRangeFont>,
  true satisfies Conforms<ConditionalRangeBorder, Excel.ConditionalRangeBorder>,
  true satisfies Conforms<ConditionalRangeBorderCollection, Excel.ConditionalRangeBorderCollection>,
  true satisfies Conforms<Functions, Excel.Functions>,
  true satisfies Conforms<FunctionResult, Excel.FunctionResult<number | string | boolean>>,
  true satisfies Conforms<NamedItem, Excel.NamedItem>,
  true satisfies Conforms<NamedItemCollection, Excel.NamedItemCollection>,
  true satisfies Conforms<Setting, Excel.Setting>,
  true satisfies Conforms<SettingCollection, Excel.SettingCollection>,
  true satisfies Conforms<CustomXmlPart, Excel.CustomXmlPart>,
  true satisfies Conforms<CustomXmlPartCollection, Excel.CustomXmlPartCollection>,
  true satisfies Conforms<CustomXmlPartScopedCollection, Excel.CustomXmlPartScopedCollection>,
  true satisfies Conforms<DocumentProperties, Excel.DocumentProperties>,
  true satisfies Conforms<CustomProperty, Excel.CustomProperty>,
  true satisfies Conforms<CustomPropertyCollection, Excel.CustomPropertyCollection>,
  true satisfies Conforms<Chart, Excel.Chart>,
  true satisfies Conforms<ChartCollection, Excel.ChartCollection>,
  true satisfies Conforms<ChartTitle, Excel.ChartTitle>,
  true satisfies Conforms<ChartLegend, Excel.ChartLegend>,
  true satisfies Conforms<ChartAxes, Excel.ChartAxes>,
  true satisfies Conforms<ChartAxis, Excel.ChartAxis>,
  true satisfies Conforms<ChartAxisTitle, Excel.ChartAxisTitle>,
  true satisfies Conforms<ChartGridlines, Excel.ChartGridlines>,
  true satisfies Conforms<ChartSeries, Excel.ChartSeries>,
  true satisfies Conforms<ChartSeriesCollection, Excel.ChartSeriesCollection>,
  true satisfies Conforms<ChartSeriesFormat, Excel.ChartSeriesFormat>,
  true satisfies Conforms<ChartLine, Excel.ChartLineFormat>,
  true satisfies Conforms<PageLayout, Excel.PageLayout>,
  true satisfies Conforms<ChartFill, Excel.ChartFill>,
  true satisfies Conforms<ChartDataLabels, Excel.ChartDataLabels>,
  true satisfies Conforms<ChartPoint, Excel.ChartPoint>,
  true satisfies Conforms<ChartPointFormat, Excel.ChartPointFormat>,
  true satisfies Conforms<ChartPointsCollection, Excel.ChartPointsCollection>,
];
