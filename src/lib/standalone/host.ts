// The entry of embed/v1.js.
import { hostTimelines } from './embed-host.ts';

hostTimelines(window);
