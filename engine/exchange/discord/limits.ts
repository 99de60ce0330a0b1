/** Limits of Discord's own AutoMod: https://discord.com/developers/docs/resources/auto-moderation */
export const nativeLimits = {
  /** Rules of one server by trigger. */
  rules: { keyword: 6, spam: 1, 'keyword-preset': 1, 'mention-spam': 1, 'member-profile': 1 },
  keywords: 1000,
  keywordCharacters: 60,
  patterns: 10,
  patternCharacters: 260,
  allowed: 100,
  mentions: 50,
  exemptRoles: 20,
  exemptChannels: 50,
  /** Characters. */
  customMessage: 150,
  /** Seconds: four weeks. */
  timeout: 2_419_200,
} as const;

export type NativeTrigger = keyof typeof nativeLimits.rules;

export const triggerNumbers: Readonly<Record<NativeTrigger, number>> = {
  keyword: 1,
  spam: 3,
  'keyword-preset': 4,
  'mention-spam': 5,
  'member-profile': 6,
};
