import { Button } from "@fluentui/react-components";
import { useRef, useState } from "react";

import { LIBELLES_DES_PARTIES, type Difference } from "../../../comparaison/difference";
import { peutModifier } from "../../../domaine/instruction/etats";
import { Message } from "../../commun/Message";
import { ChoixDeVue } from "../../commun/vues/ChoixDeVue";
import type { ControleOuvert } from "../controleOuvert";
import { celluleDeLaPlace } from "./cellule";
import { LigneDeDifference } from "./LigneDeDifference";
import { direLaReprise, vuesDesParties, type FiltreDePartie } from "./phrases";

/** De quoi lire sans attendre : des grilles entières peuvent différer. */
const PAS = 25;

interface Props {
  readonly ouvert: ControleOuvert;
  readonly differences: readonly Difference[];
}

/** Ce que les deux classeurs ne disent pas pareil, partie par partie, ligne à ligne. */
export function ListeDesDifferences({ ouvert, differences }: Props) {
  const { lu, suivi, lectureSeule } = ouvert;
  const [choisie, choisir] = useState<FiltreDePartie>("tout");
  const [montrees, montrer] = useState(PAS);
  const titre = useRef<HTMLHeadingElement>(null);
  const vues = vuesDesParties(differences);
  // La dernière différence d'une partie reprise, cette partie n'est plus proposée.
  const filtre = vues.some(({ vue }) => vue === choisie) ? choisie : "tout";
  const retenues = differences.filter(({ partie }) => filtre === "tout" || partie === filtre);
  const permission = peutModifier(lu.dossier.instruction, "grille");
  const reprenables = !lectureSeule && permission.permis;

  const reprendre = (difference: Difference) => {
    if (difference.reprise === null) return;
    suivi.saisir(difference.reprise, direLaReprise(difference));
    // La ligne disparaît avec son bouton.
    titre.current?.focus();
  };
  return (
    <section className="groupe" aria-labelledby="titre-differences">
      <h3 id="titre-differences" ref={titre} tabIndex={-1} className="sous-titre">
        Ligne à ligne
      </h3>
      {/* Le titre reste : la dernière différence reprise, c'est lui qui garde le focus. */}
      {differences.length === 0 ? (
        <p className="texte">Aucune différence.</p>
      ) : (
        <ChoixDeVue
          libelle="Partie du dossier"
          vues={vues}
          vue={filtre}
          choisir={(vue) => {
            choisir(vue);
            montrer(PAS);
          }}
        />
      )}
      {!permission.permis && retenues.some(({ reprise }) => reprise !== null) && (
        <Message intention="info">Rien ne se reprend pour l’instant. {permission.raison}</Message>
      )}
      {grouper(retenues.slice(0, montrees)).map(({ cle, groupe, lignes }) => (
        <section key={cle} className="groupe" aria-label={groupe}>
          <h4 className="sous-titre">{groupe}</h4>
          <ul className="differences">
            {lignes.map((difference) => {
              const place = difference.place === null ? null : celluleDeLaPlace(lu, difference.place);
              return (
                <LigneDeDifference
                  key={difference.cle}
                  difference={difference}
                  aller={place === null ? null : () => void suivi.montrer(place.feuille, place.adresse)}
                  reprendre={
                    reprenables && place !== null && difference.reprise !== null
                      ? () => reprendre(difference)
                      : null
                  }
                />
              );
            })}
          </ul>
        </section>
      ))}
      {retenues.length > montrees && (
        <Button className="bouton" onClick={() => montrer(montrees + PAS)}>
          Montrer les suivantes ({retenues.length - montrees})
        </Button>
      )}
    </section>
  );
}

interface Groupe {
  readonly cle: string;
  readonly groupe: string;
  readonly lignes: Difference[];
}

/** Celles qui se suivent et parlent de la même chose. */
function grouper(differences: readonly Difference[]): readonly Groupe[] {
  const groupes = new Map<string, Groupe>();
  for (const difference of differences) {
    const cle = `${difference.partie}|${difference.groupe}`;
    const groupe = [LIBELLES_DES_PARTIES[difference.partie], difference.groupe]
      .filter((partie) => partie !== "")
      .join("\u00a0: ");
    const connu = groupes.get(cle) ?? { cle, groupe, lignes: [] };
    connu.lignes.push(difference);
    groupes.set(cle, connu);
  }
  return [...groupes.values()];
}
