import { HostObject } from "../../protocol/host-object";
import { asBoolean } from "../ranges/arguments";
import type { ModelContext } from "./model-context";

/** `context.runtime`. */
export class Runtime extends HostObject {
  readonly $type = "Runtime";

  constructor(private readonly context: ModelContext) {
    super();
  }

  get enableEvents(): boolean {
    return this.context.events.enabled;
  }

  set enableEvents(value: unknown) {
    this.context.events.enabled = asBoolean(value, "enableEvents");
  }
}
