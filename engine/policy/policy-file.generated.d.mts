import type { ValidateFunction } from 'ajv';

/** Validator of `fileSchema`, written by `node scripts/validators.ts`. */
export declare const validate: ValidateFunction;
