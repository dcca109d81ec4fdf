import type { Arguments, NomDeService, Rendu, Reponse } from "./services";

/** Le service demandé n'a pas répondu à temps ; le travailleur a été arrêté. */
export class TravailTropLong extends Error {
  override readonly name = "TravailTropLong";
}

/** Le code du travailleur n'est pas arrivé. */
export class TravailleurAbsent extends Error {
  override readonly name = "TravailleurAbsent";
}

/** Le travailleur est mort à l'ouvrage : faute de mémoire, presque toujours. */
export class TravailleurEnPanne extends Error {
  override readonly name = "TravailleurEnPanne";
}

export interface Conditions {
  /** Annuler arrête le travailleur sur-le-champ. */
  readonly signal: AbortSignal;
  /** En millisecondes, à compter du moment où le travailleur est prêt ; sans limite si absent. */
  readonly delai?: number;
}

/**
 * Un travailleur, à qui l'on demande un service à la fois. Arrêté par un délai, une annulation ou une panne, il est
 * remplacé à la demande suivante.
 */
export class TravailDeFond {
  private travailleur: Worker | null = null;
  private pret = false;

  constructor(private readonly creer: () => Worker) {}

  /**
   * @throws {TravailTropLong | TravailleurAbsent | TravailleurEnPanne}
   * @throws la raison du signal, si l'on annule ; ce que le service a levé
   */
  demander<N extends NomDeService>(
    service: N,
    argumentsDuService: Arguments<N>,
    { signal, delai }: Conditions,
  ): Promise<Rendu<N>> {
    return new Promise<Rendu<N>>((rendre, echouer) => {
      signal.throwIfAborted();
      const travailleur = (this.travailleur ??= this.creer());
      const ecoute = new AbortController();
      let minuterie: ReturnType<typeof setTimeout> | undefined;
      const finirParUnEchec = (raison: unknown) => {
        cesser();
        this.arreter();
        echouer(raison);
      };
      const cesser = () => {
        clearTimeout(minuterie);
        ecoute.abort();
      };
      const envoyer = () => {
        this.pret = true;
        if (delai !== undefined) {
          minuterie = setTimeout(
            () => finirParUnEchec(new TravailTropLong(`${service}\u00a0: plus de ${delai} ms`)),
            delai,
          );
        }
        travailleur.postMessage({ service, argumentsDuService });
      };
      const recevoir = (reponse: Reponse) => {
        if (reponse.etat === "pret") return envoyer();
        cesser();
        if (reponse.etat === "rendu") rendre(reponse.valeur as Rendu<N>);
        else echouer(Object.assign(new Error(reponse.message), { stack: reponse.details }));
      };
      const options = { signal: ecoute.signal };
      signal.addEventListener("abort", () => finirParUnEchec(signal.reason), options);
      travailleur.addEventListener("message", ({ data }) => recevoir(data as Reponse), options);
      travailleur.addEventListener(
        "error",
        ({ message }) =>
          finirParUnEchec(this.pret ? new TravailleurEnPanne(message) : new TravailleurAbsent(message)),
        options,
      );
      if (this.pret) envoyer();
    });
  }

  /** Rend la mémoire ; la demande suivante en démarre un autre. */
  arreter(): void {
    this.travailleur?.terminate();
    this.travailleur = null;
    this.pret = false;
  }
}
