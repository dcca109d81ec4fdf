import { fork, type ChildProcess } from "node:child_process";
import { join } from "node:path";
import type { RapportDeLecture } from "../../fichiers/rapport";
import { DELAI_DE_LECTURE, manqueDeMemoire, tropLong } from "../../fichiers/refusDuTravailleur";
import { refusDe } from "../../fichiers/refuser";

/** « pret » une fois, quand son code est chargé ; puis un rapport par chemin reçu. */
export type MessageDuTravailleur = "pret" | { readonly rapport: RapportDeLecture };

export interface ReglagesDuLecteur {
  /** Le fichier TypeScript du travailleur. */
  readonly travailleur: string;
  /** Millisecondes accordées à un fichier. */
  readonly delai: number;
  /** Mégaoctets du tas du travailleur. */
  readonly memoire: number;
}

/**
 * 700 Mo au plus en tout : le tas du travailleur, les octets d'un fichier et de ses parties (50 Mo chacun, hors du
 * tas), le code des deux processus, et la copie du rapport.
 */
export const REGLAGES: ReglagesDuLecteur = {
  travailleur: join(__dirname, "travailleur.ts"),
  delai: DELAI_DE_LECTURE,
  memoire: 300,
};

/** Le travailleur ne démarre pas : l'installation est en cause, non le fichier, et rien ne se lira. */
export class PanneDuLecteur extends Error {
  override readonly name = "PanneDuLecteur";
}

/**
 * Lit des fichiers dans un autre processus, l'un après l'autre : un fichier qui boucle ou dévore la mémoire n'emporte
 * que son travailleur, remplacé pour le suivant. Un processus, non un `Worker` : à court de mémoire, V8 arrête parfois
 * tout le processus avec le fil fautif. Un seul : deux dépasseraient ensemble la mémoire permise.
 */
export class LecteurIsole {
  private travailleur: ChildProcess | null = null;

  constructor(private readonly reglages: ReglagesDuLecteur = REGLAGES) {}

  /** À n'appeler qu'une fois le fichier précédent lu. @throws {PanneDuLecteur} */
  async lire(chemin: string): Promise<RapportDeLecture> {
    if (this.travailleur?.connected !== true) this.travailleur = await demarrer(this.reglages);
    const rapport = await demander(this.travailleur, chemin, this.reglages.delai);
    if (rapport === TROP_LONG || rapport === TROP_DE_MEMOIRE) await this.fermer();
    return rapport;
  }

  /** À appeler à la fin : le travailleur retiendrait le processus. */
  async fermer(): Promise<void> {
    if (this.travailleur !== null) await arreter(this.travailleur);
    this.travailleur = null;
  }
}

/** @throws {PanneDuLecteur} s'il meurt avant d'être prêt. */
function demarrer({ travailleur: fichier, memoire }: ReglagesDuLecteur): Promise<ChildProcess> {
  const travailleur = fork(fichier, {
    // Un processus fils n'hérite pas du chargeur de TypeScript.
    execArgv: ["--require", require.resolve("tsx/cjs"), `--max-old-space-size=${memoire}`],
    // Une pile d'appels ou un relevé de mémoire n'apprendraient rien à l'utilisateur.
    stdio: ["ignore", "ignore", "ignore", "ipc"],
  });
  return new Promise((rendre, echouer) => {
    const tomber = () =>
      echouer(new PanneDuLecteur("la lecture ne démarre pas. Réinstallez par «\u00a0npm ci\u00a0»."));
    travailleur.once("exit", tomber).once("error", tomber);
    travailleur.once("message", () => {
      travailleur.off("exit", tomber).off("error", tomber);
      rendre(travailleur);
    });
  });
}

function demander(travailleur: ChildProcess, chemin: string, delai: number): Promise<RapportDeLecture> {
  return new Promise((rendre) => {
    const conclure = (rapport: RapportDeLecture) => {
      clearTimeout(minuterie);
      travailleur.off("message", recevoir).off("exit", mourir);
      rendre(rapport);
    };
    const recevoir = (message: MessageDuTravailleur) => {
      if (message !== "pret") conclure(message.rapport);
    };
    const mourir = () => conclure(TROP_DE_MEMOIRE);
    const minuterie = setTimeout(() => conclure(TROP_LONG), delai);
    travailleur.on("message", recevoir).on("exit", mourir);
    travailleur.send(chemin);
  });
}

/** Attend sa mort : sa mémoire est rendue avant qu'un autre ne le remplace. */
function arreter(travailleur: ChildProcess): Promise<void> {
  if (travailleur.exitCode !== null || travailleur.signalCode !== null) return Promise.resolve();
  return new Promise((rendre) => {
    travailleur.once("exit", () => rendre());
    travailleur.kill("SIGKILL");
  });
}

const TROP_LONG = refusDe(tropLong());
const TROP_DE_MEMOIRE = refusDe(manqueDeMemoire());
