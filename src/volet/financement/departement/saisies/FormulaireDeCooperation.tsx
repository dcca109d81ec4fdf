import type { CooperationDepartementale } from "../../../../domaine/financement/departemental/dossierDepartemental";
import { ajouterCooperation, changerCooperation } from "../../../../domaine/financement/departemental/gestes";
import { PORTEURS_DE_COOPERATION } from "../../../../plan/departement/libelles";
import { OUI_NON } from "../../../../plan/equipe/libelles";
import { ChampDeTexte } from "../../../dossier/ChampDeTexte";
import { optionsDe, optionsFacultatives } from "../../../equipe/fiche/choix";
import { ChoixParmi } from "../../../equipe/fiche/ChoixParmi";
import { champsRetouches } from "../../../equipe/fiche/retouches";
import { FormulaireDeRepere } from "../../../equipe/reperes/FormulaireDeRepere";
import { useSaisieDeRepere } from "../../../equipe/reperes/useSaisieDeRepere";
import type { DepartementOuvert } from "../departementOuvert";
import {
  cleDeLaCooperation,
  COOPERATION_NEUVE,
  lireLaCooperation,
  nommerLaCooperation,
  saisieDeLaCooperation,
  validerLaCooperation,
} from "./cooperations";

interface Props {
  readonly ouvert: DepartementOuvert;
  /** `null` : une coopération à ajouter. */
  readonly cooperation: CooperationDepartementale | null;
  readonly fermer: () => void;
}

/** R-DEP-1 : un poste d'animation de réseau, ses ETP par thématique, et ce que son financement suppose. */
export function FormulaireDeCooperation({ ouvert, cooperation, fermer }: Props) {
  const { retouches, saisie, aChange, changer } = useSaisieDeRepere(
    cooperation === null ? COOPERATION_NEUVE : saisieDeLaCooperation(cooperation),
  );
  const lue = lireLaCooperation(saisie);
  return (
    <FormulaireDeRepere
      ouverte={ouvert}
      titre={cooperation === null ? "Coopération à ajouter" : nommerLaCooperation(cooperation)}
      fautes={validerLaCooperation(saisie)}
      geste={
        cooperation === null
          ? ajouterCooperation(lue)
          : aChange
            ? changerCooperation(cooperation.identifiant, champsRetouches(lue, retouches))
            : null
      }
      fait={`Coopération ${cooperation === null ? "ajoutée" : "enregistrée"}\u00a0: ${nommerLaCooperation(lue)}.`}
      fermer={fermer}
    >
      {(fautes) => {
        const texte = (
          champ: Parameters<typeof cleDeLaCooperation>[0],
          libelle: string,
          reste: { readonly clavier?: "decimal"; readonly exemple?: string; readonly requis?: boolean } = {},
        ) => (
          <ChampDeTexte
            cle={cleDeLaCooperation(champ)}
            libelle={libelle}
            valeur={saisie[champ]}
            changer={(valeur) => changer({ [champ]: valeur })}
            fautes={fautes}
            {...reste}
          />
        );
        const ouiNon = (
          champ: "cofinancee" | "robuste" | "animeLeReseauCtg",
          libelle: string,
          aide?: string,
        ) => (
          <ChoixParmi
            libelle={libelle}
            valeur={saisie[champ]}
            options={optionsDe(OUI_NON)}
            changer={(dit) => changer({ [champ]: dit })}
            aide={aide}
          />
        );
        return (
          <>
            {texte("objet", "Réseau animé", { requis: true })}
            <ChoixParmi
              libelle="Portée par"
              valeur={saisie.porteur}
              options={optionsDe(PORTEURS_DE_COOPERATION)}
              changer={(porteur) => changer({ porteur })}
              aide="Le conseil départemental d’abord, une association à défaut."
            />
            {texte("nomDuPorteur", "Nom du porteur")}
            {saisie.porteur === "association" && (
              <>
                {ouiNon("cofinancee", "Cofinancée par d’autres partenaires du CDSF")}
                {ouiNon("robuste", "Robuste, au rayonnement départemental établi")}
              </>
            )}
            {texte("etpPetiteEnfance", "ETP petite enfance", { clavier: "decimal" })}
            {texte("etpEnfanceJeunesse", "ETP enfance jeunesse", { clavier: "decimal" })}
            {ouiNon(
              "animeLeReseauCtg",
              "Anime le réseau des chargés de coopération CTG",
              "Cette animation reste à la Caf\u00a0: elle n’est pas financée ici.",
            )}
            <ChoixParmi
              libelle="Pleinement mobilisée sur le SDSF"
              valeur={saisie.pleinementMobilise}
              options={optionsFacultatives(OUI_NON)}
              changer={(pleinementMobilise) => changer({ pleinementMobilise })}
            />
            {texte("cof", "Date de la Cof dédiée", { exemple: "JJ/MM/AAAA" })}
            {texte("bilan", "Date du bilan de l’année", { exemple: "JJ/MM/AAAA" })}
            {texte("coutReel", "Coût réel (€)", { clavier: "decimal" })}
          </>
        );
      }}
    </FormulaireDeRepere>
  );
}
