import type { Book } from "../../book/book";
import { emptyBook } from "../../book/new-book";
import { readWorkbook } from "../../xlsx/read-workbook";
import { writeWorkbook } from "../../xlsx/write-workbook";
import { askInDialog, tellError } from "../chrome/dialog";
import { downloadFile, pickWorkbookFile } from "./pick-file";

/** What the files need to know and do on the page. */
export interface FilePage {
  readonly book: () => Book;
  /** Whether something has changed since the workbook was opened or saved. */
  readonly isChanged: () => boolean;
  readonly onSaved: () => void;
  readonly show: (book: Book) => Promise<void>;
  /** Ends an edit that is going on; false when it cannot be ended. */
  readonly endEdit: () => Promise<boolean>;
  /** Says that a file is being read or written. */
  readonly busy: (words: string | undefined) => void;
}

/** New, Open and Save: reads and writes .xlsx files, and asks before changes are lost. */
export class WorkbookFiles {
  constructor(private readonly page: FilePage) {}

  async newBook(): Promise<void> {
    if (await this.mayLeave()) {
      await this.page.show(emptyBook());
    }
  }

  open(): void {
    pickWorkbookFile((file) => void this.openFile(file));
  }

  /** Opens a file in place of the workbook on the page; a file that cannot be read leaves the page as it is. */
  async openFile(file: File): Promise<void> {
    if (!(await this.mayLeave())) {
      return;
    }
    this.page.busy(`Opening ${file.name} ...`);
    try {
      const book = await readWorkbook(new Uint8Array(await file.arrayBuffer()));
      book.fileName = file.name;
      await this.page.show(book);
    } catch (error) {
      await tellError(`${file.name} could not be opened`, error);
    } finally {
      this.page.busy(undefined);
    }
  }

  /** Downloads the workbook; false when it could not be written. */
  async save(): Promise<boolean> {
    if (!(await this.page.endEdit())) {
      return false;
    }
    const book = this.page.book();
    this.page.busy(`Saving ${book.fileName} ...`);
    try {
      downloadFile(await writeWorkbook(book), xlsxName(book.fileName));
      this.page.onSaved();
      return true;
    } catch (error) {
      await tellError(`${book.fileName} could not be saved`, error);
      return false;
    } finally {
      this.page.busy(undefined);
    }
  }

  private async mayLeave(): Promise<boolean> {
    if (!(await this.page.endEdit())) {
      return false;
    }
    if (!this.page.isChanged()) {
      return true;
    }
    const { fileName } = this.page.book();
    const answer = await askInDialog("Save your changes?", `${fileName} has changes that are not saved.`, [
      { value: "save", label: "Save" },
      { value: "leave", label: "Don't save" },
      { value: "stay", label: "Cancel" },
    ]);
    return answer === "leave" || (answer === "save" && (await this.save()));
  }
}

function xlsxName(fileName: string): string {
  return fileName.toLowerCase().endsWith(".xlsx") ? fileName : `${fileName.replace(/\.[a-z]+$/i, "")}.xlsx`;
}
