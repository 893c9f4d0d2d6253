/** An open menu closes when something else is clicked, or on Escape. */
export function closeMenus(): void {
  document.addEventListener("click", event => closeAllBut((event.target as Element).closest("details.menu")));
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    const open = document.querySelector<HTMLElement>("details.menu[open]");
    closeAllBut(null);
    open?.querySelector<HTMLElement>("summary")?.focus();
  });
}

function closeAllBut(kept: Element | null): void {
  for (const menu of document.querySelectorAll("details.menu[open]")) if (menu !== kept) menu.removeAttribute("open");
}
