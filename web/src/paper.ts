import { GlobalWorkerOptions, getDocument, type PDFDocumentProxy } from "pdfjs-dist";

GlobalWorkerOptions.workerSrc = "/web/pdf.worker.mjs";

const CHUNK = 256 * 1024;
const AHEAD = "400px";

/** Elements with data-pdf show the pages of a file: each in the child that names it by data-page, or all of them one after another. */
for (const place of document.querySelectorAll<HTMLElement>("[data-pdf]")) void show(place);

async function show(place: HTMLElement): Promise<void> {
  try {
    const file = await getDocument({
      url: place.dataset.pdf ?? "", rangeChunkSize: CHUNK, disableAutoFetch: true, disableStream: true,
      cMapUrl: "/web/cmaps/", cMapPacked: true, standardFontDataUrl: "/web/standard_fonts/", wasmUrl: "/web/wasm/", iccUrl: "/web/iccs/",
      enableXfa: false, isImageDecoderSupported: false,
    }).promise;
    if (!place.querySelector("[data-page]")) {
      place.replaceChildren(...Array.from({ length: file.numPages }, (_, index) => sheet(index + 1)));
    }
    watch(file, place);
  } catch (problem) {
    place.dataset.failed = problem instanceof Error ? problem.message : "?";
    document.getElementById(place.dataset.instead ?? "")?.setAttribute("open", "");
  }
}

function sheet(number: number): HTMLElement {
  const element = document.createElement("div");
  element.className = "paper__page";
  element.dataset.page = String(number);
  return element;
}

/** Pages are drawn when they come into sight, and forgotten when they leave it. */
function watch(file: PDFDocumentProxy, place: HTMLElement): void {
  const observer = new IntersectionObserver(entries => {
    for (const { target, isIntersecting } of entries) {
      const element = target as HTMLElement;
      if (isIntersecting) void draw(file, element);
      else element.querySelector("canvas")?.remove();
    }
  }, { rootMargin: AHEAD });
  for (const page of place.querySelectorAll("[data-page]")) observer.observe(page);
}

async function draw(file: PDFDocumentProxy, element: HTMLElement): Promise<void> {
  if (element.querySelector("canvas")) return;
  const canvas = document.createElement("canvas");
  canvas.setAttribute("aria-hidden", "true");
  element.prepend(canvas);
  const page = await file.getPage(Number(element.dataset.page));
  const plain = page.getViewport({ scale: 1 });
  const viewport = page.getViewport({ scale: (element.clientWidth / plain.width) * Math.min(devicePixelRatio, 2) });
  element.style.aspectRatio = `${plain.width} / ${plain.height}`;
  [canvas.width, canvas.height] = [Math.round(viewport.width), Math.round(viewport.height)];
  await page.render({ canvas, viewport }).promise;
  page.cleanup();
  element.dataset.drawn = "yes";
}
