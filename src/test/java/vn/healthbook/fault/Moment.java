package vn.healthbook.fault;

import java.util.Arrays;
import java.util.List;

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
    /** SIGKILL to the PostgreSQL server itself, before the commit; only where the server is the trial's own. */
    SERVER_KILLED(false),
    /** SIGKILL to the server process of this session: the server ends all sessions and recovers by itself. */
    BACKEND_KILLED(false),
    /** All connections are gone and no new one is to be had for a while: not even the end of the run can be written down. */
    SERVER_AWAY(false),
    /** SIGTERM, as a shutdown or Ctrl-C would; the program has time to end politely. */
    TERMINATED(false);

    /** Those that may fall anywhere and strike nobody but the program. */
    static final List<Moment> ANYWHERE = Arrays.stream(values())
            .filter(moment -> moment.compareTo(SERVER_KILLED) < 0 || moment == TERMINATED)
            .toList();

    private final boolean kill;

    Moment(boolean kill) {
        this.kill = kill;
    }

    boolean isKill() {
        return kill;
    }
}
