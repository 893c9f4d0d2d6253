import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy, type PDFPageProxy, type PageViewport, type RenderTask } from "pdfjs-dist";
import { element } from "../dom";
import type { Area } from "./types";

GlobalWorkerOptions.workerSrc = "/web/pdf.worker.mjs";

const CHUNK = 256 * 1024;
const MOST_PIXELS = 12_000_000;
const AHEAD = "900px 0px";
const TIDY_EVERY = 25;

export interface Sheet {
  number: number;
  element: HTMLElement;
  layer: HTMLElement;
  viewport: PageViewport | null;
}

interface Shown {
  page: PDFPageProxy;
  task: RenderTask | null;
  canvas: HTMLCanvasElement;
}

/** The pages of a document, one under the other. Only those in sight and their neighbours are drawn; the others are empty paper. */
export class Sheets {
  sheets: Sheet[] = [];
  scale = 1;
  private file: PDFDocumentProxy | null = null;
  private readonly shown = new Map<number, Shown>();
  /** Sheets in sight or near it: one that was scrolled past while its page was fetched is not drawn any more. */
  private readonly wanted = new Set<number>();
  private observer: IntersectionObserver | null = null;
  private generation = 0;
  private forgotten = 0;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly drawn: (sheet: Sheet) => void,
    private readonly hidden: (sheet: Sheet) => void,
    private readonly pageName: (number: number) => string,
  ) {}

  get count(): number {
    return this.sheets.length;
  }

  /** Opens another file in the place of the one that is shown, at the same page. */
  async open(address: string): Promise<void> {
    const at = this.current();
    const generation = ++this.generation;
    const file = await getDocument({
      url: address, rangeChunkSize: CHUNK, disableAutoFetch: true, disableStream: true,
      cMapUrl: "/web/cmaps/", cMapPacked: true, standardFontDataUrl: "/web/standard_fonts/", wasmUrl: "/web/wasm/", iccUrl: "/web/iccs/",
      enableXfa: false,
      // What the browser's own decoder makes of a scan stays in memory long after its page is gone; pdf.js's does not.
      isImageDecoderSupported: false,
    }).promise;
    if (generation !== this.generation) return void file.loadingTask.destroy();
    this.close();
    this.file = file;
    const first = await file.getPage(1);
    if (this.scale === 1) this.scale = this.fit(first);
    this.lay(file.numPages, first.getViewport({ scale: this.scale }));
    if (at > 1) this.goTo(at);
  }

  /** The sheets that are drawn now. */
  inSight(): Sheet[] {
    return [...this.shown.keys()].map(number => this.sheets[number - 1]).filter((sheet): sheet is Sheet => sheet?.viewport != null);
  }

  /** The page that takes most of the window. */
  current(): number {
    const middle = this.scroller.scrollTop + this.scroller.clientHeight / 3;
    let [low, high] = [0, this.sheets.length - 1];
    while (low < high) {
      const half = (low + high + 1) >> 1;
      if ((this.sheets[half]?.element.offsetTop ?? 0) <= middle) low = half;
      else high = half - 1;
    }
    return low + 1;
  }

  goTo(number: number): void {
    const sheet = this.sheets[Math.min(Math.max(number, 1), this.count) - 1];
    if (sheet) this.scroller.scrollTop = sheet.element.offsetTop - 12;
  }

  /** Brings an area into sight, if it is not. */
  reveal(area: Area): void {
    const sheet = this.sheets[area.page - 1];
    if (!sheet) return;
    const top = sheet.viewport ? this.place(sheet, area)?.top ?? 0 : 0;
    const at = sheet.element.offsetTop + top;
    const [from, to] = [this.scroller.scrollTop + 40, this.scroller.scrollTop + this.scroller.clientHeight - 80];
    if (at < from || at > to) this.scroller.scrollTop = at - this.scroller.clientHeight / 3;
  }

  zoom(factor: number): void {
    const at = this.current();
    this.scale = Math.min(Math.max(this.scale * factor, 0.4), 4);
    for (const sheet of this.sheets) {
      this.hide(sheet);
      this.resize(sheet, factor);
    }
    this.goTo(at);
    this.watch();
  }

  /** Where an area lies on its sheet, in pixels; null while the page was never drawn. */
  place(sheet: Sheet, area: Area): { left: number; top: number; width: number; height: number } | null {
    if (!sheet.viewport) return null;
    const [ax, ay] = sheet.viewport.convertToViewportPoint(area.x0, area.y0) as [number, number];
    const [bx, by] = sheet.viewport.convertToViewportPoint(area.x1, area.y1) as [number, number];
    return { left: Math.min(ax, bx), top: Math.min(ay, by), width: Math.abs(bx - ax), height: Math.abs(by - ay) };
  }

  /** A point on a sheet, in points of the page. */
  pointOn(sheet: Sheet, event: { clientX: number; clientY: number }): [number, number] | null {
    const frame = sheet.layer.getBoundingClientRect();
    return sheet.viewport ? (sheet.viewport.convertToPdfPoint(event.clientX - frame.left, event.clientY - frame.top) as [number, number]) : null;
  }

  /** All of a page. */
  async whole(number: number): Promise<Area | null> {
    const page = await this.file?.getPage(number);
    const [x0, y0, x1, y1] = (page?.view ?? []) as number[];
    return x0 === undefined || y0 === undefined || x1 === undefined || y1 === undefined ? null : { page: number, x0: x0 - 1, y0: y0 - 1, x1: x1 + 1, y1: y1 + 1 };
  }

  private fit(page: PDFPageProxy): number {
    const room = this.scroller.clientWidth - 40;
    return Math.min(Math.max(room / page.getViewport({ scale: 1 }).width, 0.4), 1.6);
  }

  private lay(count: number, viewport: PageViewport): void {
    this.scroller.replaceChildren();
    this.sheets = Array.from({ length: count }, (_, index) => this.newSheet(index + 1, viewport));
    this.scroller.append(...this.sheets.map(sheet => sheet.element));
    this.watch();
  }

  private newSheet(number: number, viewport: PageViewport): Sheet {
    const [page, layer] = [element("section", "sheet"), element("div", "sheet__layer")];
    page.dataset.page = String(number);
    page.setAttribute("aria-label", this.pageName(number));
    page.style.width = `${viewport.width}px`;
    page.style.height = `${viewport.height}px`;
    page.append(layer, element("span", "sheet__number", String(number)));
    return { number, element: page, layer, viewport: null };
  }

  private resize(sheet: Sheet, factor: number): void {
    sheet.element.style.width = `${sheet.element.offsetWidth * factor}px`;
    sheet.element.style.height = `${sheet.element.offsetHeight * factor}px`;
  }

  private watch(): void {
    this.observer?.disconnect();
    this.observer = new IntersectionObserver(entries => {
      for (const entry of entries) {
        const sheet = this.sheets[Number((entry.target as HTMLElement).dataset.page) - 1];
        if (!sheet) continue;
        if (entry.isIntersecting) this.wanted.add(sheet.number);
        else this.wanted.delete(sheet.number);
        if (entry.isIntersecting) void this.show(sheet);
        else this.hide(sheet);
      }
    }, { root: this.scroller, rootMargin: AHEAD });
    for (const sheet of this.sheets) this.observer.observe(sheet.element);
  }

  private async show(sheet: Sheet): Promise<void> {
    if (this.shown.has(sheet.number) || !this.file) return;
    const canvas = document.createElement("canvas");
    const [file, scale] = [this.file, this.scale];
    const page = await file.getPage(sheet.number);
    if (file !== this.file || scale !== this.scale || this.shown.has(sheet.number)) return;
    if (!this.wanted.has(sheet.number)) return void page.cleanup();
    const viewport = page.getViewport({ scale });
    sheet.viewport = viewport;
    sheet.element.style.width = `${viewport.width}px`;
    sheet.element.style.height = `${viewport.height}px`;
    const sharpness = Math.min(devicePixelRatio, Math.sqrt(MOST_PIXELS / (viewport.width * viewport.height)));
    canvas.width = Math.round(viewport.width * sharpness);
    canvas.height = Math.round(viewport.height * sharpness);
    canvas.setAttribute("aria-hidden", "true");
    const shown: Shown = { page, task: null, canvas };
    this.shown.set(sheet.number, shown);
    sheet.element.prepend(canvas);
    this.drawn(sheet);
    shown.task = page.render({ canvas, viewport, transform: [sharpness, 0, 0, sharpness, 0, 0] });
    await shown.task.promise.catch((problem: unknown) => {
      if (!(problem instanceof Error && problem.name === "RenderingCancelledException")) throw problem;
    });
    sheet.element.dataset.drawn = "yes";
  }

  private hide(sheet: Sheet): void {
    const shown = this.shown.get(sheet.number);
    if (!shown) return;
    this.shown.delete(sheet.number);
    shown.task?.cancel();
    shown.canvas.width = 0;
    shown.canvas.remove();
    // What a page holds can only go when drawing it has ended.
    void (shown.task?.promise ?? Promise.resolve()).catch(() => undefined).then(() => this.shown.has(sheet.number) || shown.page.cleanup());
    delete sheet.element.dataset.drawn;
    this.hidden(sheet);
    // Images and fonts that pages share are kept by the file; it lets them go when nothing is being drawn.
    if (++this.forgotten % TIDY_EVERY === 0) void this.file?.cleanup(true).catch(() => undefined);
  }

  private close(): void {
    this.observer?.disconnect();
    this.wanted.clear();
    for (const sheet of this.sheets) this.hide(sheet);
    void this.file?.loadingTask.destroy();
    this.file = null;
  }
}
