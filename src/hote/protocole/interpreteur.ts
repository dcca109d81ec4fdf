import { ErreurHote } from "./erreurs";
import type { Journal } from "./journal";
import { affecterMembre, appelerMembre, enMinuscule, exigerMembre, lireMembre } from "./membres";
import type { NiveauApi } from "./niveau";
import { CollectionHote, NUL, ObjetHote } from "./objet";
import type { Pannes } from "./pannes";
import type { References } from "./references";
import { repondre } from "./requete";
import { TYPE_ACTION, TYPE_CHEMIN } from "./types";
import type { Action, Arguments, CheminObjet, Reponse, Requete } from "./types";

/** Les rares propriétés que la bibliothèque nomme autrement que ses types. */
const AUTRES_NOMS: Readonly<Record<string, string>> = {
  "Worksheet.gridlines": "showGridlines",
  "Worksheet.headings": "showHeadings",
};

export interface Hote {
  readonly racine: ObjetHote;
  readonly niveau: NiveauApi;
  readonly journal: Journal;
  readonly pannes: Pannes;
  readonly references: References;
  /** Lève l'erreur qui refuse tout le lot : cellule en cours d'édition… */
  avantLot(): void;
  /** Attend que les valeurs soient à jour : avant une lecture, et à la fin d'un lot. */
  calculer(): Promise<void>;
  /** Un objet suivi d'un lot à l'autre par une référence (les plages), les autres l'étant par leur identifiant. */
  estSuivi(objet: ObjetHote): boolean;
  /** L'objet d'une propriété interne du classeur (`_Runtime`). */
  objetInterne(nom: string): ObjetHote;
  finDeLot(): void;
}

const LECTURES: ReadonlySet<number> = new Set([TYPE_ACTION.interroger, TYPE_ACTION.interrogerEnJson]);

/**
 * Exécute un lot. Comme Excel, il joue les actions dans l'ordre et s'arrête à la première qui échoue : ce qui
 * précède reste fait.
 */
export async function executerLot(hote: Hote, corps: string): Promise<Reponse> {
  const requete = JSON.parse(corps) as Requete;
  const reponse: Reponse = { Results: [], TraceIds: [] };
  const lot = new Lot(hote, requete);
  if (estUnMenage(requete)) return lot.faireLeMenage();
  const verifierPanne = hote.pannes.debuterLot();
  let rang = 0;
  let erreur: ErreurHote | undefined;
  try {
    verifierPanne(undefined);
    hote.avantLot();
    for (const action of requete.Actions) {
      verifierPanne(rang);
      if (action.ActionType === TYPE_ACTION.tracer) reponse.TraceIds.push(action.Id);
      if (LECTURES.has(action.ActionType)) await hote.calculer();
      reponse.Results.push({ ActionId: action.Id, Value: await lot.jouer(action) });
      rang += 1;
    }
    await hote.calculer();
  } catch (levee) {
    if (!(levee instanceof ErreurHote)) throw levee;
    erreur = levee;
  } finally {
    hote.references.oublierLesAutres();
    hote.finDeLot();
  }
  hote.journal.noter({
    operations: lot.operations,
    octets: corps.length,
    ...(erreur ? { erreur: erreur.code } : {}),
  });
  if (!erreur) return reponse;
  return {
    ...reponse,
    Error: {
      Code: erreur.code,
      Message: erreur.message,
      Location: erreur.lieu || lot.lieu,
      ActionIndex: rang,
    },
  };
}

/**
 * Après chaque `Excel.run`, la bibliothèque remet un lot qui lâche les objets suivis. Le complément n'attend pas sa
 * réponse : il ne compte pas comme un aller-retour et n'est jamais refusé.
 */
function estUnMenage(requete: Requete): boolean {
  return (
    requete.Actions.some((action) => action.Name === "_RemoveReference") &&
    requete.Actions.every(
      (action) => action.Name === "_RemoveReference" || action.ActionType === TYPE_ACTION.instancier,
    )
  );
}

class Lot {
  readonly operations: string[] = [];
  private readonly objets = new Map<number, ObjetHote>();

  constructor(
    private readonly hote: Hote,
    private readonly requete: Requete,
  ) {}

  /** Le membre en cause quand une erreur ne dit pas le sien. */
  get lieu(): string {
    return (this.operations.at(-1) ?? "").replace(/\(\)$|=$|\?.*$/, "");
  }

