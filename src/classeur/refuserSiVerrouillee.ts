import type { Dossier, Grille } from "../domaine/dossier/dossier";
import type { ModeleDeGrille } from "../domaine/grille/modele";
import { peutModifier } from "../domaine/instruction/etats";
import { texteDesReponses } from "../domaine/instruction/texteDesReponses";
import { ErreurDeClasseur } from "./erreurs";

interface DossierModelise {
  readonly dossier: Dossier;
  readonly modele: ModeleDeGrille;
}

/**
 * R-ETAT-1 : ne laisse pas changer les réponses d'une grille que l'état du dossier verrouille. La cellule verrouillée n'y
 * suffit pas : une feuille se déprotège. Une grille de plus, encore vide, n'en change aucune.
 *
 * @throws ErreurDeClasseur la raison du verrou.
 */
export function refuserSiVerrouillee(avant: DossierModelise, apres: DossierModelise): void {
  const permission = peutModifier(avant.dossier.instruction, "grille");
  if (permission.permis || !changeLesReponses(avant, apres)) return;
  throw grilleVerrouillee(permission.raison);
}

/** @param raison celle de `peutModifier`. */
export function grilleVerrouillee(raison: string): ErreurDeClasseur {
  return new ErreurDeClasseur("GrilleVerrouillee", `${raison} Rien n’a été écrit.`);
}

function changeLesReponses(avant: DossierModelise, apres: DossierModelise): boolean {
  return avant.dossier.grilles.some((grille) => {
    const suite = apres.dossier.grilles.find(({ identifiant }) => identifiant === grille.identifiant);
    return suite === undefined || texteDe(grille, avant) !== texteDe(suite, apres);
  });
}

/** Le modèle aussi est ce qui a été remis : une autre version, qui n'y changerait aucune réponse, en altérerait l'empreinte. */
function texteDe({ reponses }: Grille, { dossier, modele }: DossierModelise): string {
  const politiques = dossier.politiques.map(({ identifiant }) => identifiant);
  const { identifiant, version } = modele;
  return JSON.stringify([identifiant, version, texteDesReponses(reponses, modele, politiques)]);
}
