// What can become of a sync between the add-in and Excel.

import type { Answer, Refusal } from "../../src/workbench/protocol/office-host";
import type { ResponseBody } from "../../src/workbench/protocol/wire-types";
import type { HeldBatch, Strike } from "./watched-host";

/** A fault of the host: what happens from sync `at` on, until the person tries again. */
export interface HostFault {
  readonly name: string;
  readonly strike: (at: number) => Strike;
}

/** Bytes that a small host takes: some of our batches fit, some do not. */
const SMALL_MESSAGE = 6_000;

const TOO_MUCH_SENT: Refusal = {
  number: 5103,
  code: "RequestPayloadSizeLimitExceeded",
  message: "The request payload size has exceeded the limit.",
};
const TOO_MUCH_ANSWERED: Refusal = {
  number: 5104,
  code: "ResponsePayloadSizeLimitExceeded",
  message: "The response payload size has exceeded the limit.",
};
const IN_EDIT_MODE: Refusal = {
  number: 5004,
  code: "InvalidOperationInCellEditMode",
  message: "Excel is in cell-editing mode. Please exit the edit mode and then try again.",
};
const FAILED: Refusal = { number: 5001, code: "GeneralException", message: "Injected." };

/** Every fault of the host in the matrix, but for the host that does not answer. */
export const HOST_FAULTS: readonly HostFault[] = [
  { name: "request too large, once", strike: once(refuse(TOO_MUCH_SENT)) },
  { name: "response too large, once", strike: once(answerLost(TOO_MUCH_ANSWERED)) },
  {
    name: "requests limited from here on",
    strike: (at) => (sync, batch) =>
      sync >= at && batch.bytes > SMALL_MESSAGE ? Promise.resolve({ refusal: TOO_MUCH_SENT }) : undefined,
  },
  {
    name: "responses limited from here on",
    strike: (at) => (sync, batch) => (sync >= at ? limitAnswer(batch) : undefined),
  },
  { name: "error before the batch", strike: once(refuse(FAILED)) },
  { name: "answer lost", strike: once(answerLost(FAILED)) },
  { name: "stopped half-way", strike: once((batch) => stopAfter(batch, 1 / 2)) },
  { name: "stopped near the end", strike: once((batch) => stopAfter(batch, 0.9)) },
  { name: "cell in edit", strike: once(refuse(IN_EDIT_MODE)) },
  {
    name: "down from here on",
    strike: (at) => (sync) => (sync >= at ? Promise.resolve({ refusal: FAILED }) : undefined),
  },
  {
    name: "answer lost, then down",
    strike: (at) => (sync, batch) =>
      sync === at ? answerLost(FAILED)(batch) : sync > at ? Promise.resolve({ refusal: FAILED }) : undefined,
  },
];

function once(fault: (batch: HeldBatch) => Promise<Answer>): HostFault["strike"] {
  return (at) => (sync, batch) => (sync === at ? fault(batch) : undefined);
}

function refuse(refusal: Refusal): () => Promise<Answer> {
  return () => Promise.resolve({ refusal });
}

/** The batch is carried out; the add-in hears of an error. */
function answerLost(refusal: Refusal): (batch: HeldBatch) => Promise<Answer> {
  return async ({ pass }) => {
    await pass();
    return { refusal };
  };
}

async function limitAnswer({ pass }: HeldBatch): Promise<Answer> {
  const answer = await pass();
  return "text" in answer && answer.text.length > SMALL_MESSAGE ? { refusal: TOO_MUCH_ANSWERED } : answer;
}

/** The first part of the batch's actions is carried out, then Excel answers with an error, as it does. */
async function stopAfter({ body, pass }: HeldBatch, share: number): Promise<Answer> {
  const count = Math.floor(body.Actions.length * share);
  const answer = await pass({ ...body, Actions: body.Actions.slice(0, count) });
  if ("refusal" in answer) {
    return answer;
  }
  const response = JSON.parse(answer.text) as ResponseBody;
  response.Error ??= {
    Code: "GeneralException",
    Message: "Injected.",
    Location: "",
    ActionIndex: count,
    HttpStatusCode: 500,
  };
  return { text: JSON.stringify(response) };
}
