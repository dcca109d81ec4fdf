import { arrondirAuCentime } from "../../domaine/financement/arrondirAuCentime";
import { adresse } from "../adresses";
import type { ConstructeurDeFeuille } from "../constructeur";
import { calculer, ecrireTete, poser, premiereRangee, type TeteDeTableau } from "../financement/blocs";
import { COLONNE } from "../financement/colonnes";
import { A_COMPLETER } from "../financement/contexte";
import {
  auCentime,
  dit,
  estUnNombre,
  nombre,
  si,
  sommeDeLaPlage,
  type Condition,
  type Natif,
} from "../financement/natif";
import type { AnneesDuSdsf, ContexteDuDepartement } from "./contexte";
import type { IngenieriesEcrites } from "./ingenieries";
import type { PilotageEcrit } from "./pilotage";

const TETE: TeteDeTableau = {
  nom: "total",
  intertitre: "Financement de l’année",
  phrases: ["Chaque ligne vient d’un tableau de cette feuille\u00a0; un total n’est jamais partiel."],
  titres: [
    [COLONNE.b, "Aide", 2],
    [COLONNE.d, "Montant", 2],
  ],
};

const LIGNES = 4;

/** La première ligne libre sous le total, s'il commence à cette ligne : il s'écrit après ce qu'il additionne. */
export function finDuTotal(debut: number): number {
  return premiereRangee(debut, TETE) + LIGNES;
}

interface Sources {
  readonly annees: AnneesDuSdsf;
  readonly ingenieries: IngenieriesEcrites;
  readonly cooperations: Natif;
  readonly pilotage: PilotageEcrit;
}

/** (b) L'ingénierie de l'année, les coopérations et le pilotage ; rend la cellule du total. */
export function ecrireTotal(
  f: ConstructeurDeFeuille,
  debut: number,
  contexte: ContexteDuDepartement,
  { annees, ingenieries, cooperations, pilotage }: Sources,
): Natif {
  const premiere = ecrireTete(f, debut, TETE);
  const lignes: readonly (readonly [libelle: string, montant: Natif])[] = [
    ["Ingénierie de l’année", ingenierieDeLAnnee(contexte, annees, ingenieries)],
    ["Coopération", cooperations],
    ["Pilotage du SDSF", si(pilotage.vide, nombre(0), pilotage.montant)],
  ];
  const montants = lignes.map(([libelle, montant], rang) =>
    ecrireLigne(f, premiere + rang, libelle, montant, false),
  );
  const total = sommeDeLaPlage(montants, A_COMPLETER("lignes du dessus"), "au centime");
  return ecrireLigne(f, premiere + lignes.length, "Total de l’année", total, true);
}

function ecrireLigne(
  f: ConstructeurDeFeuille,
  ligne: number,
  libelle: string,
  montant: Natif,
  fort: boolean,
): Natif {
  poser(f, ligne, COLONNE.b, { valeur: libelle }, fort ? "fort" : "libelle", 2);
  f.fond(ligne, COLONNE.e, 1, fort ? "eurosForts" : "euros");
  calculer(f, ligne, COLONNE.d, montant, fort ? "eurosForts" : "euros");
  f.fusionner({ ligne, colonne: COLONNE.d, lignes: 1, colonnes: 2 });
  f.hauteur(ligne, 22);
  return { formule: adresse(ligne, COLONNE.d), valeur: montant.valeur };
}

/** R-INGE-1 : seules celles de l'année financée ; refusée si l'une d'elles l'est, n'a pas d'année, ou qu'on ne sait laquelle. */
function ingenierieDeLAnnee(
  { departement }: ContexteDuDepartement,
  { financee }: AnneesDuSdsf,
  { montants, annees, colonneDesMontants }: IngenieriesEcrites,
): Natif {
  const deLAnnee = departement.ingenieries
    .filter(({ annee }) => annee === departement.annee)
    .map(({ identifiant }) => montants.get(identifiant)?.valeur ?? "");
  const sansAnnee = `SUMPRODUCT((LEN(${colonneDesMontants})>0)*(1-ISNUMBER(${annees})))`;
  const compte = `SUMPRODUCT((${annees}=${financee.formule})*1)`;
  const calcules = `SUMPRODUCT((${annees}=${financee.formule})*ISNUMBER(${colonneDesMontants}))`;
  const somme = auCentime({
    formule: `SUMIF(${annees},${financee.formule},${colonneDesMontants})`,
    valeur: arrondirAuCentime(deLAnnee.reduce<number>((cumul, un) => cumul + Number(un), 0)),
  });
  const aucune: Condition = {
    formule: `SUMPRODUCT((LEN(${colonneDesMontants})>0)*1)=0`,
    vraie: departement.ingenieries.length === 0,
  };
  return si(
    estUnNombre(financee),
    si(
      {
        formule: `${sansAnnee}+${compte}=${calcules}`,
        vraie: deLAnnee.every((un) => typeof un === "number"),
      },
      somme,
      dit(A_COMPLETER("ingénierie")),
    ),
    si(aucune, nombre(0), dit(A_COMPLETER("année financée"))),
  );
}
