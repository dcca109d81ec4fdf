import { lireUnFichier } from "./lireUnFichier";
import type { MessageDuTravailleur } from "./LecteurIsole";

/** Le processus où les fichiers se lisent. Un chemin entre, un rapport sort. */
process.on("message", (chemin: string) => {
  void lireUnFichier(chemin).then((rapport) => dire({ rapport }));
});

function dire(message: MessageDuTravailleur): void {
  process.send?.(message);
}

dire("pret");
