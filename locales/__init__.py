"""Every word a person reads, one folder of Fluent files a language."""
