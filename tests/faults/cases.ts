import { FAULT_ACTIONS } from "./actions";
import type { FaultAction } from "./fault-action";
import { HOST_FAULTS } from "./host-faults";
import { PERSONAL_ACTS } from "./personal-acts";
import { referenceOf } from "./references";
import { runHostCase, runPersonalCase } from "./run-case";
import { canPair, OFFSETS, runPair } from "./run-pair";
import { runSilentCase, SILENCES } from "./run-silent-case";

/** One case that has run, as it is written down. */
export interface CaseRow {
  readonly action: string;
  readonly fault: string;
  /** The sync of the action at which the fault happened, from 1; for two actions, the sync at which the second began. */
  readonly sync: number;
  readonly survived: boolean;
  /** What is wrong; empty when the case survived. */
  readonly why: string;
}

/** An action under a fault: as many cases as the action has syncs. */
export interface Cell {
  readonly action: string;
  readonly fault: string;
}

/** How a fault is brought upon an action at a sync; returns what is wrong. */
type RunFault = (action: FaultAction, sync: number) => Promise<string[]>;

/** What a person does every day: one in so many of its cells is run, fewer of what takes long. */
const DAILY: ReadonlyMap<string, number> = new Map([
  ...[
    "set up again",
    "log run",
    "finish run",
    "highlight",
    "clear highlight",
    "chart",
    "summary",
    "status",
    "open the form",
    "list imports",
    "list unfinished runs",
    "copy the schema",
  ].map((name) => [name, 3] as const),
  ...["import", "commit an import", "remove import", "check", "add metric"].map((name) => [name, 5] as const),
]);

const MEANWHILE = "started meanwhile: ";
/**
 * Acts that a person does while a batch waits because a cell is in edit: typing into that cell, and sorting right when it is
 * left, before the batch goes on.
 */
const WHILE_WAITING = new Set([
  "row typed below, table grows",
  "updated cell edited",
  "row typed below Changes",
  "rows sorted",
]);

const FAULTS: ReadonlyMap<string, RunFault> = new Map<string, RunFault>([
  ...HOST_FAULTS.map((fault): [string, RunFault] => [
    fault.name,
    (action, sync) => runHostCase(action, fault, sync),
  ]),
  ...SILENCES.map((silence): [string, RunFault] => [
    silence.name,
    (action, sync) => runSilentCase(action, silence, sync),
  ]),
  ...PERSONAL_ACTS.map((act): [string, RunFault] => [
    act.name,
    (action, sync) => runPersonalCase(action, act, sync),
  ]),
  ...PERSONAL_ACTS.filter(({ name }) => WHILE_WAITING.has(name)).map((act): [string, RunFault] => [
    `${act.name}, while the batch waits`,
    (action, sync) => runPersonalCase(action, act, sync, true),
  ]),
  ...FAULT_ACTIONS.map((second): [string, RunFault] => [
    MEANWHILE + second.name,
    (action, sync) => runPair(action, second, sync),
  ]),
]);

/** Kinds of fault: what the host does, what a person does meanwhile, and another action of the same person. */
export type FaultKind = "host" | "person" | "meanwhile";

/** What kind a fault is of. */
export function faultKind(fault: string): FaultKind {
  if (fault.startsWith(MEANWHILE)) {
    return "meanwhile";
  }
  return [...HOST_FAULTS, ...SILENCES].some(({ name }) => name === fault) ? "host" : "person";
}

/** The faults that a person reads about as one. */
export function faultGroup(fault: string): string {
  return fault.startsWith(MEANWHILE) ? "another action started meanwhile" : fault;
}

/** All cells of the matrix, or those whose action and fault contain these texts. */
export function matrixCells(action = "", fault = ""): Cell[] {
  return FAULT_ACTIONS.flatMap((one) =>
    [...FAULTS.keys()]
      .filter(
        (name) =>
          !name.startsWith(MEANWHILE) || canPair(one, actionOf({ action: name.slice(MEANWHILE.length) })),
      )
      .map((name) => ({ action: one.name, fault: name })),
  ).filter((cell) => matches(cell.action, action) && matches(cell.fault, fault));
}

/** The syncs at which a cell's fault happens. */
export async function syncsOf(cell: Cell): Promise<number[]> {
  const { done } = await referenceOf(actionOf(cell));
  return cell.fault.startsWith(MEANWHILE)
    ? OFFSETS.filter((offset) => offset <= done.syncs)
    : Array.from({ length: done.syncs }, (_, index) => index + 1);
}

/** The sync of a cell that stands for all: its name decides, so that together they touch every stage of every action. */
export async function sampleOf(cell: Cell): Promise<number> {
  const syncs = await syncsOf(cell);
  return syncs[hash(`${cell.action} | ${cell.fault}`) % syncs.length] ?? 1;
}

/** The part of the matrix that every change is tested by: a share of what a person does every day, decided by names. */
export function soundCells(): Cell[] {
  return matrixCells().filter(
    ({ action, fault }) => hash(`${fault} on ${action}`) % (DAILY.get(action) ?? Infinity) === 0,
  );
}

/** Runs one case of the matrix. */
export async function runCase(cell: Cell, sync: number): Promise<CaseRow> {
  const wrong = await runFault(actionOf(cell), cell.fault, sync);
  return { ...cell, sync, survived: wrong.length === 0, why: wrong.join(" ") };
}

/** Brings a fault upon an action and returns what is wrong; what fails in the harness itself is wrong too. */
export async function runFault(action: FaultAction, fault: string, sync: number): Promise<string[]> {
  const run = FAULTS.get(fault);
  if (!run) {
    return [`There is no fault ${fault}.`];
  }
  try {
    return [...new Set(await run(action, sync))];
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}

/** Equal names match whole; another text matches every name that contains it. */
function matches(name: string, wanted: string): boolean {
  const isWhole = FAULTS.has(wanted) || FAULT_ACTIONS.some((action) => action.name === wanted);
  return isWhole ? name === wanted : name.includes(wanted);
}

function actionOf({ action }: Pick<Cell, "action">): FaultAction {
  const found = FAULT_ACTIONS.find(({ name }) => name === action);
  if (!found) {
    throw new Error(`There is no action ${action}.`);
  }
  return found;
}

/** FNV-1a. */
function hash(text: string): number {
  let value = 0x811c9dc5;
  for (let index = 0; index < text.length; index++) {
    value = Math.imul(value ^ text.charCodeAt(index), 0x01000193);
  }
  return value >>> 0;
}
