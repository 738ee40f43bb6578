const CHUNK = 1 << 20;
const encoder = new TextEncoder();

/**
 * Collects text as UTF-8 bytes. A large sheet is millions of short pieces; joining them as strings first would cost
 * several times the memory and time.
 */
export class ByteSink {
  private readonly full: Uint8Array[] = [];
  private chunk = new Uint8Array(CHUNK);
  private used = 0;
  private total = 0;

  write(text: string): void {
    // A UTF-16 unit takes at most three bytes.
    if (this.used + text.length * 3 > this.chunk.length) {
      this.next(text.length * 3);
    }
    const { chunk } = this;
    let at = this.used;
    for (let index = 0; index < text.length; index++) {
      const code = text.charCodeAt(index);
      if (code > 127) {
        this.used = at + encoder.encodeInto(text.slice(index), chunk.subarray(at)).written;
        return;
      }
      chunk[at++] = code;
    }
    this.used = at;
  }

  /** Everything written so far. */
  bytes(): Uint8Array {
    const all = new Uint8Array(this.total + this.used);
    let at = 0;
    for (const chunk of this.full) {
      all.set(chunk, at);
      at += chunk.length;
    }
    all.set(this.chunk.subarray(0, this.used), at);
    return all;
  }

  private next(room: number): void {
    this.full.push(this.chunk.subarray(0, this.used));
    this.total += this.used;
    this.chunk = new Uint8Array(Math.max(CHUNK, room));
    this.used = 0;
  }
}
