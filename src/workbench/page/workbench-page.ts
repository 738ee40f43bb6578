import type { Book } from "../book/book";
import { emptyBook } from "../book/new-book";
import { createWorkbench } from "../workbench";
import { AddIn } from "./chrome/add-in";
import { element } from "./chrome/element";
import { PaneFrame } from "./chrome/pane-frame";
import { Regions } from "./chrome/regions";
import { ThemeChoice } from "./chrome/theme-choice";
import { TitleBar } from "./chrome/title-bar";
import { acceptDroppedFiles } from "./files/pick-file";
import { WorkbookFiles } from "./files/workbook-files";
import { readManifest, type ManifestRibbon } from "./ribbon/read-manifest";
import { RibbonView } from "./ribbon/ribbon-view";
import { Session } from "./session";

/** The whole page: title bar, ribbon, one workbook at a time, and the add-in's pane. */
export class WorkbenchPage {
  private readonly theme = new ThemeChoice();
  private readonly workspace = element("div", { class: "workspace" });
  private readonly files: WorkbookFiles;
  private readonly titleBar: TitleBar;
  private readonly ribbon: RibbonView;
  private readonly pane: PaneFrame;
  private readonly addIn: AddIn;
  private session: Session | undefined;

  /** Reads the manifest beside the page and shows an empty workbook. */
  static async start(root: HTMLElement): Promise<void> {
    const page = new WorkbenchPage(root, await loadManifest());
    await page.show(emptyBook());
  }

  private constructor(
    private readonly root: HTMLElement,
    manifest: ManifestRibbon,
  ) {
    this.files = this.newFiles();
    this.titleBar = new TitleBar({
      newBook: () => void this.files.newBook(),
      open: () => {
        this.files.open();
      },
      save: () => void this.files.save(),
      toggleTheme: () => {
        this.theme.toggle();
      },
    });
    this.ribbon = new RibbonView((button) => {
      void this.addIn.run(button);
    });
    this.pane = new PaneFrame(manifest.name);
    this.addIn = new AddIn(
      manifest,
      this.pane,
      this.ribbon,
      () => this.endEdit(),
      root.dataset["pane"] ?? "",
    );
    this.workspace.append(this.pane.element);
    root.append(this.titleBar.element, this.ribbon.element, this.workspace);
    this.theme.onChange = (dark) => {
      this.addIn.dark = dark;
      if (this.session) {
        this.session.state.dark = dark;
      }
    };
    acceptDroppedFiles(root, (file) => void this.files.openFile(file));
    const regions = new Regions(
      root,
      this.pane.frame,
      () => this.regions(),
      () => {
        this.addIn.enterPane();
      },
    );
    this.addIn.onExit = (exit) => {
      if (exit === "sheet") {
        this.session?.focus();
      } else if (exit === "forward") {
        regions.go(1);
      } else {
        this.pane.focusBeforeFrame();
      }
    };
    window.addEventListener("beforeunload", (event) => {
      if (this.session?.changed) {
        event.preventDefault();
      }
    });
  }

  /** Puts a book on the page in place of the one that was there, and starts the add-in with it. */
  private async show(book: Book): Promise<void> {
    const session = new Session(createWorkbench(book), {
      save: () => void this.files.save(),
      open: () => {
        this.files.open();
      },
      addInMenu: () => this.addIn.menu(),
    });
    session.state.dark = this.theme.dark;
    const sheetPage = await session.createPage();
    this.session?.dispose();
    this.session = session;
    this.workspace.prepend(sheetPage.element);
    this.titleBar.show(book.fileName);
    sheetPage.focus();
    this.addIn.dark = this.theme.dark;
    this.addIn.attach(session.workbench);
  }

  /** In the order of F6. */
  private regions(): readonly (HTMLElement | undefined | null)[] {
    return [
      this.titleBar.element,
      this.ribbon.element,
      this.workspace.querySelector<HTMLElement>(".formula-bar"),
      this.workspace.querySelector<HTMLElement>("revo-grid"),
      this.workspace.querySelector<HTMLElement>(".sheet-tabs"),
      this.pane.shown ? this.pane.element : undefined,
    ];
  }

  private endEdit(): Promise<boolean> {
    return this.session?.endEdit() ?? Promise.resolve(true);
  }

  private newFiles(): WorkbookFiles {
    return new WorkbookFiles({
      book: () => this.session?.workbench.book ?? emptyBook(),
      isChanged: () => this.session?.changed ?? false,
      onSaved: () => {
        if (this.session) {
          this.session.changed = false;
        }
      },
      show: (book) => this.show(book),
      endEdit: () => this.endEdit(),
      busy: (words) => {
        this.root.toggleAttribute("aria-busy", words !== undefined);
        this.titleBar.show(words ?? this.session?.workbench.fileName ?? "");
      },
    });
  }
}

async function loadManifest(): Promise<ManifestRibbon> {
  const answer = await fetch("manifest.xml");
  if (!answer.ok) {
    throw new Error(`manifest.xml could not be loaded (${answer.status} ${answer.statusText}).`);
  }
  return readManifest(new DOMParser().parseFromString(await answer.text(), "text/xml"));
}
