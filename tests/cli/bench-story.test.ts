import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inventEvents } from '#lib/cli/bench/events.ts';
import { Random } from '#lib/cli/bench/random.ts';
import { generateStoryFolder, writeStoryFolder } from '#lib/cli/bench/story-folder.ts';
import { compileFolder, type CompiledStory } from '#lib/ingest/compile-folder.server.ts';

describe('an invented story', () => {
  it('is the same for the same arguments, and another for another seed', () => {
    expect(generateStoryFolder(200, 1)).toEqual(generateStoryFolder(200, 1));
    expect(generateStoryFolder(200, 2)).not.toEqual(generateStoryFolder(200, 1));
  });

  it('has about an article for ten events while it is short', () => {
    expect(generateStoryFolder(1000, 1).size - 5).toBe(100);
  });

  it('has about an article for a hundred events when it is very long', () => {
    expect(generateStoryFolder(100_000, 1).size - 5).toBe(1000);
  });

  it('has titles of 30 to 70 characters, short and long ones', () => {
    const lengths = inventEvents(2000, new Random(1)).map(({ title }) => title.length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(30);
    expect(Math.min(...lengths)).toBeLessThan(36);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(70);
    expect(Math.max(...lengths)).toBeGreaterThan(64);
  });

  it('is bursty: more than half of its events lie in a tenth of its ten years', () => {
    const days = inventEvents(2000, new Random(1)).map(({ moment }) => moment.day);
    const perMonth = new Map<number, number>();
    for (const day of days) perMonth.set(Math.floor(day / 30), (perMonth.get(Math.floor(day / 30)) ?? 0) + 1);
    const fullest = [...perMonth.values()].sort((a, b) => b - a).slice(0, 12);
    expect(fullest.reduce((sum, each) => sum + each, 0)).toBeGreaterThan(1000);
    expect((Math.max(...days) - Math.min(...days)) / 365.25).toBeGreaterThan(9);
  });

  it('has one main event in twenty', () => {
    const main = inventEvents(2000, new Random(1)).filter(({ isMain }) => isMain).length;
    expect(main).toBeGreaterThan(70);
    expect(main).toBeLessThan(130);
  });
});

describe('an invented story of 50 events', () => {
  let folder: string;
  let compiled: CompiledStory;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'dateline-bench-'));
    await writeStoryFolder(folder, generateStoryFolder(50, 7));
    compiled = await compileFolder(folder);
  });
  afterAll(() => rm(folder, { recursive: true }));

  it('compiles without a problem', () => {
    expect(compiled.problems).toEqual([]);
    expect(compiled.story?.events).toHaveLength(50);
  });

  it('has all its outlets and threads, and one to three excerpts for each event', () => {
    const { sources = [], threads = [], documents = [], events = [] } = compiled.story ?? {};
    expect([sources.length, threads.length]).toEqual([6, 8]);
    expect(new Set(documents.map(({ sourceId }) => sourceId)).size).toBe(6);
    expect(new Set(events.map(({ excerpts }) => excerpts.length))).toEqual(new Set([1, 2, 3]));
  });

  it('rests every date on the words of an article', () => {
    const evidence = compiled.story?.events.flatMap(({ dateEvidence }) => dateEvidence) ?? [];
    expect(new Set(evidence.map(({ basis }) => basis))).toEqual(new Set(['text']));
  });
});
