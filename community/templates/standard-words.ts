import type { Locale } from '@fuero/engine';
import type { NotificationKind } from '../notifications.ts';

/** Words with placeholders: those of a policy's templates, and `{reason}` and `{resolution}` where there is one. */
export interface StandardWords {
  readonly title: string;
  readonly text: string;
}

/** Words of their own: a suspension without an end, content that is back, and what ends one sanction while another keeps the member from taking part. */
export type StandardKind =
  | NotificationKind
  | 'suspension-without-end'
  | 'content-restored'
  | `${'lifted' | 'expired' | 'appeal-overturned'}-still-blocked`;

/**
 * The house's own templates: what members are told where the policy has no words for it.
 * They are data like the policy's templates, filled when something is written down and never formatted again.
 */
export const standardWords: Readonly<Record<Locale, Readonly<Record<StandardKind, StandardWords>>>> = {
  es: {
    warning: {
      title: 'Tienes una advertencia',
      text: 'Hola, {member}. Has recibido una advertencia en {community}. Motivo: {reason}',
    },
    suspension: {
      title: 'Tu cuenta está en pausa',
      text: 'Hola, {member}. Tu cuenta en {community} queda en pausa hasta el {until}. Motivo: {reason}',
    },
    'suspension-without-end': {
      title: 'Tu cuenta está en pausa',
      text: 'Hola, {member}. Tu cuenta en {community} queda en pausa, sin fecha de fin. Motivo: {reason}',
    },
    ban: {
      title: 'Tu cuenta queda fuera',
      text: 'Hola, {member}. Tu cuenta queda fuera de {community}. Motivo: {reason}',
    },
    lifted: {
      title: 'Se ha levantado una sanción',
      text: 'Hola, {member}. El equipo de {community} ha levantado una sanción tuya. Motivo: {reason}',
    },
    expired: {
      title: 'Tu pausa ha terminado',
      text: 'Hola, {member}. Tu pausa en {community} ha terminado: ya puedes volver a participar. Motivo que tuvo: {reason}',
    },
    'lifted-still-blocked': {
      title: 'Se ha levantado una sanción',
      text: 'Hola, {member}. El equipo de {community} ha levantado una sanción tuya, pero hay otra en vigor: todavía no puedes participar. Motivo de levantarla: {reason}',
    },
    'expired-still-blocked': {
      title: 'Una de tus pausas ha terminado',
      text: 'Hola, {member}. Una pausa tuya en {community} ha terminado, pero hay otra sanción en vigor: todavía no puedes participar. Motivo que tuvo: {reason}',
    },
    'report-resolved': {
      title: 'Tu reporte está resuelto',
      text: 'Gracias, {member}: el equipo revisó lo que reportaste y lo da por resuelto. {resolution}',
    },
    'report-dismissed': {
      title: 'Tu reporte está revisado',
      text: 'Gracias, {member}: el equipo revisó lo que reportaste y no vio que hiciera falta actuar. {resolution}',
    },
    'appeal-upheld': {
      title: 'Respuesta a tu apelación',
      text: 'Hola, {member}. El equipo revisó tu apelación y la sanción se mantiene. {resolution}',
    },
    'appeal-overturned': {
      title: 'Tu apelación se ha aceptado',
      text: 'Hola, {member}. El equipo revisó tu apelación y ha levantado la sanción. {resolution}',
    },
    'appeal-overturned-still-blocked': {
      title: 'Tu apelación se ha aceptado',
      text: 'Hola, {member}. El equipo revisó tu apelación y ha levantado la sanción, pero hay otra en vigor: todavía no puedes participar. {resolution}',
    },
    content: {
      title: 'El equipo ha cambiado algo tuyo',
      text: 'Hola, {member}. El equipo de {community} ha intervenido en algo que publicaste. Motivo: {reason}',
    },
    'content-restored': {
      title: 'El equipo ha devuelto algo tuyo',
      text: 'Hola, {member}. Algo que publicaste en {community} y se había retirado vuelve a estar publicado. Motivo: {reason}',
    },
    notice: {
      title: 'Un aviso del equipo',
      text: 'Hola, {member}. El equipo de {community} te manda un aviso: {reason}',
    },
    alert: {
      title: 'Alerta: {rule}',
      text: 'La regla «{rule}» saltó con {member}. {excerpt}',
    },
  },
  en: {
    warning: {
      title: 'You have a warning',
      text: 'Hi {member}. You have received a warning in {community}. Reason: {reason}',
    },
    suspension: {
      title: 'Your account is paused',
      text: 'Hi {member}. Your account in {community} is paused until {until}. Reason: {reason}',
    },
    'suspension-without-end': {
      title: 'Your account is paused',
      text: 'Hi {member}. Your account in {community} is paused, without an end date. Reason: {reason}',
    },
    ban: {
      title: 'Your account is banned',
      text: 'Hi {member}. Your account is banned from {community}. Reason: {reason}',
    },
    lifted: {
      title: 'A sanction was lifted',
      text: 'Hi {member}. The team of {community} has lifted a sanction of yours. Reason: {reason}',
    },
    expired: {
      title: 'Your pause is over',
      text: 'Hi {member}. Your pause in {community} is over: you can take part again. The reason it had: {reason}',
    },
    'lifted-still-blocked': {
      title: 'A sanction was lifted',
      text: 'Hi {member}. The team of {community} has lifted a sanction of yours, but another one is in force: you cannot take part yet. Reason for lifting it: {reason}',
    },
    'expired-still-blocked': {
      title: 'One of your pauses is over',
      text: 'Hi {member}. A pause of yours in {community} is over, but another sanction is in force: you cannot take part yet. The reason it had: {reason}',
    },
    'report-resolved': {
      title: 'Your report is resolved',
      text: 'Thank you, {member}: the team looked at what you reported and has closed it. {resolution}',
    },
    'report-dismissed': {
      title: 'Your report was looked at',
      text: 'Thank you, {member}: the team looked at what you reported and saw no need to act. {resolution}',
    },
    'appeal-upheld': {
      title: 'An answer to your appeal',
      text: 'Hi {member}. The team looked at your appeal, and the sanction stands. {resolution}',
    },
    'appeal-overturned': {
      title: 'Your appeal was accepted',
      text: 'Hi {member}. The team looked at your appeal and has lifted the sanction. {resolution}',
    },
    'appeal-overturned-still-blocked': {
      title: 'Your appeal was accepted',
      text: 'Hi {member}. The team looked at your appeal and has lifted the sanction, but another one is in force: you cannot take part yet. {resolution}',
    },
    content: {
      title: 'The team changed something of yours',
      text: 'Hi {member}. The team of {community} has stepped in on something you posted. Reason: {reason}',
    },
    'content-restored': {
      title: 'The team brought something of yours back',
      text: 'Hi {member}. Something you posted in {community} that had been removed is published again. Reason: {reason}',
    },
    notice: {
      title: 'A notice from the team',
      text: 'Hi {member}. The team of {community} sends you a notice: {reason}',
    },
    alert: {
      title: 'Alert: {rule}',
      text: 'The rule “{rule}” fired for {member}. {excerpt}',
    },
  },
};

