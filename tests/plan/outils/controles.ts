import fc from "fast-check";
import { GRAVITES } from "../../../src/domaine/controle/gravites";
import {
  CLE_AU_DELA,
  type ConstatDuRapport,
  type RapportDeControle,
} from "../../../src/domaine/controle/rapport";
import { dateTiree, jourTire, texteLibre } from "./textes";

/** Ce que nos contrôles écrivent n'a pas d'espace aux bouts. */
const texteNet = texteLibre.map((texte) => texte.trim());

const traitement = fc.oneof(
  fc.constant(null),
  fc.record({ etat: fc.constant("vu" as const), motif: texteNet, date: dateTiree }),
  // Un motif vide : accepté dans la feuille, sans dire pourquoi.
  fc.record({ etat: fc.constant("accepte" as const), motif: texteNet, date: dateTiree }),
);

const constat: fc.Arbitrary<ConstatDuRapport> = fc.record({
  cle: fc
    .tuple(fc.constantFrom("C-NOTE-1", "C-ETP-2"), texteNet)
    .map(([controle, cible]) => `${controle}|grille:g1|${cible}`),
  controle: fc.constantFrom("C-NOTE-1", "C-ETP-2"),
  gravite: fc.constantFrom(...GRAVITES),
  phrase: texteNet,
  geste: texteNet,
  lieu: fc.constantFrom("", "CTG Grille", "CTG Grille, C12"),
  traitement,
});

const AU_DELA: ConstatDuRapport = {
  cle: CLE_AU_DELA,
  controle: "",
  gravite: "information",
  phrase: "Et d’autres.",
  geste: "Les voir dans le volet.",
  lieu: "",
  traitement: null,
};

/** Un rapport de contrôle, tel qu'une feuille peut le garder. */
export const controleTire: fc.Arbitrary<RapportDeControle> = fc
  .tuple(jourTire, fc.uniqueArray(constat, { maxLength: 8, selector: ({ cle }) => cle }), fc.boolean())
  .map(([date, constats, auDela]) => ({ date, constats: auDela ? [...constats, AU_DELA] : constats }));
