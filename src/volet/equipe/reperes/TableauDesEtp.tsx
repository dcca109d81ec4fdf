import { useState } from "react";

import { NOMS_DES_MOIS } from "../../../domaine/equipe/ecrits/direJour";
import { Depliant } from "../../commun/Depliant";
import { enumerer } from "../../commun/textes";
import { ListeDeChoix } from "../../dossier/ListeDeChoix";
import type { EquipeOuverte } from "../equipeOuverte";
import { ecrireEtp, etpDeLAnnee, moyenneDeLAnnee, type EtpDeLAnnee, type LigneDEtp } from "./etpDeLAnnee";
import "./reperes.css";

/** R-PRES-1 : l'ETP présent et l'ETP financé de l'année évaluée, partagés de trois façons. */
export function TableauDesEtp({ ouverte: { lu, profil } }: { readonly ouverte: EquipeOuverte }) {
  const { dossier } = lu;
  if (dossier.annee === 0) {
    return (
      <p className="texte">
        L’année évaluée n’est pas dite&nbsp;: complétez-la dans l’onglet Dossier, et les ETP se calculeront
        ici.
      </p>
    );
  }
  const etp = etpDeLAnnee(dossier, profil);
  if (etp.total.mois.length === 0) {
    return (
      <p className="texte">
        Aucune présence n’est encore dite&nbsp;: ouvrez un poste et ajoutez-y sa période de présence, et les
        ETP se calculeront ici.
      </p>
    );
  }
  const ecart = profil?.thematiques.ecart ?? "";
  return (
    <div className="groupe">
      <TableauDesMoyennes annee={dossier.annee} etp={etp} />
      {etp.sansPresence.length > 0 && (
        <p className="texte">
          Sans période de présence, les mois ne sont pas connus et ne comptent dans aucun total&nbsp;:{" "}
          {enumerer(etp.sansPresence)}.
        </p>
      )}
      {profil === null && (
        <p className="texte">
          Le profil de Caf que cite ce classeur n’est pas connu de cette version&nbsp;: aucune absence n’est
          déduite de l’ETP financé.
        </p>
      )}
      <p className="discret">
        Somme des douze mois ÷ 12, arrondie au centième&nbsp;: un total peut différer d’un centième de la
        somme des lignes affichées.
      </p>
      {ecart !== "" && <p className="discret">{ecart}</p>}
      <Depliant titre="Détail mensuel">
        <DetailMensuel etp={etp} />
      </Depliant>
    </div>
  );
}

function TableauDesMoyennes({
  annee,
  etp: { groupes, total },
}: {
  readonly annee: number;
  readonly etp: EtpDeLAnnee;
}) {
  return (
    <table className="tableau des-etp">
      <caption>ETP moyens de {annee}</caption>
      <thead>
        <tr>
          <td />
          <th scope="col">Présent</th>
          <th scope="col">Financé</th>
        </tr>
      </thead>
      {groupes.map(({ titre, lignes }) => (
        <tbody key={titre}>
          <tr>
            <th scope="rowgroup" colSpan={3}>
              {titre}
            </th>
          </tr>
          {lignes.map((ligne, rang) => (
            // Deux postes peuvent porter le même nom.
            <LigneDeMoyenne key={rang} ligne={ligne} />
          ))}
        </tbody>
      ))}
      <tbody className="total">
        <LigneDeMoyenne ligne={total} />
      </tbody>
    </table>
  );
}

function LigneDeMoyenne({ ligne: { libelle, mois } }: { readonly ligne: LigneDEtp }) {
  const moyenne = moyenneDeLAnnee(mois);
  return (
    <tr>
      <th scope="row">{libelle}</th>
      {moyenne === null ? (
        <td colSpan={2}>présence à dire</td>
      ) : (
        <>
          <td>{ecrireEtp(moyenne.present)}</td>
          <td>{ecrireEtp(moyenne.finance)}</td>
        </>
      )}
    </tr>
  );
}

/** Un mois par ligne, et une seule ligne du tableau à la fois : à 320 pixels, douze colonnes ne tiendraient pas. */
function DetailMensuel({ etp: { groupes, total } }: { readonly etp: EtpDeLAnnee }) {
  const lignes = [
    total,
    ...groupes.flatMap(({ titre, lignes: duGroupe }) =>
      duGroupe
        .filter(({ mois }) => mois.length > 0)
        .map(({ libelle, mois }) => ({ libelle: `${titre}\u00a0: ${libelle}`, mois })),
    ),
  ];
  const [choisie, choisir] = useState(0);
  const ligne = lignes[choisie] ?? total;
  return (
    <div className="groupe">
      <ListeDeChoix
        libelle="Mois par mois"
        valeur={String(lignes.indexOf(ligne))}
        options={lignes.map(({ libelle }, rang) => ({ valeur: String(rang), libelle }))}
        changer={(rang) => choisir(Number(rang))}
      />
      <table className="tableau des-etp">
        <caption>{ligne.libelle}</caption>
        <thead>
          <tr>
            <th scope="col">Mois</th>
            <th scope="col">Présent</th>
            <th scope="col">Financé</th>
          </tr>
        </thead>
        <tbody>
          {ligne.mois.map(({ present, finance }, rang) => (
            <tr key={rang}>
              <th scope="row">{NOMS_DES_MOIS[rang]}</th>
              <td>{ecrireEtp(present)}</td>
              <td>{ecrireEtp(finance)}</td>
            </tr>
          ))}
        </tbody>
        <tbody className="total">
          <LigneDeMoyenne ligne={{ libelle: "Moyenne de l’année", mois: ligne.mois }} />
        </tbody>
      </table>
    </div>
  );
}
