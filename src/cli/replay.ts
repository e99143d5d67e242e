import { runReplay } from './replay/run-replay.ts';

const { exit, err } = await runReplay(process.argv.slice(2), process.stdout);
process.stderr.write(err);
process.exitCode = exit;
