import type { HoteExcel } from "../hoteExcel";
import { exporter } from "../exporter";

/** Enregistre le classeur sur le poste ; rend la phrase qui le dit, et ce que le fichier ne porte pas. */
export async function telecharger(host: HoteExcel): Promise<string> {
  await host.auRepos();
  const { octets, nom, pertes } = await exporter(host.noyau);
  enregistrer(octets, nom);
  const fait = `${nom} est téléchargé.`;
  return pertes.length === 0 ? fait : `${fait} Il ne porte pas\u00a0: ${pertes.join("\u00a0; ")}.`;
}

/** Excel montrerait ce classeur dans une autre fenêtre ; ici, il s'enregistre. */
export function enregistrerLeNouveauClasseur(octets: Uint8Array): string {
  enregistrer(octets, "Nouveau classeur.xlsx");
  return "Excel ouvrirait ici un nouveau classeur\u00a0; il est téléchargé.";
}

function enregistrer(octets: Uint8Array, nom: string): void {
  const adresse = URL.createObjectURL(
    new Blob([octets as BlobPart], {
      type: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    }),
  );
  const lien = document.createElement("a");
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  URL.revokeObjectURL(adresse);
}
