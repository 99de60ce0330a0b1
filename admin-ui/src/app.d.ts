import type { IncomingMessage } from 'node:http';
import type { Desk, DeskActor } from '@fuero/community';
import type { Preferences } from '#lib/preferences.ts';

declare global {
  namespace App {
    interface Locals {
      actor: DeskActor | null;
      /** The session cookie as it came; only the door may look at it. */
      session: string | null;
      preferences: Preferences;
    }
    interface Platform {
      req: IncomingMessage & { desk: Desk };
    }
    interface PageData {
      preferences?: Preferences;
      now?: number;
    }
  }
}
