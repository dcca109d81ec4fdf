import type { DemandeDUnGabarit } from "../../fichiers/listeDeCollectivites";
import { compter } from "../commun/textes";

/** Ce qui sera préparé, une ligne par gabarit. */
export function TableauDeLaListe({ demandes }: { readonly demandes: readonly DemandeDUnGabarit[] }) {
  return (
    <table className="tableau de-la-liste">
      <caption>{compter(demandes.length, "gabarit")} à préparer</caption>
      <thead>
        <tr>
          <th scope="col">Fichier</th>
          <th scope="col">Postes</th>
          <th scope="col">Grille</th>
        </tr>
      </thead>
      <tbody>
        {demandes.map(({ nomDeFichier, dossier, modele }) => (
          <tr key={nomDeFichier}>
            <th scope="row">{nomDeFichier}</th>
            <td>{dossier.postes.length}</td>
            <td>{modele.libelle}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
