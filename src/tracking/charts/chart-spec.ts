// What a chart shows, worked out from the runs alone: the sheet and the pane draw the same specs. Everything is said in
// values: axes with their ends and ticks, series with their points, names with their units.
//
// - Every series has a look, a colour and a marker, so that none is known by its colour alone.
// - A point that is a run says which, so that the sheet can look its values up by Run ID.
// - `said` are the sentences that go with the chart: what is marked, what was left out and why.

import type { ColumnTarget } from "../schema/run-columns";
import type { ChartKind } from "./chart-kinds";

/** An axis of a plane. */
export interface ChartAxis {
  /** Name and unit. */
  readonly title: string;
  readonly scale: "linear" | "log";
  /** Values are milliseconds since 1970 UTC. */
  readonly isTime: boolean;
  readonly min: number;
  readonly max: number;
  /** Between ticks; on a logarithmic axis there is one a decade. */
  readonly step?: number;
  /** The number format of its ticks; HIDDEN_TICKS for an axis whose places are named otherwise. */
  readonly format: string;
}

/** The number format that shows no number. */
export const HIDDEN_TICKS = ";;;";

/** A run as a chart knows it. */
export interface ChartRun {
  readonly row: number;
  /** As it stands in its cell, where no other run has the same. */
  readonly id?: string | number;
  readonly label: string;
}

/** A place in the plane; a gap in a line has NaN for its values. */
export interface ChartPoint {
  readonly x: number;
  readonly y: number;
  readonly run?: ChartRun;
}

export type ChartMarker = "circle" | "square" | "triangle" | "diamond";

/** Points of one look. Text stands right of its one point and is the name of the series. */
export interface ChartSeries {
  readonly name: string;
  readonly look: "dots" | "line" | "thin" | "dashed" | "marks" | "text";
  readonly color: string;
  readonly marker: ChartMarker;
  readonly points: readonly ChartPoint[];
  /** What the coordinates of its runs are columns of, where they are: such values follow edits. */
  readonly live?: { readonly x?: ColumnTarget; readonly y?: ColumnTarget };
}

interface ChartWords {
  readonly kind: ChartKind;
  readonly title: string;
  readonly said: readonly string[];
}

/** Points and lines in a plane. */
export interface PlaneChart extends ChartWords {
  readonly plot: "plane";
  readonly x: ChartAxis;
  readonly y: ChartAxis;
  readonly series: readonly ChartSeries[];
  readonly legend: boolean;
  /** Rows of names that the chart has to be high enough for; absent for a chart of the usual height. */
  readonly rows?: number;
}

/** Bars side by side, a group for each name, from the top down. */
export interface BarChart extends ChartWords {
  readonly plot: "bars";
  /** What the names are, such as "Parameter". */
  readonly naming: string;
  readonly names: readonly string[];
  readonly value: ChartAxis;
  readonly series: readonly {
    readonly name: string;
    readonly color: string;
    readonly values: readonly number[];
  }[];
}

/** A square of figures from -1 to 1, coloured by them; undefined where there is none. */
export interface HeatMap extends ChartWords {
  readonly plot: "cells";
  readonly names: readonly string[];
  readonly values: readonly (readonly (number | undefined)[])[];
  /** Over how many runs each figure is. */
  readonly counts: readonly (readonly number[])[];
}

export type ChartSpec = PlaneChart | BarChart | HeatMap;
