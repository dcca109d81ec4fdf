import { EMPLOYEUR_NATIONAL } from "../sources";
import { constat, type RegleDeFinancement } from "./regle";

/** R-EMP-1 : une ligne qui ne désigne aucun employeur, aucun poste, ou un déjà dit, n'entre pas dans le calcul. */
export const references: RegleDeFinancement = ({ dossier, financement }) => {
  const { employeurs } = dossier.equipe;
  const connus = employeurs.length === 0 ? [""] : employeurs.map(({ identifiant }) => identifiant);
  const postes = dossier.postes.map(({ identifiant }) => identifiant);
  return [
    ...fautes(
      financement.employeurs.map(({ employeur }) => employeur),
      connus,
      (cle) => `Le financement de l’employeur «\u00a0${cle}\u00a0»`,
    ).map((faute) => ({ ...faute, champ: "employeur" })),
    ...fautes(
      financement.couts.map(({ poste }) => poste),
      postes,
      (cle) => `Le coût réel du poste «\u00a0${cle}\u00a0»`,
    ).map((faute) => ({ ...faute, champ: "coutReel" })),
  ].map((faute) =>
    constat({ regle: "R-EMP-1", gravite: "a-corriger", source: EMPLOYEUR_NATIONAL, ...faute }),
  );
};

function fautes(
  cles: readonly string[],
  connues: readonly string[],
  dire: (cle: string) => string,
): { readonly ligne: string; readonly phrase: string }[] {
  const trouvees: { readonly ligne: string; readonly phrase: string }[] = [];
  cles.forEach((cle, rang) => {
    if (!connues.includes(cle)) {
      trouvees.push({
        ligne: cle,
        phrase: `${dire(cle)} est saisi, mais il n’est pas dans l’équipe\u00a0: il n’est pas compté.`,
      });
    } else if (cles.indexOf(cle) !== rang) {
      trouvees.push({
        ligne: cle,
        phrase: `${dire(cle)} est saisi deux fois\u00a0: seul le premier compte.`,
      });
    }
  });
  return trouvees;
}
