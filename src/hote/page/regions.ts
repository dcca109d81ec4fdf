/** Les parties de la page entre lesquelles F6 passe, comme dans Excel ; Maj+F6 va dans l'autre sens. */
const ORDRE = ["ruban", "classeur", "volet"];

/** À poser sur la fenêtre de la page et sur celle du volet : la grille garde Tab pour elle. */
export function changerDeRegion(touche: KeyboardEvent): void {
  if (touche.key !== "F6") return;
  touche.preventDefault();
  touche.stopPropagation();
  const presentes = ORDRE.flatMap((nom) => document.querySelector<HTMLElement>(`[data-region=${nom}]`) ?? []);
  const actuelle = presentes.findIndex((region) => region.contains(document.activeElement));
  const pas = touche.shiftKey ? -1 : 1;
  const suivante = presentes[(actuelle + pas + presentes.length) % presentes.length];
  if (suivante) entrerDans(suivante);
}

function entrerDans(region: HTMLElement): void {
  if (region instanceof HTMLIFrameElement) {
    region.contentWindow?.focus();
    premierFocalisable(region.contentDocument?.body)?.focus();
  } else {
    region.dispatchEvent(new CustomEvent("entree"));
    if (!region.contains(document.activeElement)) premierFocalisable(region)?.focus();
  }
}

function premierFocalisable(racine: HTMLElement | undefined | null): HTMLElement | undefined {
  const focalisables =
    "a[href], button:not([disabled]), input, select, textarea, [tabindex]:not([tabindex='-1'])";
  return racine?.querySelector<HTMLElement>(focalisables) ?? undefined;
}
