import { ecrireLaCopie } from "../../fichiers/anonymiser";
import { ecrireGabarit, nomDuGabarit } from "../../fichiers/gabarit";
import { lireAilleurs } from "../../fichiers/lireAilleurs";
import { lireAComparer } from "../../fichiers/lireAComparer";
import { lireRecu } from "../../fichiers/lireRecu";
import { demandesDeLaListe } from "../../fichiers/listeDeCollectivites";
import { archiver } from "../../xlsx/archiver";
import type { Appel, Reponse, Services } from "./services";

/** Ce que le volet confie à un autre fil : lire et écrire des fichiers prend du temps, et un fichier reçu peut nuire. */
const SERVICES: Services = {
  lireRecu,
  lireAComparer,
  lireAilleurs,
  lireLaListe: (octets) => demandesDeLaListe(octets),
  ecrireLeGabarit: async ({ dossier, modele, nomDeFichier = nomDuGabarit(dossier) }) => ({
    nom: nomDeFichier,
    octets: await ecrireGabarit(dossier, modele),
  }),
  ecrireLaCopie,
  archiver,
};

async function servir({ service, argumentsDuService }: Appel): Promise<Reponse> {
  const rendre = SERVICES[service] as (...args: readonly unknown[]) => unknown;
  return { etat: "rendu", valeur: (await rendre(...argumentsDuService)) as never };
}

function echouer(erreur: unknown): Reponse {
  const { message, stack = "" } = erreur instanceof Error ? erreur : new Error(String(erreur));
  return { etat: "echec", message, details: stack };
}

function repondre(reponse: Reponse): void {
  postMessage(reponse);
}

addEventListener("message", ({ data }) => {
  // Une réponse qui ne se transmet pas est un échec, elle aussi : sans réponse, le volet attendrait.
  void servir(data as Appel)
    .then(repondre)
    .catch((erreur: unknown) => repondre(echouer(erreur)));
});
repondre({ etat: "pret" });
