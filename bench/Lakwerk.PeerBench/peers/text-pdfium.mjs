// node text-pdfium.mjs node_modules files.txt
import * as fs from "node:fs";
import { open, withDocument } from "./pdfium.mjs";

const [modules, list] = process.argv.slice(2);
const pdfium = await open(modules);
const { library } = pdfium;
let characters = 0;

function readPage(document, number) {
  const page = library.FPDF_LoadPage(document, number);
  if (!page) return;
  const text = library.FPDFText_LoadPage(page);
  const count = library.FPDFText_CountChars(text);
  const size = 2 * (count + 1);
  const pointer = pdfium.allocate(size);
  library.FPDFText_GetText(text, 0, count, pointer);
  characters += new TextDecoder("utf-16le").decode(pdfium.take(pointer, size)).length;
  pdfium.free(pointer);
  library.FPDFText_ClosePage(text);
  library.FPDF_ClosePage(page);
}

for (const file of fs.readFileSync(list, "utf8").split("\n").filter(Boolean)) {
  try {
    withDocument(pdfium, file, document => {
      for (let number = 0; number < library.FPDF_GetPageCount(document); number++) readPage(document, number);
    });
  } catch (problem) { console.error(file, String(problem)); process.exitCode = 1; }
}
console.log(characters);
