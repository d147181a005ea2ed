// Serves dist/ while the journeys run. The port is a free one, so it reaches the workers by the environment.
import { serve } from './server.mjs';

export default async function globalSetup() {
  const server = await serve();
  process.env.ONEMORE_URL = server.url;
  return () => server.close();
}
