import { Button } from "@fluentui/react-components";

import type { ClasseurDeDossier } from "../../lecture";
import { Message } from "../commun/Message";
import { direCompletude, majuscule } from "../commun/textes";
import type { Onglet } from "../ecran";
import { direEnsemble, direLeReste } from "../grille/phrases";
import { evaluerLeDossier } from "../../lecture/evaluerLeDossier";
import type { Suivi } from "../suivi/Suivi";
import { suiteConseillee } from "./suite";

interface Props {
  readonly suivi: Suivi;
  readonly lu: ClasseurDeDossier;
  readonly aller: (onglet: Onglet) => void;
}

/** Le dossier du classeur en quelques lignes, ses grilles, et la suite. */
export function ResumeDuDossier({ suivi, lu, aller }: Props) {
  const { dossier, modele } = lu;
  const grilles = evaluerLeDossier(lu);
  const suite = suiteConseillee(lu, grilles);
  return (
    <>
      <section className="groupe" aria-labelledby="titre-resume">
        <h2 id="titre-resume" className="titre">
          {dossier.territoire.nom || "Dossier sans territoire"}
        </h2>
        {dossier.mention !== "" && <Message intention="info">{dossier.mention}</Message>}
        <dl className="fiche">
          <dt>Caf</dt>
          <dd>{dossier.territoire.caf || "non renseignée"}</dd>
          <dt>Année évaluée</dt>
          <dd>{dossier.annee || "non renseignée"}</dd>
          <dt>Employeur</dt>
          <dd>{dossier.employeur || "non renseigné"}</dd>
          <dt>Grille</dt>
          <dd>{modele.libelle}</dd>
        </dl>
      </section>
      <section className="groupe" aria-labelledby="titre-suite">
        <h2 id="titre-suite" className="titre">
          La suite
        </h2>
        <p className="texte">{suite.phrase}</p>
        <div className="boutons">
          <BoutonDeLaSuite suivi={suivi} geste={suite.geste} />
          <Button onClick={() => aller("grille")}>Noter dans le volet</Button>
          <Button onClick={() => aller("dossier")}>Modifier le dossier</Button>
        </div>
      </section>
      <section className="groupe" aria-labelledby="titre-grilles">
        <h2 id="titre-grilles" className="titre">
          {grilles.length > 1 ? "Les grilles" : "La grille"}
        </h2>
        {grilles.map(({ grille, titulaire, feuille, evaluation: { ensemble } }) => (
          <article key={grille.identifiant} className="carte" aria-label={titulaire}>
            <h3 className="sous-titre">{majuscule(titulaire)}</h3>
            <p className="texte">{direEnsemble(ensemble)}</p>
            <progress
              className="avancement"
              value={ensemble.completude}
              aria-label={`Complétude de la grille, ${titulaire}`}
            />
            <p className="discret">
              Complétude : {direCompletude(ensemble.completude)} ; {direLeReste(ensemble.decompte)}
            </p>
            {feuille !== "" && (
              <Button
                size="small"
                className="bouton"
                aria-label={`Aller à la grille « ${feuille} »`}
                onClick={() => void suivi.montrer(feuille)}
              >
                Aller à la grille
              </Button>
            )}
          </article>
        ))}
      </section>
    </>
  );
}

function BoutonDeLaSuite({
  suivi,
  geste,
}: Pick<Props, "suivi"> & Pick<ReturnType<typeof suiteConseillee>, "geste">) {
  if (geste === null) return null;
  const { feuille, cellule, libelle } = geste;
  return (
    <Button
      appearance="primary"
      onClick={() => void suivi.montrer(feuille, cellule === "" ? undefined : cellule)}
    >
      {libelle}
    </Button>
  );
}
