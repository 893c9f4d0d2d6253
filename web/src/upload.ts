import { headers, refresh } from "./http";
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

async function send(address: string, file: File): Promise<void> {
  const body = new FormData();
  body.append("files", file, file.name);
  try {
    const response = await fetch(address, { method: "POST", body, headers: headers({ Accept: "application/json" }) });
    if (!response.ok) toast(`${file.name}: ${(await problem(response))}`, true);
  } catch {
    toast(`${file.name}: ${navigator.onLine ? "?" : "offline"}`, true);
  }
}

async function problem(response: Response): Promise<string> {
  const body = (await response.json().catch(() => ({}))) as { detail?: string; title?: string };
  return body.detail ?? body.title ?? String(response.status);
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
    if (!document.querySelector("#documents input[name=document]:checked")) void refresh("documents");
  });
  news.addEventListener("upload", event => {
    soon();
    const state = (JSON.parse((event as MessageEvent<string>).data) as { state: string }).state;
    if (state === "Done") table();
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
