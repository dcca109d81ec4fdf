import { adresse, referenceAbsolue } from "../../plan/adresses";
import type { PlanNom } from "../../plan/types";
import { ecrire, type ConstatBrut } from "../commun/controleDe";
import type { ClasseurExamine, Controle } from "../controle";
import { REFERENCE_PERDUE } from "../ecarts/decouperLaFormule";
import { feuillesParNom, memeFormule } from "../ecarts/memeFormule";
import type { FeuillePosee } from "../ecarts/poserLesFeuilles";

/** Les noms définis d'un bloc de grille : les formules de l'utilisateur s'en servent, la recherche de nos feuilles aussi. */
export const NOM_DEFINI: Controle = {
  identifiant: "C-NOM-1",
  titre: "Nom défini cassé, manquant ou déplacé",
  roles: ["gestion"],
  controler: (examine) => {
    const { noms } = examine.lu.source;
    if (noms === undefined) return [];
    const definis = new Map(noms.map(({ nom, formule }) => [nom.toLowerCase(), formule]));
    return ecrire(
      "C-NOM-1",
      examine.plan.noms.flatMap((attendu) => {
        const posee = examine.posees.get(attendu.feuille);
        if (posee === undefined) return [];
        return juger(attendu, definis.get(attendu.nom.toLowerCase()), posee, examine);
      }),
    );
  },
};

function juger(
  attendu: PlanNom,
  formule: string | undefined,
  posee: FeuillePosee,
  { posees }: ClasseurExamine,
): ConstatBrut[] {
  const { nom, plage } = attendu;
  const voulue = `=${referenceAbsolue(posee.plan.nom, plage)}`;
  if (formule !== undefined && memeFormule(voulue, formule, posee, feuillesParNom(posees))) return [];
  const [ligne, colonne] = [posee.lignes[plage.ligne], posee.colonnes[plage.colonne]];
  return [
    {
      ...direLeNom(nom, formule),
      regle: "",
      geste: "Reconstruire les feuilles depuis le volet\u00a0: le nom revient à sa place.",
      cibles: [nom],
      lieu: {
        feuille: posee.plan.nom,
        cellule: ligne == null || colonne == null ? "" : adresse(ligne, colonne),
      },
    },
  ];
}

function direLeNom(nom: string, formule: string | undefined): Pick<ConstatBrut, "gravite" | "phrase"> {
  const cite = `Le nom défini «\u00a0${nom}\u00a0»`;
  if (formule === undefined)
    return { gravite: "information", phrase: `${cite} n’est plus dans le classeur.` };
  if (formule.includes(REFERENCE_PERDUE)) {
    return { gravite: "a-corriger", phrase: `${cite} ne désigne plus rien (${REFERENCE_PERDUE}).` };
  }
  return { gravite: "a-corriger", phrase: `${cite} désigne autre chose que son bloc de la grille.` };
}
