import { adresse, adresseAbsolueDePlage, adresseDePlage, plageDe } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { estCeJour } from "../estEncore";
import { texteEnFormule } from "../formules";
import type { ContenuFormule, Plage } from "../types";
import { COLONNE, COLONNE_DES_DECOMPTES, SEPARATEUR_D_ETIQUETTE } from "./blocs";
import { NATURES } from "./libelles";
import type { Rangee } from "./tableau";

/**
 * À chaque ligne de période, dans une colonne masquée : 1 si elle ne dit plus ce dont les mois ont été calculés, 0
 * sinon. Rend ces cellules.
 */
export function ecrireSuiviDesPeriodes(
  f: ConstructeurDeFeuille,
  premiere: number,
  rangees: readonly Rangee[],
): Plage {
  rangees.forEach((rangee, rang) => {
    const ligne = premiere + rang;
    f.formule(ligne, COLONNE_DES_DECOMPTES, formuleDuSuivi(rangee, ligne), 0, "technique");
  });
  return plageDe(premiere, COLONNE_DES_DECOMPTES, rangees.length);
}

function formuleDuSuivi({ saisies }: Rangee, ligne: number): string {
  const texte = (champ: string) => String(saisies[champ] ?? "");
  const nature = texte("nature");
  const derniere = nature === "" ? COLONNE.d : COLONNE.g;
  const cellules = adresseDePlage(plageDe(ligne, COLONNE.b, 1, derniere - COLONNE.b + 1));
  const enErreur = `SUMPRODUCT(ISERROR(${cellules})*1)>0`;
  // La lecture prend une ligne vide pour une période quand elle a un poste, une nature et un début.
  if (nature === "") return `=IF(${enErreur},0,IF(SUMPRODUCT((LEN(${cellules})>0)*1)=3,1,0))`;
  const conditions = [
    estCePoste(adresse(ligne, COLONNE.b), texte("poste")),
    `${adresse(ligne, COLONNE.c)}=${texteEnFormule(nature)}`,
    estCeJour(adresse(ligne, COLONNE.d), texte("debut")),
    estCeJour(adresse(ligne, COLONNE.e), texte("fin")),
    // Les autres natures n'ont ni quotité, ni information : ce que l'on y écrit ne compte pas.
    ...(nature === NATURES.presence ? [`${adresse(ligne, COLONNE.f)}=${Number(saisies["quotite"])}`] : []),
    ...(nature === NATURES.vacance ? [estCeJour(adresse(ligne, COLONNE.g), texte("information"))] : []),
  ];
  return `=IF(${enErreur},1,IF(AND(${conditions.join(",")}),0,1))`;
}

/** « p1 · Camille Exemple », ou « p1 » seul : l'identifiant désigne le poste, un nom corrigé n'y change rien. */
function estCePoste(cellule: string, etiquette: string): string {
  const [identifiant = ""] = etiquette.split(SEPARATEUR_D_ETIQUETTE);
  const debut = `${identifiant} `;
  return `MID(${cellule}&" ",1,${debut.length})=${texteEnFormule(debut)}`;
}

const SUITE =
  " depuis ce calcul\u00a0: les mois ci-dessous ne suivent plus. Ouvrez le volet de CTG pour Excel, onglet Équipe, ou demandez à votre Caf de refaire ce classeur.";

/** Dit au-dessus des mois qu'ils ne sont plus ceux des périodes ; une ligne supprimée se voit aussi. */
export function signalDesMois(
  suivi: Plage,
  annee: { readonly cellule: string; readonly calculee: number },
): ContenuFormule {
  const plage = adresseAbsolueDePlage(suivi);
  const changees = `SUM(${plage})`;
  const autreAnnee = `IF(ISERROR(${annee.cellule}),1,(${annee.cellule}<>${annee.calculee})*1)=1`;
  const dire = (texte: string) => texteEnFormule(`${texte}${SUITE}`);
  return {
    formule:
      `=IF(${autreAnnee},${dire("L’année évaluée a changé")},` +
      `IF(${changees}+(ROWS(${plage})<${suivi.lignes})=0,"",` +
      `IF(${changees}<2,${dire("Une période a changé")},` +
      `${changees}&${dire(" périodes ont changé")})))`,
    resultat: "",
  };
}
