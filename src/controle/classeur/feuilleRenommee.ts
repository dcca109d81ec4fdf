import { nommerFeuilles } from "../../plan/nomsDeFeuilles";
import { ecrire } from "../commun/controleDe";
import type { Controle } from "../controle";

/** Les feuilles qui portent le nom d'un chargé de coopération : il a pu changer sans que l'on touche aux onglets. */
const AU_NOM_D_UN_POSTE = /^CTG (?:Grille|Synthèse|Échange)/;

/** Une feuille se retrouve par sa marque, quel que soit son nom : le dire aide celui qui la cherche. */
export const FEUILLE_RENOMMEE: Controle = {
  identifiant: "C-FEUILLE-2",
  titre: "Feuille renommée",
  roles: ["gestion"],
  controler: ({ lu }) =>
    ecrire(
      "C-FEUILLE-2",
      [...nommerFeuilles(lu.dossier)].flatMap(([cle, souhaite]) => {
        const nom = lu.feuilles.get(cle)?.feuille.nom;
        const [debut = souhaite] = AU_NOM_D_UN_POSTE.exec(souhaite) ?? [];
        if (nom === undefined || nom.startsWith(debut)) return [];
        return [
          {
            gravite: "information" as const,
            regle: "",
            phrase: `La feuille «\u00a0${nom}\u00a0» est celle que le complément nomme «\u00a0${souhaite}\u00a0»\u00a0: elle est lue sous ce nom.`,
            geste: "Rien à faire\u00a0: la renommer est permis.",
            cibles: [cle],
            lieu: { feuille: nom, cellule: "" },
          },
        ];
      }),
    ),
};
