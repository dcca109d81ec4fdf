/** Le ruban que décrit manifest.xml, textes et adresses résolus. */
export interface Ruban {
  readonly onglet: string;
  readonly groupes: readonly GroupeDuRuban[];
}

export interface GroupeDuRuban {
  readonly libelle: string;
  readonly controles: readonly ControleDuRuban[];
}

export interface ControleDuRuban {
  readonly identifiant: string;
  readonly libelle: string;
  readonly aide: string;
  /** L'adresse de l'image de 32 pixels ; absente dans un menu qui n'en montre pas. */
  readonly icone: string | undefined;
  /** Un bouton a une action, un menu des éléments. */
  readonly action: ActionDuRuban | undefined;
  readonly elements: readonly ControleDuRuban[];
}

export type ActionDuRuban =
  | { readonly type: "volet"; readonly adresse: string; readonly titre: string }
  | { readonly type: "fonction"; readonly nom: string };

export interface PagesDuManifeste {
  readonly ruban: Ruban;
  /** La page que chargent les commandes sans écran. */
  readonly commandes: string;
}

/**
 * Lit le ruban, comme Excel, dans la surface de commandes du manifeste ; les adresses y sont absolues, celles d'ici
 * relatives à la page.
 */
export function lireLeManifeste(xml: string): PagesDuManifeste {
  const document = new DOMParser().parseFromString(xml, "application/xml");
  if (document.querySelector("parsererror")) throw new Error("manifest.xml n’est pas un document XML.");
  const ressources = new Map(
    [...document.getElementsByTagName("*")]
      .filter((element) => element.hasAttribute("DefaultValue") && element.hasAttribute("id"))
      .map((element) => [element.getAttribute("id"), element.getAttribute("DefaultValue") ?? ""]),
  );
  const ressource = (element: Element | undefined): string =>
    ressources.get(element?.getAttribute("resid") ?? "") ?? "";

  const lireAction = (controle: Element): ActionDuRuban | undefined => {
    const action = enfant(controle, "Action");
    if (!action) return undefined;
    if (action.getAttribute("xsi:type") === "ExecuteFunction") {
      return { type: "fonction", nom: enfant(action, "FunctionName")?.textContent ?? "" };
    }
    const adresse = relative(ressource(enfant(action, "SourceLocation")));
    return { type: "volet", adresse, titre: ressource(enfant(action, "Title")) };
  };
  const lireControle = (controle: Element): ControleDuRuban => {
    const icone = enfants(enfant(controle, "Icon"), "bt:Image").find(
      (image) => image.getAttribute("size") === "32",
    );
    return {
      identifiant: controle.getAttribute("id") ?? "",
      libelle: ressource(enfant(controle, "Label")),
      aide: ressource(enfant(enfant(controle, "Supertip"), "Description")),
      icone: icone && relative(ressource(icone)),
      action: lireAction(controle),
      elements: enfants(enfant(controle, "Items"), "Item").map(lireControle),
    };
  };

  const surface = [...document.getElementsByTagName("ExtensionPoint")].find(
    (point) => point.getAttribute("xsi:type") === "PrimaryCommandSurface",
  );
  const onglet = enfant(surface, "CustomTab");
  if (!onglet) throw new Error("manifest.xml ne décrit pas d’onglet de ruban.");
  return {
    ruban: {
      onglet: ressource(enfant(onglet, "Label")),
      groupes: enfants(onglet, "Group").map((groupe) => ({
        libelle: ressource(enfant(groupe, "Label")),
        controles: enfants(groupe, "Control").map(lireControle),
      })),
    },
    commandes: relative(ressource(document.getElementsByTagName("FunctionFile")[0])),
  };
}

function enfants(parent: Element | undefined, nom: string): Element[] {
  return [...(parent?.children ?? [])].filter((enfant) => enfant.tagName === nom);
}

function enfant(parent: Element | undefined, nom: string): Element | undefined {
  return enfants(parent, nom)[0];
}

function relative(adresse: string): string {
  const { pathname, search } = new URL(adresse);
  return pathname.slice(1) + search;
}
