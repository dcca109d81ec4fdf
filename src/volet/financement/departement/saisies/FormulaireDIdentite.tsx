import { changerLIdentite } from "../../../../domaine/financement/departemental/gestes";
import { ChampDeTexte } from "../../../dossier/ChampDeTexte";
import { champsRetouches } from "../../../equipe/fiche/retouches";
import { FormulaireGarde } from "../../saisies/FormulaireGarde";
import { useSaisieGardee } from "../../saisies/useSaisieGardee";
import type { DepartementOuvert } from "../departementOuvert";
import {
  cleDeLIdentite,
  lireLIdentite,
  saisieDeLIdentite,
  validerLIdentite,
  type IdentiteSaisie,
} from "./identite";

const CHAMPS: readonly {
  readonly champ: keyof IdentiteSaisie;
  readonly libelle: string;
  readonly exemple?: string;
  readonly clavier?: "numeric";
}[] = [
  { champ: "departement", libelle: "Département" },
  { champ: "caf", libelle: "Caf" },
  { champ: "debutSdsf", libelle: "Début du SDSF", exemple: "JJ/MM/AAAA" },
  { champ: "finSdsf", libelle: "Fin du SDSF", exemple: "JJ/MM/AAAA" },
  { champ: "annee", libelle: "Année financée", clavier: "numeric" },
];

/** R-DEP-1 : le département, les dates de son SDSF, l'année financée. */
export function FormulaireDIdentite({ ouvert }: { readonly ouvert: DepartementOuvert }) {
  const gardee = useSaisieGardee<IdentiteSaisie>("departement", saisieDeLIdentite(ouvert.departement));
  const { saisie, retouches, changer } = gardee;
  return (
    <FormulaireGarde
      ouvert={ouvert}
      titre="dossier départemental"
      saisie={gardee}
      fautes={validerLIdentite(saisie)}
      geste={changerLIdentite(champsRetouches(lireLIdentite(saisie), retouches))}
      fait="Dossier départemental enregistré."
    >
      {(fautes) =>
        CHAMPS.map(({ champ, ...reste }) => (
          <ChampDeTexte
            key={champ}
            cle={cleDeLIdentite(champ)}
            {...reste}
            valeur={saisie[champ]}
            changer={(valeur) => changer({ [champ]: valeur })}
            fautes={fautes}
          />
        ))
      }
    </FormulaireGarde>
  );
}
