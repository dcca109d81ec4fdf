import { adresse, adresseDePlage, lettresDeColonne } from "../../../src/plan/adresses";
import type {
  Contenu,
  PlanCellule,
  PlanClasseur,
  PlanFeuille,
  PlanValidation,
} from "../../../src/plan/types";

/**
 * Un plan en texte, que l'on relit d'un coup d'œil : une ligne par cellule, son adresse, son style, son contenu ; une
 * formule est suivie de son résultat.
 */
export function decrirePlan(plan: PlanClasseur): string {
  return [
    ...plan.feuilles.map((feuille) => decrireFeuille(feuille)),
    bloc(
      "noms définis",
      plan.noms.map(({ nom, feuille, plage }) => `${nom} = ${feuille} ${adresseDePlage(plage)}`),
    ),
  ].join("\n");
}

function decrireFeuille(feuille: PlanFeuille): string {
  const { impression, figer, lignes, colonnes } = feuille;
  const etat = [
    feuille.masquee ? "masquée" : "",
    feuille.protegee ? "protégée" : "",
    feuille.libre ? "libre" : "",
  ].filter((e) => e !== "");
  const titres = impression.titres;
  return [
    `=== ${feuille.nom} · ${feuille.cle} · ${etat.join(", ")} · onglet ${feuille.couleurOnglet}`,
    `figer ${figer.lignes} × ${figer.colonnes}`,
    `colonnes ${colonnes.map((c, i) => lettresDeColonne(i) + c.largeur + (c.masquee ? "-" : "")).join(" ")}`,
    `lignes ${lignes.map((l) => `${l.ligne + 1}:${l.hauteur ?? ""}${l.masquee ? "-" : ""}`).join(" ")}`,
    `papier ${impression.paysage ? "paysage" : "portrait"} ${adresseDePlage(impression.zone)}` +
      (titres === undefined ? "" : ` titres ${titres.premiere + 1}:${titres.derniere + 1}`) +
      ` sauts ${impression.sauts.map((saut) => saut + 1).join(" ")}`,
    `  en-tête ${JSON.stringify(impression.enTete)} · pied ${JSON.stringify(impression.piedDePage)}`,
    ...feuille.cellules.map(decrireCellule),
    bloc("fusions", feuille.fusions.map(adresseDePlage)),
    bloc(
      "tableaux",
      (feuille.tableaux ?? []).map(({ nom, plage, style }) => `${nom} = ${adresseDePlage(plage)}, ${style}`),
    ),
    bloc("validations", feuille.validations.map(decrireValidation)),
    bloc(
      "formats conditionnels",
      feuille.formatsConditionnels.map(
        ({ plages, formule, fond, couleur, gras, italique }) =>
          `${plages.map(adresseDePlage).join(" ")} ${formule} → ` +
          [fond && `fond ${fond}`, couleur, gras && "gras", italique && "italique"]
            .filter(Boolean)
            .join(", "),
      ),
    ),
    bloc(
      "graphiques",
      feuille.graphiques.map(
        (g) =>
          `${g.nom} · ${g.type} « ${g.titre} » · source ${adresseDePlage(g.source)} · en ${adresseDePlage(g.emplacement)}\n` +
          `    ${g.series.map((s) => `${s.couleur} ${s.trait} ${s.marqueur} ${s.epaisseur}`).join(" · ")}\n` +
          `    ${g.texteDeRemplacement}`,
      ),
    ),
  ]
    .filter((ligne) => ligne !== "")
    .concat("")
    .join("\n");
}

function decrireCellule({ ligne, colonne, style, contenu }: PlanCellule): string {
  const debut = `${adresse(ligne, colonne).padEnd(4)} ${style.padEnd(22)}`;
  return `${debut} ${decrireContenu(contenu)}`.trimEnd();
}

function decrireContenu(contenu: Contenu | undefined): string {
  if (contenu === undefined) return "";
  if ("valeur" in contenu) return JSON.stringify(contenu.valeur);
  const { formule, resultat } = contenu;
  return `${formule}\n     → ${typeof resultat === "object" ? resultat.erreur : JSON.stringify(resultat)}`;
}

function decrireValidation({ plages, regle, alerte, erreur, invite }: PlanValidation): string {
  const bornes = regle.type === "liste" ? "" : `${regle.minimum} à ${regle.maximum ?? "…"}`;
  const admis = {
    liste: () =>
      regle.type === "liste"
        ? `liste ${regle.feuille} ${adresseDePlage(regle.plage)}${alerte === undefined ? "" : `, ${alerte}`}`
        : "",
    decimal: () => `décimal de ${bornes}${alerte === undefined ? "" : `, ${alerte}`}`,
    date: () => `date de ${bornes}, ${alerte ?? "arrêt"}`,
  }[regle.type]();
  const messages = [erreur, ...(invite === undefined ? [] : [invite])];
  return [
    `${plages.map(adresseDePlage).join(" ")} ${admis}`,
    ...messages.map(({ titre, texte }) => `    ${JSON.stringify(titre)} ${JSON.stringify(texte)}`),
  ].join("\n");
}

function bloc(titre: string, lignes: readonly string[]): string {
  return lignes.length === 0 ? "" : [`${titre} :`, ...lignes.map((ligne) => `  ${ligne}`)].join("\n");
}
