import type { FenetreDeLHote } from "./cadres";

// Le premier script des pages du complément dans le classeur embarqué, là où office.js serait dans Excel : il demande
// à la page de l'hôte d'y poser Office et ses bibliothèques.
const hote = window.parent as FenetreDeLHote;
if (hote === window || !hote.accueillirLeComplement) {
  throw new Error("Cette page s’ouvre depuis le classeur embarqué\u00a0: http://localhost:3000/");
}
hote.accueillirLeComplement(window);
