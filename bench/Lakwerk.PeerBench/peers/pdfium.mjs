import * as fs from "node:fs";
import { createRequire } from "node:module";

/** PDFium with the few helpers that its users here need. */
export async function open(modules) {
  const { init } = createRequire(modules + "/x.js")("@embedpdf/pdfium");
  const library = await init({ wasmBinary: fs.readFileSync(modules + "/@embedpdf/pdfium/dist/pdfium.wasm") });
  library.PDFiumExt_Init();
  return {
    library,
    allocate: size => library.pdfium.wasmExports.malloc(size),
    free: pointer => library.pdfium.wasmExports.free(pointer),
    put(pointer, bytes) { library.pdfium.HEAPU8.set(bytes, pointer); },
    take: (pointer, size) => library.pdfium.HEAPU8.slice(pointer, pointer + size),
  };
}

/** Loads a file, hands it to work, and closes it. */
export function withDocument(pdfium, file, work) {
  const bytes = fs.readFileSync(file);
  const pointer = pdfium.allocate(bytes.length);
  pdfium.put(pointer, bytes);
  const document = pdfium.library.FPDF_LoadMemDocument(pointer, bytes.length, "");
  try {
    if (!document) throw new Error("not loaded: " + pdfium.library.FPDF_GetLastError());
    work(document);
  } finally {
    if (document) pdfium.library.FPDF_CloseDocument(document);
    pdfium.free(pointer);
  }
}
