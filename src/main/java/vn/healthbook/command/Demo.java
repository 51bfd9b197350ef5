package vn.healthbook.command;

import vn.healthbook.batch.ExitCode;

/** placeholder until the next commit */
final class Demo {
    Demo(HealthbookCommand root) {}

    ExitCode run() {
        return ExitCode.DONE;
    }
}
