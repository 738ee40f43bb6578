// The methods that go over the wire, for both ends. Arguments and results are what `ImportEngine` says: both ends are one
// build, so that only the envelope of a message is checked (engine-messages.ts). A method is added here and nowhere else
// on the wire; one that `ImportEngine` has and this table lacks does not compile.

import { buffersOf } from "../../importers/bundle";
import type { EngineOptions, ImportEngine } from "../import-engine";

/** A method of the engine. */
export type EngineMethod = keyof ImportEngine;

type Arguments<M extends EngineMethod> = Parameters<ImportEngine[M]>;

/** Where the options stand among the arguments: they come last and may be left out. They stay at the pane's end. */
type OptionsPosition<M extends EngineMethod> = EngineOptions extends Arguments<M>[number]
  ? { readonly options: Exclude<Arguments<M>["length"], Required<Arguments<M>>["length"]> }
  : { readonly options?: undefined };

/** What the wire has to know of a method. */
type MethodTraits<M extends EngineMethod> = OptionsPosition<M> & {
  /** Buffers among the arguments that are handed over instead of copied. */
  readonly transfer?: (...args: Arguments<M>) => Transferable[];
  /** Whether the engine holds nothing that is needed while the method runs, so that it may be ended to cancel that. */
  readonly expendable?: true;
};

/** Every method, with what the wire has to know of it. */
export const ENGINE_METHODS: { readonly [M in EngineMethod]: MethodTraits<M> } = {
  open: { options: 1, transfer: buffersOf, expendable: true },
  survey: { options: 1, transfer: buffersOf },
  setWorkbook: {},
  addExistingRows: {},
  plan: { options: 3 },
  additions: {},
  updates: {},
  leaveKnownPoints: {},
  history: {},
  reasons: {},
  treatedCells: {},
  checkRuns: { options: 1 },
  rankBest: { options: 2 },
  bestOfEach: { options: 2 },
  bestFront: { options: 2 },
  rankConfigurations: { options: 2 },
  compareConfigurations: { options: 2 },
  rankParameters: { options: 2 },
  exploreParameters: { options: 2 },
  filterRuns: { options: 2 },
  typeFilter: {},
  tableFilter: { options: 2 },
  searchGrid: { options: 2 },
  makeChart: { options: 2 },
  close: {},
};
