// node redact-mupdf.mjs node_modules jobs.jsonl
import * as fs from "node:fs";

const [modules, jobs] = process.argv.slice(2);
const mupdf = await import(modules + "/mupdf/dist/mupdf.js");

function redact(job) {
  const document = mupdf.PDFDocument.openDocument(fs.readFileSync(job.in), "application/pdf");
  if (document.needsPassword()) document.authenticatePassword("");
  const marked = new Set();
  for (const mark of JSON.parse(fs.readFileSync(job.marks, "utf8")).marks) {
    const page = document.findPage(mark.page - 1).resolve();
    if (page.get("Annots").isNull()) page.put("Annots", document.newArray());
    for (const box of mark.boxes) {
      const rectangle = document.newArray();
      for (const edge of box) rectangle.push(document.newReal(edge));
      const annotation = document.newDictionary();
      annotation.put("Type", document.newName("Annot"));
      annotation.put("Subtype", document.newName("Redact"));
      annotation.put("Rect", rectangle);
      page.get("Annots").push(document.addObject(annotation));
    }
    marked.add(mark.page);
  }
  for (const number of marked)
    document.loadPage(number - 1).applyRedactions(true, mupdf.PDFPage.REDACT_IMAGE_PIXELS, mupdf.PDFPage.REDACT_LINE_ART_REMOVE_IF_COVERED, mupdf.PDFPage.REDACT_TEXT_REMOVE);
  fs.writeFileSync(job.out, document.saveToBuffer("garbage=3,compress,decrypt").asUint8Array());
  document.destroy();
}

for (const line of fs.readFileSync(jobs, "utf8").split("\n").filter(Boolean)) {
  try { redact(JSON.parse(line)); } catch (problem) { console.error(JSON.parse(line).in, String(problem)); process.exitCode = 1; }
}
