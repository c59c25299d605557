/** What Dockerfiles of Python services hold, over and over; nine lines. */
const PART = [
  '# What the service needs',
  'RUN apt-get update && \\',
  '    apt-get install -y --no-install-recommends libpq-dev && \\',
  '    rm -rf /var/lib/apt/lists/*',
  'COPY requirements.txt /app/',
  'RUN pip install --no-cache-dir --no-compile -r /app/requirements.txt',
  'ENV APP_HOME=/app APP_ENV="production" PATH=/app/bin:$PATH',
  'WORKDIR /app',
  'COPY main.py settings.py /app/',
];

/**
 * A Dockerfile of so many lines, in which nothing is found that fails.
 *
 * @param {number} count
 */
export function dockerfileText(count) {
  const lines = ['FROM python:3.12-slim', 'ENV PYTHONDONTWRITEBYTECODE=1'];
  for (let index = 0; lines.length < count; index += 1) lines.push(PART[index % PART.length] ?? '');
  while (lines.at(-1)?.endsWith('\\')) lines.pop();
  return `${lines.join('\n')}\n`;
}

/**
 * A Dockerfile of so many stages, each of which copies from the one before.
 *
 * @param {number} count
 */
export function stagesText(count) {
  const stages = Array.from({ length: count }, (_, index) =>
    [
      `FROM python:3.12-slim AS s${index}`,
      'ENV PYTHONDONTWRITEBYTECODE=1',
      ...(index === 0 ? [] : [`COPY --from=s${index - 1} /install /install`]),
      'RUN pip install --no-compile --prefix=/install flask',
    ].join('\n'),
  );
  return `${stages.join('\n')}\n`;
}

/**
 * A Dockerfile with one ENV of so many pairs.
 *
 * @param {number} count
 */
export function envText(count) {
  const pairs = Array.from({ length: count }, (_, index) => `    NAME_${index}="value ${index}"`);
  return `FROM python:3.12-slim\nENV ${pairs.join(' \\\n').trimStart()}\n`;
}
