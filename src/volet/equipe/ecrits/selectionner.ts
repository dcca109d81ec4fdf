/** Sélectionne un passage d'un champ, et l'amène au milieu : le navigateur n'y déroule pas le texte de lui-même. */
export function selectionner(champ: HTMLTextAreaElement, debut: number, fin: number): void {
  champ.focus();
  champ.setSelectionRange(debut, fin);
  champ.scrollTop = hauteurJusqua(champ, fin) - champ.clientHeight / 2;
}

/** En pixels, mesurée dans un champ jumeau que l'on ne voit pas. */
function hauteurJusqua(champ: HTMLTextAreaElement, place: number): number {
  const jumeau = champ.cloneNode() as HTMLTextAreaElement;
  jumeau.removeAttribute("id");
  jumeau.value = champ.value.slice(0, place);
  Object.assign(jumeau.style, {
    position: "absolute",
    visibility: "hidden",
    width: `${champ.offsetWidth}px`,
    height: "0",
    minHeight: "0",
  });
  champ.after(jumeau);
  const { scrollHeight } = jumeau;
  jumeau.remove();
  return scrollHeight;
}
