import { Field, Select } from "@fluentui/react-components";
import { useState } from "react";

import type { Reconnaissance } from "../../lecture/ailleurs";
import { Message } from "../commun/Message";
import { compter } from "../commun/textes";
import { CarteDePoste } from "../dossier/CarteDePoste";
import type { Brouillon } from "../dossier/brouillon";
import { CATALOGUE } from "../dossier/catalogueLivre";
import { ChoixDeLaRepartition } from "../dossier/ChoixDeLaRepartition";
import { allerALaPremiere, SANS_FAUTE } from "../dossier/fautes";
import { ListeDeChoix } from "../dossier/ListeDeChoix";
import { SectionConstruire } from "../dossier/SectionConstruire";
import { SectionConvention } from "../dossier/SectionConvention";
import { valider } from "../dossier/valider";
import type { Onglet } from "../ecran";
import type { EtatDeConstruction } from "../suivi/etat";
import type { Suivi } from "../suivi/Suivi";
import { CarteDeFeuille } from "./CarteDeFeuille";
import { composerLaReprise } from "./composerLaReprise";
import { compterLesNotes } from "./phrases";
import type { Reprise } from "./Reprise";
import { choisirLeModele, confirmationsDe, feuillesDuTravail, modeleLivre, type Travail } from "./travail";

interface Props {
  readonly reprise: Reprise;
  readonly suivi: Suivi;
  readonly construction: EtatDeConstruction;
  /** D'où viennent les feuilles, tel que cela se dit. */
  readonly origine: string;
  readonly reconnaissance: Reconnaissance;
  readonly travail: Travail;
  /** Ce qui interdit de construire. */
  readonly obstacles: readonly string[];
  /** Mène à une cellule du classeur ouvert ; `null` : la grille vient d'un fichier. */
  readonly montrer: ((feuille: string, cellule: string) => void) | null;
  readonly aller: (onglet: Onglet) => void;
}

/** Ce qui est reconnu, ce que l'on confirme, ce que l'on complète, puis la construction. */
export function VueDeLaReprise({
  reprise,
  suivi,
  construction,
  origine,
  reconnaissance,
  travail,
  obstacles,
  montrer,
  aller,
}: Props) {
  const [tente, poserTente] = useState(false);
  const feuilles = feuillesDuTravail(reconnaissance, travail);
  const retenues = feuilles.filter(({ retenue }) => retenue);
  const { brouillon, choix, socle, composition } = composerLaReprise(reconnaissance, travail);
  const fautes = valider(brouillon, choix);
  const montrees = tente ? fautes : SANS_FAUTE;
  const modele = modeleLivre(travail.modele);
  const changerLeBrouillon = (partie: Partial<Brouillon>) =>
    reprise.travailler({ brouillon: { ...travail.brouillon, ...partie } });
  const retenir = (feuille: string, retenue: boolean) =>
    reprise.travailler({
      retenues: retenue
        ? [...travail.retenues, feuille]
        : travail.retenues.filter((autre) => autre !== feuille),
    });

  const construire = async () => {
    poserTente(true);
    if (retenues.length === 0 || allerALaPremiere(fautes)) return;
    if (await suivi.construire(composition.dossier, composition.modele)) reprise.finir();
  };

  return (
    <form className="ecran" noValidate onSubmit={(evenement) => evenement.preventDefault()}>
      <p className="texte">
        {compter(feuilles.length, "feuille")} de {origine} {feuilles.length > 1 ? "ressemblent" : "ressemble"}{" "}
        à une grille. Seul ce qui est sûr est repris ; le reste attend votre confirmation, ou reste vide.
      </p>
      <ChoixDuModele reprise={reprise} reconnaissance={reconnaissance} travail={travail} />
      <fieldset className="ecran champs" disabled={construction.etape === "en-cours"}>
        <legend className="invisible">Ce qui est repris, et ce qu’il faut compléter</legend>
        {feuilles.map((feuille) => (
          <CarteDeFeuille
            key={`${travail.modele} ${feuille.grille.feuille}`}
            feuille={feuille}
            modele={modele}
            confirmations={confirmationsDe(travail, feuille.grille.feuille)}
            retenir={(retenue) => retenir(feuille.grille.feuille, retenue)}
            confirmer={(confirmations) =>
              reprise.travailler({
                confirmations: { ...travail.confirmations, [feuille.grille.feuille]: confirmations },
              })
            }
            montrer={montrer}
          />
        ))}
        <p className="discret">
          À compléter : ce que la feuille ne dit pas. Les champs marqués d’un astérisque sont obligatoires.
        </p>
        <SectionConvention brouillon={brouillon} changer={changerLeBrouillon} fautes={montrees} />
        <ListeDeChoix
          libelle="Profil de Caf"
          valeur={brouillon.profil}
          changer={(profil) => changerLeBrouillon({ profil })}
          options={CATALOGUE.profils.map(({ identifiant, libelle }) => ({ valeur: identifiant, libelle }))}
        />
        {retenues.length === 1 && (
          <ChoixDeLaRepartition
            valeur={brouillon.repartition}
            changer={(repartition) => changerLeBrouillon({ repartition })}
          />
        )}
        {brouillon.repartition === "par-poste" &&
          retenues.flatMap(({ grille: { feuille } }, rang) => {
            const poste = travail.postes[feuille];
            if (poste === undefined) return [];
            return [
              <div key={feuille} className="groupe">
                <p className="texte">Qui a rempli la feuille « {feuille} » ?</p>
                <CarteDePoste
                  poste={poste}
                  rang={rang + 1}
                  profil={choix.profil}
                  fautes={montrees}
                  changer={(partie) =>
                    reprise.travailler({ postes: { ...travail.postes, [feuille]: { ...poste, ...partie } } })
                  }
                  retirer={() => retenir(feuille, false)}
                />
              </div>,
            ];
          })}
      </fieldset>
      <p className="texte">{direCeQuiSeraRepris(feuilles, travail)} La feuille d’origine ne change pas.</p>
      {retenues.length === 0 && (
        <Message intention="info">Choisissez au moins une feuille à reprendre.</Message>
      )}
      {obstacles.map((obstacle) => (
        <Message key={obstacle} intention="warning" titre="Construire est impossible pour l’instant">
          {obstacle}
        </Message>
      ))}
      <SectionConstruire
        suivi={suivi}
        construction={construction}
        empeche={obstacles.length > 0 || retenues.length === 0}
        socle={socle}
        composition={composition}
        fautes={montrees}
        demander={() => void construire()}
        aller={aller}
      />
    </form>
  );
}

