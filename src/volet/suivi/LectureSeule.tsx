import { Button } from "@fluentui/react-components";
import { useLayoutEffect, useRef } from "react";

import { Message } from "../commun/Message";

interface Props {
  readonly obstacles: readonly string[];
  readonly relire: () => void;
}

/** Pourquoi rien ne s'écrit dans le classeur, et quoi faire ; rien si l'on peut écrire. */
export function LectureSeule({ obstacles, relire }: Props) {
  const cadre = useRef<HTMLDivElement>(null);
  const relu = useRef(false);
  const empeche = obstacles.length > 0;
  useLayoutEffect(() => {
    // Le message s'en va avec le bouton que l'on vient de presser : le focus reste à sa place.
    if (!empeche && relu.current) cadre.current?.focus();
    relu.current = false;
  }, [empeche]);
  return (
    <div ref={cadre} tabIndex={-1} className="annonce">
      {obstacles.map((obstacle) => (
        <Message
          key={obstacle}
          intention="warning"
          titre={"Lecture seule\u00a0: ce classeur se lit, rien ne s’y écrit"}
          actions={
            <Button
              onClick={() => {
                relu.current = true;
                relire();
              }}
            >
              Relire le classeur
            </Button>
          }
        >
          {obstacle}
        </Message>
      ))}
    </div>
  );
}
