// The host side of Office.js, whatever carries the messages: runs batches, counts them, refuses what Excel refuses
// before a batch is looked at (5 MB messages, a user who is editing a cell), and hands out events.

import { runBatch, type BatchWorld } from "./batch";
import { EventRegistry } from "./event-registry";
import { HostError } from "./host-error";
import type { HostObject } from "./host-object";
import { parseRequestBody } from "./parse-request-body";
import { DECLARED_SETS } from "./requirement-sets";
import { ActionType, DELAY_FOR_CELL_EDIT, type EventEntry, type RequestBody } from "./wire-types";

/** Excel on the web refuses larger messages, either way (Microsoft, "Resource limits", 2025). */
const MESSAGE_LIMIT = 5 * 1024 * 1024;

/** What the host has seen since the counters were last reset. */
export interface HostCounters {
  /** Every message. */
  requests: number;
  /** Messages that do more than address objects and release references: what a `context.sync()` of the add-in costs. */
  syncs: number;
  actions: number;
  requestBytes: number;
  responseBytes: number;
}

/** Why a message was not run at all: the number that Excel on the web sends and the code that Office.js makes of it. */
export interface Refusal {
  readonly number: number;
  readonly code: string;
  readonly message: string;
}

export type Answer = { readonly text: string } | { readonly refusal: Refusal };

/** What the host needs from the object model. */
export interface HostModel {
  readonly root: HostObject;
  readonly services: ReadonlyMap<string, HostObject>;
  readonly events: EventRegistry;
  readonly referenced: (id: string) => HostObject | undefined;
  /** Called around each batch. */
  readonly beginBatch: () => void;
  readonly endBatch: () => void;
}

// Kept at load time, so that a test's fake timers do not stop the host.
const realSetTimeout = setTimeout;

export class OfficeHost {
  readonly sets: Readonly<Record<string, string>>;
  /** Bytes a message may have, either way. */
  messageLimit = MESSAGE_LIMIT;
  readonly counters: HostCounters = newCounters();
  private readonly world: BatchWorld;
  private readonly listeners = new Set<(entries: EventEntry[]) => void>();
  private editing = false;
  private waiting: (() => void)[] = [];
  private flushing = false;

  constructor(
    private readonly model: HostModel,
    sets: Readonly<Record<string, string>> = DECLARED_SETS,
  ) {
    this.sets = sets;
    this.world = { ...model, sets };
    model.events.onPending = () => {
      this.scheduleEvents();
    };
  }

  /** Whether the user is editing a cell: batches fail, or wait if they ask to (`delayForCellEdit`). */
  get cellEditing(): boolean {
    return this.editing;
  }

  set cellEditing(value: boolean) {
    this.editing = value;
    if (value) {
      return;
    }
    const waiting = this.waiting;
    this.waiting = [];
    for (const resume of waiting) {
      resume();
    }
  }

  /** Runs a decoded batch that took `bytes` to send, and answers with the response body as JSON. */
  async execute(body: unknown, bytes: number, flags: number): Promise<Answer> {
    this.counters.requests++;
    this.counters.requestBytes += bytes;
    if (bytes > this.messageLimit) {
      return { refusal: REQUEST_TOO_LARGE };
    }
    while (this.editing) {
      if ((flags & DELAY_FOR_CELL_EDIT) === 0) {
        return { refusal: CELL_EDITING };
      }
      await new Promise<void>((resume) => this.waiting.push(resume));
    }
    let request: RequestBody;
    try {
      request = parseRequestBody(body);
    } catch (error) {
      if (error instanceof HostError) {
        return { refusal: { number: 5001, code: error.code, message: error.message } };
      }
      throw error;
    }
    return this.run(request);
  }

  /** Subscribes to events for the add-in. Returns the way to stop. */
  onEvents(listener: (entries: EventEntry[]) => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Forgets what a pane had registered, as when it is closed or reloaded. */
  forgetPane(): void {
    this.model.events.clear();
  }

  resetCounters(): void {
    Object.assign(this.counters, newCounters());
  }

  private run(request: RequestBody): Answer {
    this.counters.actions += request.Actions.length;
    if (doesWork(request)) {
      this.counters.syncs++;
    }
    this.model.beginBatch();
    let text: string;
    try {
      text = JSON.stringify(runBatch(request, this.world));
    } finally {
      this.model.endBatch();
    }
    const bytes = utf8Length(text);
    this.counters.responseBytes += bytes;
    return bytes > this.messageLimit ? { refusal: RESPONSE_TOO_LARGE } : { text };
  }

  /** Delivers events in a task of their own, so that the response that caused them is there first. */
  private scheduleEvents(): void {
    if (this.flushing) {
      return;
    }
    this.flushing = true;
    realSetTimeout(() => {
      this.flushing = false;
      const entries = this.model.events.take();
      if (entries.length > 0) {
        for (const listener of this.listeners) {
          listener(entries);
        }
      }
    }, 0);
  }
}

const REQUEST_TOO_LARGE: Refusal = {
  number: 5103,
  code: "RequestPayloadSizeLimitExceeded",
  message: "The request payload size has exceeded the limit.",
};
const RESPONSE_TOO_LARGE: Refusal = {
  number: 5104,
  code: "ResponsePayloadSizeLimitExceeded",
  message: "The response payload size has exceeded the limit.",
};
const CELL_EDITING: Refusal = {
  number: 5004,
  code: "InvalidOperationInCellEditMode",
  message: "Excel is in cell-editing mode. Please exit the edit mode and then try again.",
};

const encoder = new TextEncoder();

/** Bytes of a text in UTF-8. */
export function utf8Length(text: string): number {
  return encoder.encode(text).length;
}

function newCounters(): HostCounters {
  return { requests: 0, syncs: 0, actions: 0, requestBytes: 0, responseBytes: 0 };
}

function doesWork(request: RequestBody): boolean {
  return request.Actions.some(
    (action) =>
      action.ActionType !== ActionType.instantiate &&
      action.Name !== "_RemoveReference" &&
      action.Name !== "_KeepReference",
  );
}
