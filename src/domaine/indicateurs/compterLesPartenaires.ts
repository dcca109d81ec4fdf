import type { EntreeDeJournal } from "../journal/journal";
import { partenairesDe } from "../journal/partenairesDe";
import { normaliser } from "../saisie/normaliser";
import type { Ecarts } from "./ecarts";
import type { ElementCompte } from "./proposition";

/** Les structures distinctes que les entrées nomment, par ordre alphabétique, chacune avec les entrées où elle paraît. */
export function compterLesPartenaires(entrees: readonly EntreeDeJournal[], ecarts: Ecarts): ElementCompte[] {
  const partenaires = new Map<string, ElementCompte>();
  for (const entree of entrees) {
    const noms = partenairesDe(entree);
    if (noms.length === 0) ecarts.noter("sans-partenaire");
    for (const nom of noms) {
      const connu = partenaires.get(normaliser(nom));
      partenaires.set(normaliser(nom), {
        nature: "partenaire",
        libelle: connu?.libelle ?? nom,
        entrees: [...(connu?.entrees ?? []), entree],
        actions: [],
      });
    }
  }
  return Array.from(partenaires.keys())
    .sort()
    .map((cle) => partenaires.get(cle) as ElementCompte);
}
