/** Au-delà, Excel ne prend plus un texte pour un nombre ni une date. */
const LONGUEUR_D_UNE_DATE_OU_D_UN_NOMBRE = 25;

/**
 * Un texte à écrire par `formulas` sans qu'Excel le réinterprète : « 1/2 » deviendrait une date, « =… » une
 * formule, « VRAI » un booléen. L'apostrophe initiale, qu'Excel retire, l'en empêche ; elle n'est mise que là où
 * il le faut, car elle se voit dans la barre de formule.
 */
export function texteSansInterpretation(texte: string): string {
  const commeUneFormule = /^[=+\-@'\t]/.test(texte);
  const commeUnNombre = texte.length <= LONGUEUR_D_UNE_DATE_OU_D_UN_NOMBRE && /\d/.test(texte);
  const commeUnBooleen = /^\s*(vrai|faux|true|false)\s*$/i.test(texte);
  return commeUneFormule || commeUnNombre || commeUnBooleen ? `'${texte}` : texte;
}
