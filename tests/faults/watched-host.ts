import type { Answer, OfficeHost } from "../../src/workbench/protocol/office-host";
import { parseRequestBody } from "../../src/workbench/protocol/parse-request-body";
import { ActionType, PathType, type RequestBody } from "../../src/workbench/protocol/wire-types";

/** A batch of the add-in on its way to the host. */
export interface HeldBatch {
  readonly body: RequestBody;
  readonly bytes: number;
  readonly flags: number;
  /** Lets the batch, or another body in its place, through to the host. */
  readonly pass: (body?: RequestBody) => Promise<Answer>;
}

/** What happens to sync number `sync` (from 1); undefined lets it through. */
export type Strike = (sync: number, batch: HeldBatch) => Promise<Answer> | undefined;

/** Stands between Office.js and the host: counts the add-in's syncs and lets a fault happen at one of them. */
export class WatchedHost {
  /** Syncs of the add-in since `strike` was last set. */
  syncs = 0;
  private current: Strike | undefined;
  private person = 0;

  constructor(readonly host: OfficeHost) {
    const execute = host.execute.bind(host);
    host.execute = (body, bytes, flags) => {
      const pass = (other?: RequestBody): Promise<Answer> => execute(other ?? body, bytes, flags);
      const request = parseRequestBody(body);
      if (this.person > 0 || !doesWork(request)) {
        return pass();
      }
      this.syncs += 1;
      return this.current?.(this.syncs, { body: request, bytes, flags, pass }) ?? pass();
    };
  }

  /** What happens to the syncs from now on; counting starts anew. */
  strike(strike: Strike | undefined): void {
    this.syncs = 0;
    this.current = strike;
  }

  /** What a person does meanwhile is no sync of the add-in, and nothing strikes it. */
  async asPerson<T>(work: () => Promise<T>): Promise<T> {
    this.person += 1;
    try {
      return await work();
    } finally {
      this.person -= 1;
    }
  }
}

/** Whether a message is a sync of the add-in: more than addresses and released references. */
function doesWork({ Actions, ObjectPaths }: RequestBody): boolean {
  return Actions.some(({ ActionType: type, Name, ObjectPathId }) => {
    if (type !== ActionType.instantiate) {
      return Name !== "_RemoveReference" && Name !== "_KeepReference";
    }
    // `rows.add()` and its like are addresses too, of what they make.
    const path = ObjectPaths[ObjectPathId];
    return path?.ObjectPathType === PathType.method && !/^_?get/i.test(path.Name);
  });
}
