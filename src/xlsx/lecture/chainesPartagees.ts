import { analyser } from "./analyser";
import { LIMITES } from "./limites";
import { racineDeTableur } from "./racine";
import { abime, horsLimites } from "./refuser";
import { TexteRiche, tropLong } from "./texteDeCellule";

/** La table des textes du classeur, que ses cellules désignent par leur rang. */
export function lireChainesPartagees(partie: string, octets: Uint8Array): string[] {
  const chaines: string[] = [];
  let chaine: TexteRiche | null = null;
  analyser(partie, octets, {
    racine: racineDeTableur(partie, "sst"),
    ouvrir: (nom, _attributs, profondeur) => {
      if (profondeur === 2 && nom === "si")
        chaine = new TexteRiche(() => abime(`le ${chaines.length + 1}ᵉ de ses textes est illisible`));
      else chaine?.ouvrir(nom, profondeur - 2);
    },
    texte: (texte) => chaine?.texte(texte),
    fermer: (_nom, profondeur) => {
      if (chaine === null) return;
      if (profondeur > 2) return chaine.fermer();
      chaines.push(bornee(chaine.valeur()));
      chaine = null;
      if (chaines.length > LIMITES.chainesPartagees) throw horsLimites("il a trop de textes");
    },
  });
  return chaines;
}

function bornee(texte: string): string {
  if (tropLong(texte)) {
    throw horsLimites("il a un texte de plus de 32\u00a0767 caractères, la limite d’une cellule d’Excel");
  }
  return texte;
}
