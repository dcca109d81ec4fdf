import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { extname, join, normalize } from "node:path";

const RACINE = join(process.cwd(), ".sortie", "hote");

const TYPES: Readonly<Record<string, string>> = {
  ".css": "text/css",
  ".html": "text/html",
  ".js": "text/javascript",
  ".json": "application/json",
  ".png": "image/png",
  ".svg": "image/svg+xml",
  ".xml": "application/xml",
};

export interface Serveur {
  /** `http://localhost:…/` */
  readonly adresse: string;
  arreter(): Promise<void>;
}

/** Sert le classeur embarqué déjà construit, sur un port libre. */
export async function servir(): Promise<Serveur> {
  const serveur = createServer((requete, reponse) => {
    const { pathname } = new URL(requete.url ?? "/", "http://localhost");
    const chemin = normalize(pathname === "/" ? "/index.html" : pathname);
    readFile(join(RACINE, chemin)).then(
      (contenu) => {
        reponse.writeHead(200, { "Content-Type": TYPES[extname(chemin)] ?? "application/octet-stream" });
        reponse.end(contenu);
      },
      () => {
        reponse.writeHead(404);
        reponse.end();
      },
    );
  });
  await new Promise<void>((pret) => serveur.listen(0, "localhost", pret));
  return {
    adresse: `http://localhost:${(serveur.address() as AddressInfo).port}/`,
    arreter: () =>
      new Promise((accomplir) => {
        serveur.close(() => accomplir());
        serveur.closeAllConnections();
      }),
  };
}
