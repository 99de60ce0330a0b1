import type { Command } from 'commander';
import { announce, askedToStop, serve } from './serve.ts';

/** `fuero start`: serves the API and the desk until it is asked to stop. */
export function registerStart(program: Command): void {
  program
    .command('start')
    .summary('serve the API and the desk')
    .description(
      'Opens the database, takes the policy folder and serves. Settings come from the environment.',
    )
    .addHelpText(
      'before',
      `Examples:
  fuero start                            port 7420, embedded database in ./data
  FUERO_PORT=8080 FUERO_HOST=0.0.0.0 fuero start
  DATABASE_URL_FILE=/run/secrets/db fuero start
`,
    )
    .addHelpText(
      'after',
      `
Exit code: 0 after SIGTERM or Ctrl-C, 2 when it could not start.`,
    )
    .action(async () => {
      const stopped = askedToStop();
      const running = await serve(process.env);
      await announce(running);
      await stopped;
      await running.server.close();
      process.exit(0);
    });
}
