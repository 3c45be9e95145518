import { endWithNpm } from './end-with-npm.ts';
import { runCommandLine } from './run-command-line.ts';

endWithNpm();
process.exitCode = await runCommandLine(process.argv.slice(2));
