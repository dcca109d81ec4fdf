import { lirePartieXml, type ContenuDeLaPartie } from "../plan/partieXml";
import type { ConstatDeLecture } from "./constats";

/**
 * Le contenu de la partie XML, ou `null` : elle manque, ou ne se lit pas. Ce n'est qu'un cache : on vérifie sa
 * forme d'ensemble, et les cellules l'emportent toujours sur elle.
 */
export function lireContenu(
  partiesXml: readonly string[],
  constats: ConstatDeLecture[],
): ContenuDeLaPartie | null {
  const xml = partiesXml[0];
  if (xml === undefined) return null;
  const texte = lirePartieXml(xml);
  const contenu = texte === null ? null : analyser(texte);
  if (contenu === null) {
    constats.push({
      code: "partie-xml-illisible",
      phrase:
        "La description cachée du classeur ne se lit pas ; le dossier est relu dans les cellules. Reconstruire la remet en état.",
      feuille: "",
      cellule: "",
    });
  }
  return contenu;
}

function analyser(texte: string): ContenuDeLaPartie | null {
  let contenu: unknown;
  try {
    contenu = JSON.parse(texte);
  } catch {
    return null;
  }
  return estContenu(contenu) ? contenu : null;
}

function estContenu(valeur: unknown): valeur is ContenuDeLaPartie {
  if (!estObjet(valeur) || !estObjet(valeur["dossier"]) || !estObjet(valeur["modele"])) return false;
  const { territoire, annee, employeur, modele, profil, champ, postes, politiques, mention } =
    valeur["dossier"];
  return (
    estObjet(territoire) &&
    ["nom", "caf", "debutCtg", "finCtg"].every((cle) => typeof territoire[cle] === "string") &&
    typeof annee === "number" &&
    [employeur, profil, mention].every((champTexte) => typeof champTexte === "string") &&
    estObjet(modele) &&
    typeof modele["identifiant"] === "string" &&
    typeof modele["version"] === "string" &&
    estObjet(champ) &&
    Array.isArray(champ["horsChamp"]) &&
    Array.isArray(postes) &&
    Array.isArray(politiques)
  );
}

function estObjet(valeur: unknown): valeur is Record<string, unknown> {
  return typeof valeur === "object" && valeur !== null && !Array.isArray(valeur);
}
