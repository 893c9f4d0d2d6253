/** The act that a key asks for; the number keys choose grounds, and the arrows move over the words of a page. */
export const KEYMAP: Record<string, string> = {
  j: "next-page", k: "previous-page", "]": "next-document", "[": "previous-document",
  "+": "larger", "=": "larger", "-": "smaller",
  n: "next", p: "previous", ".": "next-mark", c: "toggle-contested", v: "toggle-mode",
  a: "accept", x: "reject", A: "accept-same", X: "reject-same", d: "accept-dossier",
  m: "palette", w: "whole-page", W: "whole-document", Delete: "remove", Backspace: "remove",
  f: "find", o: "remark", Escape: "leave",
};
