// The least a bot can do with the Microsoft 365 Agents SDK, on the web server that ours has.
import { ActivityHandler, authorizeJWT, CloudAdapter } from '@microsoft/agents-hosting';
import restify from 'restify';

const adapter = new CloudAdapter({});
const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`You said: ${context.activity.text}`);
  await next();
});
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
const authorize = authorizeJWT({});
server.use((request, response, next) => {
  void authorize(request, response, next);
});
server.post('/api/messages', async (request, response) =>
  adapter.process(request, response, async (context) => {
    await bot.run(context);
  }),
);
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ event: 'listening', port: server.address().port }));
});
process.on('SIGTERM', () => {
  process.exit(0);
});
