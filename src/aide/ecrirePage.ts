import { syntaxeDe, type FonctionDecrite, type ParametreDecrit } from "./decrite";
import { ecrireDocument } from "./ecrireDocument";
import { ecrireTableau } from "./ecrireTableau";
import { formuleDeLExemple } from "./formuleDeLExemple";
import { echapper, mettreEnForme } from "./html";
import type { Affiche, Aide, ErreurFrequente, Essai, Exemple, Variante } from "./modele";
import PAGES from "./pages.json";

/** La page d'une fonction : ce qu'elle rend, ses arguments, un exemple à copier, sa règle, ses erreurs. */
export function ecrirePage(fonction: FonctionDecrite, aide: Aide, style: string): string {
  const nom = `CTG.${fonction.id}`;
  return ecrireDocument({
    titre: nom,
    liens: [
      ["index.html", "Toutes les fonctions"],
      ["../aide.html", "Aide de CTG pour Excel"],
    ],
    style,
    corps: `<h1>${nom}</h1>
<p>${echapper(fonction.description)}</p>
<p class="syntaxe"><code>${echapper(syntaxeDe(fonction))}</code></p>
${ecrireArguments(fonction.parameters)}
${ecrireExemple(aide.exemple)}
${ecrireVariantes(aide.variantes)}
<h2>La règle</h2>
<p>${mettreEnForme(aide.regle)}</p>
<p class="source">Source\u00a0: ${mettreEnForme(aide.source)}</p>
${ecrireErreurs(aide.erreurs)}
<h2>Voir aussi</h2>
<ul>
${aide.voisines.map((id) => `<li><a href="${PAGES[id]}">CTG.${id}</a></li>`).join("\n")}
</ul>`,
  });
}

function ecrireArguments(parametres: readonly ParametreDecrit[]): string {
  const lignes = parametres.map(
    ({ name, description, optional }) =>
      `<dt><code>${echapper(name)}</code>${optional ? " (facultatif)" : ""}</dt><dd>${echapper(description)}</dd>`,
  );
  return `<h2>Arguments</h2>
<dl>
${lignes.join("\n")}
</dl>`;
}

function ecrireExemple(exemple: Exemple): string {
  const formule = formuleDeLExemple(exemple);
  return `<h2>Un exemple à copier</h2>
<ol>
<li>Cliquez sur le tableau\u00a0: il se sélectionne tout entier. Copiez-le (Ctrl+C, ou ⌘C sur Mac).</li>
<li>Dans Excel, choisissez la cellule <strong>A1</strong> d’une feuille vide, clic droit, options de collage\u00a0: «\u00a0Respecter la mise en forme de destination\u00a0».</li>
<li>Si ${formule.adresse} montre la formule au lieu de son résultat, choisissez cette cellule, puis F2 et Entrée.</li>
</ol>
${ecrireTableau({ cellules: exemple.cellules, titre: "Les cellules de l’exemple", titres: true })}
<p>La formule seule, à mettre en ${formule.adresse}\u00a0:</p>
<p class="formule"><code>${echapper(formule.texte)}</code></p>
<h3>Ce qu’elle affiche</h3>
${ecrireTableau({ cellules: exemple.resultat, titre: "Le résultat", ligne: formule.ligne, colonne: formule.colonne })}
<p>${mettreEnForme(exemple.lecture)}</p>`;
}

function ecrireVariantes(variantes: readonly Variante[]): string {
  const lignes = variantes.map(
    ({ formule, resultat, sens }) =>
      `<dt class="formule"><code>${echapper(formule)}</code></dt><dd>Affiche <strong>${echapper(enLigne(resultat))}</strong>. ${mettreEnForme(sens)}</dd>`,
  );
  return `<h2>Sur les mêmes cellules</h2>
<dl>
${lignes.join("\n")}
</dl>`;
}

function enLigne(resultat: Affiche): string {
  return resultat.map((rangee) => rangee.join(" | ")).join(", ");
}

function ecrireErreurs(erreurs: readonly ErreurFrequente[]): string {
  return `<h2>Si le résultat n’est pas le bon</h2>
<ul class="erreurs">
${erreurs.map(ecrireErreur).join("\n")}
</ul>
<p><a href="index.html#erreurs">Les erreurs communes à toutes les fonctions</a></p>`;
}

function ecrireErreur({ cause, essai, affiche, message, remede }: ErreurFrequente): string {
  const dit = message === undefined ? "" : `\n<p class="message">${echapper(message)}</p>`;
  return `<li>
<p><strong>${echapper(affiche.join(" | "))}</strong> – ${mettreEnForme(cause)} Par exemple, ${ecrireEssai(essai)}.</p>${dit}
<p>À faire\u00a0: ${mettreEnForme(enMinuscule(remede))}</p>
</li>`;
}

function ecrireEssai(essai: Essai): string {
  if ("formule" in essai) return `<code>${echapper(essai.formule)}</code>`;
  if (essai.valeur === "") return `${essai.cellule} vide`;
  return `<code>${echapper(essai.valeur)}</code> en ${essai.cellule}`;
}

/** Après « À faire : », la phrase continue. */
function enMinuscule(phrase: string): string {
  return phrase.charAt(0).toLowerCase() + phrase.slice(1);
}
