import type { Locale, TemplateKind } from '@fuero/engine';
import type { Actor } from './actor.ts';

export interface TemplateRow {
  readonly id: string;
  readonly kind: TemplateKind;
  /** `null`: it is shown with the house's own. */
  readonly title: Readonly<Record<Locale, string | null>>;
  readonly text: Readonly<Record<Locale, string>>;
  readonly placeholders: readonly string[];
  /** Rules that name it; the first template of a kind that no rule names is the general one. */
  readonly rules: readonly string[];
  readonly isGeneral: boolean;
  /** Where it is written. */
  readonly file: string;
  readonly line: number;
}

export interface TemplatePreview {
  readonly title: string | null;
  readonly text: string;
}

/** The templates of the revision in force, for staff. They are changed through the policy. */
export interface Templates {
  list(actor: Actor): Promise<readonly TemplateRow[]>;
  /** Its title and its words with placeholders filled by what is given, and by an example where nothing is. `null`: there is none. */
  preview(
    actor: Actor,
    id: string,
    locale: Locale,
    values: Readonly<Record<string, string>>,
  ): Promise<TemplatePreview | null>;
}
