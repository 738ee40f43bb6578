// What Guild's files call an operation (guild/opref.py): "script:/project '' '' train.py", the kind of package with its name, its
// version, the model and the operation, each quoted where it has to be. People know it as "train.py", or "model:train".

/** A word as a shell writes it: any part of it may stand in single quotes. */
const WORD = /(?:'[^']*'|[^\s'])+/g;
const KIND = /^[a-z]+:/;
const WORDS = 4;

/** The operation as Guild's tables show it; a text that is no such reference stays as it is. */
export function guildOperation(opref: string): string {
  const words = Array.from(opref.matchAll(WORD), ([word]) => word.replaceAll("'", ""));
  const [, , model, operation] = words;
  if (words.length !== WORDS || !KIND.test(opref) || operation === undefined || operation === "") {
    return opref;
  }
  return model !== undefined && model !== "" ? `${model}:${operation}` : operation;
}