/** Why a sanction is lifted that was switched off in the forum it is imported from: its member reads it. */
export const importedLiftReasons: Readonly<Record<Locale, string>> = {
  es: 'Ya no estaba en vigor en el foro.',
  en: 'It was no longer in force on the forum.',
};

/** Why a sanction goes that only the points of another one, or of an entry, imposed. Filled like the words above. */
export const withdrawalReasons: Readonly<
  Record<Locale, Readonly<Record<'appeal' | 'lift' | 'reversal', string>>>
> = {
  es: {
    appeal:
      'Se aceptó la apelación de la sanción del {date}: sin sus puntos no se llega a los {threshold} que impusieron esta.',
    lift: 'Se levantó la sanción del {date} y se retiraron sus puntos: sin ellos no se llega a los {threshold} que impusieron esta.',
    reversal:
      'Se retiraron los puntos del {date}: sin ellos no se llega a los {threshold} que impusieron esta sanción.',
  },
  en: {
    appeal:
      'The appeal of the sanction of {date} was accepted: without its points the {threshold} that imposed this one are not reached.',
    lift: 'The sanction of {date} was lifted and its points were taken back: without them the {threshold} that imposed this one are not reached.',
    reversal:
      'The points of {date} were taken back: without them the {threshold} that imposed this sanction are not reached.',
  },
};
