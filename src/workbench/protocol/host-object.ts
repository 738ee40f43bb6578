import type { ClassDescription } from "./office-metadata";

/**
 * An object that Office.js can reach. Its members are named as in Office.js: accessors are properties and navigation,
 * methods are methods. Members that begin with `$` are the interpreter's business and never reachable by name.
 */
export abstract class HostObject {
  /** The Office.js class, such as `Range`. */
  abstract readonly $type: string;

  /** Members of a class that the Excel client's metadata does not hold (services of the add-in runtime). */
  get $description(): ClassDescription | undefined {
    return undefined;
  }

  /** The id under which the parent's `getItem` finds this object again, where there is one. */
  get $id(): string | number | undefined {
    return undefined;
  }

  /** The target under which the client listens to the object's events, where that is not its id. */
  get $eventTarget(): string | undefined {
    return undefined;
  }

  /** Set while the client keeps a reference to the object (`_KeepReference`). */
  get $referenceId(): string | undefined {
    return undefined;
  }
}

/** An Office.js collection. */
export abstract class HostCollection extends HostObject {
  abstract $items(): readonly HostObject[];
}
