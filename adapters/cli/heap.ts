import { setFlagsFromString } from 'node:v8';

// Imported by servers, before what they load: after it, a tenth is lost again. A server of one community should stay small, and V8
// would let the garbage of batches pile up to half as much again before it looks: on PostgreSQL the process stays a third smaller at the
// same speed (`npm run bench -- door`, door.rss_mb.postgres). A command that ends soon would only pay for it.
setFlagsFromString('--max-semi-space-size=8');
setFlagsFromString('--semi-space-growth-factor=1');
setFlagsFromString('--heap-growing-percent=20');
