import { useCallback, useEffect, useState } from "react";

import type { FeuilleLue } from "../../../lecture";
import { direErreur, type ErreurDite } from "../../commun/erreurs";
import type { PorteDesAppels } from "../../suivi/porte";

interface EtatDesAppels {
  /** Les feuilles de l'utilisateur qui appellent CTG.* ; tant qu'il n'y en a pas, toujours le même tableau. */
  readonly feuilles: readonly FeuilleLue[];
  /** `null` : rien n'a échoué. */
  readonly erreur: ErreurDite | null;
}

const AUCUN: EtatDesAppels = { feuilles: [], erreur: null };

/**
 * Les feuilles de l'utilisateur qui appellent le complément, relevées à l'ouverture puis sur demande. Le contrôle du
 * dossier ne les attend pas, et ce qui les empêche de se lire ne l'empêche pas.
 */
export function useAppels(porte: PorteDesAppels): EtatDesAppels & { readonly relever: () => Promise<void> } {
  const [etat, changer] = useState(AUCUN);
  const relever = useCallback(() => lireLesAppels(porte).then(changer), [porte]);
  useEffect(() => void lireLesAppels(porte).then(changer), [porte]);
  return { ...etat, relever };
}

async function lireLesAppels(porte: PorteDesAppels): Promise<EtatDesAppels> {
  try {
    const feuilles = await porte.releverLesAppels();
    return feuilles.length === 0 ? AUCUN : { feuilles, erreur: null };
  } catch (erreur) {
    return { feuilles: AUCUN.feuilles, erreur: direErreur(erreur) };
  }
}
