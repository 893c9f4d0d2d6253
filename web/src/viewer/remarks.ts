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
    const entry = document.createElement("div");
    entry.className = !remark.settledBy ? "entry" : "entry is-settled";
    const head = document.createElement(remark.mark ? "button" : "span");
    head.className = "entry__go";
    if (remark.mark) {
      (head as HTMLButtonElement).type = "button";
      head.addEventListener("click", () => this.reveal(remark.mark ?? ""));
    }
    head.append(line("entry__text", remark.text), line("entry__about", remark.askedName ? say(this.config, "remark.asks", remark.name, remark.askedName) : remark.name));
    entry.append(head);
    if (remark.settledBy) entry.append(line("entry__about", remark.answer ? say(this.config, "remark.answer", remark.settledBy, remark.answer) : say(this.config, "remark.settled", remark.settledBy)));
    else if (this.config.mayRemark) entry.append(this.acts(remark));
    return entry;
  }

  private acts(remark: Remark): HTMLElement {
    const form = document.createElement("form");
    form.className = "entry__acts";
    const button = document.createElement("button");
    button.textContent = say(this.config, remark.asked ? "remark.do-answer" : "remark.do-settle");
    const answer = document.createElement("input");
    answer.className = "utrecht-textbox";
    answer.setAttribute("aria-label", say(this.config, "remark.your-answer"));
    answer.required = true;
    form.append(...(remark.asked ? [answer] : []), button);
    form.addEventListener("submit", event => {
      event.preventDefault();
      button.focus();
      button.blur();
      this.store.settle(remark, remark.asked ? answer.value.trim() : null);
    });
    return form;
  }
}

function line(look: string, text: string): HTMLElement {
  const made = document.createElement("span");
  [made.className, made.textContent] = [look, text];
  return made;
}
