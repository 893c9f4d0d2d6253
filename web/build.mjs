// Makes everything the browser loads: scripts, styles, fonts, and the data files of pdf.js.
import { build } from "esbuild";
import { cp, mkdir, rm } from "node:fs/promises";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const out = join(here, "..", "artifacts", "web");
const pdfjs = join(here, "node_modules", "pdfjs-dist");

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await build({
  absWorkingDir: here,
  entryPoints: { app: "src/app.ts", viewer: "src/viewer/main.ts", paper: "src/paper.ts", "app-style": "styles/app.css", portal: "styles/portal.css" },
  entryNames: "[name]",
  assetNames: "[name]",
  outdir: out,
  bundle: true,
  format: "esm",
  target: "es2023",
  minify: true,
  sourcemap: false,
  legalComments: "none",
  loader: { ".woff2": "file" },
  logLevel: "warning",
});
await cp(join(out, "app-style.css"), join(out, "app.css"));
await rm(join(out, "app-style.css"));
await cp(join(here, "assets"), out, { recursive: true });
await cp(join(pdfjs, "build", "pdf.worker.min.mjs"), join(out, "pdf.worker.mjs"));
for (const folder of ["cmaps", "standard_fonts", "wasm", "iccs"]) await cp(join(pdfjs, folder), join(out, folder), { recursive: true });
