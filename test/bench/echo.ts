// The least a bot can do with botbuilder on restify: what ours is measured against.
import { ActivityTypes, CloudAdapter, ConfigurationBotFrameworkAuthentication } from 'botbuilder';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) =>
  adapter.process(request, response, async (context) => {
    if (context.activity.type === ActivityTypes.Message)
      await context.sendActivity(`You said: ${context.activity.text}`);
  }),
);
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ event: 'listening', port: (server.address() as { port: number }).port }));
});
process.on('SIGTERM', () => {
  process.exit(0);
});
