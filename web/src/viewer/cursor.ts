import { preview } from "./overlay";
import type { Sheets } from "./sheets";
import type { Area } from "./types";
import { areasOf, type Word, type Words } from "./words";

/** A place among the words, moved with the arrow keys: left and right by word, up and down by line, Shift stretches. */
export class Cursor {
  private page = 0;
  private at = -1;
  private anchor = -1;
  private words: Word[] = [];
  // Keys may come faster than the words of a page: each waits for the one before it.
  private moved: Promise<void> = Promise.resolve();

  constructor(
    private readonly sheets: Sheets,
    private readonly source: Words,
    private readonly speak: (text: string) => void,
  ) {}

  /** The areas of the chosen words, once every key so far has had its effect. */
  async chosen(): Promise<Area[]> {
    await this.moved;
    return this.areas;
  }

  leave(): void {
    this.at = -1;
    preview(this.sheets, [], "box--cursor");
  }

  move(key: string, stretch: boolean): Promise<void> {
    this.moved = this.moved.then(() => this.go(key, stretch), () => this.go(key, stretch));
    return this.moved;
  }

  private get areas(): Area[] {
    return this.at < 0 ? [] : areasOf(this.page, this.words, this.anchor, this.at);
  }

  private async go(key: string, stretch: boolean): Promise<void> {
    const page = this.at < 0 ? this.sheets.current() : this.page;
    if (page !== this.page || this.words.length === 0) this.words = await this.source.of(page);
    if (this.words.length === 0) return;
    const fresh = this.at < 0 || page !== this.page;
    this.page = page;
    this.at = fresh ? 0 : this.step(key);
    if (fresh || !stretch) this.anchor = this.at;
    this.draw();
  }

  private step(key: string): number {
    const last = this.words.length - 1;
    if (key === "ArrowRight") return Math.min(this.at + 1, last);
    if (key === "ArrowLeft") return Math.max(this.at - 1, 0);
    const here = this.words[this.at];
    const line = (here?.line ?? 0) + (key === "ArrowDown" ? 1 : -1);
    const middle = here ? (here.x0 + here.x1) / 2 : 0;
    let [best, least] = [this.at, Infinity];
    this.words.forEach((word, index) => {
      const away = Math.abs((word.x0 + word.x1) / 2 - middle);
      if (word.line === line && away < least) [best, least] = [index, away];
    });
    return best;
  }

  private draw(): void {
    const areas = this.areas;
    preview(this.sheets, areas, "box--cursor");
    if (areas[0]) this.sheets.reveal(areas[0]);
    const [from, to] = [Math.min(this.anchor, this.at), Math.max(this.anchor, this.at)];
    this.speak(this.words.slice(from, to + 1).map(word => word.text).join(" "));
  }
}
