import { poserLePilotage } from "../../../../domaine/financement/departemental/gestes";
import { ChampDeTexte } from "../../../dossier/ChampDeTexte";
import { FormulaireGarde } from "../../saisies/FormulaireGarde";
import { useSaisieGardee } from "../../saisies/useSaisieGardee";
import type { DepartementOuvert } from "../departementOuvert";
import {
  cleDuPilotage,
  lireLePilotage,
  saisieDuPilotage,
  validerLePilotage,
  type PilotageSaisi,
} from "./pilotage";

const CHAMPS: readonly {
  readonly champ: keyof PilotageSaisi;
  readonly libelle: string;
  readonly clavier?: "decimal";
  readonly exemple?: string;
}[] = [
  { champ: "creditsInitiaux", libelle: "Crédits mobilisés au départ (€)", clavier: "decimal" },
  { champ: "montantDemande", libelle: "Montant demandé (€)", clavier: "decimal" },
  { champ: "etpInitiaux", libelle: "ETP au départ", clavier: "decimal" },
  { champ: "etpDemandes", libelle: "ETP demandés", clavier: "decimal" },
  { champ: "echeance", libelle: "Échéance de la convention", exemple: "JJ/MM/AAAA" },
];

/** R-DEP-1, cas particulier : la convention « pilotage du SDSF » reconduite. */
export function FormulaireDuPilotage({ ouvert }: { readonly ouvert: DepartementOuvert }) {
  const gardee = useSaisieGardee<PilotageSaisi>("pilotage", saisieDuPilotage(ouvert.departement.pilotage));
  const { saisie, changer } = gardee;
  const lu = lireLePilotage(saisie);
  return (
    <FormulaireGarde
      ouvert={ouvert}
      titre="pilotage du SDSF"
      saisie={gardee}
      fautes={validerLePilotage(saisie)}
      geste={poserLePilotage(lu)}
      fait={lu === null ? "Plus de convention de pilotage." : "Convention de pilotage enregistrée."}
    >
      {(fautes) => (
        <>
          <p className="discret">
            Une convention déjà signée avec le conseil départemental, reconduite dans la limite de ses
            crédits, sans nouvelle fonction. Videz tous les champs s’il n’y en a pas.
          </p>
          {CHAMPS.map(({ champ, ...reste }) => (
            <ChampDeTexte
              key={champ}
              cle={cleDuPilotage(champ)}
              {...reste}
              valeur={saisie[champ]}
              changer={(valeur) => changer({ [champ]: valeur })}
              fautes={fautes}
            />
          ))}
        </>
      )}
    </FormulaireGarde>
  );
}
