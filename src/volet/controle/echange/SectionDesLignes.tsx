import { Checkbox } from "@fluentui/react-components";
import { useId, useMemo, useState } from "react";

import type { Grille } from "../../../domaine/dossier/dossier";
import { compterLEchange } from "../../../domaine/instruction/ecarts";
import { echangeDe } from "../../../domaine/instruction/echangeDe";
import { peutModifier } from "../../../domaine/instruction/etats";
import { activerLesContreNotes } from "../../../domaine/instruction/gestes";
import { nomDuTitulaire } from "../../../plan/intitules";
import { Depliant } from "../../commun/Depliant";
import { ListeDeChoix } from "../../dossier/ListeDeChoix";
import type { EchangeEnCours } from "./echangeEnCours";
import { LigneEchangee } from "./LigneEchangee";
import { estEchangee, lignesDeLEchange } from "./lignes";
import { direLeDecompte } from "./phrases";

const ECHANGEES = "echangees";

/** Les lignes dont il y a à parler, ou celles d'une mission : l'agent d'un côté, la Caf de l'autre. */
export function SectionDesLignes({ echange }: { readonly echange: EchangeEnCours }) {
  const { grilles } = echange.ouvert.lu.dossier;
  const [choisie, choisir] = useState("");
  const grille = grilles.find(({ identifiant }) => identifiant === choisie) ?? grilles[0];
  if (grille === undefined) return null;
  return <LignesDeLaGrille echange={echange} grille={grille} choisir={choisir} />;
}

interface Props {
  readonly echange: EchangeEnCours;
  readonly grille: Grille;
  readonly choisir: (grille: string) => void;
}

function LignesDeLaGrille({ echange, grille, choisir }: Props) {
  const titre = useId();
  const { ouvert, partie } = echange;
  const { lu, lectureSeule, occupe } = ouvert;
  const { dossier, modele } = lu;
  const permission = peutModifier(dossier.instruction, "note-partagee");
  const lignes = useMemo(() => lignesDeLEchange(lu, grille), [lu, grille]);
  const echangees = lignes.filter(estEchangee).length;
  const [premiere] = modele.rubriques;
  // Une Caf qui commence n'a encore rien échangé : la première mission s'ouvre devant elle, et y reste.
  const [actif, filtrer] = useState(
    echangees === 0 && partie === "caf" && premiere !== undefined ? String(premiere.numero) : ECHANGEES,
  );
  const montrees = lignes.filter((ligne) =>
    actif === ECHANGEES ? estEchangee(ligne) : String(ligne.mission) === actif,
  );
  const comptes = compterLEchange(
    echangeDe(dossier.instruction, grille.identifiant),
    grille.reponses,
    modele.rubriques,
    dossier.politiques,
  );
  const contreNotes = dossier.instruction?.contreNotes ?? false;
  return (
    <section className="groupe" aria-labelledby={titre}>
      <h3 id={titre} className="sous-titre">
        Ligne à ligne
      </h3>
      <p className="texte">{direLeDecompte(comptes)}.</p>
      {partie === "caf" && !permission.permis && <p className="discret">{permission.raison}</p>}
      {dossier.grilles.length > 1 && (
        <ListeDeChoix
          libelle="Grille"
          valeur={grille.identifiant}
          options={dossier.grilles.map((une) => ({
            valeur: une.identifiant,
            libelle: nomDuTitulaire(dossier, une),
          }))}
          changer={choisir}
        />
      )}
      <ListeDeChoix
        libelle="Lignes"
        valeur={actif}
        options={[
          { valeur: ECHANGEES, libelle: `En écart, commentées ou visées (${echangees})` },
          ...modele.rubriques.map(({ numero, libelleCourt }) => ({
            valeur: String(numero),
            libelle: `Mission ${numero}\u00a0: ${libelleCourt}`,
          })),
        ]}
        changer={filtrer}
      />
      {montrees.length === 0 && (
        <p className="texte">La Caf n’a encore rien écrit en face des lignes de cette grille.</p>
      )}
      <ul className="echanges">
        {montrees.map((ligne) => (
          <li key={ligne.cle}>
            <LigneEchangee echange={echange} grille={grille} ligne={ligne} contreNotes={contreNotes} />
          </li>
        ))}
      </ul>
      {partie === "caf" && !lectureSeule && permission.permis && (
        <Depliant titre="Contre-notes">
          <Checkbox
            label="Donner aussi la note que la Caf donnerait seule"
            checked={contreNotes}
            onChange={(_, { checked }) => {
              if (occupe) return;
              const fait = checked === true ? "Contre-notes activées." : "Contre-notes désactivées.";
              void ouvert.modifier(activerLesContreNotes(checked === true), fait);
            }}
          />
          <p className="discret">
            Elles n’entrent dans aucun pourcentage. Les désactiver efface celles qui sont écrites.
          </p>
        </Depliant>
      )}
    </section>
  );
}
