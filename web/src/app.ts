// Small things on every page; without this script everything still works, only with more page loads.
import "htmx.org";
import { openAnchors } from "./anchors";
import { openDialogs } from "./dialogs";
import { formToken } from "./http";
import { listenForKeys } from "./keys";
import { closeMenus } from "./menus";
import { followNews } from "./live";
import { sendPlainly } from "./plain";
import { showTab } from "./tabs";
import { tickAll } from "./ticks";
import { acceptFiles } from "./upload";

document.documentElement.dataset.script = "on";
document.addEventListener("htmx:config:request", event => {
  const detail = (event as CustomEvent<{ ctx: { request: { headers: Record<string, string> } } }>).detail;
  detail.ctx.request.headers["RequestVerificationToken"] = formToken();
});
openDialogs();
listenForKeys();
closeMenus();
sendPlainly();
tickAll();
acceptFiles();
followNews();
showTab();
openAnchors();
