import { coutDuPoste } from "../coutsDesPostes";
import { direEuros } from "../explication/dire";
import { direFaute } from "../explication/calcul";
import { essayer } from "../explication/essayer";
import { COFINANCEMENT_NATIONAL } from "../sources";
import { constat, type RegleDeFinancement } from "./regle";

/** R-COUT-1 : un financement supérieur au coût réel du poste n'est jamais muet, ni un coût qui manque ou est fautif. */
export const couts: RegleDeFinancement = ({ financement, resultat }) => {
  const constats: ReturnType<RegleDeFinancement> = [];
  for (const { etp, resteACharge } of resultat.postes) {
    const commun = {
      regle: "R-COUT-1",
      poste: etp.poste,
      employeur: etp.employeur ?? "",
      champ: "coutReel",
      source: COFINANCEMENT_NATIONAL,
    } as const;
    if (resteACharge !== null && resteACharge < 0) {
      constats.push(
        constat({
          ...commun,
          gravite: "a-discuter",
          phrase: `Le financement de ${etp.nom} dépasse son coût réel de ${direEuros(-resteACharge)}\u00a0: le poste est cofinancé, son reste à charge ne peut pas être négatif.`,
        }),
      );
    }
    const cout = essayer(() => coutDuPoste(etp, financement.couts));
    if (cout.reussi) continue;
    const saisi = financement.couts.some(({ poste }) => poste === etp.poste);
    const gravite = saisi ? "a-corriger" : "information";
    constats.push(constat({ ...commun, gravite, phrase: direFaute(cout.faute) }));
  }
  return constats;
};
