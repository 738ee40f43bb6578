// Which mutants are not made: those that blank a sentence. How a message is worded is reviewed by reading it, and a test
// that repeats it says nothing about behaviour. A sentence is text of three words or more; names, headers, keys, words of
// the vocabulary and parts of a formula are shorter, and what is chosen or worked out inside a sentence is still mutated.

import { declareClassPlugin, PluginKind } from "@stryker-mutator/api/plugin";

const THREE_WORDS = /(\p{L}[\p{L}\p{N}'’-]*[,;:.)"”]*\s+["“(]?){2}\p{L}/u;

class Sentences {
  shouldIgnore({ node }) {
    return isSentence(node) ? "A sentence is reviewed by reading it." : undefined;
  }
}

function isSentence(node) {
  if (node.type === "StringLiteral") {
    return THREE_WORDS.test(node.value);
  }
  return (
    node.type === "TemplateLiteral" &&
    node.expressions.every(isPlain) &&
    THREE_WORDS.test(node.quasis.map(({ value }) => value.cooked).join("x"))
  );
}

/** Whether an expression only fills a value in, so that nothing in it could be mutated. */
function isPlain(node) {
  switch (node.type) {
    case "Identifier":
      return true;
    case "MemberExpression":
      return !node.computed && isPlain(node.object);
    case "CallExpression":
      return isPlain(node.callee) && node.arguments.every(isPlain);
    default:
      return false;
  }
}

export const strykerPlugins = [declareClassPlugin(PluginKind.Ignore, "sentences", Sentences)];
