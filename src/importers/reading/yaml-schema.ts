import {
  CORE_SCHEMA,
  defineMappingTag,
  defineScalarTag,
  defineSequenceTag,
  intCoreTag,
  mapTag,
  mergeTag,
  seqTag,
  strTag,
  type Schema,
  type TagDefinition,
} from "js-yaml";

/** A whole number that a double does not hold keeps its digits as text: ids must. */
const exactInteger = defineScalarTag<unknown>(intCoreTag.tagName, {
  ...intCoreTag,
  resolve: (source, isExplicit, tagName) => {
    const value = intCoreTag.resolve(source, isExplicit, tagName);
    return typeof value === "number" && !Number.isSafeInteger(value) ? source : value;
  },
});

/** Tags that programs make up, such as `!!python/object:argparse.Namespace`: what they stand before is taken as it is. */
const unknownTags: readonly TagDefinition[] = ["tag:yaml.org,2002:python/", "!"].flatMap((prefix) => [
  defineScalarTag(prefix, { ...strTag, implicit: false, matchByTagPrefix: true }),
  defineSequenceTag(prefix, { ...seqTag, matchByTagPrefix: true }),
  defineMappingTag(prefix, { ...mapTag, matchByTagPrefix: true }),
]);

/** YAML 1.2 with merge keys, long integers as text, and any tag passed over. Nothing is ever constructed by a tag. */
export const YAML_SCHEMA: Schema = CORE_SCHEMA.withTags(mergeTag, exactInteger, unknownTags);
