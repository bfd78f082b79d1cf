// OpenTelemetry, for whoever wants it: loaded before the bot by `--import`, and by nothing else. Where spans go is said by the
// usual settings (`OTEL_EXPORTER_OTLP_ENDPOINT`, `OTEL_SERVICE_NAME`).
import { createRequire, syncBuiltinESMExports } from 'node:module';
import { IncomingMessage, type ClientRequest } from 'node:http';
import type { Span } from '@opentelemetry/api';
import { W3CTraceContextPropagator } from '@opentelemetry/core';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { registerInstrumentations } from '@opentelemetry/instrumentation';
import { HttpInstrumentation } from '@opentelemetry/instrumentation-http';
import { BatchSpanProcessor, NodeTracerProvider, type SpanExporter } from '@opentelemetry/sdk-trace-node';
import { cleanSpan, isHealthCheck, routeOf } from './span-cleaning.ts';

const SENT_EVERY_MS = 1000; // so that little is lost when the process ends

process.env.OTEL_SERVICE_NAME ??= 'accend-assistant';

/** Nobody else is told of our traces: what comes in may belong to one, and what goes out does not say so. */
class IncomingOnly extends W3CTraceContextPropagator {
  override inject(): void {}
}

/** The log writes the trace that a request names: where it names none, that of its span, so that the two can be held together. */
function nameTrace(span: Span, request: ClientRequest | IncomingMessage): void {
  if (!(request instanceof IncomingMessage)) return;
  const { traceId, spanId } = span.spanContext();
  request.headers.traceparent ??= `00-${traceId}-${spanId}-01`;
}

const otlp = new OTLPTraceExporter();
const exporter: SpanExporter = {
  export: (spans, done) => {
    otlp.export(spans.map(cleanSpan), done);
  },
  shutdown: () => otlp.shutdown(),
  forceFlush: () => otlp.forceFlush(),
};
const provider = new NodeTracerProvider({
  spanProcessors: [new BatchSpanProcessor(exporter, { scheduledDelayMillis: SENT_EVERY_MS })],
});
provider.register({ propagator: new IncomingOnly() });
registerInstrumentations({
  tracerProvider: provider,
  instrumentations: [
    new HttpInstrumentation({
      ignoreIncomingRequestHook: ({ url }) => isHealthCheck(url),
      startIncomingSpanHook: ({ url }) => ({ 'http.route': routeOf(url) }),
      requestHook: nameTrace,
    }),
  ],
});
// What is patched is a module as CommonJS knows it; the names that ES modules import are brought up to date.
const require = createRequire(import.meta.url);
for (const name of ['node:http', 'node:https']) require(name);
syncBuiltinESMExports();
