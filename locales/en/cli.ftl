# The command line: help, hints and errors

cli-about = Chuangping: a guided self-assessment for Hunan's innovation technology management engineering titles
