import { button, element } from "../dom";
import { saidOf } from "./entry";
import type { Store } from "./store";
import { say, type Config, type Mark, type Remark } from "./types";

/** What colleagues say about the document and its marks, and the questions they ask one another. */
export class Remarks {
  private readonly list = document.getElementById("remarks") as HTMLElement;
  private readonly form = document.getElementById("remark-form") as HTMLFormElement | null;
  private mark: Mark | undefined;

  constructor(
    private readonly config: Config,
    private readonly store: Store,
    private readonly reveal: (mark: string) => void,
  ) {
    this.form?.addEventListener("submit", event => {
      event.preventDefault();
      this.send();
    });
    this.text?.addEventListener("keydown", event => {
      if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) this.send();
      if (event.key === "Escape") document.getElementById("pages")?.focus();
    });
  }

  focus(): void {
    this.text?.focus();
  }

  draw(mark: Mark | undefined): void {
    this.mark = mark;
    const about = document.getElementById("remark-about");
    if (about) about.textContent = mark ? say(this.config, "remark.on-mark", mark.label, mark.areas[0]?.page ?? 0) : say(this.config, "remark.on-document");
    const open = this.store.remarks.filter(r => !r.settledBy);
    (document.getElementById("remark-count") as HTMLElement).textContent = String(open.length);
    // Somebody is typing an answer: that entry stays as it is.
    if (this.list.contains(document.activeElement)) return;
    this.list.replaceChildren(...[...open, ...this.store.remarks.filter(r => r.settledBy)].map(r => this.entry(r)));
  }

  private get text(): HTMLTextAreaElement | null {
    return document.getElementById("remark-text") as HTMLTextAreaElement | null;
  }

  private send(): void {
    const text = this.text?.value.trim() ?? "";
    if (!this.text || text === "") return;
    const asked = (document.getElementById("remark-asked") as HTMLSelectElement).value;
    this.store.remark(text, this.mark?.id ?? null, asked === "" ? null : asked);
    this.text.value = "";
  }

  private entry(remark: Remark): HTMLElement {
    const entry = element("div", remark.settledBy ? "entry is-settled" : "entry");
    const mark = remark.mark;
    const head = mark ? button("", () => this.reveal(mark), "entry__go") : element("span", "entry__go");
    head.append(...saidOf(remark.text, remark.askedName ? say(this.config, "remark.asks", remark.name, remark.askedName) : remark.name));
    entry.append(head);
    if (remark.settledBy) entry.append(element("span", "entry__about", remark.answer ? say(this.config, "remark.answer", remark.settledBy, remark.answer) : say(this.config, "remark.settled", remark.settledBy)));
    else if (this.config.mayRemark) entry.append(this.acts(remark));
    return entry;
  }

  private acts(remark: Remark): HTMLElement {
    const form = element("form", "entry__acts");
    const send = element("button", "", say(this.config, remark.asked ? "remark.do-answer" : "remark.do-settle"));
    const answer = element("input", "utrecht-textbox");
    answer.setAttribute("aria-label", say(this.config, "remark.your-answer"));
    answer.required = true;
    form.append(...(remark.asked ? [answer] : []), send);
    form.addEventListener("submit", event => {
      event.preventDefault();
      send.focus();
      send.blur();
      this.store.settle(remark, remark.asked ? answer.value.trim() : null);
    });
    return form;
  }
}
