import type { Piece } from '../../policy/assemble.ts';
import { asText, isList, placeOf } from '../../policy/place.ts';
import type { YamlMap, YamlValue } from '../../policy/place.ts';
import { suggest } from '../../policy/suggest.ts';
import { parseDuration } from '../../policy/units.ts';
import { channelOf, takeSection } from '../context.ts';
import type { SectionContext } from '../context.ts';
import { checkTemplate } from '../templates/check.ts';
import type { FieldTest, OfferField, OfferPlace, OffersPolicy } from './offers.ts';

/** Limits of what Discord shows. https://discord.com/developers/docs/components/reference#label and /resources/message#embed-object-embed-limits */
const discord = { fields: 5, title: 45, characters: 6000 };

export function readOffers(context: SectionContext): OffersPolicy | null {
  const pieces = takeSection(context, 'offers', ['fields', 'publish']);
  const fields = pieces?.get('fields');
  const publish = pieces?.get('publish');
  if (fields === undefined || publish === undefined) return null;
  const read = readFields(fields, context);
  const review = pieces?.get('review');
  const expire = pieces?.get('expire')?.value;
  return {
    active: (pieces?.get('active')?.value as number | undefined) ?? 1,
    fields: read,
    review: review === undefined ? null : reviewChannel(review, context),
    publish: readPlaces(publish, read, context),
    expire: expire === undefined ? null : parseDuration(asText(expire)),
  };
}

function reviewChannel({ file, value }: Piece, context: SectionContext): string {
  const parent = value as YamlMap;
  return channelOf(asText(parent['channel']), { file, parent, key: 'channel' }, context);
}

function readFields(piece: Piece, context: SectionContext): readonly OfferField[] {
  const entries = piece.value as readonly YamlMap[];
  const { report, surfaces } = context;
  const file = piece.file.path;
  const fields = entries.map(readField);
  fields.forEach((field, index) => {
    const entry = entries[index] ?? {};
    const place = placeOf(piece.file, entry, 'id');
    const first = fields.findIndex((other) => other.id === field.id);
    if (first < index) {
      const firstLine = placeOf(piece.file, entries[first] ?? {}, 'id').line;
      report.add(
        'defined-twice',
        { file, place },
        { what: 'the field', name: field.id, firstFile: file, firstLine },
      );
    }
    if (field.min > field.max)
      report.add('field-length', { file, place: placeOf(piece.file, entry, 'min') }, field);
    const length = field.title.length;
    if (!surfaces.includes('discord') || length <= discord.title) return;
    const at = { file, place: placeOf(piece.file, entry, 'title') };
    const hint = 'shorten it';
    report.add('discord-limit', at, {
      what: 'the title',
      found: length,
      limit: discord.title,
      unit: 'characters',
      hint,
    });
  });
  if (!surfaces.includes('discord')) return fields;
  const at = { file, place: placeOf(piece.file, piece.parent, 'fields') };
  const characters = fields.reduce((sum, field) => sum + field.max, 0);
  if (fields.length > discord.fields) {
    const hint = 'a form there has no more; ask for less, or put two fields into one';
    report.add('discord-limit', at, {
      what: 'an offer',
      found: fields.length,
      limit: discord.fields,
      unit: 'fields',
      hint,
    });
  } else if (characters > discord.characters) {
    const hint = 'give the fields a smaller `max`';
    const values = {
      what: 'an offer',
      found: characters,
      limit: discord.characters,
      unit: 'characters',
      hint,
    };
    report.add('discord-limit', at, values);
  }
  return fields;
}

function readField(value: YamlMap): OfferField {
  const given = value as Partial<OfferField>;
  const id = asText(value['id']);
  const kind = given.kind ?? 'short';
  return {
    id,
    title: given.title ?? id,
    kind,
    min: given.min ?? 1,
    max: given.max ?? (kind === 'long' ? 1000 : 200),
    required: given.required ?? false,
    choices: given.choices ?? null,
  };
}

function readPlaces(
  piece: Piece,
  fields: readonly OfferField[],
  context: SectionContext,
): readonly OfferPlace[] {
  const entries = piece.value as readonly YamlMap[];
  const { file } = piece;
  const places = entries.map((parent): OfferPlace => {
    const when = (parent['when'] as YamlMap | undefined)?.['field'] as YamlMap | undefined;
    const template = asText(parent['template']);
    checkTemplate(template, ['offer'], { file, parent, key: 'template' }, context);
    return {
      when: when === undefined ? [] : readTests(when, piece, fields, context),
      channel: channelOf(asText(parent['channel']), { file, parent, key: 'channel' }, context),
      template,
    };
  });
  reportLadder(piece, places, context);
  return places;
}

function readTests(
  when: YamlMap,
  { file }: Piece,
  fields: readonly OfferField[],
  { report }: SectionContext,
): readonly FieldTest[] {
  const known = fields.map((field) => field.id);
  return Object.entries(when).flatMap(([field, value]) => {
    if (!known.includes(field)) {
      const at = { file: file.path, place: placeOf(file, when, field) };
      report.add('unknown-name', at, () => ({
        what: 'field',
        name: field,
        known,
        suggestion: suggest(field, known),
      }));
    }
    return Object.entries(value as YamlMap).map(([word, argument]) => readTest(field, word, argument));
  });
}

function readTest(field: string, word: string, argument: YamlValue): FieldTest {
  if (word === 'has') return { field, test: 'has', value: asText(argument) };
  if (word === 'filled') return { field, test: 'filled', filled: argument === true };
  return {
    field,
    test: 'in',
    values: isList(argument) ? argument.map((value) => asText(value)) : [asText(argument)],
  };
}

/** Every approved offer needs a place, and a place behind one that takes everything gets none. */
function reportLadder(
  { file, value, parent }: Piece,
  places: readonly OfferPlace[],
  { report }: SectionContext,
): void {
  const open = places.findIndex((place) => place.when.length === 0);
  if (open === -1)
    report.add('ladder-open', { file: file.path, place: placeOf(file, parent, 'publish') }, {});
  else if (open < places.length - 1) {
    report.add('never-reached', { file: file.path, place: placeOf(file, value as object, open + 1) }, {});
  }
}
