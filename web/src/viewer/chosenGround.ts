import type { Config, Ground } from "./types";

const KEY = "lakwerk-ground";

/** The ground that the next mark gets: in the bar above the pages, and the same in the next document. */
export class ChosenGround {
  private ground: Ground;

  constructor(config: Config) {
    this.ground = config.grounds.find(g => g.code === sessionStorage.getItem(KEY)) ?? (config.grounds[0] as Ground);
    this.show();
  }

  get code(): string {
    return this.ground.code;
  }

  use(ground: Ground): void {
    this.ground = ground;
    sessionStorage.setItem(KEY, ground.code);
    this.show();
  }

  private show(): void {
    const [label, name] = [document.getElementById("ground-label"), document.getElementById("ground-name")];
    if (label) label.textContent = this.ground.label;
    if (name) name.textContent = this.ground.name;
  }
}
