package vn.healthbook.nightly;

import vn.healthbook.batch.ExitCode;

/** A job of the night did not come to its end; what needs nothing of it goes on. */
final class NightJobFailed extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NightJobFailed(String job, ExitCode exit) {
        super(job + " ended with exit code " + exit.code());
    }
}
