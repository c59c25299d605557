import { InvalidArgumentError } from 'commander';

const SECONDS: Readonly<Record<string, number>> = {
  s: 1,
  m: 60,
  h: 3_600,
  d: 86_400,
  w: 604_800,
};

/**
 * Reads an age (`45s`, `90m`, `12h`, `30d`, `2w`) or a day (`2026-01-31`, local time) as the moment before which a file
 * counts as old.
 */
export function momentBefore(text: string, now: Date = new Date()): Date {
  const age = /^(\d+)([smhdw])$/.exec(text);
  if (age !== null) {
    const seconds = Number(age[1]) * (SECONDS[age[2] ?? ''] ?? 0);
    return valid(new Date(now.getTime() - seconds * 1_000), text);
  }
  const day = /^\d{4}-\d{2}-(\d{2})$/.exec(text);
  const date = valid(new Date(`${text}T00:00:00`), text);
  // JavaScript takes 30 February for a day in March.
  if (day === null || date.getDate() !== Number(day[1])) throw invalid(text);
  return date;
}

function valid(date: Date, text: string): Date {
  if (Number.isNaN(date.getTime())) throw invalid(text);
  return date;
}

function invalid(text: string): InvalidArgumentError {
  return new InvalidArgumentError(
    `"${text}" is neither an age, as in 30d (s, m, h, d, w), nor a day, as in 2026-01-31.`,
  );
}
