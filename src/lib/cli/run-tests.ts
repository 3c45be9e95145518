import { addCounts, countLine, countOne, type Counts } from './count-tests.ts';
import { UserMistake, type Command } from './command.ts';
import { seconds, styled } from './print.ts';
import { testStages, type StageResult, type TestStage } from './test-stages.ts';

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

/** Runs a stage; a bug in it is a failure. */
async function timed(stage: TestStage): Promise<{ result: StageResult | null; ms: number }> {
  const began = performance.now();
  const result = await stage.run().catch((bug: unknown) => ({
    counts: countOne(false),
    output: `${bug instanceof Error ? bug.stack : String(bug)}\n`,
  }));
  return { result, ms: performance.now() - began };
}

/** As many as there are cores on the machines that test. */
const AT_A_TIME = 2;

/**
 * Runs stages in their order, each even if one before it failed, and prints what they came to. Those that may share the
 * machine run two at a time.
 */
export async function runStages(stages: [string, TestStage][]): Promise<Counts> {
  const counts: Counts[] = [];
  const runs: ReturnType<typeof timed>[] = [];
  const running = new Set<TestStage>();
  const begin = () => {
    for (const [, stage] of stages.slice(runs.length)) {
      const isRoom = running.size < AT_A_TIME && [...running, stage].every(({ shares }) => shares);
      if (running.size > 0 && !isRoom) return;
      running.add(stage);
      runs.push(
        timed(stage).finally(() => {
          running.delete(stage);
          begin();
        }),
      );
    }
  };
  begin();
  for (const [index, [name, stage]] of stages.entries()) {
    process.stdout.write(`${styled('bold', name)}: ${stage.describe} … `);
    const run = runs[index];
    if (!run) throw new Error(`${name} has not begun`);
    const { result, ms } = await run;
    if (result === null) {
      console.log('none');
      continue;
    }
    const failed = result.counts.failed > 0;
    const verdict = styled(failed ? 'red' : 'green', countLine(result.counts));
    console.log(`${verdict} (${seconds(ms)})`);
    if (!failed && result.note) console.log(result.note.trimEnd());
    if (failed || stage.shown) console.log(`\n${result.output.trimEnd()}\n`);
    counts.push(result.counts);
  }
  return addCounts(counts);
}
