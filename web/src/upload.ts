import { button, element } from "./dom";
import { headers, reasonOf, refresh } from "./http";
import { toast } from "./toast";

/** The drop area: files and folders, sent one by one, so that one bad file stops no other. */
export function acceptFiles(): void {
  const form = document.querySelector<HTMLFormElement>("form[data-drop]");
  if (!form) return;
  const input = form.querySelector<HTMLInputElement>("input[type=file]");
  input?.addEventListener("change", () => {
    const files = [...(input.files ?? [])];
    void sendAll(form, files).then(() => (input.value = ""));
  });
  form.addEventListener("dragover", event => {
    event.preventDefault();
    form.classList.add("is-over");
  });
  form.addEventListener("dragleave", () => form.classList.remove("is-over"));
  form.addEventListener("drop", event => {
    event.preventDefault();
    form.classList.remove("is-over");
    void filesOf(event.dataTransfer).then(files => sendAll(form, files));
  });
  listen(form.dataset.live ?? "");
}

async function sendAll(form: HTMLFormElement, files: File[]): Promise<void> {
  for (const file of files) await send(form.action, file);
}

interface Part {
  offset: number;
  length: number;
}

const PIECE = 4 * 1024 * 1024;
const FIRST_WAIT = 1000;
const LONGEST_WAIT = 15_000;

/** In pieces: a broken connection costs one of them. A file that was sent halfway, today or last week, goes on where it stopped. */
async function send(address: string, file: File): Promise<void> {
  const about = { name: file.name, length: file.size, fingerprint: String(file.lastModified) };
  const line = new Line(file.name);
  let wait = FIRST_WAIT;
  let part: Part | null = null;
  while (part === null || part.offset < part.length) {
    try {
      const before: number = part?.offset ?? -1;
      part = await sendPiece(`${address}/parts`, file, about, part);
      if (part.offset <= before) throw new TypeError("no progress");
      wait = FIRST_WAIT;
      line.show(part);
    } catch (problem) {
      if (problem instanceof Refused) {
        toast(`${file.name}: ${problem.message}`, true);
        return line.refused(problem.message);
      }
      line.broken();
      await new Promise(done => setTimeout(done, wait));
      wait = Math.min(wait * 2, LONGEST_WAIT);
      part = null;
    }
  }
  line.remove();
}

/** Asks how far the file is, or sends the piece that comes next. */
async function sendPiece(address: string, file: File, about: { name: string; length: number; fingerprint: string }, part: Part | null): Promise<Part> {
  const query = new URLSearchParams({ ...about, length: String(about.length), offset: String(part?.offset ?? 0) });
  const response = part
    ? await fetch(`${address}?${query}`, { method: "PUT", body: file.slice(part.offset, part.offset + PIECE), headers: headers({ Accept: "application/json", "Content-Type": "application/octet-stream" }) })
    : await fetch(address, { method: "POST", body: JSON.stringify(about), headers: headers({ Accept: "application/json", "Content-Type": "application/json" }) });
  if (response.ok) return (await response.json()) as Part;
  if (response.status === 429 || response.status >= 500) throw new TypeError(String(response.status));
  throw new Refused(await reasonOf(response));
}

/** The server will not have the file: sending it again is no use. */
class Refused extends Error {}

/** A file on its way, in the list above those that have arrived. */
class Line {
  private readonly list = document.getElementById("sending");
  private readonly item = element("li", "upload");
  private readonly bar = element("progress");
  private readonly note = element("span", "upload__state");

  constructor(private readonly name: string) {
    this.bar.setAttribute("aria-label", name);
    this.item.append(element("span", "upload__name", name), this.bar, this.note);
    this.list?.append(this.item);
  }

  show(part: Part): void {
    [this.bar.max, this.bar.value] = [Math.max(part.length, 1), part.offset];
    this.note.textContent = `${Math.floor((part.offset / Math.max(part.length, 1)) * 100)} %`;
  }

  broken(): void {
    this.note.textContent = this.list?.dataset.broken ?? "";
  }

  /** Stays until it is closed: in a heap of files nobody sees a sentence that goes by. */
  refused(reason: string): void {
    this.item.className = "upload upload--Failed";
    this.note.replaceChildren(element("strong", "", this.list?.dataset.refused ?? ""), ` ${reason}`);
    this.bar.remove();
    const close = button(this.list?.dataset.dismiss ?? "", () => this.remove(), "quiet");
    close.append(element("span", "spoken", ` ${this.name}`));
    this.item.append(close);
  }

  remove(): void {
    this.item.remove();
  }
}

async function filesOf(transfer: DataTransfer | null): Promise<File[]> {
  if (!transfer) return [];
  const entries = [...transfer.items].map(item => item.webkitGetAsEntry()).filter(entry => entry !== null);
  const found = entries.length > 0 ? (await Promise.all(entries.map(filesUnder))).flat() : [...transfer.files];
  return found;
}

async function filesUnder(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return [await new Promise<File>((done, failed) => (entry as FileSystemFileEntry).file(done, failed))];
  const reader = (entry as FileSystemDirectoryEntry).createReader();
  const files: File[] = [];
  // A folder is read in parts; an empty part is its end.
  for (;;) {
    const part = await new Promise<FileSystemEntry[]>((done, failed) => reader.readEntries(done, failed));
    if (part.length === 0) return files;
    for (const child of part) files.push(...(await filesUnder(child)));
  }
}

/** The list of files follows the server's news; the table waits while somebody is choosing rows. */
function listen(address: string): void {
  if (!address) return;
  const news = new EventSource(address);
  const soon = throttled(() => void refresh("uploads"));
  const table = throttled(() => {
    if (!document.querySelector("#documents input[name=document]:checked, #documents .bulk input:not(:placeholder-shown)")) void refresh("documents");
  });
  news.addEventListener("upload", event => {
    soon();
    const state = (JSON.parse((event as MessageEvent<string>).data) as { state: string }).state;
    if (state === "Done") table();
  });
  // What happened while the connection was gone is not told again.
  let wasGone = false;
  news.addEventListener("error", () => (wasGone = true));
  news.addEventListener("hello", () => {
    if (wasGone) {
      soon();
      table();
    }
    wasGone = false;
  });
  news.addEventListener("suggestions", table);
  news.addEventListener("changed", table);
}

function throttled(act: () => void): () => void {
  let waiting = 0;
  return () => {
    if (waiting) return;
    waiting = window.setTimeout(() => {
      waiting = 0;
      act();
    }, 300);
  };
}
