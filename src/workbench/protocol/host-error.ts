/** An error that Excel answers a batch with; `code` is one of the documented Office error codes. */
export class HostError extends Error {
  override readonly name = "HostError";
  /** What exactly is wrong, in a sentence; Excel's own message says less. */
  readonly detail: string;

  constructor(
    readonly code: string,
    message: string,
    readonly status = 400,
    detail = "",
  ) {
    super(detail === "" ? message : `${message} ${detail}`);
    this.detail = detail === "" ? message : detail;
  }
}
