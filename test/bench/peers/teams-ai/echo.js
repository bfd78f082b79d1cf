// The least a bot can do with teams-ai, as its own samples begin.
import { Application } from '@microsoft/teams-ai/lib/Application.js';
import { CloudAdapter, ConfigurationBotFrameworkAuthentication, MemoryStorage } from 'botbuilder';
import restify from 'restify';

const adapter = new CloudAdapter(new ConfigurationBotFrameworkAuthentication({}));
const app = new Application({ storage: new MemoryStorage() });
app.activity('message', async (context) => {
  await context.sendActivity(`You said: ${context.activity.text}`);
});
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request, response) =>
  adapter.process(request, response, async (context) => {
    await app.run(context);
  }),
);
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ event: 'listening', port: server.address().port }));
});
process.on('SIGTERM', () => {
  process.exit(0);
});