  faireLeMenage(): Reponse {
    for (const { Name, ArgumentInfo } of this.requete.Actions) {
      if (Name === "_RemoveReference") this.hote.references.lacher(String(ArgumentInfo?.Arguments?.[0]));
    }
    this.hote.references.oublierLesAutres();
    this.hote.finDeLot();
    return { Results: this.requete.Actions.map(({ Id }) => ({ ActionId: Id, Value: null })), TraceIds: [] };
  }

  async jouer(action: Action): Promise<unknown> {
    if (action.ActionType === TYPE_ACTION.tracer) return null;
    const objet = await this.objet(action.ObjectPathId);
    switch (action.ActionType) {
      case TYPE_ACTION.instancier:
        return this.instancier(objet);
      case TYPE_ACTION.interroger:
      case TYPE_ACTION.interrogerEnJson:
        this.operations.push(`${objet.typeExcel}?${(action.QueryInfo?.Select ?? []).join(",")}`);
        return action.ActionType === TYPE_ACTION.interroger
          ? repondre(objet, action.QueryInfo ?? {}, this.hote.niveau)
          : enJson(repondre(objet, action.QueryInfo ?? {}, this.hote.niveau));
      case TYPE_ACTION.appeler:
        return valeurTransmise(await this.appeler(objet, action.Name, action.ArgumentInfo));
      case TYPE_ACTION.affecter:
        return this.affecter(objet, enMinuscule(action.Name), await this.valeurAffectee(action.ArgumentInfo));
      case TYPE_ACTION.mettreAJour:
        return this.mettreAJour(objet, action.ObjectState ?? {});
      default:
        throw new ErreurHote(
          "NotImplemented",
          `L’hôte ne connaît pas l’action de type ${action.ActionType}.`,
        );
    }
  }

  private instancier(objet: ObjetHote): unknown {
    if (objet.estNul) return null;
    return {
      ...(objet.cle === undefined ? {} : { Id: objet.cle, _Id: objet.cle }),
      ...(this.hote.estSuivi(objet) ? { _ReferenceId: this.hote.references.nommer(objet) } : {}),
    };
  }

  private affecter(objet: ObjetHote, nom: string, valeur: unknown): null {
    const membre = AUTRES_NOMS[`${objet.typeExcel}.${nom}`] ?? nom;
    if (objet.estNul) throw objetNul(membre);
    exigerMembre(objet, membre, "ecriture", this.hote.niveau);
    this.operations.push(`${objet.typeExcel}.${membre}=`);
    affecterMembre(objet, membre, valeur);
    return null;
  }

  private mettreAJour(objet: ObjetHote, etat: Readonly<Record<string, unknown>>): null {
    for (const [nom, valeur] of Object.entries(etat)) {
      const membre = enMinuscule(nom);
      const enfant = lireMembre(objet, membre);
      if (enfant instanceof ObjetHote) this.mettreAJour(enfant, valeur as Readonly<Record<string, unknown>>);
      else this.affecter(objet, membre, valeur);
    }
    return null;
  }

  private async appeler(objet: ObjetHote, nom: string, info: Arguments | undefined): Promise<unknown> {
    if (this.appelInterne(objet, nom, info)) return null;
    if (objet.estNul) return NUL;
    const membre = enMinuscule(nom.replace(/^_/, ""));
    exigerMembre(objet, membre, "lecture", this.hote.niveau);
    const args = await this.lireArgumentsDAppel(info);
    this.operations.push(`${objet.typeExcel}.${membre}()`);
    return appelerMembre(objet, membre, args);
  }

  /** Les appels que la bibliothèque fait d'elle-même. Rend faux si c'est le complément qui appelle. */
  private appelInterne(objet: ObjetHote, nom: string, info: Arguments | undefined): boolean {
    if (nom === "_KeepReference") this.hote.references.garder(objet);
    else if (nom === "_RemoveReference") this.hote.references.lacher(String(info?.Arguments?.[0]));
    else if (nom === "_ValidateArraySize") return true;
    else {
      const evenement = /^_(?:Un)?[Rr]egister(?:Data)?(\w+?)Event$/.exec(nom)?.[1];
      if (!evenement) return false;
      this.hote.niveau.exiger(objet.typeExcel, `on${evenement}`, "lecture");
      this.operations.push(`${objet.typeExcel}.on${evenement}`);
    }
    return true;
  }

  private async objet(id: number): Promise<ObjetHote> {
    const connu = this.objets.get(id);
    if (connu) return connu;
    const chemin = this.requete.ObjectPaths[String(id)];
    if (!chemin) throw new ErreurHote("InvalidObjectPath", `Le lot ne décrit pas l’objet ${id}.`);
    const objet = await this.suivre(chemin);
    this.objets.set(id, objet);
    return objet;
  }

