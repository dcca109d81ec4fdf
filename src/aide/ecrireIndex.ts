import type { FonctionDecrite } from "./decrite";
import { ecrireDocument } from "./ecrireDocument";
import { FAMILLES, type Famille } from "./familles";
import { echapper, mettreEnForme } from "./html";
import PAGES from "./pages.json";

/** Ce qu'une cellule peut montrer quelle que soit la fonction ; les pages disent le reste. */
const ERREURS_COMMUNES: readonly (readonly [affiche: string, quoiFaire: string])[] = [
  [
    "#NOM?",
    "Le complément n’est pas chargé dans cet Excel, ou ce classeur s’est ouvert en mode protégé\u00a0: activez la modification, puis ouvrez le volet depuis l’onglet CTG. Sur iPad, ces fonctions n’existent pas. Pour un envoi à qui n’a pas le complément, remplacez les formules par leurs valeurs.",
  ],
  [
    "#VALEUR!",
    "Un argument ne convient pas. Choisissez la cellule, puis le signe d’alerte qui paraît à côté\u00a0: le message dit quel argument, quelle ligne et quoi écrire.",
  ],
  ["#N/A", "Le barème demandé n’est pas livré\u00a0: saisissez-le dans une cellule, avec sa source."],
  [
    "#PROPAGATION!",
    "Le résultat tient en plusieurs cellules, et l’une d’elles est occupée\u00a0: videz-la. Les premières versions d’Excel pour Microsoft 365 écrivaient `#EPARS!`.",
  ],
  [
    "#OCCUPÉ!",
    "Les fonctions se chargent\u00a0: attendez quelques secondes. Si cela dure, fermez et rouvrez le classeur.",
  ],
  [
    "la formule elle-même",
    "La cellule est au format Texte\u00a0: mettez-la au format Standard, puis F2 et Entrée.",
  ],
];

/** La page qui mène à toutes les autres. `fonctions` : celles de functions.json. */
export function ecrireIndex(fonctions: readonly FonctionDecrite[], style: string): string {
  return ecrireDocument({
    titre: "Les fonctions CTG",
    liens: [["../aide.html", "Aide de CTG pour Excel"]],
    style,
    corps: `<h1>Les fonctions CTG</h1>
<p>${mettreEnForme("Dans une cellule, tapez `=CTG.`\u00a0: Excel propose ces fonctions et explique leurs arguments. Chaque page a un exemple à copier. Les formules sont écrites pour Excel en français\u00a0: points-virgules entre les arguments, virgule pour les décimales.")}</p>
${FAMILLES.map((famille) => ecrireFamille(famille, fonctions)).join("\n")}
<h2 id="erreurs">Si une cellule affiche une erreur</h2>
<dl>
${ERREURS_COMMUNES.map(([affiche, quoiFaire]) => `<dt>${echapper(affiche)}</dt><dd>${mettreEnForme(quoiFaire)}</dd>`).join("\n")}
</dl>
<h2>Les cellules vides</h2>
<p>${mettreEnForme('Excel peut transmettre une cellule vide comme un 0, qui est aussi une note. Là où des cellules de la plage r peuvent être vides, écrivez `SI(ESTVIDE(r);"";r)` à sa place.')}</p>`,
  });
}

function ecrireFamille(
  { titre, fonctions: identifiants }: Famille,
  fonctions: readonly FonctionDecrite[],
): string {
  const lignes = identifiants.map((id) => {
    const fonction = fonctions.find((candidate) => candidate.id === id);
    if (fonction === undefined) throw new Error(`functions.json n’a pas de fonction ${id}`);
    return `<dt><a href="${PAGES[id]}">CTG.${id}</a></dt><dd>${echapper(fonction.description)}</dd>`;
  });
  return `<h2>${echapper(titre)}</h2>
<dl>
${lignes.join("\n")}
</dl>`;
}
