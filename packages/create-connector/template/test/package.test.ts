import { describePackage } from '@prism/testkit/package';
import { describe, it } from 'vitest';

describePackage({ folder: new URL('..', import.meta.url) }, { describe, it });
