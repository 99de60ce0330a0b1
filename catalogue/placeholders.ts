/**
 * Reads the placeholders of an ICU message at compile time, so that a call that forgets a value does not compile.
 * Three states: `Text` (prose), `Named` (just after `{`), `Branches` (between the arms of a plural or a select).
 * `Open` counts the arms that are open. Messages use ’ and “”, never the ICU quote '.
 */
export type Placeholders<S extends string> = { readonly [N in Text<S, [], never> as N[0]]: N[1] };

type Pair = readonly [name: string, value: unknown];

type Text<
  S extends string,
  Open extends readonly 1[],
  Found extends Pair,
> = S extends `${infer Before}}${infer After}`
  ? Before extends `${string}{${string}`
    ? S extends `${string}{${infer Inside}`
      ? Named<Inside, Open, Found>
      : never
    : Open extends readonly [1, ...infer Outer extends readonly 1[]]
      ? Branches<After, Outer, Found>
      : Found
  : Found;

type Named<
  S extends string,
  Open extends readonly 1[],
  Found extends Pair,
> = S extends `${infer Name}}${infer After}`
  ? Name extends `${infer Plain}, ${infer Kind}`
    ? S extends `${Plain}, ${infer Arms}`
      ? Branches<Arms, Open, Found | readonly [Plain, ValueOf<Kind>]>
      : never
    : Text<After, Open, Found | readonly [Name, string | number]>
  : Found;

type Branches<
  S extends string,
  Open extends readonly 1[],
  Found extends Pair,
> = S extends `${infer Before}}${infer After}`
  ? Before extends `${string}{${string}`
    ? S extends `${string}{${infer Arm}`
      ? Text<Arm, [1, ...Open], Found>
      : never
    : Text<After, Open, Found>
  : Found;

type ValueOf<Kind extends string> = Kind extends `select,${string}`
  ? string
  : Kind extends `date${string}` | `time${string}`
    ? Date | number
    : number;
