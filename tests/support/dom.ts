/** jsdom lays nothing out, so it has no ResizeObserver; Fluent's message bar makes one. */
class NoResizeObserver implements ResizeObserver {
  observe(): void {
    // nothing is laid out in jsdom
  }
  unobserve(): void {
    // nothing is laid out in jsdom
  }
  disconnect(): void {
    // nothing is laid out in jsdom
  }
}
globalThis.ResizeObserver = NoResizeObserver;
