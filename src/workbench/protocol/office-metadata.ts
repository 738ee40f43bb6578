import metadata from "./generated/office-metadata.json";

interface MemberDescription {
  /** The requirement set that brought it, such as `ExcelApi 1.9`. */
  readonly set: string;
}

/** What the installed Excel client can ask of one class. */
export interface ClassDescription {
  readonly collection: boolean;
  /** The class of a collection's items, "" for other classes. */
  readonly item: string;
  readonly properties: Readonly<Record<string, MemberDescription & { readonly writable: boolean }>>;
  readonly navigation: Readonly<Record<string, MemberDescription & { readonly type: string }>>;
  /** Method name to requirement set. */
  readonly methods: Readonly<Record<string, string>>;
  /** `_Register…` and `_Unregister…` methods and the event they stand for. */
  readonly events: Readonly<
    Record<string, MemberDescription & { readonly type: number; readonly register: boolean }>
  >;
}

const classes = new Map<string, ClassDescription>(Object.entries(metadata.classes));

/** The description of an Office.js class, or undefined for a class that the client does not have. */
export function describeClass(type: string): ClassDescription | undefined {
  return classes.get(type);
}
