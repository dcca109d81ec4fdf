import fc from "fast-check";

/** Des textes qu'une personne ou un copier-coller peut mettre : formules, nombres, balises, émojis, retours à la ligne. */
export const texteLibre: fc.Arbitrary<string> = fc.oneof(
  fc.string({ unit: "grapheme", maxLength: 40 }),
  fc.constantFrom(
    "",
    " ",
    "=1+1",
    "'apostrophe",
    "12",
    "VRAI",
    "#N/A",
    "31/12/2019",
    "deux\nlignes",
    "A1 & B2",
    "ctg; activite:m1.a01",
    '👩🏽‍🏫 <contenu>]]></contenu> &amp; "',
  ),
);

/** Une date AAAA-MM-JJ qui existe. */
export const jourTire: fc.Arbitrary<string> = fc
  .date({ min: new Date("2000-01-01"), max: new Date("2099-12-31"), noInvalidDate: true })
  .map((jour) => jour.toISOString().slice(0, 10));

export const dateTiree = fc.oneof(fc.constant(""), fc.constant("2019-12-31"), jourTire);
