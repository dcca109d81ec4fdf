/** « 1 125 h ». */
export function direHeures(heures: number): string {
  const [entier = "", decimales] = String(Math.round(heures * 100) / 100).split(".");
  const groupe = entier.replace(/\B(?=(\d{3})+$)/g, "\u00a0");
  return `${decimales === undefined ? groupe : `${groupe},${decimales}`}\u00a0h`;
}
