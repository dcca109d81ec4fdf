import { GRAVITES } from "../../../domaine/controle/gravites";
import type { ConstatDeControle, RoleDeCaf } from "../../../domaine/controle/constat";
import type { Rapprochement } from "../../../domaine/controle/rapprocher";
import type { Gravite } from "../../../domaine/equipe/constats/constat";
import { LIBELLES_DES_GRAVITES } from "../../commun/constats/gravites";
import { Depliant } from "../../commun/Depliant";
import { ChoixDeVue } from "../../commun/vues/ChoixDeVue";
import { ChoixParmi } from "../../equipe/fiche/ChoixParmi";
import { feuillesVisees, filtreAutrement, type Filtre } from "./filtres";
import { LIBELLES_DES_ROLES } from "./phrases";

interface Props {
  readonly filtre: Filtre;
  readonly choisir: (filtre: Filtre) => void;
  readonly rapprochement: Rapprochement;
  /** Tous ceux de la décision choisie, pour n'offrir que les feuilles qu'ils visent. */
  readonly constats: readonly ConstatDeControle[];
}

const TOUT = "tout";
const AUCUNE_FEUILLE = "aucune";

const ROLES = [
  { vue: TOUT, libelle: "Tout" },
  { vue: "conseil", libelle: LIBELLES_DES_ROLES.conseil },
  { vue: "gestion", libelle: LIBELLES_DES_ROLES.gestion },
] as const satisfies readonly { vue: RoleDeCaf | typeof TOUT; libelle: string }[];

const TRIS = [
  { valeur: "gravite", libelle: "Par gravité" },
  { valeur: "feuille", libelle: "Par feuille" },
] as const;

/** Ce que l'on veut voir : la décision et le rôle en vue, le reste replié. */
export function BarreDesFiltres({ filtre, choisir, rapprochement, constats }: Props) {
  const { aTraiter, vus, acceptes } = rapprochement;
  const gravites: readonly { valeur: Gravite | typeof TOUT; libelle: string }[] = [
    { valeur: TOUT, libelle: "Toutes" },
    ...GRAVITES.map((valeur) => ({ valeur, libelle: LIBELLES_DES_GRAVITES[valeur] })),
  ];
  const feuilles = [
    { valeur: TOUT, libelle: "Toutes" },
    ...feuillesVisees(constats).map((nom) =>
      nom === ""
        ? { valeur: AUCUNE_FEUILLE, libelle: "Aucune feuille" }
        : { valeur: cleDe(nom), libelle: nom },
    ),
  ];
  const feuille =
    filtre.feuille === null ? TOUT : filtre.feuille === "" ? AUCUNE_FEUILLE : cleDe(filtre.feuille);
  return (
    <>
      <ChoixDeVue
        libelle="Constats montrés"
        vues={[
          { vue: "a-traiter", libelle: `À traiter (${aTraiter.length})` },
          { vue: "vus", libelle: `Vus (${vus.length})` },
          { vue: "acceptes", libelle: `Acceptés (${acceptes.length})` },
        ]}
        vue={filtre.decision}
        choisir={(decision) => choisir({ ...filtre, decision })}
      />
      <ChoixDeVue
        libelle="Ce que l’on contrôle"
        vues={ROLES}
        vue={filtre.role ?? TOUT}
        choisir={(role) => choisir({ ...filtre, role: role === TOUT ? null : role })}
      />
      <Depliant titre={filtreAutrement(filtre) ? "Filtrer et trier (en cours)" : "Filtrer et trier"}>
        <div className="filtres-du-controle">
          <ChoixParmi
            libelle="Gravité"
            valeur={filtre.gravite ?? TOUT}
            options={gravites}
            changer={(gravite) => choisir({ ...filtre, gravite: gravite === TOUT ? null : gravite })}
          />
          <ChoixParmi
            libelle="Feuille"
            valeur={feuille}
            options={feuilles}
            changer={(valeur) => choisir({ ...filtre, feuille: feuilleDe(valeur) })}
          />
          <ChoixParmi
            libelle="Tri"
            valeur={filtre.tri}
            options={TRIS}
            changer={(tri) => choisir({ ...filtre, tri })}
          />
        </div>
      </Depliant>
    </>
  );
}

/** Une feuille peut s'appeler « tout ». */
const PREFIXE = "feuille:";

function cleDe(nom: string): string {
  return `${PREFIXE}${nom}`;
}

function feuilleDe(valeur: string): string | null {
  if (valeur === TOUT) return null;
  return valeur === AUCUNE_FEUILLE ? "" : valeur.slice(PREFIXE.length);
}
