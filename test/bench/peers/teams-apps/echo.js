// The least a bot can do with the Teams SDK, on its own web server (Express).
import { createServer } from 'node:http';
import { App, ExpressAdapter } from '@microsoft/teams.apps';

const server = createServer();
const app = new App({ dangerouslyAllowUnauthenticatedRequests: true, httpServerAdapter: new ExpressAdapter(server) });
app.on('message', async ({ send, activity }) => {
  await send(`You said: ${activity.text}`);
});
await app.initialize();
server.listen(0, '127.0.0.1', () => {
  console.log(JSON.stringify({ event: 'listening', port: server.address().port }));
});
process.on('SIGTERM', () => {
  process.exit(0);
});
