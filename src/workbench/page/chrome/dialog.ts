import { element } from "./element";

/** A button of a dialog; `value` is what the dialog resolves to when it is pressed. */
export interface DialogButton<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

let dialogs = 0;

/**
 * Asks or tells in a modal dialog, and resolves with the pressed button's value; Esc gives the last button's. The first
 * button is the default one.
 */
export function askInDialog<Value extends string>(
  title: string,
  message: string,
  buttons: readonly [DialogButton<Value>, ...DialogButton<Value>[]],
): Promise<Value> {
  const id = `dialog-${++dialogs}`;
  const row = element("div", { class: "dialog-buttons" });
  const dialog = element(
    "dialog",
    { class: "dialog", "aria-labelledby": `${id}-title`, "aria-describedby": `${id}-text` },
    element("h2", { id: `${id}-title` }, title),
    element("p", { id: `${id}-text` }, message),
    row,
  );
  return new Promise((resolve) => {
    const close = (value: Value): void => {
      dialog.close();
      dialog.remove();
      resolve(value);
    };
    for (const [index, { value, label }] of buttons.entries()) {
      const button = element(
        "button",
        { type: "button", class: index === 0 ? "button primary" : "button" },
        label,
      );
      button.addEventListener("click", () => {
        close(value);
      });
      row.append(button);
    }
    dialog.addEventListener("cancel", (event) => {
      event.preventDefault();
      close((buttons.at(-1) ?? buttons[0]).value);
    });
    // Keys belong to the dialog alone, not to the sheet under it.
    dialog.addEventListener("keydown", (event) => {
      event.stopPropagation();
    });
    document.body.append(dialog);
    dialog.showModal();
  });
}

/** Tells one thing and waits for OK. */
export async function tellInDialog(title: string, message: string): Promise<void> {
  await askInDialog(title, message, [{ value: "ok", label: "OK" }]);
}

/** Says what went wrong, and what to do about it where the error knows. */
export function tellError(title: string, error: unknown): Promise<void> {
  return tellInDialog(title, sentenceOf(error));
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const advice = "advice" in error && typeof error.advice === "string" ? ` ${error.advice}` : "";
  return `${error.message}${advice}`;
}
