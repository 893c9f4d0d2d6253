// node text-mupdf.mjs node_modules files.txt
import * as fs from "node:fs";

const [modules, list] = process.argv.slice(2);
const mupdf = await import(modules + "/mupdf/dist/mupdf.js");
let characters = 0;
for (const file of fs.readFileSync(list, "utf8").split("\n").filter(Boolean)) {
  try {
    const document = mupdf.Document.openDocument(fs.readFileSync(file), "application/pdf");
    if (document.needsPassword()) document.authenticatePassword("");
    for (let number = 0; number < document.countPages(); number++) {
      const page = document.loadPage(number);
      const text = page.toStructuredText("preserve-whitespace");
      characters += text.asText().length;
      text.destroy();
      page.destroy();
    }
    document.destroy();
  } catch (problem) { console.error(file, String(problem)); process.exitCode = 1; }
}
console.log(characters);
