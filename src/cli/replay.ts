import { runReplay } from './replay/run-replay.ts';

/** Whoever reads the report may have seen enough of it: `| head`. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});

const { exit, err } = await runReplay(process.argv.slice(2), process.stdout);
process.stderr.write(err);
process.exitCode = exit;
