// Files as a person hands them over: chosen, or dropped with whole folders. Each has its path within what was handed over, by
// which files that belong together are known.

/** A file and its path, such as `train/args.yaml`; its name alone where it came in no folder. */
export interface HandedFile {
  readonly path: string;
  readonly file: File;
}

/** The files that were chosen, one by one or with their folder. */
export function chosenFiles(files: Iterable<File>): HandedFile[] {
  return Array.from(files, (file) => ({
    path: file.webkitRelativePath || file.name,
    file,
  }));
}

/** The files that were dropped, those of folders among them. What was dropped is asked for at once: it is gone after the event. */
export function droppedFiles({ items, files }: Pick<DataTransfer, "items" | "files">): Promise<HandedFile[]> {
  const entries = Array.from(items, (item) => item.webkitGetAsEntry());
  if (entries.length === 0 || entries.includes(null)) {
    return Promise.resolve(chosenFiles(files));
  }
  return inEntries(entries.filter((entry) => entry !== null));
}

async function inEntries(entries: readonly FileSystemEntry[]): Promise<HandedFile[]> {
  const found: HandedFile[] = [];
  for (const entry of entries) {
    found.push(...(await inEntry(entry)));
  }
  return found;
}

async function inEntry(entry: FileSystemEntry): Promise<HandedFile[]> {
  if (isFile(entry)) {
    const file = await new Promise<File>((resolve, reject) => {
      entry.file(resolve, reject);
    });
    return [{ path: entry.fullPath.replace(/^\//, ""), file }];
  }
  return isFolder(entry) ? inEntries(await childrenOf(entry)) : [];
}

/** A folder is read a hundred at a time, until nothing comes any more. */
async function childrenOf(folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) => {
      reader.readEntries(resolve, reject);
    });
    if (some.length === 0) {
      return all;
    }
    all.push(...some);
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile;
}

function isFolder(entry: FileSystemEntry): entry is FileSystemDirectoryEntry {
  return entry.isDirectory;
}
