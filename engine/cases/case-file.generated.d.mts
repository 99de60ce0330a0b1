import type { ValidateFunction } from 'ajv';

/** Validator of `caseFileSchema`, written by `node scripts/validators.ts`. */
export declare const validate: ValidateFunction;
