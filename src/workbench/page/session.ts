import { ConditionalLooks } from "../formula/conditional-looks";
import { choicesOfCell, promptOfCell } from "../formula/validation-of-cell";
import type { WorkbookChange } from "../model/workbook/workbook-change";
import type { Workbench } from "../workbench";
import type { MenuItem } from "./chrome/context-menu";
import type { CellOffer } from "./editing/choice-list";
import { PageState } from "./page-state";
import type { CellPosition } from "./selection/cell-position";
import { SheetPage } from "./sheet-page";

/** While changes stream in, the sheet is drawn anew at most this often (milliseconds), so that writing goes on. */
const SHORTEST_REST = 100;
/** After showing changes the page rests this many times as long as it took. */
const REST_SHARE = 4;

/** What a session needs of the page around it. */
export interface SessionParts {
  readonly save: () => void;
  readonly open: () => void;
  readonly addInMenu: () => readonly MenuItem[];
}

/** One workbook on the page: follows its changes, at most once a frame. */
export class Session {
  readonly state: PageState;
  /** Whether the workbook has changed since it was opened or saved. */
  changed = false;
  private readonly looks: ConditionalLooks;
  private readonly stop: () => void;
  private sheetPage: SheetPage | undefined;
  private waiting = false;
  private frame = 0;
  private timer = 0;
  private restUntil = 0;

  constructor(
    readonly workbench: Workbench,
    private readonly parts: SessionParts,
  ) {
    const { book, calculation, user } = workbench;
    this.state = new PageState(book, (sheetId, area, also) => {
      user.select(sheetId, area, also);
    });
    this.looks = new ConditionalLooks(book, calculation);
    this.stop = workbench.onChange((changes) => {
      this.follow(changes);
    });
  }

  /** Builds the workbook's part of the page. */
  async createPage(): Promise<SheetPage> {
    this.workbench.calculation.recalculate();
    this.sheetPage = await SheetPage.create({
      state: this.state,
      user: this.workbench.user,
      offerAt: (sheetId, cell) => this.offerAt(sheetId, cell),
      conditional: (sheetId) => (row, column) => this.looks.at(sheetId, row, column),
      ...this.parts,
    });
    return this.sheetPage;
  }

  /** Puts the keyboard on the sheet. */
  focus(): void {
    this.sheetPage?.focus();
  }

  /** Ends an edit that is going on; false when its text is refused. */
  endEdit(): Promise<boolean> {
    return this.sheetPage?.endEdit() ?? Promise.resolve(true);
  }

  dispose(): void {
    this.stop();
    cancelAnimationFrame(this.frame);
    window.clearTimeout(this.timer);
    this.sheetPage?.element.remove();
  }

  private follow(changes: readonly WorkbookChange[]): void {
    const kinds = new Set(changes.map(({ kind }) => kind));
    const moved = kinds.delete("selection");
    const switched = kinds.delete("activeSheet");
    if (kinds.size > 0) {
      this.changed = true;
    }
    if (kinds.has("conditionalFormats")) {
      this.looks.refresh();
    }
    kinds.delete("document");
    if (kinds.has("structure")) {
      this.state.emit("sheets");
    }
    if (kinds.size > 0) {
      this.showContent();
    }
    if (switched) {
      this.state.emit("sheet");
    } else if (moved) {
      this.state.emit("selection");
    }
  }

  /** Brings formulas up to date and has the sheet drawn: with the next frame, after a rest when it just was. */
  private showContent(): void {
    if (this.waiting) {
      return;
    }
    this.waiting = true;
    const show = (): void => {
      this.frame = requestAnimationFrame((start) => {
        this.waiting = false;
        this.workbench.calculation.recalculate();
        this.state.emit("content");
        const end = performance.now();
        this.restUntil = end + Math.max(SHORTEST_REST, (end - start) * REST_SHARE);
      });
    };
    const rest = this.restUntil - performance.now();
    if (rest <= 0) {
      show();
    } else {
      this.timer = window.setTimeout(show, rest);
    }
  }

  private offerAt(sheetId: string, { row, column }: CellPosition): CellOffer | undefined {
    const { book, calculation } = this.workbench;
    const sheet = book.sheets.find(({ id }) => id === sheetId);
    if (!sheet) {
      return undefined;
    }
    const choices = choicesOfCell(calculation, sheet, row, column);
    const prompt = promptOfCell(sheet, row, column);
    return { ...(choices && { choices }), ...(prompt && { prompt }) };
  }
}
