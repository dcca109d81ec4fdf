import { direPart } from "../../domaine/equipe/constats/constat";
import { direValeur } from "../../domaine/saisie/direValeur";
import { STYLES } from "../../plan/charte";
import type { Resultat, Style } from "../../plan/types";
import { controleDEcarts } from "../ecarts/controleDEcarts";
import type { Ecart } from "../ecarts/ecart";
import { regleDuResultat } from "../ecarts/estUnResultat";

/**
 * La formule est juste, la valeur que le classeur en garde ne l'est pas : un outil a changé des réponses sans recalculer,
 * ou le calcul est manuel. Une valeur absente n'est pas fausse : Excel la calcule à l'ouverture.
 */
export const VALEUR_FAUSSE = controleDEcarts({
  identifiant: "C-VALEUR-1",
  titre: "Valeur affichée qui ne concorde pas",
  roles: ["conseil", "gestion"],
  nature: "valeur-fausse",
  gravite: () => "a-corriger",
  regle: regleDuResultat,
  geste: "Recalculer dans Excel (Ctrl + Alt + F9), puis enregistrer.",
  phrase: (ecart) =>
    `Cette cellule montre ${dire(ecart.montre, ecart)}\u00a0; sa formule et ce qui est saisi donnent ${dire(attendueDe(ecart), ecart)}.`,
  phraseDEnsemble: (nombre) =>
    `${nombre} valeurs de cette feuille ne sont pas celles que donnent leurs formules et ce qui est saisi.`,
});

function attendueDe({ attendue: { contenu } }: Ecart): Resultat {
  return contenu !== undefined && "formule" in contenu ? contenu.resultat : "";
}

function dire(valeur: Resultat, { attendue }: Ecart): string {
  const { format }: Style = (STYLES as Readonly<Record<string, Style>>)[attendue.style] ?? {};
  if (typeof valeur === "number" && format?.endsWith("%") === true) return direPart(valeur);
  return direValeur(typeof valeur === "object" ? valeur.erreur : valeur);
}
