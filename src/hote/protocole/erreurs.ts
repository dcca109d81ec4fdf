/** Les codes d'erreur qu'Excel rend (`Excel.ErrorCodes`) et que l'hôte emploie. */
export type CodeErreur =
  | "AccessDenied"
  | "ApiNotFound"
  | "GeneralException"
  | "InsertDeleteConflict"
  | "InvalidArgument"
  | "InvalidOperation"
  | "InvalidOperationInCellEditMode"
  | "InvalidReference"
  | "InvalidSelection"
  | "ItemAlreadyExists"
  | "ItemNotFound"
  | "NotImplemented"
  | "RequestAborted"
  | "UnsupportedOperation";

/** Une erreur qu'Excel rendrait au complément, avec son code. */
export class ErreurHote extends Error {
  constructor(
    readonly code: CodeErreur | (string & {}),
    message: string,
    readonly lieu = "",
  ) {
    super(message);
    this.name = "ErreurHote";
  }
}
