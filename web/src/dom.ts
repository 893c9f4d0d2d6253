/** An element with its look and its text. */
export function element<Name extends keyof HTMLElementTagNameMap>(name: Name, look = "", text = ""): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  if (look !== "") made.className = look;
  if (text !== "") made.textContent = text;
  return made;
}

/** A button that does something here; within a form it sends nothing. */
export function button(text: string, act: () => void, look = ""): HTMLButtonElement {
  const made = element("button", look, text);
  made.type = "button";
  made.addEventListener("click", act);
  return made;
}
