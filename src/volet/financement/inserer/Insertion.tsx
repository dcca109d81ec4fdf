import { Button } from "@fluentui/react-components";
import { useId, useState } from "react";

import type { ContenuDeLaCible } from "../../../classeur/inserer";
import {
  composerInsertion,
  FONCTIONS_A_INSERER,
  type Cible,
  type Forme,
  type InsertionAFaire,
} from "../../../plan/formulesAInserer";
import { MessageDErreur } from "../../commun/MessageDErreur";
import { ListeDeChoix } from "../../dossier/ListeDeChoix";
import { Apercu } from "./Apercu";
import { ChampDArgument } from "./ChampDArgument";
import { direCible, direLInsertion, direLInsertionPlusTard } from "./phrases";
import type { PorteDInsertion } from "./porte";
import { ResultatAAnnuler } from "./ResultatAAnnuler";
import { useResultatGarde } from "./useResultatGarde";
import { useTravail } from "./useTravail";

interface Props {
  readonly porte: PorteDInsertion;
  readonly occupe: boolean;
}

const FONCTIONS = FONCTIONS_A_INSERER.map(({ nom, sens }) => ({ valeur: nom, libelle: `${sens} (${nom})` }));
const FORMES: readonly { readonly valeur: Forme; readonly libelle: string }[] = [
  { valeur: "ctg", libelle: "La fonction CTG, courte\u00a0; demande le complément" },
  { valeur: "native", libelle: "Une formule d’Excel, plus longue\u00a0; se calcule partout" },
];

interface Prete {
  readonly insertion: InsertionAFaire;
  readonly contenu: ContenuDeLaCible;
}

/** De la fonction choisie à la formule écrite : rien ne s'écrit avant l'aperçu. */
export function Insertion({ porte, occupe }: Props) {
  const titre = useId();
  const travail = useTravail();
  const [nom, choisirNom] = useState(FONCTIONS_A_INSERER[0]?.nom ?? "");
  const [forme, choisirForme] = useState<Forme>("ctg");
  const [saisies, poserSaisies] = useState<Readonly<Record<string, string>>>({});
  const [cible, poserCible] = useState<Cible | null>(null);
  const [prete, poserPrete] = useState<Prete | null>(null);
  const faite = useResultatGarde("insertion");
  const fonction = FONCTIONS_A_INSERER.find((candidate) => candidate.nom === nom);
  const attendre = occupe || travail.enCours;

  const retoucher = (changement: () => void) => {
    changement();
    poserPrete(null);
    travail.oublier();
  };
  const saisir = (cle: string, valeur: string) =>
    retoucher(() => poserSaisies((avant) => ({ ...avant, [cle]: valeur })));
  const prendre = (cle: string) =>
    travail.faire(async () => {
      const selection = await porte.lireSelection();
      poserPrete(null);
      poserSaisies((avant) => ({ ...avant, [cle]: selection }));
    });
  const choisirLaCellule = () =>
    travail.faire(async () => {
      poserPrete(null);
      poserCible(await porte.lireCellule());
    });
  const preparer = () =>
    travail.faire(async () => {
      if (fonction === undefined || cible === null) return;
      faite.poser(null);
      const insertion = composerInsertion(fonction, saisies, forme, cible);
      poserPrete({ insertion, contenu: await porte.examiner(insertion) });
    });
  const inserer = ({ insertion, contenu }: Prete) =>
    travail.faire(async () => {
      const ecrite = await porte.inserer(insertion, contenu);
      poserPrete(null);
      faite.poser({
        phrase: direLInsertion(ecrite),
        plusTard: direLInsertionPlusTard(ecrite),
        ecritures: [ecrite.ecriture],
      });
    });

  return (
    <section className="groupe" aria-labelledby={titre}>
      <h3 id={titre} className="sous-titre">
        Insérer dans mon budget
      </h3>
      <p className="texte">
        Dans une cellule d’une de vos feuilles, une formule liée à celles que vous désignez. Rien d’autre
        n’est touché.
      </p>
      <ListeDeChoix
        libelle="Calcul"
        valeur={nom}
        options={FONCTIONS}
        changer={(choisi) =>
          retoucher(() => {
            choisirNom(choisi);
            poserSaisies({});
          })
        }
      />
      <ListeDeChoix
        libelle="Écrit avec"
        valeur={forme}
        options={FORMES}
        changer={(choisie) => retoucher(() => choisirForme(choisie === "native" ? "native" : "ctg"))}
      />
      {fonction?.arguments.map((argument) => (
        <ChampDArgument
          key={`${nom}.${argument.cle}`}
          argument={argument}
          valeur={saisies[argument.cle] ?? ""}
          occupe={attendre}
          changer={(valeur) => saisir(argument.cle, valeur)}
          prendreLaSelection={() => void prendre(argument.cle)}
        />
      ))}
      <p className="texte" role="status">
        {cible === null
          ? "Sélectionnez dans Excel la cellule où écrire, puis prenez-la."
          : `La formule ira dans ${direCible(cible)}.`}
      </p>
      <div className="boutons">
        <Button disabledFocusable={attendre} onClick={() => void choisirLaCellule()}>
          {cible === null ? "Prendre la cellule choisie" : "Prendre une autre cellule"}
        </Button>
        <Button
          appearance="primary"
          disabledFocusable={attendre || cible === null}
          onClick={() => void preparer()}
        >
          Voir l’aperçu
        </Button>
      </div>
      {travail.erreur !== null && <MessageDErreur erreur={travail.erreur} />}
      {prete !== null && (
        <Apercu
          {...prete}
          occupe={attendre}
          inserer={() => void inserer(prete)}
          renoncer={() => poserPrete(null)}
        />
      )}
      <ResultatAAnnuler porte={porte} occupe={attendre} garde={faite} />
    </section>
  );
}
