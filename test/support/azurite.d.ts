// Azurite ships no typings. CommonJS seen from an ES module: the class is one `default` deeper.
declare module 'azurite/dist/src/table/TableServer.js' {
  class TableServer {
    constructor(config: unknown);
    start(): Promise<void>;
    close(): Promise<void>;
    getHttpServerAddress(): string;
  }
  const module: { default: typeof TableServer };
  export default module;
}
declare module 'azurite/dist/src/table/TableConfiguration.js' {
  class TableConfiguration {
    constructor(...settings: unknown[]);
  }
  const module: { default: typeof TableConfiguration };
  export default module;
}
declare module 'azurite/dist/src/blob/BlobServer.js' {
  class BlobServer {
    constructor(config: unknown);
    start(): Promise<void>;
    close(): Promise<void>;
    getHttpServerAddress(): string;
  }
  const module: { default: typeof BlobServer };
  export default module;
}
declare module 'azurite/dist/src/blob/BlobConfiguration.js' {
  class BlobConfiguration {
    constructor(...settings: unknown[]);
  }
  const module: { default: typeof BlobConfiguration };
  export default module;
}
