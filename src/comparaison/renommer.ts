import type { Dossier } from "../domaine/dossier/dossier";
import type { Employeur } from "../domaine/equipe/equipe";
import { normaliser } from "../domaine/saisie/normaliser";
import { supprespace } from "../plan/intitules";
import { apparier, type Paire } from "./apparier";
import type { ClasseurAComparer } from "./classeurAComparer";

/**
 * L'autre classeur, ses postes, ses employeurs et ses grilles sous les identifiants de celui-ci : par identifiant et par nom
 * d'abord, par nom ensuite, par identifiant enfin (un nom corrigé reste le même poste). Ce qui n'est que dans l'autre reçoit
 * un identifiant que celui-ci n'a pas.
 */
export function renommer(ici: Dossier, autre: ClasseurAComparer): ClasseurAComparer {
  const { dossier } = autre;
  const postes = nomsDes(ici.postes, dossier.postes, ({ prenom, nom }) => `${prenom} ${nom}`);
  const employeurs = nomsDes(ici.equipe.employeurs, dossier.equipe.employeurs, (e: Employeur) => e.nom);
  const posteDe = (identifiant: string) => postes.get(identifiant) ?? identifiant;
  const employeurDe = (identifiant: string) => employeurs.get(identifiant) ?? identifiant;
  const grilles = noms(
    apparier(
      ici.grilles.map(({ identifiant, poste }) => ({ identifiant, poste })),
      dossier.grilles.map(({ identifiant, poste }) => ({ identifiant, poste: posteDe(poste) })),
      [({ poste, identifiant }) => `${poste}|${identifiant}`, ({ poste }) => `${poste}|`],
    ),
    ici.grilles,
  );
  const grilleDe = (identifiant: string) => grilles.get(identifiant) ?? identifiant;
  // « grille:g2|activite:m1.a01 », « poste:p1 » ; la clé d'un constat reste la sienne.
  const cibleDe = (cible: string) =>
    cible
      .replace(/^grille:([^|]+)/, (_, grille: string) => `grille:${grilleDe(grille)}`)
      .replace(/^poste:(.+)$/, (_, poste: string) => `poste:${posteDe(poste)}`);
  const { equipe, financement, instruction } = dossier;
  const renomme: Dossier = {
    ...dossier,
    postes: dossier.postes.map((poste) => ({ ...poste, identifiant: posteDe(poste.identifiant) })),
    equipe: {
      ...equipe,
      employeurs: equipe.employeurs.map((e) => ({ ...e, identifiant: employeurDe(e.identifiant) })),
      cofs: equipe.cofs.map((cof) => ({ ...cof, employeur: employeurDe(cof.employeur) })),
      fiches: equipe.fiches.map((fiche) => ({
        ...fiche,
        poste: posteDe(fiche.poste),
        employeur: employeurDe(fiche.employeur),
      })),
    },
    financement: financement && {
      ...financement,
      employeurs: financement.employeurs.map((e) => ({ ...e, employeur: employeurDe(e.employeur) })),
      couts: financement.couts.map((cout) => ({ ...cout, poste: posteDe(cout.poste) })),
    },
    journal: dossier.journal?.map((entree) => ({ ...entree, poste: posteDe(entree.poste) })) ?? null,
    grilles: dossier.grilles.map((grille) => ({
      ...grille,
      identifiant: grilleDe(grille.identifiant),
      poste: posteDe(grille.poste),
    })),
    instruction: instruction && {
      ...instruction,
      demandes: instruction.demandes.map((demande) => ({ ...demande, cible: cibleDe(demande.cible) })),
      echanges: instruction.echanges.map((echange) => ({ ...echange, grille: grilleDe(echange.grille) })),
      conclusions: instruction.conclusions.map((une) => ({ ...une, poste: posteDe(une.poste) })),
    },
  };
  return {
    ...autre,
    dossier: renomme,
    evaluees: autre.evaluees.map((evaluee) => ({
      ...evaluee,
      grille: {
        ...evaluee.grille,
        identifiant: grilleDe(evaluee.grille.identifiant),
        poste: posteDe(evaluee.grille.poste),
      },
    })),
  };
}

interface Nomme {
  readonly identifiant: string;
}

function nomsDes<T extends Nomme>(
  ici: readonly T[],
  autre: readonly T[],
  nomDe: (element: T) => string,
): ReadonlyMap<string, string> {
  const nom = (element: T) => normaliser(supprespace(nomDe(element)));
  const paires = apparier(ici, autre, [
    (element) => `${element.identifiant}|${nom(element)}`,
    nom,
    ({ identifiant }) => identifiant,
  ]);
  return noms(paires, ici);
}

/** Identifiant de l'autre → celui qu'il prend ici. */
function noms<T extends Nomme>(
  paires: readonly Paire<T>[],
  ici: readonly Nomme[],
): ReadonlyMap<string, string> {
  const pris = new Set(ici.map(({ identifiant }) => identifiant));
  const rendus = new Map<string, string>();
  for (const paire of paires) {
    if (paire.autre === null) continue;
    const nom = paire.ici?.identifiant ?? libre(paire.autre.identifiant, pris);
    pris.add(nom);
    rendus.set(paire.autre.identifiant, nom);
  }
  return rendus;
}

function libre(identifiant: string, pris: ReadonlySet<string>): string {
  let candidat = identifiant;
  while (pris.has(candidat)) candidat = `${candidat}-autre`;
  return candidat;
}
