// Runs one batch. Actions run in order; the first error ends the batch, what was done before stays done, and the
// results so far are returned with the error, as Excel does.

import type { EventRegistry } from "./event-registry";
import { HostError } from "./host-error";
import { HostObject } from "./host-object";
import {
  callMember,
  describe,
  memberName,
  own,
  readMember,
  writeMember,
  type RequirementSets,
} from "./members";
import { identify, projectQuery } from "./project-query";
import {
  ActionType,
  PathType,
  type ActionInfo,
  type ArgumentInfo,
  type ObjectPathInfo,
  type RequestBody,
  type ResponseBody,
} from "./wire-types";

/** What a batch reaches: the workbook, the services beside it, kept references and event registrations. */
export interface BatchWorld {
  readonly root: HostObject;
  readonly services: ReadonlyMap<string, HostObject>;
  readonly referenced: (id: string) => HostObject | undefined;
  readonly events: EventRegistry;
  readonly sets: RequirementSets;
}

/** Runs the request against the world. Never throws: errors are part of the response. */
export function runBatch(request: RequestBody, world: BatchWorld): ResponseBody {
  return new Batch(request, world).run();
}

class Batch {
  private readonly objects = new Map<number, HostObject | null>();
  private readonly response: ResponseBody = { Results: [], TraceIds: [] };
  /** `Class.member` being worked on, for the error report. */
  private location = "";

  constructor(
    private readonly request: RequestBody,
    private readonly world: BatchWorld,
  ) {}

  run(): ResponseBody {
    const { Actions } = this.request;
    for (let index = 0; index < Actions.length; index++) {
      const action = Actions[index] as ActionInfo;
      try {
        this.response.Results.push({ ActionId: action.Id, Value: this.perform(action) ?? null });
      } catch (error) {
        const known = error instanceof HostError ? error : internalError(error);
        this.response.Error = {
          Code: known.code,
          Message: known.message,
          Location: this.location,
          ActionIndex: index,
          HttpStatusCode: known.status,
        };
        break;
      }
    }
    return this.response;
  }

  private perform(action: ActionInfo): unknown {
    if (action.ActionType === ActionType.trace) {
      this.response.TraceIds.push(action.Id);
      return null;
    }
    const object = this.resolve(action.ObjectPathId);
    if (object === null) {
      return action.ActionType === ActionType.method ? { _IsNull: true } : null;
    }
    switch (action.ActionType) {
      case ActionType.instantiate:
        return identify(object);
      case ActionType.query:
        return this.query(object, action, false);
      case ActionType.queryAsJson:
        return this.query(object, action, true);
      case ActionType.method:
        return this.call(object, action);
      case ActionType.setProperty:
        this.set(object, memberName(action.Name), this.argumentsOf(action.ArgumentInfo)[0]);
        return null;
      case ActionType.update:
        for (const [name, value] of Object.entries(action.ObjectState ?? {})) {
          this.set(object, name, value);
        }
        return null;
      case ActionType.ensureUnchanged:
        this.ensureUnchanged(object, action.ObjectState ?? {});
        return null;
      default:
        throw new HostError("NotImplemented", `The workbench lacks action type ${action.ActionType}.`, 501);
    }
  }

  private query(object: HostObject, action: ActionInfo, camelCase: boolean): unknown {
    return projectQuery(object, action.QueryInfo ?? {}, {
      sets: this.world.sets,
      camelCase,
      visit: (visited, member) => {
        this.location = `${visited.$type}.${member}`;
      },
    });
  }

  private set(object: HostObject, name: string, value: unknown): void {
    this.location = `${object.$type}.${name}`;
    writeMember(object, name, value, this.world.sets);
  }

  private call(object: HostObject, action: ActionInfo): unknown {
    const name = memberName(action.Name);
    this.location = `${object.$type}.${name}`;
    const event = own(describe(object).events, name);
    if (event) {
      const target = String(object.$eventTarget ?? object.$id ?? "Workbook");
      if (event.register) {
        this.world.events.register(event.type, target);
      } else {
        this.world.events.unregister(event.type, target);
      }
      return null;
    }
    const result = callMember(object, name, this.argumentsOf(action.ArgumentInfo), this.world.sets);
    return result instanceof HostObject ? identify(result) : result;
  }

