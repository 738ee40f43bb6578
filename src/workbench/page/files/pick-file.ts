import { element } from "../chrome/element";

/** Lets a person choose a workbook file; nothing happens when they choose none. */
export function pickWorkbookFile(onFile: (file: File) => void): void {
  const input = element("input", {
    type: "file",
    accept: ".xlsx",
    "aria-label": "Workbook file",
    hidden: true,
  });
  input.addEventListener("change", () => {
    const [file] = input.files ?? [];
    input.remove();
    if (file) {
      onFile(file);
    }
  });
  input.addEventListener("cancel", () => {
    input.remove();
  });
  document.body.append(input);
  input.click();
}

/** Takes a workbook file that is dropped anywhere on the page. */
export function acceptDroppedFiles(target: HTMLElement, onFile: (file: File) => void): void {
  let depth = 0;
  const carriesFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes("Files") ?? false;
  const mark = (by: number): void => {
    depth = Math.max(0, depth + by);
    target.classList.toggle("drop-target", depth > 0);
  };
  target.addEventListener("dragenter", (event) => {
    if (carriesFiles(event)) {
      mark(1);
    }
  });
  target.addEventListener("dragleave", (event) => {
    if (carriesFiles(event)) {
      mark(-1);
    }
  });
  target.addEventListener("dragover", (event) => {
    if (carriesFiles(event)) {
      event.preventDefault();
    }
  });
  target.addEventListener("drop", (event) => {
    mark(-depth);
    const [file] = event.dataTransfer?.files ?? [];
    if (!file) {
      return;
    }
    event.preventDefault();
    onFile(file);
  });
}

/** Hands bytes to the browser as a download. */
export function downloadFile(bytes: Uint8Array, fileName: string): void {
  const type = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  const address = URL.createObjectURL(new Blob([bytes.slice()], { type }));
  const link = element("a", { href: address, download: fileName, hidden: true });
  document.body.append(link);
  link.click();
  link.remove();
  // The browser reads the blob after the click; a minute is ample.
  window.setTimeout(() => {
    URL.revokeObjectURL(address);
  }, 60_000);
}
