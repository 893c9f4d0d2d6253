import { button, element } from "../dom";
import type { Config, Ground } from "./types";

/** All grounds in a dialog, found by code or name. */
export class Palette {
  private readonly dialog = document.getElementById("palette") as HTMLDialogElement;
  private readonly search = document.getElementById("palette-search") as HTMLInputElement;
  private readonly list = document.getElementById("palette-list") as HTMLElement;

  constructor(
    private readonly config: Config,
    private readonly pick: (ground: Ground) => void,
  ) {
    this.search.addEventListener("input", () => this.fill());
    this.search.addEventListener("keydown", event => {
      if (event.key === "Enter") this.list.querySelector("button")?.click();
      if (event.key !== "ArrowDown") return;
      event.preventDefault();
      this.list.querySelector("button")?.focus();
    });
    this.list.addEventListener("keydown", event => {
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      if (step === 0) return;
      event.preventDefault();
      const buttons = [...this.list.querySelectorAll("button")];
      const next = buttons[buttons.indexOf(event.target as HTMLButtonElement) + step];
      (next ?? this.search).focus();
    });
  }

  open(): void {
    this.search.value = "";
    this.fill();
    this.dialog.showModal();
    this.search.focus();
  }

  private fill(): void {
    const wanted = this.search.value.trim().toLowerCase();
    const found = this.config.grounds.filter(g => `${g.code} ${g.label} ${g.name}`.toLowerCase().includes(wanted));
    this.list.replaceChildren(...found.map(ground => this.line(ground)));
  }

  private line(ground: Ground): HTMLElement {
    const [item, key] = [element("li"), element("span")];
    if (ground.key !== null) key.append(element("kbd", "", String(ground.key)));
    const go = button("", () => {
      this.dialog.close();
      this.pick(ground);
    });
    go.append(key, element("strong", "", ground.label), element("span", "", ground.name));
    item.append(go);
    return item;
  }
}
