import { text } from 'node:stream/consumers';
import { runQuote } from './quote/run-quote.ts';

const { exit, out, err } = await runQuote(process.argv.slice(2), () => text(process.stdin));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = exit;