/** Un classeur peut se lire par plusieurs modèles : le plus probable est choisi, l'autre reste possible. */
function ChoixDuModele({
  reprise,
  reconnaissance,
  travail,
}: Pick<Props, "reprise" | "reconnaissance" | "travail">) {
  const modeles = [
    ...new Set(
      reconnaissance.feuilles.flatMap(({ grilles }) => grilles.map(({ modele }) => modele.identifiant)),
    ),
  ];
  if (modeles.length < 2)
    return <p className="texte">Modèle reconnu : {modeleLivre(travail.modele).libelle}.</p>;
  return (
    <Field
      label="Modèle de grille"
      hint="Le plus probable d’abord. En changer oublie ce que vous avez confirmé."
      className="champ-souple"
    >
      <Select
        value={travail.modele}
        onChange={(_, { value }) => reprise.travailler(choisirLeModele(value, reconnaissance, travail))}
      >
        {modeles.map((identifiant) => (
          <option key={identifiant} value={identifiant}>
            {modeleLivre(identifiant).libelle}
          </option>
        ))}
      </Select>
    </Field>
  );
}

function direCeQuiSeraRepris(feuilles: ReturnType<typeof feuillesDuTravail>, travail: Travail): string {
  const total = feuilles
    .filter(({ retenue }) => retenue)
    .map(({ grille }) => compterLesNotes(grille, confirmationsDe(travail, grille.feuille)))
    .reduce(
      (somme, { reprises, aConfirmer, refusees }) => ({
        reprises: somme.reprises + reprises,
        vides: somme.vides + aConfirmer + refusees,
      }),
      { reprises: 0, vides: 0 },
    );
  const vides =
    total.vides > 0
      ? `, ${compter(total.vides, "autre")} ${total.vides > 1 ? "laissées vides" : "laissée vide"}`
      : "";
  return `Ce qui sera écrit\u00a0: ${compter(total.reprises, "note")}${vides}.`;
}
