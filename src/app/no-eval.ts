import { config } from 'zod/mini';

// zod tries `new Function` to speed up parsing; the page's policy forbids it, and each try would be reported as a violation.
config({ jitless: true });
