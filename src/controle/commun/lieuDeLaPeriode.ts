import type { Periode } from "../../domaine/equipe/equipe";
import type { ClasseurDeDossier } from "../../lecture";
import { LecteurDeBloc } from "../../lecture/equipe/LecteurDeBloc";
import { lireReference } from "../../lecture/equipe/references";
import { BLOCS, roleDe } from "../../plan/equipe/blocs";
import { NATURES } from "../../plan/equipe/libelles";
import { nomDuPoste } from "../../plan/intitules";
import { POSTES } from "./deLEquipe";
import { lieuDans, SANS_LIEU, type Lieu } from "./lieux";

/** Les lignes des périodes n'ont que leur rang pour identifiant : c'est ce qu'elles disent qui les fait retrouver. */
export function lieuDeLaPeriode(lu: ClasseurDeDossier, poste: string, periode: Periode, champ: string): Lieu {
  const reperee = lu.feuilles.get(POSTES);
  if (reperee === undefined) return SANS_LIEU;
  const bloc = new LecteurDeBloc(reperee, { nature: "periode", colonnes: BLOCS.periode }, [], lu.dates1904);
  const postes = lu.dossier.postes.map((connu) => ({
    identifiant: connu.identifiant,
    nom: nomDuPoste(connu),
  }));
  const place = [...bloc.lignes(), ...bloc.doublons()].find(
    ({ ligne }) =>
      lireReference(bloc.texte(ligne, "poste") ?? "", postes) === poste &&
      bloc.choix(ligne, "nature", NATURES, null) === periode.nature &&
      bloc.date(ligne, "debut", "") === periode.debut &&
      bloc.date(ligne, "fin", "") === periode.fin,
  );
  return lieuDans(reperee, place?.ligne, roleDe("periode", champ));
}
