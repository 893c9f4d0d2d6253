import { Viewer } from "./viewer";
import type { Config } from "./types";

const config = JSON.parse(document.getElementById("viewer-config")?.textContent ?? "{}") as Config;
void new Viewer(config).start();
