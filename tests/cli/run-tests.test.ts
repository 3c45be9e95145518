import { afterEach, describe, expect, test, vi } from 'vitest';
import { addCounts, countLine, countOne, countPlaywright, countVitest } from '#lib/cli/count-tests.ts';
import { chooseStages, runStages } from '#lib/cli/run-tests.ts';
import { testStages, type TestStage } from '#lib/cli/test-stages.ts';

const vitest = (report: object) =>
  JSON.stringify({
    numPassedTests: 0,
    numFailedTests: 0,
    numPendingTests: 0,
    numTodoTests: 0,
    testResults: [],
    ...report,
  });
const playwright = (stats: object, errors: unknown[] = []) =>
  JSON.stringify({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0, ...stats }, errors });

describe('countVitest(report, ok)', () => {
  test('counts tests, and skipped ones apart with the ones only planned', () => {
    const report = vitest({ numPassedTests: 7, numFailedTests: 2, numPendingTests: 1, numTodoTests: 3 });
    expect(countVitest(report, false)).toEqual({ passed: 7, failed: 2, skipped: 4 });
  });

  test('counts a file that could not be loaded as one failed', () => {
    const testResults = [
      { status: 'failed', assertionResults: [] },
      { status: 'failed', assertionResults: [{}] },
      { status: 'passed', assertionResults: [{}] },
    ];
    const report = vitest({ numPassedTests: 1, numFailedTests: 1, testResults });
    expect(countVitest(report, false)).toEqual({ passed: 1, failed: 2, skipped: 0 });
  });
});

describe('countPlaywright(report, ok)', () => {
  test('counts a test that passed at its second try as passed', () => {
    const report = playwright({ expected: 4, unexpected: 1, flaky: 1, skipped: 2 });
    expect(countPlaywright(report, false)).toEqual({ passed: 5, failed: 1, skipped: 2 });
  });

  test('counts an error outside any test as one failed', () => {
    expect(countPlaywright(playwright({ expected: 4 }, [{}]), false).failed).toBe(1);
  });
});

test.each([
  ['countVitest', countVitest, vitest({ numPassedTests: 3 })],
  ['countPlaywright', countPlaywright, playwright({ expected: 3 })],
])('%s never makes a failed run look good', (_name, countReport, report) => {
  expect(countReport(report, true)).toEqual({ passed: 3, failed: 0, skipped: 0 });
  expect(countReport(report, false)).toEqual({ passed: 3, failed: 1, skipped: 0 });
  expect(countReport(null, true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
  expect(countReport(report.slice(0, -2), true)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test.each([
  [{ passed: 12, failed: 0, skipped: 0 }, '12 passed, 0 failed'],
  [{ passed: 12, failed: 3, skipped: 1 }, '12 passed, 3 failed, 1 skipped'],
  [{ passed: 0, failed: 2, skipped: 0 }, '0 passed, 2 failed'],
  [{ passed: 0, failed: 0, skipped: 5 }, '0 passed, 1 failed, 5 skipped'],
])('countLine(%j) is “%s”', (counts, line) => {
  expect(countLine(counts)).toBe(line);
});

test('addCounts sums up', () => {
  expect(addCounts([countOne(true), countOne(false), { passed: 1, failed: 2, skipped: 3 }])).toEqual({
    passed: 2,
    failed: 3,
    skipped: 3,
  });
});

describe('the stages', () => {
  test('run in this order', () => {
    expect(Object.keys(testStages)).toEqual(['types', 'lint', 'build', 'unit', 'e2e', 'budgets']);
  });

  test('are chosen by name and keep their order', () => {
    expect(chooseStages('e2e, types', testStages).map(([name]) => name)).toEqual(['types', 'e2e']);
  });
});

describe('runStages(stages)', () => {
  afterEach(() => vi.restoreAllMocks());

  const stage = (run: TestStage['run'], shown = false): TestStage => ({ describe: 'a stage', shown, run });
  const result = (ok: boolean, output: string) => () => Promise.resolve({ counts: countOne(ok), output });

  test('goes on after a stage that fails or breaks, and shows the output of those', async () => {
    const printed: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    vi.spyOn(console, 'log').mockImplementation((text) => printed.push(`${text}\n`));
    const counts = await runStages([
      ['fails', stage(result(false, 'why it fails'))],
      ['breaks', stage(() => Promise.reject(new Error('it broke')))],
      ['is not there', stage(() => Promise.resolve(null))],
      ['shows a table', stage(result(true, 'a table'), true)],
      ['passes', stage(result(true, 'much talk'))],
    ]);
    expect(counts).toEqual({ passed: 2, failed: 2, skipped: 0 });
    const text = printed.join('');
    for (const shown of ['why it fails', 'it broke', 'is not there: a stage … none', 'a table']) {
      expect(text).toContain(shown);
    }
    expect(text).not.toContain('much talk');
  });

  test('runs stages that share the machine beside each other, and prints them in their order', async () => {
    const printed: string[] = [];
    vi.spyOn(process.stdout, 'write').mockImplementation((text) => printed.push(String(text)) > 0);
    vi.spyOn(console, 'log').mockImplementation((text) => printed.push(`${text}\n`));
    let lintHasBegun = () => {};
    const lint = new Promise<void>((resolve) => (lintHasBegun = resolve));
    // Ends only if the other has begun.
    const types = { ...stage(() => lint.then(result(true, ''))), shares: true };
    const beside = {
      ...stage(() => {
        lintHasBegun();
        return result(true, '')();
      }),
      shares: true,
    };
    expect(
      await runStages([
        ['types', types],
        ['lint', beside],
      ]),
    ).toEqual({ passed: 2, failed: 0, skipped: 0 });
    expect(printed.join('')).toMatch(/types: .*passed[^]*lint: .*passed/);
  });

  test('runs two at a time at most, and what does not share by itself', async () => {
    vi.spyOn(process.stdout, 'write').mockImplementation(() => true);
    vi.spyOn(console, 'log').mockImplementation(() => {});
    const beside: Record<string, string[]> = {};
    const running = new Set<string>();
    const watched = (name: string, shares: boolean): [string, TestStage] => {
      const run = async () => {
        running.add(name);
        for (const each of running) beside[each] = [...new Set([...(beside[each] ?? []), ...running])].sort();
        await new Promise((resolve) => setTimeout(resolve, name === 'lint' ? 40 : 10));
        running.delete(name);
        return result(true, '')();
      };
      return [name, { ...stage(run), shares }];
    };
    await runStages([
      watched('types', true),
      watched('lint', true),
      watched('build', true),
      watched('e2e', false),
      watched('budgets', true),
    ]);
    expect(beside).toEqual({
      types: ['lint', 'types'],
      lint: ['build', 'lint', 'types'],
      build: ['build', 'lint'],
      e2e: ['e2e'],
      budgets: ['budgets'],
    });
  });
});
