import { adresse } from "../../plan/adresses";
import { ecrire, type ConstatBrut } from "../commun/controleDe";
import type { Controle } from "../controle";
import {
  appelsDuComplement,
  type AppelDuComplement,
  type FeuilleQuiAppelle,
} from "../fonctions/appelsDuComplement";
import { Vides } from "../fonctions/Vides";

/** Au-delà, une phrase en dit plus que chacune des formules : l'utilisateur en a recopié une. */
const FORMULES_MONTREES = 20;

/** Excel de bureau donne une cellule vide pour 0 à une fonction : une activité non notée y compterait comme évaluée à 0. */
export const SCORE_SUR_DES_VIDES: Controle = {
  identifiant: "C-CTG-2",
  titre: "CTG.SCORE posé sur des cellules vides",
  roles: ["conseil"],
  controler: ({ lu }) => {
    const vides = new Vides(lu.source.feuilles);
    return ecrire(
      "C-CTG-2",
      appelsDuComplement(lu.source.feuilles).flatMap(({ feuille, appels }) =>
        dire(
          feuille,
          appels.filter(({ formule }) => vides.compteDesVides(formule, feuille)),
        ),
      ),
    );
  },
};

function dire(
  { nom }: FeuilleQuiAppelle["feuille"],
  appels: readonly AppelDuComplement[],
): readonly ConstatBrut[] {
  const direUn = ({ ligne, colonne }: AppelDuComplement): ConstatBrut => ({
    gravite: "a-discuter",
    regle: "R-SCORE-2",
    phrase: "Cette formule note une plage qui a des cellules vides\u00a0: un vide peut y compter pour 0.",
    geste: 'Écrire =CTG.SCORE(SI(ESTVIDE(plage);"";plage)), comme le fait l’onglet Insérer.',
    cibles: [nom],
    lieu: { feuille: nom, cellule: adresse(ligne, colonne) },
  });
  const [premier] = appels;
  if (premier === undefined || appels.length <= FORMULES_MONTREES) return appels.map(direUn);
  const phrase = `${appels.length} formules de cette feuille notent des plages qui ont des cellules vides\u00a0: un vide peut y compter pour 0.`;
  return [{ ...direUn(premier), phrase, cibles: [nom, "ensemble"] }];
}
