import type { Locale } from '@fuero/engine';
import type { NotificationKind } from '../notifications.ts';

/** Words with placeholders: those of a policy's templates, and `{reason}` and `{resolution}` where there is one. */
export interface StandardWords {
  readonly title: string;
  readonly text: string;
}

/** A suspension without an end has words of its own. */
export type StandardKind = NotificationKind | 'suspension-without-end';

/**
 * The house's own templates: what members are told where the policy has no words for it. The title is always the house's.
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
      text: 'Hola, {member}. Tu cuenta en {community} queda en pausa hasta {until}. Motivo: {reason}',
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
      text: 'Hola, {member}. Tu pausa en {community} ha terminado: ya puedes volver a participar.',
    },
    'report-resolved': {
      title: 'Tu reporte está resuelto',
      text: 'Gracias, {member}: el equipo revisó lo que reportaste y actuó. {resolution}',
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
    content: {
      title: 'El equipo ha cambiado algo tuyo',
      text: 'Hola, {member}. El equipo de {community} ha intervenido en algo que publicaste. Motivo: {reason}',
    },
    notice: {
      title: 'Un aviso del equipo',
      text: 'Hola, {member}. El equipo de {community} te manda un aviso: {reason}',
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
      text: 'Hi {member}. Your pause in {community} is over: you can take part again.',
    },
    'report-resolved': {
      title: 'Your report is resolved',
      text: 'Thank you, {member}: the team looked at what you reported and acted on it. {resolution}',
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
    content: {
      title: 'The team changed something of yours',
      text: 'Hi {member}. The team of {community} has stepped in on something you posted. Reason: {reason}',
    },
    notice: {
      title: 'A notice from the team',
      text: 'Hi {member}. The team of {community} sends you a notice: {reason}',
    },
  },
};
