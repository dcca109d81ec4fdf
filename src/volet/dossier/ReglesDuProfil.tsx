import type { ProfilDeCaf } from "../../domaine/dossier/profil";
import { Depliant } from "../commun/Depliant";
import { compter } from "../commun/textes";
import { reglesActives } from "./reglesActives";

/** R-PROFIL-1 : ce que le profil active, et d'où cela vient. */
export function ReglesDuProfil({ profil }: { readonly profil: ProfilDeCaf }) {
  const regles = reglesActives(profil);
  return (
    <>
      <p className="discret">{profil.source}</p>
      <Depliant titre={`${compter(regles.length, "règle")} et leurs sources`}>
        <ul className="liste">
          {regles.map(({ libelle, source }) => (
            <li key={libelle} className="discret">
              <strong>{libelle}.</strong> {source}
            </li>
          ))}
        </ul>
      </Depliant>
    </>
  );
}
