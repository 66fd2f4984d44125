// Loaded first in every service: when the program that started it disappears without a word, the service ends too.
if (process.channel) {
  process.on('disconnect', () => process.kill(process.pid, 'SIGTERM'));
  process.channel.unref();
}
