import { ErreurHote } from "../protocole/erreurs";
import { CollectionHote, NUL, ObjetHote } from "../protocole/objet";
import { identifiant } from "./identifiants";
import type { Noyau } from "./noyau";

/** L'espace de noms de l'élément racine, avec ou sans préfixe. */
function espaceDeNoms(xml: string): string {
  const racine = /<(?![?!])(?:([\w.-]+):)?[\w.-]+([^>]*)>/.exec(xml);
  if (!racine) throw new ErreurHote("InvalidArgument", "Ce texte n’est pas un document XML.");
  const attribut = racine[1] ? `xmlns:${racine[1]}` : "xmlns";
  return (
    new RegExp(`(?:^|\\s)${attribut}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
      .exec(racine[2] ?? "")
      ?.slice(1)
      .find(Boolean) ?? ""
  );
}

/** `Excel.CustomXmlPartCollection` et, filtrée par espace de noms, `Excel.CustomXmlPartScopedCollection`. */
export class PartiesXml extends CollectionHote<PartieXml> {
  readonly typeExcel: string;

  constructor(
    private readonly noyau: Noyau,
    private readonly espace?: string,
  ) {
    super();
    this.typeExcel = espace === undefined ? "CustomXmlPartCollection" : "CustomXmlPartScopedCollection";
  }

  get items(): PartieXml[] {
    return [...this.noyau.partiesXml.keys()]
      .map((id) => new PartieXml(this.noyau, id))
      .filter((partie) => this.espace === undefined || partie.namespaceUri === this.espace);
  }

  add(xml: string): PartieXml {
    this.noyau.exigerEcriture();
    espaceDeNoms(xml);
    const id = identifiant();
    this.noyau.partiesXml.set(id, xml);
    return new PartieXml(this.noyau, id);
  }

  getByNamespace(espace: string): PartiesXml {
    return new PartiesXml(this.noyau, espace);
  }

  getItem(id: string): PartieXml {
    const partie = this.items.find((candidate) => candidate.id === id);
    if (!partie) throw new ErreurHote("ItemNotFound", "Cette partie XML n’existe pas.");
    return partie;
  }

  getItemOrNullObject(id: string): ObjetHote {
    return this.items.find((candidate) => candidate.id === id) ?? NUL;
  }

  getOnlyItem(): PartieXml {
    const [seule, ...autres] = this.items;
    if (!seule || autres.length > 0) {
      throw new ErreurHote(
        "InvalidOperation",
        "Il n’y a pas exactement une partie XML de cet espace de noms.",
      );
    }
    return seule;
  }

  getOnlyItemOrNullObject(): ObjetHote {
    return this.items.length === 1 ? this.getOnlyItem() : NUL;
  }
}

/** `Excel.CustomXmlPart`. */
class PartieXml extends ObjetHote {
  readonly typeExcel = "CustomXmlPart";

  constructor(
    private readonly noyau: Noyau,
    private readonly identite: string,
  ) {
    super();
  }

  override get cle(): string {
    return this.identite;
  }

  get id(): string {
    return this.identite;
  }

  get namespaceUri(): string {
    return espaceDeNoms(this.getXml());
  }

  getXml(): string {
    const xml = this.noyau.partiesXml.get(this.identite);
    if (xml === undefined) throw new ErreurHote("ItemNotFound", "Cette partie XML n’existe plus.");
    return xml;
  }

  setXml(xml: string): void {
    this.noyau.exigerEcriture();
    espaceDeNoms(xml);
    this.getXml();
    this.noyau.partiesXml.set(this.identite, xml);
  }

  delete(): void {
    this.noyau.exigerEcriture();
    this.noyau.partiesXml.delete(this.identite);
  }
}
