/** Buttons with data-dialog open the dialog of that id. */
export function openDialogs(): void {
  document.addEventListener("click", event => {
    const button = (event.target as Element).closest<HTMLElement>("[data-dialog]");
    if (button) show(button.dataset.dialog ?? "");
  });
}

export function show(id: string): void {
  const dialog = document.getElementById(id);
  if (dialog instanceof HTMLDialogElement && !dialog.open) dialog.showModal();
}
