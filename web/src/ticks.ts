/** The box in the head of a table ticks every row. */
export function tickAll(): void {
  document.addEventListener("change", event => {
    const all = event.target as HTMLInputElement;
    if (!all.matches("[data-tick-all]")) return;
    for (const box of all.closest("table")?.querySelectorAll<HTMLInputElement>("tbody input[type=checkbox]") ?? []) box.checked = all.checked;
  });
}
