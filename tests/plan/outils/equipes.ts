import fc from "fast-check";
import {
  THEMATIQUES_DE_CTG,
  type Cof,
  type Employeur,
  type Equipe,
  type FicheDePoste,
  type Periode,
  type PieceSuivie,
} from "../../../src/domaine/equipe/equipe";
import { dateTiree, jourTire, texteLibre } from "./textes";

/** Dans l'ordre où la feuille les écrit : celles d'un profil, puis celles qu'aucun profil ne demande. */
const PIECES = ["activite-previsionnelle", "auto-evaluation", "piece-d-un-autre-profil"] as const;

const EMPLOYEURS = ["e1", "e2", "e10"] as const;

/** Une équipe tirée au hasard : des employeurs, des Cof, une fiche pour une partie des postes. */
export function equipeTiree(postes: readonly string[]): fc.Arbitrary<Equipe> {
  return fc.record({
    employeurs: fc.tuple(...EMPLOYEURS.map(employeur)),
    cofs: fc.array(cof, { maxLength: 3 }).map((cofs) => cofs.map(numeroter)),
    fiches: fc.subarray([...postes]).chain((decrits) => fc.tuple(...decrits.map(fiche))),
    pieces: fc.subarray([...PIECES]).chain((suivies) => fc.tuple(...suivies.map(pieceSuivie))),
  });
}

function pieceSuivie(piece: string): fc.Arbitrary<PieceSuivie> {
  return fc.record({
    piece: fc.constant(piece),
    etat: fc.constantFrom("remise", "sans-objet", ""),
    date: dateTiree,
    remarque: texteLibre,
  });
}

function employeur(identifiant: string): fc.Arbitrary<Employeur> {
  return fc.record({
    identifiant: fc.constant(identifiant),
    // Sans nom, périmètre ni lien, ce ne serait pas un employeur.
    nom: texteLibre.map((nom) => nom.trim() || "Employeur"),
    perimetre: texteLibre,
    lien: fc.constantFrom("signataire", "soutien-financier", "association", "aucun", ""),
  });
}

const etp = fc.constantFrom(0, 0.5, 1, 2.25);

const cof: fc.Arbitrary<Omit<Cof, "identifiant">> = fc.record({
  type: fc.constantFrom("coordination", "ingenierie", "diagnostic"),
  employeur: fc.constantFrom(...EMPLOYEURS),
  debut: dateTiree,
  fin: dateTiree,
  etpDejaSoutenus: etp,
  nouveauxEtp: etp,
});

function numeroter(sans: Omit<Cof, "identifiant">, rang: number): Cof {
  return { identifiant: `c${rang + 1}`, ...sans };
}

const part = fc.constantFrom(0.1, 0.25, 0.5, 1);
const heures = fc.constantFrom(1, 350.5, 1607);

function fiche(poste: string): fc.Arbitrary<FicheDePoste> {
  return fc.record({
    poste: fc.constant(poste),
    employeur: fc.constantFrom("", ...EMPLOYEURS),
    thematiques: fc.subarray([...THEMATIQUES_DE_CTG]),
    partSppe: fc.option(part, { nil: null }),
    qualification: fc.record({
      niveau: fc.option(fc.nat(8), { nil: null }),
      diplome: texteLibre,
      categorie: fc.constantFrom("A", "B", "C", ""),
      animationDeProjet: fc.constantFrom(true, false, null),
      ancienCoordinateurCej: fc.boolean(),
      formation: fc.constantFrom("qualifiante", "complementaire", ""),
      avisDeLaCaf: dateTiree,
    }),
    fonction: fc.constantFrom("cooperation", "responsable-de-service", "direction"),
    heuresDeManagement: fc.oneof(fc.constant(0), heures),
    heuresPrevues: fc.option(heures, { nil: null }),
    salaireAffecte: fc.option(fc.constantFrom(1, 14900.5, 48000), { nil: null }),
    ventilation: fc.record(
      {
        "petite-enfance": part,
        "enfance-jeunesse": part,
        "animation-vie-sociale": part,
        parentalite: part,
      },
      { requiredKeys: [] },
    ),
    periodes: fc
      .array(periode, { maxLength: 4 })
      .map((periodes) => [...periodes].sort((a, b) => (a.debut < b.debut ? -1 : a.debut > b.debut ? 1 : 0))),
  });
}

const dates = { debut: jourTire, fin: dateTiree };

export const periode: fc.Arbitrary<Periode> = fc.oneof(
  fc.record({
    nature: fc.constant("presence" as const),
    ...dates,
    quotite: fc.constantFrom(0.3, 0.5, 0.7, 1),
  }),
  fc.record({ nature: fc.constant("maladie" as const), ...dates }),
  fc.record({ nature: fc.constant("vacance" as const), ...dates, information: dateTiree }),
);