  private ensureUnchanged(object: HostObject, state: Readonly<Record<string, unknown>>): void {
    for (const [name, value] of Object.entries(state)) {
      this.location = `${object.$type}.${name}`;
      if (JSON.stringify(readMember(object, name, this.world.sets)) !== JSON.stringify(value)) {
        throw new HostError("Conflict", "Request could not be processed because of a conflict.", 409);
      }
    }
  }

  private resolve(id: number): HostObject | null {
    const known = this.objects.get(id);
    if (known !== undefined) {
      return known;
    }
    const path = this.request.ObjectPaths[id];
    if (!path) {
      throw new HostError("InvalidObjectPath", `The batch holds no object path ${id}.`);
    }
    const object = this.follow(path);
    this.objects.set(id, object);
    return object;
  }

  private follow(path: ObjectPathInfo): HostObject | null {
    switch (path.ObjectPathType) {
      // A null object keeps the id of a parent that is not in the batch, so it comes before any parent is resolved.
      case PathType.nullObject:
        return null;
      case PathType.root:
        return this.world.root;
      case PathType.newObject:
        return this.service(path.Name);
      case PathType.reference:
        return this.reference(path.Name);
      default: {
        const parent = this.resolve(path.ParentObjectPathId ?? 0);
        return parent && this.step(parent, path);
      }
    }
  }

  private step(parent: HostObject, path: ObjectPathInfo): HostObject | null {
    if (path.ObjectPathType === PathType.property) {
      const name = memberName(path.Name);
      this.location = `${parent.$type}.${name}`;
      return asObject(readMember(parent, name, this.world.sets), this.location);
    }
    const name = path.ObjectPathType === PathType.indexer ? "getItem" : memberName(path.Name);
    this.location = `${parent.$type}.${name}`;
    const values = this.argumentsOf(path.ArgumentInfo);
    this.location = `${parent.$type}.${name}`;
    return asObject(callMember(parent, name, values, this.world.sets), this.location);
  }

  private service(name: string): HostObject {
    const service = this.world.services.get(name);
    if (!service) {
      throw new HostError("ApiNotFound", `The workbench has no service ${name}.`, 404);
    }
    return service;
  }

  private reference(id: string): HostObject {
    const object = this.world.referenced(id);
    if (!object) {
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.", 400);
    }
    return object;
  }

  private argumentsOf(info: ArgumentInfo | undefined): unknown[] {
    const values = info?.Arguments ?? [];
    const paths = info?.ReferencedObjectPathIds;
    return values.map((value, index) => this.argument(value, paths?.[index]));
  }

  /** Puts objects of the host where an argument refers to them; bulk values pass through untouched. */
  private argument(value: unknown, pathId: unknown): unknown {
    if (typeof pathId === "number" && pathId > 0) {
      return this.resolve(pathId);
    }
    if (Array.isArray(value)) {
      return Array.isArray(pathId) ? value.map((entry, index) => this.argument(entry, pathId[index])) : value;
    }
    if (typeof value !== "object" || value === null) {
      return value;
    }
    if ("_ObjectPathId" in value && typeof value._ObjectPathId === "number") {
      return this.resolve(value._ObjectPathId);
    }
    return Object.fromEntries(
      Object.entries(value).map(([key, entry]) => [key, this.argument(entry, undefined)]),
    );
  }
}

function asObject(value: unknown, location: string): HostObject | null {
  if (value === null || value instanceof HostObject) {
    return value;
  }
  throw new HostError("NotImplemented", `The workbench's ${location} leads to no object.`, 501);
}

function internalError(error: unknown): HostError {
  const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return new HostError("GeneralException", `The workbench failed: ${text}`, 500);
}
