// The ceiling: what restify can do where there is no bot at all. It reads the activity and answers with JSON, and sends nothing.
import restify from 'restify';

const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', (request, response, next) => {
  response.send(200, { text: `You said: ${(request.body as { text?: string }).text}` });
  next();
});
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ event: 'listening', port: (server.address() as { port: number }).port }));
});
process.on('SIGTERM', () => {
  process.exit(0);
});
