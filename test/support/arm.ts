// What can be said of an Azure template without Azure: whether each resource has the shape Microsoft says, and whether its
// parameters, variables and names fit together. It does not say that it can be deployed.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

export interface Resource {
  type: string;
  apiVersion: string;
  name: string;
  [property: string]: unknown;
}
export interface Parameter {
  type: string;
  defaultValue?: unknown;
  allowedValues?: unknown[];
}
export interface Template {
  parameters: Record<string, Parameter>;
  variables: Record<string, unknown>;
  resources: Resource[];
  outputs: Record<string, unknown>;
}
export type Values = Readonly<Record<string, { value: unknown }>>;

const SCHEMAS = join(import.meta.dirname, '../infra/arm');
/** Made by test/infra/arm-schemas.mjs. */
const schemas = new Map(
  readdirSync(SCHEMAS).map((file) => {
    const schema = JSON.parse(readFileSync(join(SCHEMAS, file), 'utf8')) as { resource: string; apiVersion: string };
    return [schema.resource, schema];
  }),
);
const ajv = new Ajv({ strict: false, allErrors: true });
const compiled = new Map<string, ValidateFunction>();
function checkOf(type: string): ValidateFunction | undefined {
  const schema = schemas.get(type);
  if (schema && !compiled.has(type)) compiled.set(type, ajv.compile(schema));
  return compiled.get(type);
}

export const hasSchema = (type: string): boolean => schemas.has(type);

/** Every problem, a line each. `values`: those of one file of parameters. */
export function problemsOf(template: Template, values: Values): string[] {
  return [
    ...template.resources.flatMap((resource) => shapeProblems(template, values, resource)),
    ...nameProblems(template),
    ...valueProblems(template, values),
  ];
}

function shapeProblems(template: Template, values: Values, resource: Resource): string[] {
  const { type, apiVersion, name } = resource;
  const check = checkOf(type);
  if (!check) return [];
  const said = (what: string) => `${type} ${name}: ${what}`;
  const known = schemas.get(type)!.apiVersion;
  if (known !== apiVersion) return [said(`${apiVersion} is not the version that was checked, ${known}`)];
  const OF_THE_TEMPLATE = ['type', 'apiVersion', 'condition', 'dependsOn', 'scope'];
  const body = Object.fromEntries(Object.entries(resource).filter(([key]) => !OF_THE_TEMPLATE.includes(key)));
  // The last part is its own name, as it would be for Azure; one that is worked out is not known here.
  const own = name.startsWith('[') ? /\/([\w-]+)'\)\]$/.exec(name)?.[1] : name;
  check(filledIn({ ...body, name: own ?? '[worked out]' }, template, values));
  const wrong = (check.errors ?? []).filter(
    ({ keyword }) => keyword !== 'anyOf' && keyword !== 'oneOf' && keyword !== 'pattern',
  );
  return wrong.map(({ instancePath, message, params }) => said(`${instancePath} ${message} ${JSON.stringify(params)}`));
}

const WHOLE = /^\[(parameters|variables)\('([^']+)'\)\]$/;
/** With parameters and variables in their places, where one stands for the whole of a value. */
function filledIn(value: unknown, template: Template, values: Values): unknown {
  if (Array.isArray(value)) return value.map((one) => filledIn(one, template, values));
  if (typeof value === 'string') {
    const [, what, name = ''] = WHOLE.exec(value) ?? [];
    if (what === 'variables') return filledIn(template.variables[name], template, values);
    if (what === 'parameters') return name in values ? values[name]?.value : template.parameters[name]?.defaultValue;
    return value;
  }
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([key, one]) => [key, filledIn(one, template, values)]));
}

const named = (text: string, what: string) =>
  new Set([...text.matchAll(new RegExp(`\\b${what}\\('([^']+)'`, 'g'))].map(([, name = '']) => name));

function nameProblems({ parameters, ...rest }: Template): string[] {
  const text = JSON.stringify(rest);
  const types = new Set(rest.resources.map(({ type }) => type));
  const sorts: [what: string, there: Iterable<string>][] = [
    ['parameters', Object.keys(parameters)],
    ['variables', Object.keys(rest.variables)],
  ];
  const unbalanced = [...text.matchAll(/"(\[(?!\[)(?:[^"\\]|\\.)*\])"/g)]
    .map(([, expression = '']) => expression)
    .filter((one) => one.split('(').length !== one.split(')').length);
  return [
    ...sorts.flatMap(([what, there]) => {
      const used = named(text, what);
      const unused = [...there].filter((name) => !used.has(name)).map((name) => `${what}: ${name} is not used`);
      const missing = [...used]
        .filter((name) => ![...there].includes(name))
        .map((name) => `${what}: there is no ${name}`);
      return [...unused, ...missing];
    }),
    ...[...named(text, 'resourceId')]
      .filter((type) => !types.has(type))
      .map((type) => `resourceId: there is no ${type}`),
    ...unbalanced.map((expression) => `brackets: ${expression}`),
  ];
}

const SECRET = /key|secret|password|token|connectionstring/i;
const isOpen = ({ type }: Parameter) => !type.startsWith('secure');

/** What is wrong with the parameters and one file of them. */
function valueProblems({ parameters }: Template, values: Values): string[] {
  const entries = Object.entries(parameters);
  const secrets = entries.filter(([name, one]) => !isOpen(one) || SECRET.test(name));
  return [
    ...entries
      .filter(([name, one]) => !('defaultValue' in one) && !(name in values))
      .map(([name]) => `${name} is not given`),
    ...Object.keys(values)
      .filter((name) => !(name in parameters))
      .map((name) => `there is no parameter ${name}`),
    ...entries
      .filter(
        ([name, { allowedValues }]) => name in values && allowedValues && !allowedValues.includes(values[name]?.value),
      )
      .map(([name]) => `${name} may not have this value`),
    ...secrets.filter(([, one]) => one.defaultValue).map(([name]) => `${name}: a secret has a default`),
    ...secrets.filter(([name]) => values[name]?.value).map(([name]) => `${name}: a secret stands in a file`),
    ...secrets
      .filter(([name, one]) => isOpen(one) && !NO_SECRET.has(name))
      .map(([name]) => `${name} is a secret and not secure`),
  ];
}
/** What only sounds like one. */
const NO_SECRET = new Set<string>();
