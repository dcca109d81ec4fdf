import { Field, Radio, RadioGroup } from "@fluentui/react-components";

import { choisirLaLecture } from "../../../domaine/financement/gestes";
import { idDuChamp } from "../../dossier/idDuChamp";
import { SANS_FAUTE } from "../../dossier/fautes";
import type { FinancementOuvert } from "../financementOuvert";
import { FormulaireDeSaisie } from "./FormulaireDeSaisie";
import { choixDeLecture, CLE_DE_LA_LECTURE, cleDeLaLecture } from "./lectures";
import { useSaisieGardee } from "./useSaisieGardee";

/** R-COFI-1 : une phrase ambiguë du profil ne s'applique jamais sans un choix, à confirmer auprès de la Caf. */
export function SectionLectures({ ouvert }: { readonly ouvert: FinancementOuvert }) {
  const phrases = ouvert.profil?.lecturesAConfirmer ?? [];
  const gardee = useSaisieGardee("lecture", { cle: cleDeLaLecture(ouvert.financement.lecture) });
  const { saisie, changer } = gardee;
  const choix = phrases.flatMap(choixDeLecture);
  const choisie = choix.find(({ cle }) => cle === saisie.cle)?.lecture ?? null;
  return (
    <FormulaireDeSaisie
      ouvert={ouvert}
      titre="lecture à confirmer"
      saisie={gardee}
      fautes={SANS_FAUTE}
      geste={choisirLaLecture(choisie)}
      fait={
        choisie === null
          ? "Aucune lecture n’est plus appliquée."
          : "Lecture enregistrée\u00a0; elle reste à confirmer auprès de la Caf."
      }
    >
      {() => (
        <div id={idDuChamp(CLE_DE_LA_LECTURE)} tabIndex={-1} className="groupe">
          {phrases.length === 0 && (
            <p className="texte">
              Le profil n’a pas de phrase ambiguë&nbsp;: enregistrez «&nbsp;aucune&nbsp;» pour retirer celle
              du classeur.
            </p>
          )}
          {phrases.map((phrase) => (
            <div key={phrase.identifiant} className="groupe">
              <p className="texte">«&nbsp;{phrase.citation}&nbsp;»</p>
              <p className="discret">{phrase.source}</p>
              <Field label={phrase.mention}>
                <RadioGroup value={saisie.cle} onChange={(_, { value }) => changer({ cle: value })}>
                  {choixDeLecture(phrase).map(({ cle, libelle }) => (
                    <Radio key={cle} value={cle} label={libelle} />
                  ))}
                </RadioGroup>
              </Field>
            </div>
          ))}
        </div>
      )}
    </FormulaireDeSaisie>
  );
}
