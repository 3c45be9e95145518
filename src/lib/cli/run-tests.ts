import { addCounts, countLine, countOne, type Counts } from './count-tests.ts';
import { UserMistake, type Command } from './command.ts';
import { seconds, styled } from './print.ts';
import { testStages, type TestStage } from './test-stages.ts';

export const testCommand: Command = {
  summary: 'Runs every check there is, and ends with a line that counts them.',
  options: {
    only: { value: 'stages', describe: `some of ${Object.keys(testStages).join(',')}` },
  },
  async run(given) {
    const only = given.value('only');
    // The story under test is the one in data/; an inherited variable would lead the tools elsewhere.
    delete process.env['DATELINE_DATA'];
    const counts = await runStages(chooseStages(only, testStages));
    console.log(countLine(counts));
    return counts.failed === 0 && counts.passed > 0 ? 0 : 1;
  },
};

/** The stages that `--only` names, or all of them. */
export function chooseStages(only: string | null, stages: Record<string, TestStage>): [string, TestStage][] {
  const all = Object.entries(stages);
  if (only === null) return all;
  const names = only.split(',').map((name) => name.trim());
  const unknown = names.find((name) => !Object.hasOwn(stages, name));
  if (unknown !== undefined) {
    throw new UserMistake(
      `There is no stage “${unknown}”. The stages are: ${Object.keys(stages).join(', ')}.`,
    );
  }
  return all.filter(([name]) => names.includes(name));
}

/** Runs stages one after the other, each even if one before it failed, and prints what they came to. */
export async function runStages(stages: [string, TestStage][]): Promise<Counts> {
  const counts: Counts[] = [];
  for (const [name, stage] of stages) {
    process.stdout.write(`${styled('bold', name)}: ${stage.describe} … `);
    const began = performance.now();
    const result = await stage.run().catch((bug: unknown) => ({
      counts: countOne(false),
      output: `${bug instanceof Error ? bug.stack : String(bug)}\n`,
    }));
    if (result === null) {
      console.log('none');
      continue;
    }
    const failed = result.counts.failed > 0;
    const verdict = styled(failed ? 'red' : 'green', countLine(result.counts));
    console.log(`${verdict} (${seconds(performance.now() - began)})`);
    if (failed || stage.shown) console.log(`\n${result.output.trimEnd()}\n`);
    counts.push(result.counts);
  }
  return addCounts(counts);
}
