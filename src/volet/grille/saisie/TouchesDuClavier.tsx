import { Depliant } from "../../commun/Depliant";
import { direLesTouches } from "./phrases";

/** Tout ce que le clavier fait dans la saisie. */
export function TouchesDuClavier({ noteMax }: { readonly noteMax: number }) {
  return (
    <Depliant titre="Noter au clavier">
      <dl className="touches">
        {direLesTouches(noteMax).map(({ touches, effet }) => (
          <div key={touches}>
            <dt>{touches}</dt>
            <dd>{effet}</dd>
          </div>
        ))}
      </dl>
    </Depliant>
  );
}
