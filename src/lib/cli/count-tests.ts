/** What some tests came to. */
export interface Counts {
  passed: number;
  failed: number;
  skipped: number;
}

/** Something that counts as a single test: a type check, a build. */
export function countOne(ok: boolean): Counts {
  return { passed: ok ? 1 : 0, failed: ok ? 0 : 1, skipped: 0 };
}

/** The sum of several counts. */
export function addCounts(all: Counts[]): Counts {
  return all.reduce(
    (sum, { passed, failed, skipped }) => ({
      passed: sum.passed + passed,
      failed: sum.failed + failed,
      skipped: sum.skipped + skipped,
    }),
    { passed: 0, failed: 0, skipped: 0 },
  );
}

/**
 * The last line of `npm test`. Nothing run is a failure: a green line must mean that something was tested.
 *
 * @example countLine({ passed: 12, failed: 0, skipped: 1 }) // '12 passed, 0 failed, 1 skipped'
 */
export function countLine({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${passed + failed === 0 ? 1 : failed} failed`;
  return skipped > 0 ? `${line}, ${skipped} skipped` : line;
}

/** The parts of Vitest's JSON report that are counted here. */
interface VitestReport {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** The parts of Playwright's JSON report that are counted here. */
interface PlaywrightReport {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
  errors: unknown[];
}

/**
 * The tests of a Vitest report. A file that could not even be loaded has no tests and counts as one failed.
 *
 * @param ok whether Vitest ended without an error
 */
export function countVitest(report: string | null, ok: boolean): Counts {
  const parsed = parseReport<VitestReport>(report);
  if (parsed === null) return countOne(false);
  const unloaded = parsed.testResults.filter(
    ({ status, assertionResults }) => status === 'failed' && assertionResults.length === 0,
  );
  return mindExit(ok, {
    passed: parsed.numPassedTests,
    failed: parsed.numFailedTests + unloaded.length,
    skipped: parsed.numPendingTests + parsed.numTodoTests,
  });
}

/**
 * The tests of a Playwright report. One that passed at its second try has passed (a browser on a busy machine misses a
 * frame); the reporter names it. An error outside any test counts as one failed.
 */
export function countPlaywright(report: string | null, ok: boolean): Counts {
  const parsed = parseReport<PlaywrightReport>(report);
  if (parsed === null) return countOne(false);
  const { expected, unexpected, flaky, skipped } = parsed.stats;
  return mindExit(ok, { passed: expected + flaky, failed: unexpected + parsed.errors.length, skipped });
}

/** A tool that ended with an error, but counted none, has failed at something it did not count. */
function mindExit(ok: boolean, counts: Counts): Counts {
  return !ok && counts.failed === 0 ? { ...counts, failed: 1 } : counts;
}

function parseReport<Report>(text: string | null): Report | null {
  try {
    return text === null ? null : (JSON.parse(text) as Report);
  } catch {
    return null; // The tool was ended while it wrote.
  }
}
