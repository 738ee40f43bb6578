// The dialect of this house, as ESLint rules: what a file exports comes before its helpers, module headers are line
// comments, members are `private` by that word, and the open workbook is called `context`.

/** What a file is for comes first: no helper function stands above an exported function or class. */
const exportsFirst = {
  meta: {
    type: "layout",
    messages: { order: "`{{name}}` is a helper; it stands below what this file is for." },
  },
  create(context) {
    return {
      Program({ body }) {
        const last = body.findLastIndex(
          (node) =>
            /^Export(Named|Default)Declaration$/.test(node.type) &&
            /^(FunctionDeclaration|ClassDeclaration)$/.test(node.declaration?.type ?? ""),
        );
        for (const node of body.slice(0, Math.max(0, last))) {
          if (node.type === "FunctionDeclaration") {
            context.report({ node, messageId: "order", data: { name: node.id?.name ?? "" } });
          }
        }
      },
    };
  },
};

/** A module with rules opens with them, in line comments; block comments document a declaration. */
const lineHeaders = {
  meta: { type: "layout", messages: { header: "A module's header is made of line comments (//)." } },
  create(context) {
    return {
      Program(program) {
        const { sourceCode } = context;
        const [first] = sourceCode.getAllComments();
        if (first?.type !== "Block" || first.range[0] !== 0 || first.value.includes("@jest-environment")) {
          return;
        }
        const [next] = program.body;
        const documents =
          next !== undefined &&
          next.type !== "ImportDeclaration" &&
          next.loc.start.line === first.loc.end.line + 1;
        if (!documents) {
          context.report({ loc: first.loc, messageId: "header" });
        }
      },
    };
  },
};

/** Members are private by the word `private`; there is one way to say it. */
const privateWord = {
  meta: { type: "layout", messages: { word: "Say `private {{name}}` instead of `#{{name}}`." } },
  create: (context) => ({
    "PropertyDefinition > PrivateIdentifier, MethodDefinition > PrivateIdentifier"(node) {
      context.report({ node, messageId: "word", data: { name: node.name } });
    },
  }),
};

/** A parameter of the type WorkbookSession is called `context` wherever it goes. */
const contextName = {
  meta: { type: "layout", messages: { name: "The open workbook is called `context`, not `{{name}}`." } },
  create: (context) => ({
    Identifier(node) {
      const type = node.typeAnnotation?.typeAnnotation;
      if (
        type?.type === "TSTypeReference" &&
        type.typeName.name === "WorkbookSession" &&
        node.name !== "context"
      ) {
        context.report({ node, messageId: "name", data: { name: node.name } });
      }
    },
  }),
};

const CONTAINERS = new Set(["Map", "Set", "WeakMap", "WeakSet"]);
/** What can be written into whatever it begins with. */
const BYTES =
  /^(?:(?:Big)?(?:Int|Uint)(?:8|16|32|64)(?:Clamped)?Array|Float(?:32|64)Array|ArrayBuffer|DataView)$/;

/**
 * No module keeps anything from one call to the next: what lasts is made where the runtime boots and handed on. Told by
 * what begins a value that changes: `let`, a container that is not yet filled and not said to be read-only, an object of a
 * class of ours, a typed array, a static member that may be set.
 */
const moduleState = {
  meta: {
    type: "problem",
    messages: {
      state: "`{{name}}` is state of its module: make it where the runtime boots, and hand it on.",
    },
  },
  create(context) {
    const report = (node, name) => context.report({ node, messageId: "state", data: { name } });
    const ours = new Set();
    return {
      Program({ body }) {
        for (const node of body) {
          for (const name of namesOf(node)) {
            ours.add(name);
          }
        }
        for (const node of body.map((one) => one.declaration ?? one)) {
          for (const { id, init } of node.type === "VariableDeclaration" ? node.declarations : []) {
            if (
              node.kind !== "const" ||
              isUnfilled(id, init) ||
              (init?.type === "NewExpression" && ours.has(init.callee.name))
            ) {
              report(node, id.name ?? "");
            }
          }
        }
      },
      PropertyDefinition(node) {
        if (node.static && !node.readonly) {
          report(node, node.key.name ?? "");
        }
      },
    };
  },
};

/** What a statement at the top of a module imports, and the class that it declares. */
function namesOf(node) {
  if (node.type === "ImportDeclaration") {
    return node.specifiers.map(({ local }) => local.name);
  }
  const declared = node.declaration ?? node;
  return declared.type === "ClassDeclaration" ? [declared.id?.name] : [];
}

function isUnfilled({ typeAnnotation }, init) {
  const type = typeAnnotation?.typeAnnotation;
  const isReadonly =
    (type?.type === "TSTypeReference" && /^Readonly/.test(type.typeName.name ?? "")) ||
    (type?.type === "TSTypeOperator" && type.operator === "readonly");
  const isBytes = init?.type === "NewExpression" && BYTES.test(init.callee.name ?? "");
  const isEmpty =
    isBytes ||
    (init?.type === "NewExpression" && CONTAINERS.has(init.callee.name) && init.arguments.length === 0) ||
    (init?.type === "ArrayExpression" && init.elements.length === 0) ||
    (init?.type === "ObjectExpression" && init.properties.length === 0);
  return isEmpty && !isReadonly;
}

export default {
  rules: {
    "exports-first": exportsFirst,
    "line-headers": lineHeaders,
    "private-word": privateWord,
    "context-name": contextName,
    "module-state": moduleState,
  },
};
