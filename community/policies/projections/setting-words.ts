import type { Locale } from '@fuero/engine';

/** The settings of the forum's contract, in its order. */
export const settingNames = [
  'puntos_advertencia',
  'puntos_suspension_temporal',
  'puntos_suspension_permanente',
  'umbral_suspension_automatica',
  'umbral_baneo_automatico',
  'dias_suspension_temporal',
  'moderacion_automatica_activa',
] as const;
export type SettingName = (typeof settingNames)[number];

/** What each setting means, in the community's language: the house's own words. */
export const settingWords: Readonly<Record<Locale, Readonly<Record<SettingName, string>>>> = {
  es: {
    puntos_advertencia: 'Puntos que suma una advertencia, si quien la impone no dice otros',
    puntos_suspension_temporal: 'Puntos que suma una suspensión temporal, si quien la impone no dice otros',
    puntos_suspension_permanente:
      'Puntos que suma una suspensión permanente, si quien la impone no dice otros',
    umbral_suspension_automatica: 'Puntos con los que se suspende sin que nadie lo pida; vacío: nunca',
    umbral_baneo_automatico: 'Puntos con los que se banea sin que nadie lo pida; vacío: nunca',
    dias_suspension_temporal: 'Días que dura una suspensión temporal, si quien la impone no dice otros',
    moderacion_automatica_activa: 'Si las reglas miran lo que se publica',
  },
  en: {
    puntos_advertencia: 'Points that a warning adds where whoever imposes it says nothing else',
    puntos_suspension_temporal:
      'Points that a temporary suspension adds where whoever imposes it says nothing else',
    puntos_suspension_permanente:
      'Points that a permanent suspension adds where whoever imposes it says nothing else',
    umbral_suspension_automatica:
      'Points at which a member is suspended without anybody asking for it; empty: never',
    umbral_baneo_automatico: 'Points at which a member is banned without anybody asking for it; empty: never',
    dias_suspension_temporal:
      'Days that a temporary suspension lasts where whoever imposes it says nothing else',
    moderacion_automatica_activa: 'Whether the rules look at what is published',
  },
};
