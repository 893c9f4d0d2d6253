import { reasonOf } from "../http";
import type { Sheets } from "./sheets";
import type { Store } from "./store";
import { say, type Config } from "./types";

/** The redacted file itself, made anew from the marks as they are: not a drawing of it. */
export class PublicView {
  constructor(
    private readonly config: Config,
    private readonly store: Store,
    private readonly sheets: Sheets,
    private readonly scroller: HTMLElement,
    private readonly speak: (text: string) => void,
  ) {}

  /** Opens it in place of the original; gives why it cannot be shown, or null. */
  async open(): Promise<string | null> {
    this.proving(true);
    try {
      return await this.fetched();
    } finally {
      this.proving(false);
    }
  }

  private async fetched(): Promise<string | null> {
    const address = `${this.config.public}?at=${this.store.version}`;
    const response = await fetch(address, { headers: { Range: "bytes=0-0", Accept: "application/pdf, application/problem+json" } });
    if (!response.ok) return reasonOf(response);
    await this.sheets.open(address);
    return null;
  }

  /** What the public will see is not to be mistaken for what is seen while it is being made. */
  private proving(isOn: boolean): void {
    if (isOn) this.speak(say(this.config, "proving"));
    this.scroller.dataset.proving = isOn ? say(this.config, "proving") : "";
    this.scroller.setAttribute("aria-busy", String(isOn));
    this.scroller.classList.toggle("is-proving", isOn);
  }
}
