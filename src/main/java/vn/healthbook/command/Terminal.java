package vn.healthbook.command;

import java.io.InputStream;
import java.io.PrintStream;
import java.util.Map;
import vn.healthbook.report.Language;
import vn.healthbook.report.Messages;

/**
 * Who started the program: their streams, environment and language. Data go to {@link #out}, everything else to {@link #err}.
 */
record Terminal(InputStream in, PrintStream out, PrintStream err, Map<String, String> environment, Language language) {

    /** The package whose texts these are. */
    static final String TEXTS = "vn.healthbook.command";

    Messages messages() {
        return Messages.of(language, TEXTS);
    }

    String text(String key, Object... values) {
        return messages().text(key, values);
    }

    /** A line for the operator, in the operator's language. */
    void say(String key, Object... values) {
        err.println(text(key, values));
    }

    /** Whether a person is watching, so that a moving progress bar makes sense. */
    boolean isWatched() {
        return System.console() != null && err == System.err && !"dumb".equals(environment.get("TERM"));
    }
}
