"""The machine: files, secrets, threads, logs, the event listener."""
