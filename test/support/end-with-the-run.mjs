// A run that was ended while a file hangs leaves no process behind.
process.once('disconnect', () => process.exit(1));
