import {} from "@fluentui/react-components";

/**
 * La faute d'un groupe de champs, que son `aria-describedby` désigne. Un Field de Fluent ne le peut pas : il donne un
 * même identifiant à tous les contrôles qu'il contient, et les étiquettes se trompent de case.
 */
export function FauteDeGroupe({ id, faute }: { readonly id: string; readonly faute: string | undefined }) {
  return (
    <div id={id} role="alert">
      {faute !== undefined && <p className="faute">{faute}</p>}
    </div>
  );
}
