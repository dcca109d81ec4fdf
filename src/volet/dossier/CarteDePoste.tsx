import { Button } from "@fluentui/react-components";

import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import type { PosteSaisi } from "./brouillon";
import { ChampDeTexte } from "./ChampDeTexte";
import { ChoixDuLibelle } from "./ChoixDuLibelle";
import { CLES, type Fautes } from "./valider";

interface Props {
  readonly poste: PosteSaisi;
  /** À partir de 1. */
  readonly rang: number;
  readonly profil: ProfilDeCaf | undefined;
  readonly fautes: Fautes;
  readonly changer: (partie: Partial<PosteSaisi>) => void;
  readonly retirer: () => void;
}

/** Un poste : qui, à quel titre, pour quelle part de temps plein. */
export function CarteDePoste({ poste, rang, profil, fautes, changer, retirer }: Props) {
  const { identifiant, prenom, nom, libelle, intitule, quotite } = poste;
  const qui = `${prenom} ${nom}`.trim();
  return (
    <fieldset className="carte">
      <legend>
        Poste {rang}
        {qui !== "" && `\u00a0: ${qui}`}
      </legend>
      <ChampDeTexte
        cle={`poste.${identifiant}.prenom`}
        libelle="Prénom"
        valeur={prenom}
        changer={(valeur) => changer({ prenom: valeur })}
      />
      <ChampDeTexte
        cle={CLES.nomDuPoste(identifiant)}
        libelle="Nom"
        valeur={nom}
        changer={(valeur) => changer({ nom: valeur })}
        fautes={fautes}
      />
      <ChoixDuLibelle
        libelle="Libellé"
        valeur={libelle}
        profil={profil}
        changer={(choisi) => changer({ libelle: choisi })}
      />
      <ChampDeTexte
        cle={`poste.${identifiant}.intitule`}
        libelle="Intitulé"
        aide="Vide : le libellé ci-dessus."
        valeur={intitule}
        changer={(valeur) => changer({ intitule: valeur })}
      />
      <ChampDeTexte
        cle={CLES.quotiteDuPoste(identifiant)}
        libelle="Quotité"
        aide="La part d’un temps plein : 0,7 ou 70 %."
        clavier="decimal"
        valeur={quotite}
        changer={(valeur) => changer({ quotite: valeur })}
        fautes={fautes}
        requis
      />
      <Button
        size="small"
        className="bouton"
        aria-label={`Retirer le poste ${rang}${qui === "" ? "" : `, ${qui}`}`}
        onClick={retirer}
      >
        Retirer ce poste
      </Button>
    </fieldset>
  );
}
