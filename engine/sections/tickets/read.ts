import type { Piece } from '../../policy/assemble.ts';
import { asText, placeOf } from '../../policy/place.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';
import { parseDuration } from '../../policy/units.ts';
import { channelOf, roleOf, takeSection } from '../context.ts';
import type { SectionContext } from '../context.ts';
import { checkPlaceholders } from '../templates/placeholders.ts';
import { ticketPlaceholders } from './tickets.ts';
import type { TicketCategory, TicketClosing, TicketQuestion, TicketsPolicy } from './tickets.ts';

/** Discord's label of a field of a modal. https://discord.com/developers/docs/components/reference#label */
const discordLabel = 45;

export function readTickets(context: SectionContext): TicketsPolicy | null {
  const pieces = takeSection(context, 'tickets', ['categories']);
  const categories = pieces?.get('categories');
  if (categories === undefined) return null;
  const limit = pieces?.get('limit')?.value as { open: number; per?: 'member' | 'category' } | undefined;
  return {
    limit: { open: limit?.open ?? 1, per: limit?.per ?? 'member' },
    categories: Object.fromEntries(
      Object.entries(categories.value as YamlMap).map(([id, value]) => [
        id,
        readCategory(id, value as YamlMap, categories, context),
      ]),
    ),
    close: readClosing(pieces?.get('close'), context),
  };
}

function readCategory(id: string, value: YamlMap, { file }: Piece, context: SectionContext): TicketCategory {
  const staff = value['staff'] as readonly string[];
  const name = asText(value['name'], 'ticket-{number}');
  checkPlaceholders(name, ticketPlaceholders, { file, parent: value, key: 'name' }, context.report);
  const questions = (value['questions'] ?? []) as readonly YamlValue[];
  return {
    id,
    title: asText(value['title']),
    staff: staff.map((role, key) => roleOf(role, { file, parent: staff, key }, context)),
    questions: questions.map((entry, key) => {
      const question = readQuestion(entry);
      if (context.surfaces.includes('discord') && question.ask.length > discordLabel) {
        context.report.add(
          'discord-limit',
          { file: file.path, place: placeOf(file, questions, key) },
          {
            what: 'the question',
            found: question.ask.length,
            limit: discordLabel,
            unit: 'characters',
            hint: 'shorten it',
          },
        );
      }
      return question;
    }),
    name,
  };
}

function readQuestion(entry: YamlValue): TicketQuestion {
  if (typeof entry === 'string') return { ask: entry, long: false, required: true, max: null };
  const { ask, long, required, max } = entry as unknown as Partial<TicketQuestion> & { readonly ask: string };
  return { ask, long: long ?? false, required: required ?? true, max: max ?? null };
}

function readClosing(piece: Piece | undefined, context: SectionContext): TicketClosing {
  if (piece === undefined) return { idle: null, then: 'archive', transcript: null };
  const { file } = piece;
  const value = piece.value as YamlMap;
  const transcript = value['transcript'] as YamlMap | undefined;
  const closing = (value['then'] ?? 'archive') as TicketClosing['then'];
  if (closing === 'delete' && transcript === undefined) {
    context.report.add('ticket-lost', { file: file.path, place: placeOf(file, value, 'then') }, {});
  }
  return {
    idle: readIdle(value, piece, context),
    then: closing,
    transcript:
      transcript === undefined
        ? null
        : {
            to: channelOf(asText(transcript['to']), { file, parent: transcript, key: 'to' }, context),
            formats: (transcript['formats'] as
              NonNullable<TicketClosing['transcript']>['formats'] | undefined) ?? ['html', 'json'],
          },
  };
}

function readIdle(value: YamlMap, { file }: Piece, context: SectionContext): TicketClosing['idle'] {
  const idle = value['idle'] as { readonly warnAfter?: string; readonly closeAfter: string } | undefined;
  if (idle === undefined) return null;
  const warnAfter = idle.warnAfter === undefined ? null : parseDuration(idle.warnAfter);
  const closeAfter = parseDuration(idle.closeAfter);
  if (warnAfter !== null && warnAfter >= closeAfter) {
    const place = placeOf(file, idle, 'closeAfter');
    context.report.add('idle-order', { file: file.path, place }, idle);
  }
  return { warnAfter, closeAfter };
}
