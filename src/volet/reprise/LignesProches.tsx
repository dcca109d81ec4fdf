import { Button, Radio, RadioGroup } from "@fluentui/react-components";

import type { LigneReconnue } from "../../lecture/ailleurs";
import { compter } from "../commun/textes";
import { AllerALaCellule } from "./AllerALaCellule";
import type { PropsDeConfirmation } from "./PropsDeConfirmation";

/** Les lignes dont le libellé ressemble à celui du modèle : rien n'en est repris sans un oui. */
export function LignesProches({ grille, confirmations, confirmer, aller }: PropsDeConfirmation) {
  const proches = [...grille.activites, ...grille.indicateurs].filter(
    ({ certitude }) => certitude === "proche",
  );
  if (proches.length === 0) return null;
  const choisir = (choisies: readonly LigneReconnue[], reprise: boolean) =>
    confirmer({
      ...confirmations,
      lignes: {
        ...confirmations.lignes,
        ...Object.fromEntries(choisies.map(({ identifiant }) => [identifiant, reprise])),
      },
    });
  return (
    <section className="groupe" aria-label={`Libellés proches, feuille ${grille.feuille}`}>
      <h4 className="sous-titre">{compter(proches.length, "libellé")} à confirmer</h4>
      {proches.length > 1 && (
        <div className="boutons">
          <Button size="small" onClick={() => choisir(proches, true)}>
            Reprendre ces {proches.length} lignes
          </Button>
          <Button size="small" onClick={() => choisir(proches, false)}>
            Les laisser vides
          </Button>
        </div>
      )}
      <ul className="a-confirmer">
        {proches.map((ligne) => (
          <li key={ligne.identifiant} className="groupe">
            <p className="texte">
              Lu en {ligne.cellule} : « {ligne.libelleLu} ». Modèle : « {ligne.libelle} ». Ressemblance :{" "}
              {Math.floor(ligne.ressemblance * 100)} %.
            </p>
            <RadioGroup
              aria-label={`Ligne ${ligne.cellule}\u00a0: ${ligne.libelle}`}
              value={valeurDe(confirmations.lignes[ligne.identifiant])}
              onChange={(_, { value }) => choisir([ligne], value === "reprendre")}
            >
              <Radio value="reprendre" label="Reprendre" />
              <Radio value="vide" label="Laisser vide" />
            </RadioGroup>
            <AllerALaCellule cellule={ligne.cellule} aller={aller} />
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Rien n'est coché d'avance. */
function valeurDe(reprise: boolean | undefined): string {
  if (reprise === undefined) return "";
  return reprise ? "reprendre" : "vide";
}
