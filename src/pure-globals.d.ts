/** What the pure rooms may use beyond the language: browsers, workers and Node all have it (WHATWG Encoding). */
declare class TextDecoder {
  constructor(label?: string, options?: { readonly fatal?: boolean });
  decode(input?: Uint8Array): string;
}
