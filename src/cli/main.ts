process.stderr.write('Usage: vpc-designer <check | export | import | trace | format> FILE\n');
process.exitCode = 2;
