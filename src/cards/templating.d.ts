// adaptivecards-templating's own typings pull in the TypeScript sources of adaptivecards, which this project's settings refuse.
export class Template {
  constructor(template: object);
  expand(context: { $root: object }): unknown;
}
