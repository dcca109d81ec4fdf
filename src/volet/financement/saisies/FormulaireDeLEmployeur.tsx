import { changerLEmployeurFinance } from "../../../domaine/financement/gestes";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import type { FinancementOuvert } from "../financementOuvert";
import {
  cleDeLEmployeur,
  financementDe,
  lireLEmployeur,
  saisieDeLEmployeur,
  validerLEmployeur,
  type ChampDeLEmployeur,
} from "./employeur";
import { FormulaireDeSaisie } from "./FormulaireDeSaisie";
import { useSaisieGardee } from "./useSaisieGardee";

interface Props {
  readonly ouvert: FinancementOuvert;
  /** L'identifiant de l'employeur, vide quand l'équipe n'en a aucun, et son nom. */
  readonly employeur: string;
  readonly nom: string;
}

interface Champ {
  readonly champ: ChampDeLEmployeur;
  readonly libelle: string;
  readonly aide?: string;
  readonly clavier: "text" | "numeric" | "decimal";
}

const CHAMPS: readonly Champ[] = [
  {
    champ: "anneeDuMontant",
    libelle: "Année du montant dû (N-1)",
    aide: "Celle qui précède le renouvellement de la CTG.",
    clavier: "numeric",
  },
  {
    champ: "montantDu",
    libelle: "Montant dû par la Caf au 31/12/N-1 (€)",
    aide: "Au titre de la coordination, avant renouvellement.",
    clavier: "decimal",
  },
  { champ: "etpSoutenus", libelle: "ETP soutenus en N-1", clavier: "decimal" },
  {
    champ: "forfaitGele",
    libelle: "Forfait par ETP notifié (€ par ETP)",
    aide: "S’il vous a été notifié, il l’emporte sur montant dû ÷ ETP soutenus. Gelé pour toute la CTG.",
    clavier: "decimal",
  },
  {
    champ: "source",
    libelle: "Source",
    aide: "D’où vient ce montant ou ce forfait\u00a0: courrier, convention, notification.",
    clavier: "text",
  },
  {
    champ: "etpPrecedenteCtg",
    libelle: "ETP de la précédente CTG",
    aide: "Ils plafonnent les ETP déjà soutenus\u00a0; 0 si l’employeur n’en avait pas.",
    clavier: "decimal",
  },
  {
    champ: "nouveauxEtp",
    libelle: "Nouveaux ETP soutenus par la Caf",
    aide: "Par convention (Cof)\u00a0; vide s’il n’y en a pas.",
    clavier: "decimal",
  },
];

/** R-FORFAIT-1 et 2 : ce que la formule demande pour un employeur. */
export function FormulaireDeLEmployeur({ ouvert, employeur, nom }: Props) {
  const gardee = useSaisieGardee(
    `employeur.${employeur}`,
    saisieDeLEmployeur(financementDe(employeur, ouvert.financement)),
  );
  const { retouches, saisie, changer } = gardee;
  return (
    <FormulaireDeSaisie
      ouvert={ouvert}
      titre={`financement de ${nom}`}
      saisie={gardee}
      fautes={validerLEmployeur(employeur, retouches)}
      geste={changerLEmployeurFinance(employeur, lireLEmployeur(retouches, saisie))}
      fait={`Données du financement enregistrées\u00a0: ${nom}.`}
    >
      {(fautes) =>
        CHAMPS.map(({ champ, libelle, aide, clavier }) => (
          <ChampDeTexte
            key={champ}
            cle={cleDeLEmployeur(employeur, champ)}
            libelle={libelle}
            {...(aide !== undefined && { aide })}
            clavier={clavier}
            valeur={saisie[champ]}
            changer={(texte) => changer({ [champ]: texte })}
            fautes={fautes}
          />
        ))
      }
    </FormulaireDeSaisie>
  );
}
