import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import packageJson from '../../../package.json' with { type: 'json' };
import type { Check } from './check.ts';

const least = Number(/\d+/.exec(packageJson.engines.node)?.[0]);

export function checkNode(version = process.versions.node): Check {
  if (Number.parseInt(version, 10) >= least)
    return { name: 'node', status: 'ok', message: `Node ${version}` };
  return {
    name: 'node',
    status: 'problem',
    message: `Node ${version}, and Fuero needs ${least} or later`,
    hint: 'run it by npx fuero or npm start, which bring their own',
  };
}

/** Whether the pages of the desk are there. */
export function checkDesk(handler = fileURLToPath(import.meta.resolve('@fuero/admin-ui/handler'))): Check {
  if (existsSync(handler)) return { name: 'desk', status: 'ok', message: 'built' };
  return {
    name: 'desk',
    status: 'warning',
    message: `not built: there is no ${handler}`,
    hint: 'npm start builds it',
  };
}
