package vn.healthbook.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What was asked for: the same command on the same content finds its run again. A dry run is always a new one. */
final class RunKey {

    private RunKey() {}

    static String of(RunRequest request, List<TakenFile> files) {
        if (request.dryRun()) {
            return "dry " + UUID.randomUUID();
        }
        String content = files.stream()
                .map(file -> String.join(
                        " ",
                        file.layout().name(),
                        file.sha256(),
                        file.asOf().toString(),
                        Integer.toString(file.sequence()) + (file.releases() > 0 ? " " + file.releases() : "")))
                .sorted()
                .collect(Collectors.joining("\n"));
        return request.job() + " " + request.date() + " " + hash(content);
    }

    /**
     * What a job that takes no files works on are the rules: other ones, or these again after others, are another run. A night without files works
     * on what people have decided, too.
     *
     * @param others what tells it from an earlier run of its date under the same rules
     */
    static String ofRules(RunRequest request, String rulesVersion, long others) {
        return request.dryRun()
                ? of(request, List.of())
                : request.job() + " " + request.date() + " rules " + rulesVersion + " " + others;
    }

    /** The run of a job inside a night. */
    static String inNight(long night, String job) {
        return "night " + night + " " + job;
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 16);
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
