// Makes the JSON schemas in test/infra/arm from what Microsoft's azmcp prints of each kind of resource, one file a kind:
//   azmcp bicepschema get --resource-type Microsoft.Web/sites > printed/sites.json
//   node test/infra/arm-schemas.mjs printed
// azmcp is in the npm package @azure/mcp-linux-x64 (MIT, 137 MB, so not a dependency) and needs no network for this.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Every value may be an expression instead, which only Azure can work out. */
const EXPRESSION = { type: 'string', pattern: '^\\[[^\\[]' };
const SIMPLE = { string: 'string', int: 'integer', bool: 'boolean' };

function typed(type, named) {
  if (type.endsWith('[]')) return { type: 'array', items: orExpression(typed(type.slice(0, -2), named)) };
  if (type === 'any' || type === 'object' || type === 'null') return {};
  if (type in SIMPLE) return { type: SIMPLE[type] };
  if (named.has(type)) return { $ref: `#/$defs/${type}` };
  // A list that ends in “string” may grow: what it names today is all that the template may use.
  return { enum: type.split(' | ').filter((one) => one !== 'string') };
}
const orExpression = (schema) => (Object.keys(schema).length ? { anyOf: [schema, EXPRESSION] } : schema);

function propertiesOf(properties, named) {
  const written = properties.filter(({ flags = '' }) => !flags.includes('ReadOnly'));
  return {
    properties: Object.fromEntries(written.map(({ name, type }) => [name, orExpression(typed(type, named))])),
    required: written.filter(({ flags = '' }) => flags.includes('Required')).map(({ name }) => name),
  };
}
function objectOf({ properties, additionalPropertiesType }, named) {
  const others = additionalPropertiesType ? typed(additionalPropertiesType, named) : false;
  return { type: 'object', ...propertiesOf(properties, named), additionalProperties: others };
}
function definitionOf(type, named) {
  if (type.$type === 'Object') return objectOf(type, named);
  const base = { properties: type.baseProperties };
  return {
    oneOf: type.elements.map((element) =>
      objectOf({ ...element, properties: [...base.properties, ...element.properties] }, named),
    ),
  };
}

/** Of a definition, the names of all it leads to. */
function reached(schema, definitions, found = new Set()) {
  for (const [, name] of JSON.stringify(schema).matchAll(/"#\/\$defs\/([^"]+)"/g))
    if (!found.has(name)) reached(definitions[name], definitions, found.add(name));
  return found;
}

const [folder] = process.argv.slice(2);
for (const file of readdirSync(folder)) {
  const types = JSON.parse(readFileSync(join(folder, file), 'utf8')).results.BicepSchemaResult;
  const { name, bodyType } = types.find(({ $type }) => $type === 'Resource');
  const defined = types.filter(({ $type }) => ['Object', 'DiscriminatedObject'].includes($type));
  const named = new Map(defined.map((one) => [one.name, one]));
  const definitions = Object.fromEntries(defined.map((one) => [one.name, definitionOf(one, named)]));
  const [resource, apiVersion] = name.split('@');
  const body = definitionOf(bodyType, named);
  const needed = [...reached(body, definitions)].sort((a, b) => a.localeCompare(b));
  const made = "Made by arm-schemas.mjs from Microsoft's azmcp 2.0.5 (MIT).";
  const top = JSON.stringify({ $comment: made, resource, apiVersion, ...body });
  // A definition a line, so that a newer version shows as a readable difference.
  const lines = needed.map((one) => `  ${JSON.stringify(one)}: ${JSON.stringify(definitions[one])}`);
  const text = `${top.slice(0, -1)}, "$defs": {\n${lines.join(',\n')}\n}}\n`;
  writeFileSync(join(import.meta.dirname, 'arm', `${resource.replaceAll('/', '.')}.json`), text);
}
