package vn.healthbook.fault;

import java.util.List;

/**
 * How a child program ended.
 *
 * @param code exit code; 137 = SIGKILL, 143 = SIGTERM
 * @param commits commits it counted, -1 when it could not tell
 */
record Ended(int code, String output, int commits) {

    static Ended of(int code, String output) {
        int commits = output.lines()
                .filter(line -> line.startsWith("COMMITS "))
                .mapToInt(line -> Integer.parseInt(line.substring(8).strip()))
                .findFirst()
                .orElse(-1);
        return new Ended(code, output, commits);
    }

    boolean killed() {
        return code == 137;
    }

    boolean hasStackTrace() {
        return output.contains("\n\tat ");
    }

    /** The end of its words, without those of the JVM. */
    String words() {
        List<String> lines = output.lines()
                .filter(line -> !line.isBlank() && !line.startsWith("OpenJDK") && !line.startsWith("COMMITS"))
                .toList();
        return lines.stream().skip(Math.max(0, lines.size() - 6L)).reduce("", (above, line) -> above + "\n    " + line);
    }
}
