import { Field, Select } from "@fluentui/react-components";
import type { ReactNode } from "react";

import { THEMATIQUES_DE_CTG } from "../../../domaine/equipe/equipe";
import { TYPES_D_ENTREE, type Journal, type TypeDEntree } from "../../../domaine/journal/journal";
import { LIBELLES_DES_TYPES } from "../../../domaine/journal/libelles";
import type { Poste } from "../../../domaine/dossier/dossier";
import { THEMATIQUES } from "../../../plan/equipe/libelles";
import { ChampDeTexte } from "../../dossier/ChampDeTexte";
import { idDuChamp } from "../../dossier/idDuChamp";
import { ListeDeChoix } from "../../dossier/ListeDeChoix";
import type { Fautes } from "../../dossier/valider";
import { clesDe, type BrouillonDEntree } from "./brouillon";
import { typesProposes } from "./choisir";
import { nommerLeCharge } from "./phrases";

interface Props {
  /** Distingue les champs de ce formulaire de ceux d'un autre. */
  readonly formulaire: string;
  readonly brouillon: BrouillonDEntree;
  readonly fautes: Fautes;
  readonly changer: (partie: Partial<BrouillonDEntree>) => void;
}

interface PropsDeLEssentiel extends Props {
  readonly journal: Journal;
  readonly postes: readonly Poste[];
}

/**
 * Ce qui suffit à une entrée. Le chargé n'est demandé que si l'équipe en a plusieurs, mais alors d'emblée : l'indicateur
 * d'un poste ne compte que ses entrées (R-IND-2).
 */
export function Essentiel({ formulaire, brouillon, fautes, changer, journal, postes }: PropsDeLEssentiel) {
  const cles = clesDe(formulaire);
  return (
    <>
      <div className="date-et-type">
        <ChampDeTexte
          cle={cles.date}
          libelle="Date"
          exemple="JJ/MM/AAAA"
          valeur={brouillon.date}
          changer={(date) => changer({ date })}
          fautes={fautes}
          requis
        />
        <Field
          label={{ children: "Type", htmlFor: idDuChamp(cles.type) }}
          required
          validationMessage={fautes.get(cles.type)}
          className="champ-souple"
        >
          <Select
            id={idDuChamp(cles.type)}
            value={brouillon.type}
            onChange={(_, { value }) => changer({ type: typeChoisi(value) })}
          >
            <option value="">Choisir…</option>
            <Types journal={journal} />
          </Select>
        </Field>
      </div>
      {postes.length > 1 && (
        <ListeDeChoix
          libelle="Chargé de coopération"
          valeur={brouillon.poste}
          options={optionsDesPostes(brouillon.poste, postes)}
          changer={(poste) => changer({ poste })}
        />
      )}
      <ChampDeTexte
        cle={cles.objet}
        libelle="Objet"
        exemple="Bilan de mi-parcours"
        valeur={brouillon.objet}
        changer={(objet) => changer({ objet })}
        fautes={fautes}
        requis
      />
    </>
  );
}

/** Ce qui se dit en plus, quand on a le temps. */
export function Precisions({ formulaire, brouillon, fautes, changer }: Props) {
  const cles = clesDe(formulaire);
  return (
    <>
      <ListeDeChoix
        libelle="Thématique"
        valeur={brouillon.thematique}
        options={[
          { valeur: "", libelle: "Aucune en particulier" },
          ...THEMATIQUES_DE_CTG.map((thematique) => ({
            valeur: thematique,
            libelle: THEMATIQUES[thematique],
          })),
        ]}
        changer={(valeur) =>
          changer({ thematique: THEMATIQUES_DE_CTG.find((thematique) => thematique === valeur) ?? "" })
        }
      />
      <ChampDeTexte
        cle={`${formulaire}.partenaires`}
        libelle="Partenaires"
        aide="Les structures, séparées par des points-virgules&nbsp;: certains indicateurs les comptent."
        valeur={brouillon.partenaires}
        changer={(partenaires) => changer({ partenaires })}
      />
      <ChampDeTexte
        cle={cles.participants}
        libelle="Nombre de participants"
        clavier="numeric"
        valeur={brouillon.participants}
        changer={(participants) => changer({ participants })}
        fautes={fautes}
      />
      <ChampDeTexte
        cle={`${formulaire}.remarque`}
        libelle="Remarque"
        valeur={brouillon.remarque}
        changer={(remarque) => changer({ remarque })}
      />
    </>
  );
}

/** Ceux que ce journal emploie le plus d'abord. */
function Types({ journal }: { readonly journal: Journal }): ReactNode {
  const { employes, autres } = typesProposes(journal);
  if (employes.length === 0) return autres.map((type) => <Type key={type} type={type} />);
  return (
    <>
      <optgroup label="Les plus employés">
        {employes.map((type) => (
          <Type key={type} type={type} />
        ))}
      </optgroup>
      {autres.length > 0 && (
        <optgroup label="Les autres">
          {autres.map((type) => (
            <Type key={type} type={type} />
          ))}
        </optgroup>
      )}
    </>
  );
}

function Type({ type }: { readonly type: TypeDEntree }) {
  return <option value={type}>{LIBELLES_DES_TYPES[type]}</option>;
}

function typeChoisi(valeur: string): TypeDEntree | "" {
  return TYPES_D_ENTREE.find((type) => type === valeur) ?? "";
}

/** Un poste qui a quitté le dossier reste proposé : une autre personne ne prend pas sa place. */
function optionsDesPostes(choisi: string, postes: readonly Poste[]) {
  const connus = ["", ...postes.map(({ identifiant }) => identifiant)];
  const tous = connus.includes(choisi) ? connus : [...connus, choisi];
  return tous.map((poste) => ({ valeur: poste, libelle: nommerLeCharge(poste, postes) }));
}
