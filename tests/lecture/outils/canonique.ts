import type { Dossier, Grille } from "../../../src/domaine/dossier/dossier";
import { ficheVide, type Equipe } from "../../../src/domaine/equipe/equipe";
import type { Budget } from "../../../src/domaine/financement/budget/budget";
import type { DossierDepartemental } from "../../../src/domaine/financement/departemental/dossierDepartemental";
import type { Financement } from "../../../src/domaine/financement/financement";
import type { ModeleDeGrille } from "../../../src/domaine/grille/modele";
import { noteDe, type Note, type ReponseIndicateur } from "../../../src/domaine/grille/reponses";

/**
 * Le dossier tel que des cellules peuvent le rendre : une clé absente et une clé vide y sont la même chose, et les
 * espaces autour d'un texte ne se voient pas.
 */
export function canonique(dossier: Dossier, modele: ModeleDeGrille): Dossier {
  const { territoire } = dossier;
  return {
    ...dossier,
    territoire: { ...territoire, nom: territoire.nom.trim(), caf: territoire.caf.trim() },
    employeur: dossier.employeur.trim(),
    mention: dossier.mention.trim(),
    champ: {
      horsChamp: dossier.champ.horsChamp.map((exclusion) => ({
        ...exclusion,
        motif: exclusion.motif.trim(),
      })),
    },
    postes: dossier.postes.map((poste) => ({
      ...poste,
      prenom: poste.prenom.trim(),
      nom: poste.nom.trim(),
      intitule: poste.intitule.trim(),
    })),
    equipe: equipeCanonique(dossier.equipe),
    financement: dossier.financement === null ? null : financementCanonique(dossier.financement),
    departement: dossier.departement === null ? null : departementCanonique(dossier.departement),
    journal: dossier.journal?.map(sansBords) ?? null,
    planDAction: dossier.planDAction?.map(sansBords) ?? null,
    grilles: dossier.grilles.map((grille) => grilleCanonique(grille, dossier, modele)),
  };
}

/** Une fiche dont rien n'est dit n'a pas de cellule qui la distingue d'une fiche absente. */
function equipeCanonique({ employeurs, cofs, fiches, pieces }: Equipe): Equipe {
  return {
    employeurs: employeurs.map((e) => ({ ...e, nom: e.nom.trim(), perimetre: e.perimetre.trim() })),
    cofs,
    fiches: fiches
      .map((fiche) => {
        const { qualification } = fiche;
        return { ...fiche, qualification: { ...qualification, diplome: qualification.diplome.trim() } };
      })
      .filter((fiche) => JSON.stringify(fiche) !== JSON.stringify(ficheVide(fiche.poste))),
    pieces: pieces.map((piece) => ({ ...piece, remarque: piece.remarque.trim() })),
  };
}

/** Un enregistrement plat, les textes sans leurs espaces de bord. */
function sansBords<T extends object>(plat: T): T {
  const champs = Object.entries(plat).map(([champ, valeur]) => [
    champ,
    typeof valeur === "string" ? valeur.trim() : valeur,
  ]);
  return Object.fromEntries(champs) as T;
}

function financementCanonique(financement: Financement): Financement {
  const { employeurs, baremes, ingenieries, budget } = financement;
  return {
    ...financement,
    employeurs: employeurs.map((employeur) => ({ ...employeur, source: employeur.source.trim() })),
    baremes: baremes.map((bareme) => ({ ...bareme, source: bareme.source.trim() })),
    ingenieries: ingenieries.map((ingenierie) => ({ ...ingenierie, objet: ingenierie.objet.trim() })),
    budget: budgetCanonique(budget),
  };
}

function budgetCanonique(budget: Budget): Budget {
  return {
    ...budget,
    lignes: budget.lignes.map((ligne) => ({ ...ligne, libelle: ligne.libelle.trim() })),
  };
}

export function departementCanonique(departement: DossierDepartemental): DossierDepartemental {
  const nommee = <T extends { readonly objet: string; readonly nomDuPorteur: string }>(une: T): T => ({
    ...une,
    objet: une.objet.trim(),
    nomDuPorteur: une.nomDuPorteur.trim(),
  });
  return {
    ...departement,
    departement: departement.departement.trim(),
    caf: departement.caf.trim(),
    ingenieries: departement.ingenieries.map(nommee),
    cooperations: departement.cooperations.map(nommee),
    baremes: departement.baremes.map((bareme) => ({ ...bareme, source: bareme.source.trim() })),
    budget: budgetCanonique(departement.budget),
  };
}

function grilleCanonique(grille: Grille, { politiques }: Dossier, { rubriques }: ModeleDeGrille): Grille {
  const { reponses } = grille;
  const notes: Record<string, Record<string, Note>> = {};
  const commentaires: Record<string, string> = {};
  const indicateurs: Record<string, ReponseIndicateur> = {};
  for (const { identifiant } of rubriques.flatMap(({ activites }) => activites)) {
    const ligne: Record<string, Note> = {};
    for (const politique of politiques) {
      const note = noteDe(reponses, identifiant, politique.identifiant);
      if (note !== null) ligne[politique.identifiant] = note;
    }
    if (Object.keys(ligne).length > 0) notes[identifiant] = ligne;
    const commentaire = (reponses.commentaires[identifiant] ?? "").trim();
    if (commentaire !== "") commentaires[identifiant] = commentaire;
  }
  for (const { identifiant } of rubriques.flatMap((r) => r.fonctions.flatMap((f) => f.indicateurs))) {
    const reponse = reponses.indicateurs[identifiant];
    if (reponse === undefined) continue;
    const nature = reponse.nature.trim();
    const commentaire = reponse.commentaire.trim();
    if (reponse.nombre !== null || nature !== "" || commentaire !== "") {
      indicateurs[identifiant] = { nombre: reponse.nombre, nature, commentaire };
    }
  }
  return { ...grille, reponses: { notes, commentaires, indicateurs } };
}
