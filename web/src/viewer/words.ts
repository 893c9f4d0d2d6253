import type { Area } from "./types";

export interface Word {
  text: string;
  line: number;
  x0: number;
  y0: number;
  x1: number;
  y1: number;
}

const SLACK = 2;
const LINE_WEIGHT = 4;

/** The words of pages, asked for when a page comes into sight and forgotten when it is far away. */
export class Words {
  private readonly pages = new Map<number, Promise<Word[]>>();
  private readonly here = new Map<number, Word[]>();

  constructor(private readonly address: string) {}

  of(page: number): Promise<Word[]> {
    const known = this.pages.get(page);
    if (known) return known;
    const asked = this.ask(page);
    this.pages.set(page, asked);
    return asked;
  }

  forget(page: number): void {
    this.pages.delete(page);
    this.here.delete(page);
  }

  /** The words under areas, as far as their pages are at hand. */
  under(areas: Area[]): string {
    return areas.flatMap(area => (this.here.get(area.page) ?? []).filter(word => isUnder(word, area)).map(word => word.text)).join(" ");
  }

  /** No words for want of a connection: areas can be drawn all the same, and the next time is another try. */
  private async ask(page: number): Promise<Word[]> {
    try {
      const response = await fetch(`${this.address}/${page}/words`);
      if (response.ok) {
        const words = ((await response.json()) as { words: [string, number, number, number, number, number][] }).words.map(toWord);
        if (this.pages.has(page)) this.here.set(page, words);
        return words;
      }
      if (response.status === 404) return [];
    } catch (problem) {
      if (!(problem instanceof TypeError)) throw problem;
    }
    this.pages.delete(page);
    return [];
  }
}

function toWord([text, line, x0, y0, x1, y1]: [string, number, number, number, number, number]): Word {
  return { text, line, x0, y0, x1, y1 };
}

function isUnder(word: Word, area: Area): boolean {
  const [x, y] = [(word.x0 + word.x1) / 2, (word.y0 + word.y1) / 2];
  return x > area.x0 && x < area.x1 && y > area.y0 && y < area.y1;
}

/** The word at a point, or -1. */
export function wordAt(words: Word[], x: number, y: number): number {
  return words.findIndex(w => x >= w.x0 - SLACK && x <= w.x1 + SLACK && y >= w.y0 - SLACK && y <= w.y1 + SLACK);
}

/** The word nearest to a point, lines before columns. */
export function nearestWord(words: Word[], x: number, y: number): number {
  let [best, least] = [-1, Infinity];
  words.forEach((w, index) => {
    const dx = Math.max(w.x0 - x, 0, x - w.x1);
    const dy = Math.max(w.y0 - y, 0, y - w.y1) * LINE_WEIGHT;
    const distance = dx * dx + dy * dy;
    if (distance < least) [best, least] = [index, distance];
  });
  return best;
}

/** One area for each line of a run of words. */
export function areasOf(page: number, words: Word[], from: number, to: number): Area[] {
  const areas: Area[] = [];
  let line = -1;
  for (const word of words.slice(Math.min(from, to), Math.max(from, to) + 1)) {
    const last = areas.at(-1);
    if (last && word.line === line) {
      last.x0 = Math.min(last.x0, word.x0);
      last.y0 = Math.min(last.y0, word.y0);
      last.x1 = Math.max(last.x1, word.x1);
      last.y1 = Math.max(last.y1, word.y1);
    } else areas.push({ page, x0: word.x0, y0: word.y0, x1: word.x1, y1: word.y1 });
    line = word.line;
  }
  return areas;
}
