import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import type { ClasseurDeDossier } from "../../lecture";
import { dossierEcrit } from "./dossierEcrit";
import type { Ecart } from "./ecart";
import { poserLePlan } from "./poserLePlan";
import type { FeuillePosee } from "./poserLesFeuilles";
import { releverLesEcarts } from "./releverLesEcarts";
import { tientAUneSaisie } from "./tientAUneSaisie";

type FeuillesPosees = ReadonlyMap<string, FeuillePosee>;

/**
 * Les écarts entre le classeur et le plan du dossier qu'on y lit, moins ceux qui n'en sont pas pour le dossier d'après
 * lequel il a été écrit : saisir une date dans Excel n'est pas modifier la formule qui la confronte à l'ancienne. Ce
 * dossier-là ne se retrouve pas toujours : ce qu'une saisie suffit à expliquer ne se dit jamais.
 */
export function ecartsDuClasseur(
  lu: ClasseurDeDossier,
  posees: FeuillesPosees,
  profil: ProfilDeCaf | null,
): Ecart[] {
  const jugees = (feuilles: FeuillesPosees) => (profil === null ? sansLeProfil(feuilles) : feuilles);
  const ecarts = releverLesEcarts(jugees(posees), lu);
  const aExpliquer = ecarts.some(tientAuDossier);
  const ecrit = aExpliquer ? dossierEcrit(lu) : null;
  if (ecrit === null) return ecarts.filter((ecart) => !tientAUneSaisie(ecart, lu.dossier));
  const alors = jugees(poserLePlan(ecrit, lu).posees);
  const restent = new Set(releverLesEcarts(alors, lu).map(placeDe));
  const prevues = placesPrevues(alors);
  return ecarts.filter((ecart) => {
    if (!tientAuDossier(ecart)) return true;
    if (tientAUneSaisie(ecart, lu.dossier)) return false;
    const place = placeDe(ecart);
    return prevues.has(place) ? restent.has(place) : ecart.montre !== "";
  });
}

/** Une valeur fausse l'est pour la formule que la cellule a : le dossier d'alors n'y change rien. */
function tientAuDossier({ nature }: Ecart): boolean {
  return nature !== "valeur-fausse";
}

/** Les feuilles dont le plan ne dépend pas du profil : d'un profil inconnu, on ne sait pas ce que les autres montrent. */
const SANS_PROFIL = ["grille", "synthese", "echange", "listes"];

function sansLeProfil(posees: FeuillesPosees): FeuillesPosees {
  return new Map([...posees].filter(([cle]) => SANS_PROFIL.includes(cle.split(":")[0] ?? "")));
}

function placeDe({ posee, ligne, colonne }: Pick<Ecart, "posee" | "ligne" | "colonne">): string {
  return `${posee.plan.cle} ${ligne} ${colonne}`;
}

/** Les places où ce plan-là écrit quelque chose. */
function placesPrevues(posees: FeuillesPosees): Set<string> {
  const places = new Set<string>();
  for (const posee of posees.values()) {
    for (const { ligne: rang, colonne: rangDeColonne, contenu } of posee.plan.cellules) {
      const [ligne, colonne] = [posee.lignes[rang], posee.colonnes[rangDeColonne]];
      if (contenu === undefined || ligne == null || colonne == null) continue;
      places.add(placeDe({ posee, ligne, colonne }));
    }
  }
  return places;
}
