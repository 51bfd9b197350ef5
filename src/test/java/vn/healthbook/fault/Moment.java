package vn.healthbook.fault;

/** What befalls a program at its n-th commit. */
enum Moment {
    /** SIGKILL; the commit is never sent. */
    KILL_BEFORE(true),
    /** SIGKILL and the commit race. */
    KILL_DURING(true),
    /** SIGKILL; the server has answered. */
    KILL_AFTER(true),
    /** SIGKILL while a statement runs: its server process lives on for a while and holds what it has locked. */
    KILL_ORPHAN(true),
    /** The connection is cut; the commit is never sent. */
    CUT_BEFORE(false),
    /** The server has committed, its answer is lost. */
    ANSWER_LOST(false),
    /** The server ends this session, as an administrator or a failover would. */
    BACKEND_ENDED(false),
    /** SIGTERM, as a shutdown or Ctrl-C would; the program has time to end politely. */
    TERMINATED(false);

    private final boolean kill;

    Moment(boolean kill) {
        this.kill = kill;
    }

    boolean isKill() {
        return kill;
    }
}
