import type { FichierProduit } from "./services";

const TYPES: Readonly<Record<string, string>> = {
  xlsx: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  zip: "application/zip",
};

/** Le navigateur lit le fichier après le clic ; rien ne dit quand il a fini. */
const LAISSE_AU_NAVIGATEUR = 60_000;

/** Télécharge un fichier sur le poste. Sans effet, et sans erreur, dans Excel pour Mac : voir `peutEnregistrer`. */
export function enregistrer({ nom, octets }: FichierProduit): void {
  const extension = nom.slice(nom.lastIndexOf(".") + 1);
  const adresse = URL.createObjectURL(
    new Blob([octets as BlobPart], { type: TYPES[extension] ?? "application/octet-stream" }),
  );
  const lien = document.createElement("a");
  lien.href = adresse;
  lien.download = nom;
  lien.click();
  setTimeout(() => URL.revokeObjectURL(adresse), LAISSE_AU_NAVIGATEUR);
}

/**
 * Faux là où un lien de téléchargement ne fait rien, sans le dire : la vue web d'Excel pour Mac et pour iPad n'a pas de
 * téléchargements (office-js#2700, #3385).
 *
 * @param plateforme celle qu'Office annonce
 */
export function peutEnregistrer(plateforme: string): boolean {
  return plateforme !== "Mac" && plateforme !== "iOS";
}