  private async suivre(chemin: CheminObjet): Promise<ObjetHote> {
    switch (chemin.ObjectPathType) {
      case TYPE_CHEMIN.racine:
        return this.hote.racine;
      case TYPE_CHEMIN.methode:
        return exigerObjet(
          await this.appeler(await this.parent(chemin), chemin.Name, chemin.ArgumentInfo),
          chemin.Name,
        );
      case TYPE_CHEMIN.propriete:
        return this.propriete(await this.parent(chemin), enMinuscule(chemin.Name));
      case TYPE_CHEMIN.indexeur:
        return exigerObjet(
          await this.appeler(await this.parent(chemin), "getItem", chemin.ArgumentInfo),
          "getItem",
        );
      case TYPE_CHEMIN.reference: {
        const objet = this.hote.references.objet(chemin.Name);
        if (objet) return objet;
        throw new ErreurHote("InvalidObjectPath", "L’objet n’était plus suivi par le complément.");
      }
      case TYPE_CHEMIN.nul:
        return NUL;
      default:
        throw new ErreurHote(
          "NotImplemented",
          `L’hôte ne connaît pas le chemin de type ${chemin.ObjectPathType}.`,
        );
    }
  }

  private parent(chemin: CheminObjet): Promise<ObjetHote> | ObjetHote {
    return chemin.ParentObjectPathId ? this.objet(chemin.ParentObjectPathId) : this.hote.racine;
  }

  private propriete(objet: ObjetHote, membre: string): ObjetHote {
    if (objet.estNul) return NUL;
    if (membre.startsWith("_")) return this.hote.objetInterne(membre);
    exigerMembre(objet, membre, "lecture", this.hote.niveau);
    return exigerObjet(lireMembre(objet, membre), membre);
  }

  private async lireArguments(info: Arguments | undefined): Promise<unknown[]> {
    const references = info?.ReferencedObjectPathIds ?? [];
    const lus: unknown[] = [];
    for (const [rang, valeur] of (info?.Arguments ?? []).entries()) {
      const reference = references[rang];
      if (typeof reference === "number" && reference !== 0) lus.push(await this.objet(reference));
      else lus.push(await this.resoudre(valeur));
    }
    return lus;
  }

  /** Un argument omis arrive nul ; une propriété, elle, peut valoir nul. */
  private async lireArgumentsDAppel(info: Arguments | undefined): Promise<unknown[]> {
    return (await this.lireArguments(info)).map((valeur) => valeur ?? undefined);
  }

  private async valeurAffectee(info: Arguments | undefined): Promise<unknown> {
    return (await this.lireArguments(info))[0];
  }

  /** Un objet peut se cacher dans une structure : `{ list: { source: Range } }`. */
  private async resoudre(valeur: unknown): Promise<unknown> {
    if (typeof valeur !== "object" || valeur === null || Array.isArray(valeur)) return valeur;
    const chemin = (valeur as { _ObjectPathId?: unknown })._ObjectPathId;
    if (typeof chemin === "number") return this.objet(chemin);
    const resolu: Record<string, unknown> = {};
    for (const [cle, enfant] of Object.entries(valeur)) resolu[cle] = await this.resoudre(enfant);
    return resolu;
  }
}

function exigerObjet(valeur: unknown, nom: string): ObjetHote {
  if (valeur instanceof ObjetHote) return valeur;
  throw new ErreurHote("InvalidObjectPath", `« ${nom} » ne rend pas un objet.`);
}

function objetNul(membre: string): ErreurHote {
  return new ErreurHote("InvalidObjectPath", `L’objet est nul : « ${membre} » ne peut pas s’y écrire.`);
}

/** Une méthode qui rend un objet ne transmet rien : le complément l'atteint par son chemin. */
function valeurTransmise(valeur: unknown): unknown {
  return valeur === undefined || valeur instanceof ObjetHote || valeur instanceof CollectionHote
    ? null
    : valeur;
}

/** `retrieve` demande les noms du complément : `name`, `items`. */
function enJson(valeur: unknown): unknown {
  if (Array.isArray(valeur)) return valeur.map(enJson);
  if (typeof valeur !== "object" || valeur === null) return valeur;
  return Object.fromEntries(
    Object.entries(valeur)
      .filter(([nom]) => nom !== "_Id")
      .map(([nom, enfant]) => [nom === "_Items" ? "items" : enMinuscule(nom), enJson(enfant)]),
  );
}
