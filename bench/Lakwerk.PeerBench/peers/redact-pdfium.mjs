// node redact-pdfium.mjs node_modules jobs.jsonl   (the fork of embedpdf, which can remove text; plain PDFium cannot)
import * as fs from "node:fs";
import { open, withDocument } from "./pdfium.mjs";

const [modules, jobs] = process.argv.slice(2);
const pdfium = await open(modules);
const { library } = pdfium;

function redactPage(document, number, boxes) {
  const page = library.FPDF_LoadPage(document, number - 1);
  if (!page) throw new Error("no page " + number);
  const corners = new Float32Array(boxes.flatMap(([left, bottom, right, top]) => [left, top, right, top, left, bottom, right, bottom]));
  const pointer = pdfium.allocate(corners.byteLength);
  pdfium.put(pointer, new Uint8Array(corners.buffer));
  library.EPDFText_RedactInQuads(page, pointer, boxes.length, true, true);
  library.FPDFPage_GenerateContent(page);
  library.FPDF_ClosePage(page);
  pdfium.free(pointer);
}

function save(document, path) {
  const writer = library.PDFiumExt_OpenFileWriter();
  if (!library.PDFiumExt_SaveAsCopy(document, writer)) throw new Error("not saved");
  const size = library.PDFiumExt_GetFileWriterSize(writer);
  const pointer = pdfium.allocate(size);
  library.PDFiumExt_GetFileWriterData(writer, pointer, size);
  fs.writeFileSync(path, pdfium.take(pointer, size));
  pdfium.free(pointer);
  library.PDFiumExt_CloseFileWriter(writer);
}

for (const line of fs.readFileSync(jobs, "utf8").split("\n").filter(Boolean)) {
  const job = JSON.parse(line);
  try {
    withDocument(pdfium, job.in, document => {
      const pages = new Map();
      for (const mark of JSON.parse(fs.readFileSync(job.marks, "utf8")).marks)
        pages.set(mark.page, [...(pages.get(mark.page) ?? []), ...mark.boxes]);
      for (const [number, boxes] of pages) redactPage(document, number, boxes);
      save(document, job.out);
    });
  } catch (problem) { console.error(job.in, String(problem)); process.exitCode = 1; }
}
